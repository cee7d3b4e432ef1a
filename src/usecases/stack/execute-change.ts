import { isUntouched } from '../../domain/stack/revision.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isUnderReview } from '../../domain/stack/stack-state.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import {
  awaitBeanstalkReady,
  type BeanstalkReadyDeps,
  deploysToBeanstalk,
} from '../readiness/await-beanstalk-ready.ts';
import type { DesiredStack, UnwantedChange } from './desired-stack.ts';
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
 * @throws AdapterError `busy` when another operation came first.
 */
export async function executeChange(
  deps: ExecuteDeps,
  wanted: DesiredStack,
  standing: Stack | undefined,
  count: number,
): Promise<{ readonly kind: 'ready' | 'empty'; readonly stackId: string } | UnwantedChange> {
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
  const verdict = await confirmChange(deps, prepared, standing, wanted);
  if (verdict) return { outcome: 'no-longer-wanted', verdict };
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
 * The last look before a change set is executed, once its environment takes a change. CloudFormation refuses a change set once
 * another one was executed, so what is read after it was made stays true until it is executed, or it never is. What must not be
 * executed leaves nothing behind.
 * Returns why the change is not wanted any more; undefined while it is.
 */
async function confirmChange(
  deps: ExecuteDeps,
  prepared: PreparedChange,
  standing: Stack | undefined,
  wanted: DesiredStack,
): Promise<Verdict | undefined> {
  const verdict = await checkUnchanged(deps, standing, wanted).catch(async (error: unknown) => {
    await takeBack(deps, prepared, standing, wanted);
    throw error;
  });
  // A newer run makes its own change set for the same stack, so both are left to it: without a change set nothing would tell
  // whose the stack is.
  if (verdict && (standing !== undefined || verdict.reasonCode !== 'superseded'))
    await takeBack(deps, prepared, standing, wanted);
  return verdict;
}

/** @throws AdapterError `busy` when the stack is not as it was. */
async function checkUnchanged(
  deps: ExecuteDeps,
  standing: Stack | undefined,
  wanted: DesiredStack,
): Promise<Verdict | undefined> {
  if (
    standing &&
    deploysToBeanstalk(standing) &&
    (await awaitBeanstalkReady(deps, standing.name, wanted.deadline))
  )
    await wanted.checkAfterWait?.();
  const [now, verdict] = await Promise.all([
    standing && deps.stacks.describe(standing.id),
    wanted.checkStillWanted?.(),
  ]);
  if (verdict) return verdict;
  if (standing && (now === undefined || !isUntouched(standing, now)))
    throw new AdapterError(
      'busy',
      `Stack ${standing.name} was changed by another operation meanwhile; run it again later.`,
      { service: 'CloudFormation', retriable: true },
    );
  return undefined;
}

/** What cannot be taken back now is taken back by a sweep; why the run ends matters more. */
async function takeBack(
  deps: StackWaitDeps,
  prepared: PreparedChange,
  standing: Stack | undefined,
  wanted: DesiredStack,
): Promise<void> {
  try {
    if (standing !== undefined) await deps.stacks.deleteChangeSet(prepared.changeSetId);
    else await removeReviewed(deps, prepared, wanted);
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
