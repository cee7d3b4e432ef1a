import { hasRecovery, isAboutCommands } from './commands/command-scenes.ts';
import { type CrashResult, crashAt, undisturbed } from './crash.ts';
import { drawnFaults, faultPoints } from './fault-points.ts';
import { calmRun, faultRun } from './fault-run.ts';
import type { Phase } from './faults.ts';
import { type Operation, RECOVERIES } from './operations.ts';
import { type Pick, pickerOf } from './sample.ts';
import { hasNoClock, isAboutStories } from './stories/story-scenes.ts';

/** What is swept, and how much of it. */
export interface SweepOptions {
  /** Decides the world's chances, and which points are taken where not all are. */
  readonly seed: string;
  /**
   * At most so many kills of each recovery and phase (1 takes one recovery by chance), and 24 times as many faults (1 takes one of
   * each phase); all when absent.
   */
  readonly sample?: number;
  /** Plays faults of this phase alone; of all when absent. */
  readonly phase?: Phase;
  readonly onProgress?: (line: string) => void;
}

/** How many points were struck, and which went wrong. */
export interface CrashTally {
  readonly operation: Operation;
  readonly recovery: string;
  readonly points: number;
  readonly played: number;
  readonly failures: readonly CrashResult[];
}

/** A row of the page's table. */
export interface FaultRow {
  readonly operation: Operation;
  /** Place of the step in the job, and what it does. */
  readonly step: number;
  readonly action: string;
  readonly phase: Phase;
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
    const struck: string[] = [];
    for (const phase of ['before', 'after'] as const)
      for (const request of sampled(pick, [...calm.requests.keys()], options.sample)) {
        const result = await crashAt({ operation, recovery, request, phase }, calm, WORLD_SEED);
        struck.push(`${phase} ${result.struck}`);
        if (result.problems.length > 0) failures.push(result);
      }
    const [points, played] = [calm.requests.length * 2, struck.length];
    tallies.push({ operation, recovery, points, played, failures });
    const which = options.sample === 1 ? ` (${struck.join(', ')})` : '';
    options.onProgress?.(
      `crash ${operation}, then ${recovery}: ${played} of ${points} points${which}, ${failures.length} failed`,
    );
  }
  return tallies;
}

function recoveriesOf(operation: Operation) {
  if (isAboutCommands(operation)) return RECOVERIES.filter((recovery) => hasRecovery(operation, recovery));
  const without: readonly Operation[] = ['sweep', 'due', 'accept', 'accept-github', 'status'];
  const isLevel = !isAboutStories(operation) || !hasNoClock(operation);
  return RECOVERIES.filter((recovery) =>
    recovery === 'newer' ? !without.includes(operation) : recovery !== 'level' || isLevel,
  );
}

/** Plays every fault on the requests of the operation's steps. */
export async function faultSweep(operation: Operation, options: SweepOptions): Promise<readonly FaultRow[]> {
  const calm = await calmRun(operation, WORLD_SEED);
  const rows: FaultRow[] = [];
  const points = faultPoints(operation, calm.steps).filter(
    ({ phase }) => options.phase === undefined || phase === options.phase,
  );
  for (const point of drawnFaults(operation, points, options)) {
    const { struck, outcome, sentence, problems } = await faultRun(operation, point, calm, WORLD_SEED);
    if (!struck) continue;
    const { step, action, phase, call, name, times, expected } = point;
    rows.push({
      operation,
      step,
      action,
      phase,
      call,
      fault: name,
      times,
      outcome,
      expected,
      sentence,
      problems,
    });
    if (options.sample === 1)
      options.onProgress?.(`${operation}, ${action}, ${phase}: ${call}, ${name}, ${times}: ${outcome}`);
    if (rows.length % 50 === 0) options.onProgress?.(`faults ${operation}: ${rows.length} rows`);
  }
  return rows;
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
