import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import { answerPoints } from './answer-points.ts';
import { expectedListOutcome, expectedOutcome } from './expected.ts';
import { expectedAnswer } from './expected-answers.ts';
import { FAULTS, faultOf, PHASES, type RequestFault, TIMES, targetsOf } from './faults.ts';
import { listFaults } from './list-faults.ts';
import { FOLLOWS_AN_EVENT, type Lag, type Operation } from './operations.ts';
import { isAboutPeople, isOfFirstWord, pointsAboutPeople } from './people-points.ts';
import type { JobStep } from './play.ts';
import { pickerOf } from './sample.ts';
import { isAboutStories } from './stories/story-scenes.ts';

/** One fault on one request of an operation, and what the run must come to. */
export interface FaultPoint extends RequestFault {
  /** Its place in the job; the fault is gone when the step ends. */
  readonly step: number;
  readonly action: JobStep['action'];
  /** How far it is behind; absent where it is not. */
  readonly lag?: Lag;
}

/** A step of an undisturbed run. */
export interface CalmStep {
  readonly action: JobStep['action'];
  /** What it asked; nothing where it was left out. */
  readonly requests: Requests;
}

type Requests = readonly Pick<WireEntry, 'service' | 'operation' | 'write'>[];
type PointInStep = Omit<FaultPoint, 'step' | 'action'>;

/**
 * Every fault on every request of the step that works in AWS, and on those of the steps about people; a lasting one strikes from the
 * first request of its kind on. What is swept of stories meets them in the steps about people alone: the others have theirs elsewhere.
 */
export function faultPoints(operation: Operation, steps: readonly CalmStep[]): readonly FaultPoint[] {
  return steps.flatMap(({ action, requests }, step) => {
    const before = steps.slice(0, step).flatMap((each) => each.requests);
    const points = isAboutPeople(action)
      ? pointsAboutPeople({ operation, action, requests, before })
      : step === 0 && !isAboutStories(operation)
        ? pointsInAws(operation, requests)
        : [];
    return points.map((point) => {
      const expected = isOfFirstWord(action, point.call) ? 'healed' : point.expected;
      return { step, action, ...point, expected };
    });
  });
}

function pointsInAws(operation: Operation, requests: Requests): readonly PointInStep[] {
  return [
    ...wirePoints(operation, requests),
    ...answerPoints(
      requests,
      () => false,
      (asked, row) => expectedAnswer({ of: operation, call: asked.operation }, row),
    ),
    ...listPoints(operation, requests),
    ...(FOLLOWS_AN_EVENT.includes(operation) ? pointsBehind(operation) : []),
  ];
}

/** Reads of GitHub that are older than the event, or than what the run has written itself. */
function pointsBehind(operation: Operation): readonly PointInStep[] {
  // Nothing is deleted by a list that was read before and cannot be read as new again.
  const later = operation === 'delete' ? 'doubtful_facts' : 'healed';
  return [
    behind('the first answer is from before the event', { reads: 1 }, 'healed'),
    behind('as many old answers as the seed says', {}, 'healed'),
    behind('a later answer is older than the first', { reads: 1, skip: 1 }, 'healed'),
    behind('later answers stay older than the first', { reads: 1000, skip: 1 }, later),
    behind('all answers are from before the event', { reads: 1000 }, 'doubtful_facts'),
    behind('lists lack what was just written', { of: ['comments', 'deployments'], reads: 1 }, 'healed'),
  ];
}

function behind(name: string, lag: Lag, expected: string): PointInStep {
  return { phase: 'behind', call: 'github reads', name, times: 'list', lag, expected };
}

function wirePoints(operation: Operation, requests: Requests): readonly PointInStep[] {
  return targetsOf(requests).flatMap((target) =>
    FAULTS.flatMap((name) =>
      TIMES.flatMap((times) => {
        const fault = times === 'lasting' && target.nth > 0 ? undefined : faultOf(name, times, target);
        if (fault === undefined) return [];
        const phase = times === 'once, taken' ? 'taken' : 'not taken';
        const expected = expectedOutcome(target, name, { of: operation, times });
        return [
          { phase, call: `${target.service} ${target.operation}`, name, times, fault, expected } as const,
        ];
      }),
    ),
  );
}

function listPoints(operation: Operation, requests: Requests): readonly PointInStep[] {
  return listFaults().flatMap((each) => {
    const first = requests.find((request) => request.operation === each.operation);
    if (first === undefined) return [];
    const phase = each.operation === 'DeleteObjects' ? 'errors by key' : 'list';
    const expected = expectedListOutcome(each, operation);
    const { name, fault } = each;
    return [
      { phase, call: `${first.service} ${each.operation}`, name, times: 'list', fault, expected } as const,
    ];
  });
}

/** All points without a sample; with one of 1 one point of each phase, else 24 times as many, among them one of each phase. */
export function drawnFaults(
  operation: Operation,
  points: readonly FaultPoint[],
  { seed, sample }: { readonly seed: string; readonly sample?: number },
): readonly FaultPoint[] {
  if (sample === undefined) return points;
  const pick = pickerOf(`${seed} faults ${operation}`);
  const sure = PHASES.flatMap((phase) =>
    pick(
      points.filter((point) => point.phase === phase),
      1,
    ),
  );
  if (sample === 1) return sure;
  return [
    ...sure,
    ...pick(
      points.filter((point) => !sure.includes(point)),
      sample * 24 - sure.length,
    ),
  ];
}
