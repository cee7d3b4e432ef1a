import { operation, type QueryOperation, type XmlResult } from '../../protocol/query-protocol.ts';
import { tagMembers } from '../../protocol/tags.ts';
import { constraint, requireStack } from '../stacks/lookup.ts';
import { wasOnlyReviewed } from '../stacks/stack-records.ts';
import type { Account, Stack, StackResource } from '../stacks/stacks.ts';
import { stackPage } from '../template/pages.ts';
import { shownParameters } from '../template/parameters.ts';
import { invalid } from '../template/refusals.ts';

/** Operations that show stacks and their resources. */
export function describeOperations(account: Account): Record<string, QueryOperation> {
  return { ...stackLists(account), ...resourceLists(account) };
}

function stackLists(account: Account): Record<string, QueryOperation> {
  return {
    DescribeStacks: operation({ StackName: 'string', NextToken: 'string' }, (input, caller) => {
      if (input.StackName !== undefined)
        return { Stacks: [describeStack(requireStack(account, caller.region, input.StackName))] };
      const live = account.stacks.filter(
        (each) => each.region === caller.region && each.status !== 'DELETE_COMPLETE',
      );
      const stacks = stackPage(newestFirst(live), input.NextToken, account.pageSize);
      return { Stacks: stacks.items.map(describeStack), NextToken: stacks.next };
    }),
    ListStacks: operation({ NextToken: 'string', StackStatusFilter: ['string'] }, (input, caller) => {
      const filter = input.StackStatusFilter ?? [];
      const strange = filter.find((status) => !STATUSES.includes(status));
      if (strange !== undefined)
        throw constraint(
          strange,
          'stackStatusFilter',
          `Member must satisfy enum value set: [${STATUSES.join(', ')}]`,
        );
      const all = account.stacks.filter(
        (each) => each.region === caller.region && (filter.length === 0 || filter.includes(each.status)),
      );
      const stacks = stackPage(newestFirst(all), input.NextToken, account.pageSize);
      return { StackSummaries: stacks.items.map(summarise), NextToken: stacks.next };
    }),
    DescribeAccountLimits: operation({ NextToken: 'string' }, () => ({
      AccountLimits: [
        { Name: 'StackLimit', Value: 2000 },
        { Name: 'StackOutputsLimit', Value: 200 },
        { Name: 'ConcurrentResourcesLimit', Value: 2500 },
      ],
    })),
  };
}

function newestFirst(stacks: readonly Stack[]): Stack[] {
  return [...stacks].reverse();
}

const STATUSES = [
  'CREATE_IN_PROGRESS',
  'CREATE_FAILED',
  'CREATE_COMPLETE',
  'ROLLBACK_IN_PROGRESS',
  'ROLLBACK_FAILED',
  'ROLLBACK_COMPLETE',
  'DELETE_IN_PROGRESS',
  'DELETE_FAILED',
  'DELETE_COMPLETE',
  'UPDATE_IN_PROGRESS',
  'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
  'UPDATE_COMPLETE',
  'UPDATE_FAILED',
  'UPDATE_ROLLBACK_IN_PROGRESS',
  'UPDATE_ROLLBACK_FAILED',
  'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
  'UPDATE_ROLLBACK_COMPLETE',
  'REVIEW_IN_PROGRESS',
  'IMPORT_IN_PROGRESS',
  'IMPORT_COMPLETE',
  'IMPORT_ROLLBACK_IN_PROGRESS',
  'IMPORT_ROLLBACK_FAILED',
  'IMPORT_ROLLBACK_COMPLETE',
];

function summarise(stack: Stack): XmlResult {
  return {
    StackId: stack.id,
    StackName: stack.name,
    TemplateDescription: stack.desired.template.description,
    CreationTime: stack.origin.createdAt,
    LastUpdatedTime: stack.history.updatedAt,
    DeletionTime: stack.history.deletedAt,
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    ParentId: stack.origin.parentId,
    RootId: stack.origin.rootId,
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
    LastOperations: lastOperations(stack),
  };
}

function lastOperations(stack: Stack): XmlResult[] {
  return [...stack.history.operations]
    .reverse()
    .slice(0, 5)
    .map((each) => ({ OperationType: each.type, OperationId: each.id }));
}

/**
 * What a change set would make of a stack stands in the change set alone until it is executed: the stack has no description, no
 * parameters and `Tags: []`. Source: LocalStack's answers of the real service, tests/aws/services/cloudformation/api, of
 * `test_stack_description_lifecycle[with-tags]` for tags and description. That parameters keep to it is what moto, ministack and
 * fakecloud answer; that a stack which was deleted under review never gets any of it, is recorded nowhere and taken from there.
 */
export function describeStack(stack: Stack): XmlResult {
  const { desired } = stack;
  const reviewing = wasOnlyReviewed(stack);
  return {
    StackId: stack.id,
    StackName: stack.name,
    ChangeSetId: [...stack.changeSets.values()].find((each) => each.executionStatus.startsWith('EXECUTE'))
      ?.id,
    Description: reviewing ? undefined : desired.template.description,
    Parameters: reviewing
      ? undefined
      : shownParameters(desired.template, desired.parameters, desired.resolved),
    CreationTime: stack.origin.createdAt,
    DeletionTime: stack.history.deletedAt,
    LastUpdatedTime: stack.history.updatedAt,
    RollbackConfiguration: {},
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    DisableRollback: stack.options.disableRollback,
    NotificationARNs: reviewing ? [] : desired.notificationArns,
    TimeoutInMinutes: stack.options.timeoutInMinutes,
    Capabilities: reviewing ? undefined : desired.capabilities,
    Outputs:
      stack.content.outputs.length === 0
        ? undefined
        : stack.content.outputs.map((output) => ({
            OutputKey: output.key,
            OutputValue: output.value,
            Description: output.description,
            ExportName: output.exportName,
          })),
    RoleARN: reviewing ? undefined : desired.roleArn,
    ParentId: stack.origin.parentId,
    RootId: stack.origin.rootId,
    Tags: tagMembers(reviewing ? {} : desired.tags),
    EnableTerminationProtection: stack.options.terminationProtection,
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
    DeletionMode: stack.options.deletionMode,
    LastOperations: lastOperations(stack),
  };
}

function resourceLists(account: Account): Record<string, QueryOperation> {
  return {
    ListStackResources: operation({ StackName: 'string', NextToken: 'string' }, (input, caller) => {
      const stack = requireStack(account, caller.region, input.StackName);
      const resources = stackPage([...stack.content.resources.values()], input.NextToken, account.pageSize);
      return {
        StackResourceSummaries: resources.items.map((each) => ({
          ...shown(each),
          LastUpdatedTimestamp: each.updatedAt,
        })),
        NextToken: resources.next,
      };
    }),
    DescribeStackResources: operation(
      { StackName: 'string', LogicalResourceId: 'string', PhysicalResourceId: 'string' },
      (input, caller) => {
        const stack = stackOfResource(account, caller.region, input);
        const wanted = [...stack.content.resources.values()].filter(
          (each) => input.LogicalResourceId === undefined || each.logicalId === input.LogicalResourceId,
        );
        // One answer of this operation holds at most 100 resources.
        return {
          StackResources: wanted.slice(0, 100).map((each) => ({
            StackName: stack.name,
            StackId: stack.id,
            ...shown(each),
            Timestamp: each.updatedAt,
          })),
        };
      },
    ),
    DescribeStackResource: operation(
      { StackName: 'string', LogicalResourceId: 'string' },
      (input, caller) => {
        const stack = requireStack(account, caller.region, input.StackName);
        const resource = stack.content.resources.get(input.LogicalResourceId ?? '');
        if (resource === undefined)
          throw invalid(`Resource ${input.LogicalResourceId} does not exist for stack ${stack.name}`);
        return {
          StackResourceDetail: {
            StackName: stack.name,
            StackId: stack.id,
            ...shown(resource),
            LastUpdatedTimestamp: resource.updatedAt,
          },
        };
      },
    ),
  };
}

interface ResourceQuery {
  readonly StackName?: string;
  readonly PhysicalResourceId?: string;
}

function stackOfResource(account: Account, region: string, input: ResourceQuery): Stack {
  if (input.StackName !== undefined) return requireStack(account, region, input.StackName);
  const found = account.stacks.find(
    (stack) =>
      stack.region === region &&
      stack.status !== 'DELETE_COMPLETE' &&
      [...stack.content.resources.values()].some((each) => each.physicalId === input.PhysicalResourceId),
  );
  if (found === undefined) throw invalid(`Stack for ${input.PhysicalResourceId} does not exist`);
  return found;
}

function shown(resource: StackResource): XmlResult {
  return {
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    ResourceStatus: resource.status,
    ResourceStatusReason: resource.statusReason,
    DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
  };
}
