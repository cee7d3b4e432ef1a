import { remedyOf } from '../../domain/stack/failure-remedies.ts';
import {
  byHand,
  describeLeftover,
  type Leftover,
  LeftoverError,
  leftoverOf,
} from '../../domain/stack/leftover.ts';
import { orphanedIn } from '../../domain/stack/orphaned-resources.ts';
import type { Stack, StackEvent } from '../../domain/stack/stack.ts';
import {
  deletesAfterFailure,
  describeCause,
  describeStackFailure,
  firstFailure,
  StackFailedError,
} from '../../domain/stack/stack-failure.ts';
import type { Log } from '../../ports/log.ts';
import { describeFirstError } from '../readiness/evidence.ts';
import type { DesiredStack } from './desired-stack.ts';
import type { StackEnding } from './wait-for-stack.ts';

/** What became of a stack that a run changed to the end. */
export interface AppliedChange {
  readonly outcome: 'created' | 'updated' | 'recreated' | 'unchanged';
  /** As it is now. */
  readonly stack: Stack;
  /** AWS's time before the change was asked for; absent where nothing was. */
  readonly since?: Date;
  /** What the change was to remove and could not; nobody owns it any more. Absent where there is nothing. */
  readonly orphaned?: readonly Leftover[];
}

/** A change that CloudFormation is at work on. */
export interface StartedChange {
  readonly outcome: Exclude<AppliedChange['outcome'], 'unchanged'>;
  readonly stackId: string;
  /** AWS's time before it was asked for. */
  readonly since: Date;
  /** The stack as it was; undefined when there was none. */
  readonly existing: Stack | undefined;
}

/**
 * A change that succeeded, with what it left behind, which is warned of.
 * @throws LeftoverError when the stack sleeps and something that was to go with that is still there.
 */
export function appliedChange(
  log: Log,
  { name, goal }: Pick<DesiredStack, 'name' | 'goal'>,
  { outcome, since }: StartedChange,
  { stack, events }: { readonly stack: Stack; readonly events: readonly StackEvent[] },
): AppliedChange {
  const orphaned = orphanedIn(events);
  if (orphaned.length === 0) return { outcome, stack, since };
  if (goal === 'sleep') throw stillAwake(name, orphaned);
  return { outcome, stack, since, orphaned: warnOfOrphaned(log, name, orphaned) };
}

/** CloudFormation calls an update complete although what it was to remove is still there. */
function stillAwake(name: string, orphaned: readonly StackEvent[]): LeftoverError {
  const leftovers = orphaned.map((event) => leftoverOf(event));
  return new LeftoverError(
    `Stack ${name} counts as asleep, but ${leftovers.map(describeLeftover).join(', ')} could not be deleted and runs on; the first failure was ${orphaned.slice(0, 1).map(describeStackFailure).join('')}; ${byHand(leftovers.map(({ why }) => why))} before the environment is woken, because it would be in the way.`,
    leftovers,
  );
}

function warnOfOrphaned(log: Log, name: string, orphaned: readonly StackEvent[]): readonly Leftover[] {
  const leftovers = orphaned.map((event) => leftoverOf(event));
  for (const leftover of leftovers)
    log.warning(
      `The change of stack ${name} has left ${describeLeftover(leftover)} behind, which it could not delete: ${leftover.why}. Nobody owns it any more and it may cost money; ${byHand([leftover.why])}.`,
    );
  return leftovers;
}

/** True when somebody else deleted the stack: nothing had failed before, and CloudFormation does not say that it gave up itself. */
export function wasTakenDown({ stack, events }: StackEnding, stackId: string): boolean {
  if (stack !== undefined && !stack.status.startsWith('DELETE_')) return false;
  if (deletesAfterFailure(events, stackId)) return false;
  const end = events.findIndex((event) => event.status === 'DELETE_IN_PROGRESS');
  return firstFailure(events.slice(0, end < 0 ? events.length : end), stackId) === undefined;
}

/** The error that tells a failed operation by its first failing event. */
export function stackFailed(of: {
  readonly name: string;
  /** What happened to it, such as `could not be updated`. */
  readonly what: string;
  /** As it is now; undefined when it is gone. */
  readonly stack: Stack | undefined;
  /** Undefined where nothing is known. */
  readonly first: StackEvent | undefined;
  /** What its Beanstalk environment says, as `collectEvidence` gives it. */
  readonly evidence?: readonly string[];
}): StackFailedError {
  const { stack, first, evidence = [] } = of;
  const state = stack ? ` (now ${stack.status})` : '';
  const reported = describeFirstError(evidence);
  const remedy = remedyOf(first, stack?.statusReason, reported);
  return new StackFailedError(
    `Stack ${of.name} ${of.what}${state}; the first failure was ${describeCause(first, stack)}${reported}${remedy === undefined ? '' : `; ${remedy}`}.`,
    stack,
    evidence,
  );
}
