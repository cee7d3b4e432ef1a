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
  name: string,
  region: string,
  desired: Desired,
  origin: { readonly createdAt?: string; readonly parent?: Stack } = {},
): Stack {
  const { createdAt = account.core.clock.iso(), parent } = origin;
  const stack: Stack = {
    id: `arn:aws:cloudformation:${region}:${account.core.account}:stack/${name}/${account.core.random.uuid()}`,
    name,
    region,
    parentId: parent?.id,
    rootId: parent?.rootId ?? parent?.id,
    createdAt,
    updatedAt: undefined,
    deletedAt: undefined,
    status: 'REVIEW_IN_PROGRESS',
    statusReason: undefined,
    desired,
    outputs: [],
    terminationProtection: false,
    disableRollback: false,
    timeoutInMinutes: undefined,
    deletionMode: undefined,
    resources: new Map(),
    events: [],
    operations: [],
    changeSets: new Map(),
    rollback: undefined,
    stop: undefined,
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
  stack.operations.push(operation);
  return operation;
}

/** No change set of the stack was ever executed. */
export function wasOnlyReviewed(stack: Stack): boolean {
  return stack.operations.every(({ type }) => type === 'CREATE_CHANGESET' || type === 'DELETE_STACK');
}

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

export function setResourceStatus(
  account: Account,
  stack: Stack,
  resource: StackResource,
  status: string,
  reason?: string,
  hook?: HookResult,
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
    properties: masked(stack.desired.template, stack.desired.parameters, JSON.stringify(resource.properties)),
    ...(hook === undefined ? {} : { hook }),
  });
}

function record(
  account: Account,
  stack: Stack,
  event: Pick<StackEvent, 'logicalId' | 'physicalId' | 'type' | 'status' | 'reason' | 'properties' | 'hook'>,
): void {
  const operation = stack.operations.at(-1);
  const at = account.core.clock.iso();
  const isStack = event.physicalId === stack.id;
  stack.events.push({
    ...event,
    n: stack.events.length,
    eventId: isStack || event.hook ? account.core.random.uuid() : `${event.logicalId}-${event.status}-${at}`,
    operationId: operation?.id ?? '',
    at,
    token: operation?.token,
  });
}
