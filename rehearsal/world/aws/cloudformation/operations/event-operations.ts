import { operation, type QueryOperation, type XmlResult } from '../../protocol/query-protocol.ts';
import { requireStack } from '../stacks/lookup.ts';
import type {
  Account,
  ChangeSetFailure,
  HookResult,
  Stack,
  StackEvent,
  StackOperation,
} from '../stacks/stacks.ts';
import { stackPage } from '../template/pages.ts';
import { invalid } from '../template/refusals.ts';
import { requireChangeSet } from './change-set-operations.ts';
import { refusalEvent } from './change-set-refusals.ts';

/** Operations that tell what happened to a stack. */
export function eventOperations(account: Account): Record<string, QueryOperation> {
  return {
    DescribeStackEvents: operation({ StackName: 'string', NextToken: 'string' }, (input, caller) => {
      const stack = requireEvents(account, caller.region, input.StackName);
      const events = stackPage(newestFirst(account, stack), input.NextToken, account.pageSize * 3);
      return { StackEvents: events.items.map((event) => stackEvent(stack, event)), NextToken: events.next };
    }),
    DescribeEvents: operation(
      {
        StackName: 'string',
        ChangeSetName: 'string',
        OperationId: 'string',
        Filters: { FailedEvents: 'boolean' },
        NextToken: 'string',
      },
      (input, caller) => {
        const { stack, operationId, failures } = source(account, caller.region, input);
        const wanted = newestFirst(account, stack).filter(
          (event) =>
            (operationId === undefined || event.operationId === operationId) &&
            (input.Filters?.FailedEvents !== true || event.status.endsWith('_FAILED')),
        );
        const all = [
          ...failures.map((failure) => refusalEvent(account, stack, failure)),
          ...wanted.map((event) => operationEvent(stack, event)),
        ];
        const events = stackPage(all, input.NextToken, account.pageSize * 3);
        return {
          OperationEvents: events.items,
          NextToken: events.next,
        };
      },
    ),
  };
}

/** @throws QueryError `Stack [X] does not exist`, as the event operations say it */
function requireEvents(account: Account, region: string, name: string | undefined): Stack {
  try {
    return requireStack(account, region, name);
  } catch (error) {
    if (error instanceof Error && error.message.endsWith('does not exist'))
      throw invalid(`Stack [${name}] does not exist`);
    throw error;
  }
}

interface EventQuery {
  readonly StackName?: string;
  readonly ChangeSetName?: string;
  readonly OperationId?: string;
}

interface EventSource {
  readonly stack: Stack;
  readonly operationId?: string;
  readonly failures: readonly ChangeSetFailure[];
}

function source(account: Account, region: string, input: EventQuery): EventSource {
  if (input.OperationId !== undefined) {
    const stack = account.stacks.find((each) =>
      each.history.operations.some((one) => one.id === input.OperationId),
    );
    if (stack === undefined) throw invalid(`Operation [${input.OperationId}] does not exist`);
    return { stack, operationId: input.OperationId, failures: [] };
  }
  if (input.ChangeSetName !== undefined) {
    const { stack, changeSet } = requireChangeSet(account, region, input);
    const id = stack.history.operations.find((each) => each.type === 'CREATE_CHANGESET')?.id;
    return { stack, operationId: id ?? 'none', failures: changeSet.failures };
  }
  return { stack: requireEvents(account, region, input.StackName), failures: [] };
}

/** Newest first; which of two events of one instant comes first is not promised, so the seed decides. */
function newestFirst(account: Account, stack: Stack): StackEvent[] {
  const tie = account.core.seed % 2 === 0 ? 1 : -1;
  return [...stack.history.events].sort((a, b) => (a.at === b.at ? tie * (a.n - b.n) : a.at < b.at ? 1 : -1));
}

function stackEvent(stack: Stack, event: StackEvent): XmlResult {
  return {
    StackId: stack.id,
    EventId: event.eventId,
    StackName: stack.name,
    OperationId: event.operationId,
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId,
    ResourceType: event.type,
    Timestamp: event.at,
    ResourceStatus: event.status,
    ResourceStatusReason: event.reason,
    ResourceProperties: event.properties,
    ClientRequestToken: event.token,
    ...(event.hook === undefined ? {} : hookMembers(event.hook)),
  };
}

function hookMembers(hook: HookResult): XmlResult {
  return {
    HookType: hook.type,
    HookStatus: hook.status,
    HookStatusReason: hook.reason,
    HookInvocationPoint: 'PRE_PROVISION',
    HookFailureMode: 'FAIL',
  };
}

function operationEvent(stack: Stack, event: StackEvent): XmlResult {
  const during = stack.history.operations.find((each) => each.id === event.operationId);
  const { StackName: _name, ...common } = stackEvent(stack, event);
  return {
    ...common,
    EventType: eventType(stack, event),
    OperationType: during?.type,
    OperationStatus: during === undefined ? undefined : operationStatus(during),
  };
}

function eventType(stack: Stack, event: StackEvent): string {
  if (event.physicalId === stack.id) return 'STACK_EVENT';
  return event.status.endsWith('_FAILED') ? 'PROVISIONING_ERROR' : 'PROGRESS_EVENT';
}

function operationStatus(during: StackOperation): string {
  if (during.endedAt === undefined) return 'IN_PROGRESS';
  return during.failed ? 'FAILED' : 'SUCCEEDED';
}
