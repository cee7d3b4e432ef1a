import { PACES } from '../../domain/pace/intervals.ts';
import { askUntilAnswered, pauseOnce } from '../../domain/pace/wait-until.ts';
import { isUntouched } from '../../domain/stack/revision.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { firstFailure } from '../../domain/stack/stack-failure.ts';
import { isBusy, isUnderReview, nextStackStep, succeeded } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import { collectEvidence, isDeadline, logEvidence, withEvidence } from '../readiness/evidence.ts';
import { type WatchDeps, watchBeanstalk } from '../readiness/watch-beanstalk.ts';
import {
  type AppliedChange,
  appliedChange,
  type StartedChange,
  stackFailed,
  wasTakenDown,
} from './change-outcome.ts';
import {
  type ClearingDeps,
  checkTries,
  MAX_REMOVALS,
  needsHelp,
  type Obstacle,
  type Progress,
  rollbackStuck,
  startClearing,
} from './clear-the-way.ts';
import type { DesiredStack, UnwantedChange } from './desired-stack.ts';
import { type ExecuteDeps, executeChange } from './execute-change.ts';
import { firstCause } from './first-cause.ts';
import { waitForStack } from './wait-for-stack.ts';

export interface ApplyDeps {
  readonly stacks: Pick<Stacks, 'describe' | 'events'> & ClearingDeps['stacks'] & ExecuteDeps['stacks'];
  readonly beanstalk: WatchDeps['beanstalk'] & ExecuteDeps['beanstalk'];
  readonly clock: Clock;
  readonly log: WatchDeps['log'];
}

/** What goes on without the run that began it, or that found it begun. */
export interface DetachedChange {
  readonly outcome: 'started';
  readonly change: AppliedChange['outcome'];
}

/** A change that was not needed, or not wanted any more. */
type NoChange = (AppliedChange & { readonly outcome: 'unchanged' }) | UnwantedChange;

/** What one step towards the desired state led to; 'again' where the stack is to be looked at again. */
type StepEnding<Ended> = Ended | NoChange | 'again';

/** What becomes of a change once it has begun; 'overtaken' when somebody else deleted the stack under a deployment. */
type Ending<Ended> = (started: StartedChange) => Promise<Ended | 'overtaken'>;

/**
 * Brings a stack to the desired state, whatever state an earlier run left it in: waits for what is
 * under way, clears what never was stable, then acts. Whoever waited looks again before acting, and whoever was
 * overtaken by another operation waits for that one, a bounded number of times. Ends without a change where `checkStillWanted` says so.
 * @throws AdapterError `stack_failed` with the first failing event, `deadline`, `busy` where others come first again and again;
 * UserError where only a person can go on;
 * LeftoverError when the stack sleeps and something that was to go with that is still there.
 */
export function applyChange(deps: ApplyDeps, desired: DesiredStack): Promise<AppliedChange | UnwantedChange> {
  return reach(deps, desired, (started) => finishChange(deps, desired, started));
}

/**
 * Does the same, but leaves the change that it has begun to itself. What was under way before is waited for, because
 * CloudFormation takes no second operation.
 * @throws as `applyChange`, except for what becomes of the change.
 */
export function startChange(
  deps: ApplyDeps,
  desired: DesiredStack,
): Promise<AppliedChange | DetachedChange | UnwantedChange> {
  return reach<DetachedChange>(deps, desired, async ({ outcome }) => ({
    outcome: 'started',
    change: outcome,
  }));
}

async function reach<Ended>(
  deps: ApplyDeps,
  desired: DesiredStack,
  end: Ending<Ended>,
): Promise<Ended | NoChange> {
  const progress: Progress = {
    removals: 0,
    restored: new Set(),
    hasWaited: false,
    changes: 0,
    overtaken: 0,
    looks: 0,
  };
  for (;;) {
    const ended = await takeStep(deps, desired, progress, end);
    if (ended !== 'again') return ended;
    progress.hasWaited = true;
    checkTries(desired, progress);
  }
}

async function takeStep<Ended>(
  deps: ApplyDeps,
  desired: DesiredStack,
  progress: Progress,
  end: Ending<Ended>,
): Promise<StepEnding<Ended>> {
  const found = await afterWait(deps, desired, progress, () => deps.stacks.describe(desired.name));
  if (found) desired.guards.checkOwnership(found);
  const isReplaced = found !== undefined && found.id === desired.replaces && !isBusy(found.status);
  // The first write of the run, and one that takes what stands.
  const unwanted = isReplaced ? await desired.guards.checkStillWanted?.() : undefined;
  if (unwanted) return { outcome: 'no-longer-wanted', verdict: unwanted };
  const { step } = isReplaced
    ? ({ step: 'recreate' } as const)
    : nextStackStep(found?.status ?? 'ABSENT', desired.goal);
  if (step === 'update' && found && (await desired.guards.prepare?.(found))) {
    deps.log.info(`Stack ${desired.name} has what it needs for the change; looking at it again.`);
    return 'again';
  }
  if (step === 'create' || step === 'update') {
    const existing = step === 'create' ? undefined : found;
    const begun = await beginChange(deps, desired, existing, progress);
    const hasBegun = begun !== 'overtaken' && 'stackId' in begun;
    const ended = hasBegun ? await end(begun) : begun;
    if (ended !== 'overtaken') return ended;
    if (hasBegun) progress.overtaken += 1;
    deps.log.info(`Stack ${desired.name} is taken by another operation; waiting for that one to end.`);
    await pause(deps.clock, desired);
    return 'again';
  }
  if (step === 'refuse' || step === 'skip' || step === 'done' || found === undefined)
    throw needsHelp(desired, found);
  await clearTheWay(deps, desired, { stack: found, step }, progress);
  return 'again';
}

/** Whoever has waited for minutes waits for an answer too, until the deadline; a run that has just begun does not. */
function afterWait<Answer>(
  { clock }: Pick<ApplyDeps, 'clock'>,
  { name, run }: Pick<DesiredStack, 'name' | 'run'>,
  { hasWaited }: Pick<Progress, 'hasWaited'>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const wait = { deadline: run.deadline, pace: PACES.lag, what: `another look at the stack ${name}` };
  return hasWaited ? askUntilAnswered(clock, wait, ask) : ask();
}

async function beginChange(
  deps: ApplyDeps,
  desired: DesiredStack,
  existing: Stack | undefined,
  progress: Progress,
): Promise<StartedChange | NoChange | 'overtaken'> {
  const verdict = progress.hasWaited
    ? await afterWait(deps, desired, progress, async () => desired.guards.checkStillWanted?.())
    : undefined;
  if (verdict) return { outcome: 'no-longer-wanted', verdict };
  const since = deps.clock.now();
  progress.changes += 1;
  const asked = await executeChange(deps, desired, existing, progress.changes).catch((error: unknown) => {
    if (desired.goal === 'deploy' && error instanceof AdapterError && error.reasonCode === 'busy')
      return 'overtaken' as const;
    throw error;
  });
  if (asked === 'overtaken' || 'verdict' in asked) return asked;
  if (asked.kind === 'empty' && existing) return { outcome: 'unchanged', stack: existing };
  const outcome = progress.removals > 0 ? 'recreated' : existing ? 'updated' : 'created';
  return { outcome, stackId: asked.stackId, since, existing };
}

/** Waits for the end of a change, while its Beanstalk environment is watched. */
async function finishChange(
  deps: ApplyDeps,
  desired: DesiredStack,
  started: StartedChange,
): Promise<AppliedChange | 'overtaken'> {
  const { stackId, since, existing } = started;
  const { name, goal, run } = desired;
  const watch = watchBeanstalk(deps, since);
  const ending = await waitForStack(deps, stackId, {
    since,
    deadline: run.deadline,
    onEvents: watch.notice,
    isStale: (seen) => (existing ? isUntouched(existing, seen) : isUnderReview(seen.status)),
  }).catch(async (error: unknown) => {
    if (!isDeadline(error)) watch.stop();
    throw await withEvidence(deps.log, name, error, () => watch.evidence({ always: true }));
  });
  const { stack, events } = ending;
  if (stack && succeeded(stack.status)) {
    watch.stop();
    return appliedChange(deps.log, desired, started, { stack, events });
  }
  if (goal === 'deploy' && wasTakenDown(ending, stackId)) {
    watch.stop();
    return 'overtaken';
  }
  const [first, evidence] = await Promise.all([
    firstCause(deps.stacks, stackId, events, since),
    watch.evidence(),
  ]);
  await logEvidence(deps.log, name, evidence);
  const what = existing ? 'could not be updated' : 'could not be created';
  throw stackFailed({ name, what, stack, first, evidence });
}

async function clearTheWay(
  deps: ApplyDeps,
  desired: DesiredStack,
  obstacle: Obstacle,
  progress: Progress,
): Promise<void> {
  const since = deps.clock.now();
  const { stack, step } = obstacle;
  const { name, run } = desired;
  if ((await startClearing(deps, desired, obstacle, progress)) === 'pause') return pause(deps.clock, desired);
  const ending = await waitForStack(deps, stack.id, {
    since,
    deadline: run.deadline,
    isStale: (seen) => seen.status === stack.status && seen.status !== 'DELETE_FAILED',
  }).catch(async (error: unknown) => {
    throw await withEvidence(deps.log, name, error, () => collectEvidence(deps, name, since));
  });
  const status = ending.stack?.status;
  if (status === 'DELETE_FAILED' && progress.removals === MAX_REMOVALS)
    throw stackFailed({
      name,
      what: 'could not be removed',
      stack: ending.stack,
      first: firstFailure(ending.events, stack.id),
    });
  if (status === 'UPDATE_ROLLBACK_FAILED' && step === 'continue-rollback')
    throw rollbackStuck(name, ending, await firstCause(deps.stacks, stack.id, ending.events, since));
}

/** @throws AdapterError `deadline` when no time is left. */
async function pause(clock: Clock, { name, run }: Pick<DesiredStack, 'name' | 'run'>): Promise<void> {
  if (
    await pauseOnce(clock, {
      deadline: run.deadline,
      pace: PACES.lag,
      what: `other operations on the stack ${name}`,
    })
  )
    return;
  throw new AdapterError(
    'deadline',
    `Stack ${name} could not be changed in the time allowed, because other operations held it; run it again.`,
    { service: 'CloudFormation', retriable: true },
  );
}
