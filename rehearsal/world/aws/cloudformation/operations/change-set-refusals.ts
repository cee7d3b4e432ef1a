import type { XmlResult } from '../../protocol/query-protocol.ts';
import {
  type Account,
  type ChangeSet,
  type ChangeSetFailure,
  handlerOf,
  type Stack,
} from '../stacks/stacks.ts';

/**
 * A hook whose target is the change set fails it whole, and so does CloudFormation's own early validation (since November 2025);
 * why stands only in `DescribeEvents`. Source of the sentences: aws/aws-cdk issue 21674, aws-cloudformation/rain pull request 744.
 * @throws Error with the set's reason
 */
export function refuseChangeSet(account: Account, stack: Stack, changeSet: ChangeSet): void {
  const order = account.interference.find(
    (each) => each.changeSet !== undefined && (each.stackName ?? stack.name) === stack.name,
  );
  if (order?.changeSet === undefined) return;
  account.interference.splice(account.interference.indexOf(order), 1);
  changeSet.failures.push(order.changeSet);
  throw new Error(reasonOf(order.changeSet));
}

/**
 * Since November 2025 a change set is refused for a name that is taken ("Validate stack deployments" of the user guide); users report
 * stacks that fail only in the handler as well, so the seed decides.
 * @throws Error with the set's reason
 */
export function refuseTakenNames(account: Account, stack: Stack, changeSet: ChangeSet): void {
  if (account.core.seed % 2 === 1) return;
  for (const { action, logicalId, type, after } of changeSet.changes) {
    if (action !== 'Add' || after === undefined) continue;
    const { nameFor, isTaken } = handlerOf(account, type).foresight ?? {};
    const { name: stackName, id: stackId, region } = stack;
    const name = nameFor?.({ stackName, stackId, region, logicalId, properties: after, tags: {} }, 'ID');
    if (name === undefined || isTaken?.(name) !== true) continue;
    const failure: ChangeSetFailure = {
      id: account.core.random.uuid(),
      hook: 'AWS::EarlyValidation::ResourceExistenceCheck',
      validation: 'NAME_CONFLICT_VALIDATION',
      reason: `Resource of type '${type}' with identifier '${name}' already exists.`,
      logicalId,
      type,
      path: `/Resources/${logicalId}`,
    };
    changeSet.failures.push(failure);
    throw new Error(reasonOf(failure));
  }
}

function reasonOf({ hook, validation }: ChangeSetFailure): string {
  return validation === undefined
    ? `The following hook(s) failed: [${hook}]`
    : `The following hook(s)/validation failed: [${hook}]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.`;
}

/** As `DescribeEvents` shows it (API reference, `OperationEvent`). */
export function refusalEvent(account: Account, stack: Stack, failure: ChangeSetFailure): XmlResult {
  const common = {
    EventId: failure.id,
    StackId: stack.id,
    OperationType: 'CREATE_CHANGESET',
    OperationStatus: 'FAILED',
    Timestamp: account.core.clock.iso(),
  };
  if (failure.validation === undefined)
    return {
      ...common,
      EventType: 'HOOK_INVOCATION_ERROR',
      HookType: failure.hook,
      HookStatus: 'HOOK_COMPLETE_FAILED',
      HookStatusReason: failure.reason,
      HookInvocationPoint: 'PRE_PROVISION',
      HookFailureMode: 'FAIL',
    };
  return {
    ...common,
    EventType: 'VALIDATION_ERROR',
    LogicalResourceId: failure.logicalId,
    ResourceType: failure.type,
    ValidationName: failure.validation,
    ValidationStatus: 'FAILED',
    ValidationStatusReason: failure.reason,
    ValidationFailureMode: 'FAIL',
    ValidationPath: failure.path,
  };
}
