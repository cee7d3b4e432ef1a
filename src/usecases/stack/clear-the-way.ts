import { isGoneOutside, remedyOf } from '../../domain/stack/failure-remedies.ts';
import type { Stack, StackEvent } from '../../domain/stack/stack.ts';
import { describeReason, describeStackFailure, failedResources } from '../../domain/stack/stack-failure.ts';
import { manualRemedy, type StackStep } from '../../domain/stack/stack-state.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { Log } from '../../ports/log.ts';
import type { StackOperations } from '../../ports/stack-cloud.ts';
import { type DesiredStack, roleOf } from './desired-stack.ts';
import type { StackEnding } from './wait-for-stack.ts';

/** A stack in a state that takes no change yet, and what leads out of it. */
export interface Obstacle {
  readonly stack: Stack;
  readonly step: Exclude<StackStep['step'], 'create' | 'update' | 'refuse' | 'skip' | 'done'>;
}

/** What a run has done so far to a stack that it is to change. */
export interface Progress {
  /** How often it was deleted to be made anew. */
  removals: number;
  /** Which of its rollbacks were asked for. */
  readonly restored: Set<StackStep['step']>;
  /** True when there was something to wait for. */
  hasWaited: boolean;
  /** How many changes were asked for. */
  changes: number;
  /** How many of those had begun when somebody else deleted the stack. */
  overtaken: number;
  /** How often the stack was looked at in vain. */
  looks: number;
}

/** The second try comes after the buckets were emptied. */
export const MAX_REMOVALS = 2;

/** Whose changes are overtaken as often as that is not alone with the stack, however much time is left. */
const MAX_OVERTAKEN = 3;

/** A look follows after a second at least, so nothing but what goes round and round comes near it. */
const MAX_LOOKS = 300;

/** Counts a look that led no further. @throws AdapterError `busy` after as many of them as make no sense, whatever time is left. */
export function checkTries({ name }: Pick<DesiredStack, 'name'>, progress: Progress): void {
  progress.looks += 1;
  if (progress.overtaken < MAX_OVERTAKEN && progress.looks < MAX_LOOKS) return;
  const times = progress.overtaken < MAX_OVERTAKEN ? progress.looks : progress.overtaken;
  throw new AdapterError(
    'busy',
    `Other operations came before the change of stack ${name} ${times} times; look in CloudFormation's events who else changes it, then run it again later.`,
    { service: 'CloudFormation', retriable: true },
  );
}

export interface ClearingDeps {
  readonly stacks: StackOperations;
  readonly log: Log;
}

/**
 * Asks for what leads out of the state. 'pause' where the stack was deleted already and an answer only lags behind, 'wait' where
 * CloudFormation is at work now.
 * @throws UserError `manual_step` where only a person can go on.
 */
export async function startClearing(
  deps: ClearingDeps,
  desired: DesiredStack,
  { stack, step }: Obstacle,
  progress: Progress,
): Promise<'wait' | 'pause'> {
  if (step === 'wait') {
    deps.log.info(`Stack ${desired.name} is in ${stack.status}; waiting for that operation to end.`);
    return 'wait';
  }
  if (step === 'continue-rollback' || step === 'roll-back') {
    if (progress.restored.has(step)) throw needsHelp(desired, stack);
    progress.restored.add(step);
    await restore(deps, desired, stack, step);
    return 'wait';
  }
  if (progress.removals > 0 && stack.status !== 'DELETE_FAILED') return 'pause';
  await clearUndeletable(desired, stack);
  progress.removals += 1;
  deps.log.info(`Stack ${desired.name} is in ${stack.status}; removing what is left of it.`);
  const token = `${desired.run.token}-remove${progress.removals}`;
  await deps.stacks.deleteStack({ stackId: stack.id, token, ...roleOf(desired.content) });
  return 'wait';
}

/** Each once: what a rollback could not do it will not do the second time, unless somebody has put right what was in its way. */
async function restore(
  { stacks, log }: ClearingDeps,
  { name, run, content }: DesiredStack,
  stack: Stack,
  step: 'continue-rollback' | 'roll-back',
): Promise<void> {
  log.info(`Stack ${name} is in ${stack.status}; bringing it back to its last stable state.`);
  const isContinued = step === 'continue-rollback';
  const token = `${run.token}-${isContinued ? 'continue' : 'rollback'}`;
  const request = { stackId: stack.id, token, ...roleOf(content) };
  await (isContinued ? stacks.continueRollback(request) : stacks.rollBack(request));
}

async function clearUndeletable(desired: DesiredStack, stack: Stack): Promise<void> {
  if (stack.status !== 'DELETE_FAILED') return;
  if (desired.guards.clearUndeletable === undefined) throw needsHelp(desired, stack);
  await desired.guards.clearUndeletable(stack.id);
}

/** Its rollback was continued once; what may be left out of it is not for a machine to say. */
export function rollbackStuck(
  name: string,
  { stack, events }: StackEnding,
  first: StackEvent | undefined,
): UserError {
  const cause = first
    ? `the first failure was ${describeStackFailure(first)}`
    : `CloudFormation says: ${describeReason(stack?.statusReason)}`;
  return new UserError(
    'manual_step',
    `Stack ${name} is in UPDATE_ROLLBACK_FAILED and its rollback failed again when it was continued; ${cause}; ${wayOut(failedResources(events, stack?.id ?? ''), first)}.`,
  );
}

/** Without what somebody deleted the next change would fail as this one did, so leaving it out leads nowhere. */
function wayOut(failed: readonly string[], first: StackEvent | undefined): string {
  if (first !== undefined && isGoneOutside(first)) return remedyOf(first, undefined) ?? 'then rerun';
  const skip =
    failed.length === 0 ? 'what its events, and those of the stacks nested in it, name' : failed.join(',');
  return `put that right, or call ContinueUpdateRollback with ResourcesToSkip ${skip}, then rerun`;
}

/** What only a person can lead out of its state. `stack` is undefined where there is none. */
export function needsHelp({ name }: Pick<DesiredStack, 'name'>, stack: Stack | undefined): UserError {
  return new UserError(
    'manual_step',
    `Stack ${name} is in ${stack?.status ?? 'no state'}; ${manualRemedy(stack?.status ?? 'ABSENT')}, then rerun.`,
  );
}
