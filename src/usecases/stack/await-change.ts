import { describeLeftover, type Leftover, LeftoverError, leftoverOf } from '../../domain/stack/leftover.ts';
import { orphanedIn } from '../../domain/stack/orphaned-resources.ts';
import type { Stack, StackEvent } from '../../domain/stack/stack.ts';
import { describeReason, describeStackFailure, firstFailure } from '../../domain/stack/stack-failure.ts';
import { isSame, succeeded } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { describeFirstError, isDeadline, logEvidence, withEvidence } from '../readiness/evidence.ts';
import { type WatchDeps, watchBeanstalk } from '../readiness/watch-beanstalk.ts';
import type { ExecuteDeps } from './execute-change.ts';
import { firstCause } from './first-cause.ts';
import { waitForStack } from './wait-for-stack.ts';

export interface ApplyDeps extends ExecuteDeps, WatchDeps {
  readonly applications: WatchDeps['applications'] & ExecuteDeps['applications'];
}

export interface AppliedChange {
  readonly outcome: 'created' | 'updated' | 'recreated' | 'unchanged';
  readonly stack: Stack;
  /** The far side's time before the change was asked for; absent where nothing was. */
  readonly since?: Date;
  /** What the change was to remove and could not; nobody owns it any more. */
  readonly orphaned?: readonly Leftover[];
}

/** A change that CloudFormation is at work on. */
export interface StartedChange {
  readonly outcome: Exclude<AppliedChange['outcome'], 'unchanged'>;
  readonly stackId: string;
  /** The far side's time before it was asked for. */
  readonly since: Date;
  /** The stack as it was; undefined when there was none. */
  readonly standing: Stack | undefined;
}

/**
 * Waits for the end of a change; `overtaken` when somebody else deleted the stack under a deployment.
 * @throws AdapterError `stack_failed` with the first failing event when it did not succeed, `deadline`; LeftoverError when
 * the stack sleeps and something that was to go with that still stands.
 */
export async function awaitChange(
  deps: ApplyDeps,
  wanted: { readonly name: string; readonly want: string; readonly deadline: number },
  begun: StartedChange,
): Promise<AppliedChange | 'overtaken'> {
  const { outcome: did, stackId, since, standing } = begun;
  const watch = watchBeanstalk(deps, since);
  const { stack, events } = await waitForStack(deps, stackId, {
    since,
    deadline: wanted.deadline,
    onEvents: watch.notice,
    isStale: (seen) => (standing ? isSame(seen, standing) : seen.status === 'REVIEW_IN_PROGRESS'),
  }).catch(async (error: unknown) => {
    if (!isDeadline(error)) watch.stop();
    throw await withEvidence(deps.log, wanted.name, error, () => watch.evidence({ always: true }));
  });
  if (stack && succeeded(stack.status)) {
    watch.stop();
    const leaked = orphanedIn(events);
    if (leaked.length === 0) return { outcome: did, stack, since };
    if (wanted.want === 'sleep') throw stillAwake(wanted.name, leaked);
    return { outcome: did, stack, since, orphaned: warnOfOrphaned(deps, wanted.name, leaked) };
  }
  if (wanted.want === 'deploy' && wasTakenDown(stack, events)) {
    watch.stop();
    return 'overtaken';
  }
  const [first, evidence] = await Promise.all([
    firstCause(deps.stacks, stackId, events, since),
    watch.evidence(),
  ]);
  await logEvidence(deps.log, wanted.name, evidence);
  const what = standing ? 'could not be updated' : 'could not be created';
  throw stackFailed({ stack, first, evidence, what, name: wanted.name });
}

/** CloudFormation calls an update complete although what it was to remove is still there. */
function stillAwake(name: string, leaked: readonly StackEvent[]): LeftoverError {
  const left = leaked.map((each) => leftoverOf(each));
  return new LeftoverError(
    `Stack ${name} counts as asleep, but ${left.map(describeLeftover).join(', ')} could not be deleted and runs on; the first failure was ${leaked.slice(0, 1).map(describeStackFailure).join('')}; delete it by hand before the environment is woken, because it would be in the way.`,
    left,
  );
}

function warnOfOrphaned(
  { log }: Pick<ApplyDeps, 'log'>,
  name: string,
  leaked: readonly StackEvent[],
): readonly Leftover[] {
  const left = leaked.map((each) => leftoverOf(each));
  for (const each of left)
    log.warning(
      `The change of stack ${name} has left ${describeLeftover(each)} behind, which it could not delete: ${each.why}. Nobody owns it any more and it may cost money; delete it by hand.`,
    );
  return left;
}

/** Somebody else deleted the stack, and nothing had failed before. */
function wasTakenDown(stack: Stack | undefined, events: readonly StackEvent[]): boolean {
  if (stack !== undefined && !stack.status.startsWith('DELETE_')) return false;
  const end = events.findIndex((each) => each.status === 'DELETE_IN_PROGRESS');
  return firstFailure(events.slice(0, end < 0 ? events.length : end)) === undefined;
}

/** The error that tells a failed operation by its first failing event. */
export function stackFailed(of: {
  readonly stack: Stack | undefined;
  readonly first: StackEvent | undefined;
  readonly what: string;
  readonly name: string;
  readonly evidence?: readonly string[];
}): AdapterError {
  const { stack, first, evidence = [] } = of;
  const cause = first
    ? describeStackFailure(first)
    : describeReason(stack?.statusReason || 'CloudFormation gives no reason');
  const state = stack ? ` (now ${stack.status})` : '';
  return new AdapterError(
    'stack_failed',
    `Stack ${of.name} ${of.what}${state}; the first failure was ${cause}${describeFirstError(evidence)}.`,
    { service: 'CloudFormation', evidence },
  );
}
