import type { Stack } from '../../domain/stack/stack.ts';
import {
  describeReason,
  describeStackFailure,
  failedResources,
  firstFailure,
} from '../../domain/stack/stack-failure.ts';
import { manualRemedy, nextStackStep, type StackStep } from '../../domain/stack/stack-state.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import { collectEvidence, withEvidence } from '../readiness/evidence.ts';
import {
  type AppliedChange,
  type ApplyDeps,
  awaitChange,
  type StartedChange,
  stackFailed,
} from './await-change.ts';
import type { DesiredStack } from './desired-stack.ts';
import { executeChange, roleOf } from './execute-change.ts';
import { firstCause } from './first-cause.ts';
import { type StackEnding, type StackWaitDeps, waitForStack } from './wait-for-stack.ts';

/** What goes on without the run that began it, or that found it begun. */
export interface DetachedChange {
  readonly outcome: 'begun';
  readonly change: AppliedChange['outcome'];
}

/** What this run has done so far to clear the way. */
interface Past {
  removals: number;
  readonly restored: Set<StackStep['step']>;
  waited: boolean;
  changes: number;
}

/** The second try comes after the buckets were emptied. */
const REMOVALS = 2;
/** An answer may lag behind what was just asked for. */
const LAG_MS = 1_000;

/**
 * Brings a stack to the wanted state, whatever state an earlier run left it in: waits for what is
 * under way, clears what never stood, then acts. Whoever waited looks again before acting, and whoever was
 * overtaken by another operation waits for that one.
 * @throws AdapterError `stack_failed` with the first failing event, UserError where only a person can go on.
 */
export function applyChange(deps: ApplyDeps, wanted: DesiredStack): Promise<AppliedChange> {
  return change(deps, wanted, (begun) => awaitChange(deps, wanted, begun));
}

/**
 * Does the same, but leaves the change that it has begun to itself. What was under way before is waited for, because
 * CloudFormation takes no second operation.
 * @throws as `applyChange`, except for what becomes of the change.
 */
export function startChange(deps: ApplyDeps, wanted: DesiredStack): Promise<AppliedChange | DetachedChange> {
  return change<DetachedChange>(deps, wanted, async ({ outcome: did }) => ({
    outcome: 'begun',
    change: did,
  }));
}

type Ending<T> = T | (AppliedChange & { readonly outcome: 'unchanged' });

async function change<T>(
  deps: ApplyDeps,
  wanted: DesiredStack,
  end: (begun: StartedChange) => Promise<T | 'overtaken'>,
): Promise<Ending<T>> {
  const past: Past = { removals: 0, restored: new Set(), waited: false, changes: 0 };
  for (;;) {
    const found = await deps.stacks.describe(wanted.name);
    if (found) wanted.checkOwnership(found);
    const next = nextStackStep(found?.status ?? 'ABSENT', wanted.want);
    if (next.step === 'update' && found && (await wanted.prepare?.(found))) {
      deps.log.info(`Stack ${wanted.name} has what it needs for the change; looking at it again.`);
    } else if (next.step === 'create' || next.step === 'update') {
      if (past.waited) await wanted.checkStillWanted?.();
      const begun = await act(deps, wanted, found, past);
      const ended = begun !== 'overtaken' && 'stackId' in begun ? await end(begun) : begun;
      if (ended !== 'overtaken') return ended;
      deps.log.info(`Stack ${wanted.name} is taken by another operation; waiting for that one to end.`);
      await pause(deps, wanted);
    } else if (
      next.step === 'refuse' ||
      next.step === 'skip' ||
      next.step === 'done' ||
      found === undefined
    ) {
      throw needsHelp(wanted, found);
    } else {
      await clearTheWay(deps, wanted, found, next.step, past);
    }
    past.waited = true;
  }
}

type Clearing = Exclude<StackStep['step'], 'create' | 'update' | 'refuse' | 'skip' | 'done'>;

async function clearTheWay(
  deps: ApplyDeps,
  wanted: DesiredStack,
  found: Stack,
  step: Clearing,
  past: Past,
): Promise<void> {
  const since = deps.clock.now();
  if (step === 'wait') {
    deps.log.info(`Stack ${wanted.name} is in ${found.status}; waiting for that operation to end.`);
  } else if (step === 'continue-rollback' || step === 'roll-back') {
    await restore(deps, wanted, found, step, past);
  } else if (past.removals === 0 || found.status === 'DELETE_FAILED') {
    await remove(deps, wanted, found, past);
  } else return pause(deps, wanted);
  const settled = await waitForStack(deps, found.id, {
    since,
    deadline: wanted.deadline,
    isStale: (stack) => stack.status === found.status && stack.status !== 'DELETE_FAILED',
  }).catch(async (error: unknown) => {
    throw await withEvidence(deps.log, wanted.name, error, () => collectEvidence(deps, wanted.name, since));
  });
  if (settled.stack?.status === 'DELETE_FAILED' && past.removals === REMOVALS)
    throw stackFailed({
      stack: settled.stack,
      first: firstFailure(settled.events),
      what: 'could not be removed',
      name: wanted.name,
    });
  if (settled.stack?.status === 'UPDATE_ROLLBACK_FAILED' && step === 'continue-rollback')
    throw await rollbackStuck(deps, wanted, found, settled, since);
}

/** Each once: what a rollback could not do it will not do the second time, unless somebody has put right what was in its way. */
async function restore(
  deps: StackWaitDeps,
  wanted: DesiredStack,
  found: Stack,
  step: 'continue-rollback' | 'roll-back',
  past: Past,
): Promise<void> {
  if (past.restored.has(step)) throw needsHelp(wanted, found);
  past.restored.add(step);
  deps.log.info(`Stack ${wanted.name} is in ${found.status}; bringing it back to how it last stood.`);
  const isContinued = step === 'continue-rollback';
  const token = `${wanted.runToken}-${isContinued ? 'continue' : 'rollback'}`;
  const request = { stackId: found.id, token, ...roleOf(wanted) };
  await (isContinued ? deps.stacks.continueRollback(request) : deps.stacks.rollBack(request));
}

/** Its rollback was continued once; what may be left out of it is not for a machine to say. */
async function rollbackStuck(
  deps: StackWaitDeps,
  { name }: DesiredStack,
  found: Stack,
  { stack, events }: StackEnding,
  since: Date,
): Promise<UserError> {
  const first = await firstCause(deps.stacks, found.id, events, since);
  const cause = first
    ? `the first failure was ${describeStackFailure(first)}`
    : `CloudFormation says: ${describeReason(stack?.statusReason)}`;
  const skip = ['ResourcesToSkip', failedResources(events).join(',')].join(' ').trim();
  return new UserError(
    'manual_step',
    `Stack ${name} is in UPDATE_ROLLBACK_FAILED and its rollback failed again when it was continued; ${cause}; put that right, or call ContinueUpdateRollback with ${skip}, then rerun.`,
  );
}

async function remove(deps: StackWaitDeps, wanted: DesiredStack, found: Stack, past: Past): Promise<void> {
  if (found.status === 'DELETE_FAILED') {
    if (wanted.clearUndeletable === undefined) throw needsHelp(wanted, found);
    await wanted.clearUndeletable(found.id);
  }
  deps.log.info(`Stack ${wanted.name} is in ${found.status}; removing what is left of it.`);
  past.removals += 1;
  const token = `${wanted.runToken}-remove${past.removals}`;
  await deps.stacks.deleteStack({ stackId: found.id, token, ...roleOf(wanted) });
}

/** @throws AdapterError `deadline` when no time is left. */
async function pause(deps: StackWaitDeps, wanted: DesiredStack): Promise<void> {
  if (deps.clock.monotonic() >= wanted.deadline)
    throw new AdapterError(
      'deadline',
      `Stack ${wanted.name} could not be changed in the time allowed, because other operations held it; run it again.`,
      { service: 'CloudFormation', retriable: true },
    );
  await deps.clock.sleep(LAG_MS);
}

function needsHelp(wanted: DesiredStack, found: Stack | undefined): UserError {
  return new UserError(
    'manual_step',
    `Stack ${wanted.name} is in ${found?.status ?? 'no state'}; ${manualRemedy(found?.status ?? 'ABSENT')}, then rerun.`,
  );
}

async function act(
  deps: ApplyDeps,
  wanted: DesiredStack,
  found: Stack | undefined,
  past: Past,
): Promise<Ending<StartedChange> | 'overtaken'> {
  const creates = nextStackStep(found?.status ?? 'ABSENT', wanted.want).step === 'create';
  const standing = creates ? undefined : found;
  const since = deps.clock.now();
  past.changes += 1;
  const asked = await executeChange(deps, wanted, standing, past.changes).catch((error: unknown) => {
    if (wanted.want === 'deploy' && error instanceof AdapterError && error.reasonCode === 'busy')
      return 'overtaken' as const;
    throw error;
  });
  if (asked === 'overtaken') return asked;
  if (asked.kind === 'empty' && standing) return { outcome: 'unchanged', stack: standing };
  const did = past.removals > 0 ? 'recreated' : creates ? 'created' : 'updated';
  return { outcome: did, stackId: asked.stackId, since, standing };
}
