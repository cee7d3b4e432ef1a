import { NoLongerWanted } from '../../domain/environment/wanted.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isSame, isUnderReview } from '../../domain/stack/stack-state.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import {
  awaitBeanstalkReady,
  type BeanstalkReadyDeps,
  deploysToBeanstalk,
} from '../readiness/await-beanstalk-ready.ts';
import type { DesiredStack } from './desired-stack.ts';
import type { StackWaitDeps } from './wait-for-stack.ts';

export interface ExecuteDeps extends StackWaitDeps, BeanstalkReadyDeps {}

interface PreparedChange {
  readonly changeSetId: string;
  readonly stackId: string;
}

/**
 * Prepares a change set, waits for its environment, looks once more, and executes it.
 * @param standing the stack that is changed; undefined when it is created.
 * @param count which change of the run this is, from 1.
 * @throws AdapterError `busy` when another operation came first, and what `checkStillWanted` throws.
 */
export async function executeChange(
  deps: ExecuteDeps,
  wanted: DesiredStack,
  standing: Stack | undefined,
  count: number,
): Promise<{ readonly kind: 'ready' | 'empty'; readonly stackId: string }> {
  const creates = standing === undefined;
  const suffix = count === 1 ? '' : `-${count}`;
  const prepared = await deps.stacks.prepareChange({
    stackName: wanted.name,
    creates,
    changeSetName: `greenroom-${wanted.runToken}${suffix}`,
    token: `${wanted.runToken}-change${suffix}`,
    template: wanted.template,
    parameters: wanted.parameters(standing),
    // On an update the tags stay as they are: a changed stack tag would update every resource.
    tags: standing ? ownTags(standing) : wanted.tags,
    capabilities: wanted.capabilities,
    onFailure: wanted.onFailure,
    ...roleOf(wanted),
  });
  if (prepared.kind === 'empty' && standing) return prepared;
  await confirmChange(deps, prepared, standing, wanted);
  await deps.stacks.executeChange({
    changeSetId: prepared.changeSetId,
    stackId: prepared.stackId,
    token: `${wanted.runToken}-execute${suffix}`,
    onFailure: wanted.onFailure,
    creates,
  });
  return prepared;
}

/**
 * The last look before a change set is executed, once its environment takes a change. CloudFormation refuses a change set once another one was executed, so what is
 * read after it was made stays true until it is executed, or it never is. What must not be executed leaves nothing behind.
 */
async function confirmChange(
  deps: ExecuteDeps,
  prepared: PreparedChange,
  standing: Stack | undefined,
  wanted: DesiredStack,
): Promise<void> {
  try {
    if (
      standing &&
      deploysToBeanstalk(standing) &&
      (await awaitBeanstalkReady(deps, standing.name, wanted.deadline))
    )
      await wanted.checkAfterWait?.();
    const [now] = await Promise.all([
      standing && deps.stacks.describe(standing.id),
      wanted.checkStillWanted?.(),
    ]);
    if (standing && (now === undefined || !isSame(now, standing)))
      throw new AdapterError(
        'busy',
        `Stack ${standing.name} was changed by another operation meanwhile; run it again later.`,
        { service: 'CloudFormation', retriable: true },
      );
  } catch (error) {
    if (standing !== undefined) await withdraw(deps, () => deps.stacks.deleteChangeSet(prepared.changeSetId));
    else if (!isTakenOver(error)) await withdraw(deps, () => removeReviewed(deps, prepared, wanted));
    throw error;
  }
}

/**
 * A newer run makes its own change set for the same stack, so both are left to it: without a change set nothing would tell it
 * whose the stack is.
 */
function isTakenOver(error: unknown): boolean {
  return error instanceof NoLongerWanted && error.verdict.reasonCode === 'superseded';
}

/** What cannot be taken back now is taken back by a sweep; why the run ends matters more. */
async function withdraw(deps: StackWaitDeps, takeBack: () => Promise<void>): Promise<void> {
  try {
    await takeBack();
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    deps.log.warning(`A change that nobody wants any more was not taken back: ${error.message}`);
  }
}

/** The stack goes with its change set and never before it, because alone it would be nobody's. */
async function removeReviewed(
  deps: StackWaitDeps,
  { changeSetId, stackId }: PreparedChange,
  { runToken, checkOwnership }: Pick<DesiredStack, 'runToken' | 'checkOwnership'>,
): Promise<void> {
  const now = await deps.stacks.describe(stackId);
  const isOurs = now !== undefined && isUnderReview(now.status) && isOwned(now, checkOwnership);
  if (isOurs) await deps.stacks.deleteStack({ stackId, token: `${runToken}-withdraw` });
  else await deps.stacks.deleteChangeSet(changeSetId);
}

function isOwned(stack: Stack, checkOwnership: DesiredStack['checkOwnership']): boolean {
  try {
    checkOwnership(stack);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

function ownTags(stack: Stack): Record<string, string> {
  return Object.fromEntries(Object.entries(stack.tags).filter(([key]) => !key.startsWith('aws:')));
}

/** The role that CloudFormation works with, where one was given. */
export function roleOf(wanted: DesiredStack): { readonly roleArn?: string } {
  return wanted.roleArn === undefined ? {} : { roleArn: wanted.roleArn };
}
