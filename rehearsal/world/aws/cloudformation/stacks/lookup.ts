import { invalid } from '../template/refusals.ts';
import type { Account, Stack } from './stacks.ts';

const DELETED_STACKS_LIVE_MS = 90 * 24 * 3600 * 1000;

/** The stack of that name that is not deleted, or of that ARN even when it is (for 90 days). */
export function findStack(account: Account, region: string, nameOrId: string): Stack | undefined {
  if (!nameOrId.startsWith('arn:'))
    return account.stacks.find(
      (stack) => stack.name === nameOrId && stack.region === region && stack.status !== 'DELETE_COMPLETE',
    );
  const oldest = account.core.clock.now() - DELETED_STACKS_LIVE_MS;
  return account.stacks.find(
    (stack) =>
      stack.id === nameOrId &&
      stack.region === region &&
      (stack.history.deletedAt === undefined || Date.parse(stack.history.deletedAt) > oldest),
  );
}

/** The stack that a name, a change set's ARN or an operation's id means; undefined when there is none. */
export function hintedStack(account: Account, region: string, hint: string): Stack | undefined {
  return (
    findStack(account, region, hint) ??
    account.stacks.find(
      (stack) =>
        [...stack.changeSets.values()].some(({ id }) => id === hint) ||
        stack.history.operations.some(({ id }) => id === hint),
    )
  );
}

/** @throws QueryError ValidationError `Stack with id X does not exist` */
export function requireStack(account: Account, region: string, nameOrId: string | undefined): Stack {
  const stack = findStack(account, region, checkedStackName(nameOrId));
  if (stack === undefined) throw invalid(`Stack with id ${nameOrId} does not exist`);
  return stack;
}

/** @throws QueryError ValidationError `Stack [X] does not exist`, as the writing operations say it */
export function requireLiveStack(account: Account, region: string, nameOrId: string | undefined): Stack {
  const stack = findStack(account, region, checkedStackName(nameOrId));
  if (stack === undefined || stack.status === 'DELETE_COMPLETE')
    throw invalid(`Stack [${nameOrId}] does not exist`);
  return stack;
}

const STACK_NAME_OR_ID = /^([a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*)$/;

/** @throws QueryError ValidationError when it is no name or ARN of a stack */
export function checkedStackName(name: string | undefined): string {
  if (name === undefined) throw missing('stackName');
  if (!STACK_NAME_OR_ID.test(name))
    throw constraint(
      name,
      'stackName',
      'Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*',
    );
  if (!name.startsWith('arn:') && name.length > 128)
    throw constraint(name, 'stackName', 'Member must have length less than or equal to 128');
  return name;
}

/** The refusal of a member whose value breaks a rule. */
export function constraint(value: string, member: string, rule: string): Error {
  return invalid(
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ${rule}`,
  );
}

/** The refusal of a request that lacks a member. */
export function missing(member: string): Error {
  return invalid(
    `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`,
  );
}
