import type { XmlResult } from '../../protocol/query-protocol.ts';
import { tagMembers } from '../../protocol/tags.ts';
import type { Account, ChangeSet, ResourceChange, Stack } from '../stacks/stacks.ts';
import { isObject, type JsonObject } from '../template/json.ts';
import { stackPage } from '../template/pages.ts';
import { masked, shownParameters } from '../template/parameters.ts';

/** A change set as `ListChangeSets` shows it. */
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
    Description: changeSet.request.description,
    IncludeNestedStacks: changeSet.request.includeNestedStacks,
    ImportExistingResources: false,
  };
}

/** A change set with one page of its changes; their values only where the request wants them. */
export function describeChangeSet(
  account: Account,
  stack: Stack,
  changeSet: ChangeSet,
  asked: { readonly NextToken?: string; readonly IncludePropertyValues?: boolean },
): XmlResult {
  const { desired } = changeSet.request;
  const withValues = asked.IncludePropertyValues ?? false;
  const changes = stackPage(changeSet.changes, asked.NextToken, account.pageSize);
  return {
    ...summary(stack, changeSet),
    Parameters: shownParameters(desired.template, desired.parameters, desired.resolved),
    NotificationARNs: desired.notificationArns,
    RollbackConfiguration: {},
    Capabilities: desired.capabilities,
    Tags: tagMembers(desired.tags),
    Changes: changes.items.map((each) => ({
      Type: 'Resource',
      ResourceChange: shownChange(
        each,
        withValues ? (text) => masked(desired.template, desired.parameters, text) : undefined,
      ),
    })),
    NextToken: changes.next,
    OnStackFailure: changeSet.request.onStackFailure,
    DeploymentMode: changeSet.request.deploymentMode,
  };
}

/** `mask` hides secrets in the values; without it no values are shown. */
function shownChange(change: ResourceChange, mask: ((text: string) => string) | undefined): XmlResult {
  const details = [
    ...change.changed.map(({ name, recreation, isCertain }) => ({
      Target: { Attribute: 'Properties', Name: name, RequiresRecreation: recreation },
      Evaluation: isCertain ? 'Static' : 'Dynamic',
      ChangeSource: isCertain ? 'DirectModification' : 'ResourceReference',
    })),
    ...(change.scope.includes('Tags')
      ? [
          {
            Target: { Attribute: 'Tags', Name: undefined, RequiresRecreation: 'Never' },
            Evaluation: 'Static',
            ChangeSource: 'DirectModification',
          },
        ]
      : []),
  ];
  return {
    Action: change.action,
    LogicalResourceId: change.logicalId,
    PhysicalResourceId: change.physicalId,
    ResourceType: change.type,
    Replacement: change.replacement,
    Scope: change.scope,
    Details: details,
    ...(mask
      ? { BeforeContext: context(change.before, mask), AfterContext: context(change.after, mask) }
      : {}),
  };
}

function context(properties: JsonObject | undefined, mask: (text: string) => string): string | undefined {
  return isObject(properties) ? mask(JSON.stringify({ Properties: properties })) : undefined;
}
