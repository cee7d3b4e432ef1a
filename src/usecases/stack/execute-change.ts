import { isUntouched } from '../../domain/stack/revision.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isUnderReview } from '../../domain/stack/stack-state.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { ChangeSets, PreparedChange, StackOperations, Stacks } from '../../ports/stack-cloud.ts';
import {
  awaitBeanstalkReady,
  type BeanstalkReadyDeps,
  deploysToBeanstalk,
} from '../readiness/await-beanstalk-ready.ts';
import { type DesiredStack, roleOf, type StackGuards, type UnwantedChange } from './desired-stack.ts';

export interface ExecuteDeps extends BeanstalkReadyDeps {
  readonly stacks: Pick<Stacks, 'describe'> &
    Omit<ChangeSets, 'changesOf'> &
    Pick<StackOperations, 'deleteStack'>;
}

/**
 * Prepares a change set, waits for its environment, looks once more, and executes it.
 * @param existing the stack that is changed; undefined when it is created.
 * @param count which change of the run this is, from 1.
 * @throws AdapterError `busy` when another operation came first.
 */
export async function executeChange(
  deps: ExecuteDeps,
  desired: DesiredStack,
  existing: Stack | undefined,
  count: number,
): Promise<PreparedChange | UnwantedChange> {
  const { name, content, run } = desired;
  const creates = existing === undefined;
  const suffix = count === 1 ? '' : `-${count}`;
  const prepared = await deps.stacks.prepareChange({
    stackName: name,
    creates,
    changeSetName: `greenroom-${run.token}${suffix}`,
    token: `${run.token}-change${suffix}`,
    template: content.template,
    parameters: content.parameters(existing),
    // On an update the tags stay as they are: a changed stack tag would update every resource.
    tags: existing ? tagsOfItsOwn(existing) : content.tags,
    capabilities: content.capabilities,
    onFailure: content.onFailure,
    ...roleOf(content),
  });
  if (prepared.kind === 'empty' && existing) return prepared;
  await desired.guards.begins?.();
  const verdict = await confirmChange(deps, prepared, existing, desired);
  if (verdict) return { outcome: 'no-longer-wanted', verdict };
  await deps.stacks.executeChange({
    changeSetId: prepared.changeSetId,
    stackId: prepared.stackId,
    token: `${run.token}-execute${suffix}`,
    onFailure: content.onFailure,
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
  existing: Stack | undefined,
  desired: DesiredStack,
): Promise<Verdict | undefined> {
  const verdict = await checkUnchanged(deps, existing, desired).catch(async (error: unknown) => {
    await takeBack(deps, prepared, existing, desired);
    throw error;
  });
  // A newer run makes its own change set for the same stack, so both are left to it: without a change set nothing would tell
  // whose the stack is.
  if (verdict && (existing !== undefined || verdict.reasonCode !== 'superseded'))
    await takeBack(deps, prepared, existing, desired);
  return verdict;
}

/** @throws AdapterError `busy` when the stack is not as it was. */
async function checkUnchanged(
  deps: ExecuteDeps,
  existing: Stack | undefined,
  { guards, run }: Pick<DesiredStack, 'guards' | 'run'>,
): Promise<Verdict | undefined> {
  if (
    existing &&
    deploysToBeanstalk(existing) &&
    (await awaitBeanstalkReady(deps, existing.name, run.deadline))
  )
    await guards.checkAfterWait?.();
  const [now, verdict] = await Promise.all([
    existing && deps.stacks.describe(existing.id),
    guards.checkStillWanted?.(),
  ]);
  if (verdict) return verdict;
  if (existing && (now === undefined || !isUntouched(existing, now)))
    throw new AdapterError(
      'busy',
      `Stack ${existing.name} was changed by another operation meanwhile; run it again later.`,
      { service: 'CloudFormation', retriable: true },
    );
  return undefined;
}

/** What cannot be taken back now is taken back by a sweep; why the run ends matters more. */
async function takeBack(
  deps: Pick<ExecuteDeps, 'stacks' | 'log'>,
  prepared: PreparedChange,
  existing: Stack | undefined,
  desired: DesiredStack,
): Promise<void> {
  try {
    if (existing !== undefined) await deps.stacks.deleteChangeSet(prepared.changeSetId);
    else await removeReviewed(deps, prepared, desired);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    deps.log.warning(`A change that nobody wants any more was not deleted: ${error.message}`);
  }
}

/** The stack goes with its change set and never before it, because alone it would be nobody's. */
async function removeReviewed(
  { stacks }: Pick<ExecuteDeps, 'stacks'>,
  { changeSetId, stackId }: PreparedChange,
  { run, guards }: Pick<DesiredStack, 'run' | 'guards'>,
): Promise<void> {
  const now = await stacks.describe(stackId);
  const isOurs = now !== undefined && isUnderReview(now.status) && isOwned(now, guards);
  if (isOurs) await stacks.deleteStack({ stackId, token: `${run.token}-withdraw` });
  else await stacks.deleteChangeSet(changeSetId);
}

function isOwned(stack: Stack, { checkOwnership }: Pick<StackGuards, 'checkOwnership'>): boolean {
  try {
    checkOwnership(stack);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Without those that AWS gave it, which nobody may give. */
function tagsOfItsOwn(stack: Stack): Record<string, string> {
  return Object.fromEntries(Object.entries(stack.tags).filter(([key]) => !key.startsWith('aws:')));
}
