import { partitionOf } from '../../protocol/partitions.ts';
import { masked } from '../template/parameters.ts';
import type {
  Account,
  Desired,
  HookResult,
  OperationType,
  Stack,
  StackEvent,
  StackOperation,
  StackResource,
} from './stacks.ts';

/** A stack that has no resources yet. */
export function newStack(
  account: Account,
  wanted: {
    readonly name: string;
    readonly region: string;
    readonly desired: Desired;
    /** Now, when absent. */
    readonly createdAt?: string;
    readonly parent?: Stack | undefined;
  },
): Stack {
  const { name, region, desired, createdAt = account.core.clock.iso(), parent } = wanted;
  const stack: Stack = {
    id: `arn:${partitionOf(region).name}:cloudformation:${region}:${account.core.account}:stack/${name}/${account.core.random.uuid()}`,
    name,
    region,
    origin: { createdAt, parentId: parent?.id, rootId: parent?.origin.rootId ?? parent?.id },
    status: 'REVIEW_IN_PROGRESS',
    statusReason: undefined,
    desired,
    options: {
      terminationProtection: false,
      disableRollback: false,
      timeoutInMinutes: undefined,
      deletionMode: undefined,
    },
    content: { resources: new Map(), outputs: [] },
    changeSets: new Map(),
    history: { updatedAt: undefined, deletedAt: undefined, events: [], operations: [] },
    running: { rollback: undefined, stop: undefined, worker: undefined },
  };
  account.stacks.push(stack);
  return stack;
}

/** Opens an operation; its events carry its id. */
export function openOperation(
  account: Account,
  stack: Stack,
  type: OperationType,
  token?: string,
): StackOperation {
  const operation: StackOperation = {
    id: account.core.random.uuid(),
    type,
    token,
    startedAt: account.core.clock.iso(),
    endedAt: undefined,
    failed: false,
  };
  stack.history.operations.push(operation);
  return operation;
}

/** No change set of the stack was ever executed. */
export function wasOnlyReviewed(stack: Stack): boolean {
  return stack.history.operations.every(({ type }) => type === 'CREATE_CHANGESET' || type === 'DELETE_STACK');
}

/** Gives a stack its status, and tells of it in an event. */
export function setStackStatus(account: Account, stack: Stack, status: string, reason?: string): void {
  stack.status = status;
  stack.statusReason = reason;
  record(account, stack, {
    logicalId: stack.name,
    physicalId: stack.id,
    type: 'AWS::CloudFormation::Stack',
    status,
    reason,
    properties: undefined,
  });
}

/** What an event tells of a resource. */
export interface ResourceNews {
  /** As `ResourceStatus` of the API reference. */
  readonly status: string;
  readonly reason?: string | undefined;
  readonly hook?: HookResult;
}

/** Gives a resource its status, and tells of it in an event. */
export function setResourceStatus(
  account: Account,
  stack: Stack,
  resource: StackResource,
  { status, reason, hook }: ResourceNews,
): void {
  resource.status = status;
  resource.statusReason = reason;
  resource.updatedAt = account.core.clock.iso();
  record(account, stack, {
    logicalId: resource.logicalId,
    physicalId: resource.physicalId ?? '',
    type: resource.type,
    status,
    reason,
    properties: maskedIn(stack, JSON.stringify(resource.properties)),
    ...(hook === undefined ? {} : { hook }),
  });
}

function maskedIn({ desired }: Stack, text: string): string {
  const hidden = masked(desired.template, desired.resolved, text);
  return masked(desired.template, desired.parameters, hidden);
}

function record(
  account: Account,
  stack: Stack,
  event: Pick<StackEvent, 'logicalId' | 'physicalId' | 'type' | 'status' | 'reason' | 'properties' | 'hook'>,
): void {
  const operation = stack.history.operations.at(-1);
  const at = account.core.clock.iso();
  const isStack = event.physicalId === stack.id;
  stack.history.events.push({
    ...event,
    n: stack.history.events.length,
    eventId: isStack || event.hook ? account.core.random.uuid() : `${event.logicalId}-${event.status}-${at}`,
    operationId: operation?.id ?? '',
    at,
    token: operation?.token,
  });
}
