import type { XmlResult } from '../query-protocol.ts';
import { isObject, type JsonObject } from './json.ts';
import { page } from './pages.ts';
import { shownParameters } from './parameters.ts';
import type { Account, ChangeSet, ResourceChange, Stack } from './stacks.ts';

export function summary(stack: Stack, changeSet: ChangeSet): XmlResult {
  return {
    StackId: stack.id,
    StackName: stack.name,
    ChangeSetId: changeSet.id,
    ChangeSetName: changeSet.name,
    ExecutionStatus: changeSet.executionStatus,
    Status: changeSet.status,
    StatusReason: changeSet.statusReason,
    CreationTime: changeSet.createdAt,
    Description: changeSet.description,
    IncludeNestedStacks: changeSet.includeNestedStacks,
    ImportExistingResources: false,
  };
}

export function describe(
  account: Account,
  stack: Stack,
  changeSet: ChangeSet,
  token: string | undefined,
  withValues: boolean,
): XmlResult {
  const { desired } = changeSet;
  const changes = page(changeSet.changes, token, account.pageSize);
  return {
    ...summary(stack, changeSet),
    Parameters: shownParameters(desired.template, desired.parameters),
    NotificationARNs: desired.notificationArns,
    RollbackConfiguration: {},
    Capabilities: desired.capabilities,
    Tags: Object.entries(desired.tags).map(([Key, Value]) => ({ Key, Value })),
    Changes: changes.items.map((each) => ({
      Type: 'Resource',
      ResourceChange: shownChange(each, withValues),
    })),
    NextToken: changes.next,
    OnStackFailure: changeSet.onStackFailure,
    DeploymentMode: changeSet.deploymentMode,
  };
}

function shownChange(change: ResourceChange, withValues: boolean): XmlResult {
  const requiresRecreation = change.replacement === 'True' ? 'Always' : 'Never';
  const details = [
    ...change.changed.map((name) => ({
      Attribute: 'Properties',
      Name: name,
      RequiresRecreation: requiresRecreation,
    })),
    ...(change.scope.includes('Tags')
      ? [{ Attribute: 'Tags', Name: undefined, RequiresRecreation: 'Never' }]
      : []),
  ];
  return {
    Action: change.action,
    LogicalResourceId: change.logicalId,
    PhysicalResourceId: change.physicalId,
    ResourceType: change.type,
    Replacement: change.replacement,
    Scope: change.scope,
    Details: details.map((target) => ({
      Target: target,
      Evaluation: 'Static',
      ChangeSource: 'DirectModification',
    })),
    ...(withValues ? { BeforeContext: context(change.before), AfterContext: context(change.after) } : {}),
  };
}

function context(properties: JsonObject | undefined): string | undefined {
  return isObject(properties) ? JSON.stringify({ Properties: properties }) : undefined;
}
