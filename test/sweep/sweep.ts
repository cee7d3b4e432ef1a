import { type CrashResult, crashAt, undisturbed } from './crash.ts';
import { expectedListOutcome, expectedOutcome } from './expected.ts';
import { type Calm, calmRun, faultRun } from './fault-run.ts';
import { FAULTS, faultOf, TIMES, targetsOf } from './faults.ts';
import { LIST_FAULTS } from './list-faults.ts';
import { type Operation, RECOVERIES } from './operations.ts';
import { type Pick, pickerOf } from './pick.ts';

export interface SweepOptions {
  /** Decides the world's chances, and which points are taken where not all are. */
  readonly seed: string;
  /** At most so many kills of each recovery and phase (1 takes one recovery by chance), and 24 times as many faults; all when absent. */
  readonly sample?: number;
  readonly onProgress?: (line: string) => void;
}

export interface CrashTally {
  readonly operation: Operation;
  readonly recovery: string;
  readonly points: number;
  readonly played: number;
  readonly failures: readonly CrashResult[];
  /** After how many of them people still read what was true before. */
}

export interface FaultRow {
  readonly operation: Operation;
  readonly call: string;
  readonly fault: string;
  readonly times: string;
  readonly outcome: string;
  readonly expected: string;
  readonly sentence: string;
  readonly problems: readonly string[];
}

/** The world's chances; every point of a sweep meets the same ones. */
const WORLD_SEED = 7;

/** Kills the operation's job at its requests, before and after each, and lets each recovery finish it. */
export async function crashSweep(
  operation: Operation,
  options: SweepOptions,
): Promise<readonly CrashTally[]> {
  const tallies: CrashTally[] = [];
  const pick = pickerOf(`${options.seed} crash ${operation}`);
  const recoveries = options.sample === 1 ? pick(recoveriesOf(operation), 1) : RECOVERIES;
  for (const recovery of recoveries) {
    const calm = await undisturbed(operation, recovery, WORLD_SEED);
    if (calm === undefined) continue;
    const failures: CrashResult[] = [];
    let played = 0;
    for (const phase of ['before', 'after'] as const)
      for (const request of sampled(pick, [...calm.requests.keys()], options.sample)) {
        const result = await crashAt({ operation, recovery, request, phase }, calm, WORLD_SEED);
        played += 1;
        if (result.problems.length > 0) failures.push(result);
      }
    tallies.push({ operation, recovery, points: calm.requests.length * 2, played, failures });
    options.onProgress?.(
      `crash ${operation}, then ${recovery}: ${played} of ${calm.requests.length * 2} points, ${failures.length} failed`,
    );
  }
  return tallies;
}

function faultsOf({ sample }: SweepOptions): number | undefined {
  return sample === undefined || sample === 1 ? sample : sample * 24;
}

function recoveriesOf(operation: Operation) {
  return RECOVERIES.filter((recovery) => !(operation === 'sweep' && recovery === 'newer'));
}

/** Plays every fault on every request of the operation's step in AWS. */
export async function faultSweep(operation: Operation, options: SweepOptions): Promise<readonly FaultRow[]> {
  const calm = await calmRun(operation, WORLD_SEED);
  const pick = pickerOf(`${options.seed} faults ${operation}`);
  const rows: FaultRow[] = [];
  for (const point of sampled(pick, faultPoints(operation, calm), faultsOf(options))) {
    const { struck, outcome, sentence, problems } = await faultRun(operation, point.fault, calm, WORLD_SEED);
    if (!struck) continue;
    const { call, name, times, expected } = point;
    rows.push({ operation, call, fault: name, times, outcome, expected, sentence, problems });
    if (rows.length % 50 === 0) options.onProgress?.(`faults ${operation}: ${rows.length} rows`);
  }
  return rows;
}

function faultPoints(operation: Operation, calm: Calm) {
  const lasting = new Set<string>();
  const points = targetsOf(calm.requests).flatMap((target) =>
    FAULTS.flatMap((name) =>
      TIMES.flatMap((times) => {
        const call = `${target.service} ${target.operation}`;
        if (times === 'lasting' && lasting.has(`${call} ${name}`)) return [];
        if (times === 'lasting') lasting.add(`${call} ${name}`);
        const fault = faultOf(name, times, target);
        const expected = expectedOutcome(target, name, times);
        return fault === undefined
          ? []
          : [{ call, name: String(name), times: String(times), fault, expected }];
      }),
    ),
  );
  const lists = LIST_FAULTS.flatMap((each) => {
    const first = calm.requests.find((request) => request.operation === each.operation);
    if (first === undefined) return [];
    const call = `${first.service} ${each.operation}`;
    const expected = expectedListOutcome(each, operation);
    return [{ call, name: each.name, times: 'list', fault: each.fault, expected }];
  });
  return [...points, ...lists];
}

function sampled<T>(pick: Pick, all: readonly T[], sample: number | undefined): readonly T[] {
  return sample === undefined ? all : pick(all, sample);
}

/** What is wrong with a row; nothing when it came as expected. */
export function faultProblems(row: FaultRow): readonly string[] {
  return [
    ...(row.expected.split(' or ').includes(row.outcome)
      ? []
      : [`came to ${row.outcome} instead of ${row.expected}: ${row.sentence}`]),
    ...row.problems,
  ];
}
