import { isDeepStrictEqual } from 'node:util';
import { isRed } from '../../src/domain/verdict/decision.ts';
import { type JudgedRun, wireBreaches } from '../runs/wire-breaches.ts';
import { isAboutCommands, repliedWord } from './commands/command-scenes.ts';
import { type Ending, endingOf, standingOf } from './judge.ts';
import { type Operation, type Recovery, recoveryOf, type Scene, sceneOf } from './operations.ts';
import { type Job, type Played, playJob } from './play.ts';

/** Where a job is killed, and what comes after. */
export interface CrashPoint {
  readonly operation: Operation;
  readonly recovery: Recovery;
  /** Which request of the job, from 0. */
  readonly request: number;
  /** Before: read and not applied. After: applied, and not one byte answered. */
  readonly phase: 'before' | 'after';
}

/** What killing a job at a point came to. */
export interface CrashResult {
  readonly point: CrashPoint;
  /** The request at which the job died. */
  readonly struck: string;
  /** Nothing when the recovery ended as the undisturbed run did. */
  readonly problems: readonly string[];
}

/** An operation that nothing disturbed, followed by a recovery: what every killed one must come to. */
export interface Undisturbed {
  readonly requests: readonly string[];
  readonly ending: Ending;
  /** What the recovery found, where it only looks. */
  readonly found: readonly unknown[];
}

/** Plays an operation and its recovery without a kill; undefined where that recovery does not go with it. */
export async function undisturbed(
  operation: Operation,
  recovery: Recovery,
  seed: number,
): Promise<Undisturbed | undefined> {
  const scene = await sceneOf(operation, seed);
  try {
    const next = recoveryOf(operation, recovery, scene);
    if (next === undefined) return undefined;
    const from = scene.world.log.next();
    await finish(scene, scene.job, 1);
    const requests = scene.world.log.entries(from).map((entry) => `${entry.service} ${entry.operation}`);
    const found = foundBy(operation, await finish(scene, next(), 2));
    return { requests, ending: endingOf(scene.world), found };
  } finally {
    await scene.world.close();
  }
}

async function finish(scene: Scene, job: Job, attempt: number): Promise<Played> {
  const played = await playJob(scene.world, job, attempt);
  if (played.end !== 'finished')
    throw new Error(`The undisturbed run is red: ${played.reports.find(isRedReport)?.sentence}`);
  return played;
}

/** What a look leaves is what it says, without the words and the time that it took. */
export function foundBy(operation: Operation, { reports }: Pick<Played, 'reports'>): readonly unknown[] {
  if (operation !== 'due') return [];
  return reports.map(({ decision, reasonCode, items = [] }) => ({
    decision,
    reasonCode,
    items: items.map(({ name, pullRequest, branch, commit }) => ({ name, pullRequest, branch, commit })),
  }));
}

/** Kills a job at a point, and plays the recovery. */
export async function crashAt(point: CrashPoint, expected: Undisturbed, seed: number): Promise<CrashResult> {
  const scene = await sceneOf(point.operation, seed);
  const { world } = scene;
  try {
    const kill = Promise.withResolvers<void>();
    let struck = 'nothing';
    world.faults.add({
      name: 'kill',
      phase: point.phase,
      effect: 'kill',
      skip: point.request,
      onStrike: () => kill.resolve(),
    });
    const from = world.log.next();
    const first = await playJob(world, scene.job, 1, { killed: kill.promise });
    world.faults.clear();
    const between = world.log.next();
    const last = world.log.entries(between - 1).at(0);
    if (last) struck = `${last.service} ${last.operation}`;
    const next = recoveryOf(point.operation, point.recovery, scene)?.() ?? scene.job;
    const second = await playJob(world, next, 2, point.recovery === 'rerun' ? { rerunOf: first } : {});
    const runs = [
      { takesDown: takesDown(scene.job), entries: world.log.entries(from).slice(0, between - from) },
      { takesDown: takesDown(next), entries: world.log.entries(between) },
    ];
    const ending = endingOf(world);
    return { point, struck, problems: problemsOf(point, expected, { ending, first, second, runs }) };
  } finally {
    await world.close();
  }
}

/** A killed job, its recovery, and what they came to. */
interface CrashPlay {
  readonly ending: Ending;
  readonly first: Played;
  readonly second: Played;
  readonly runs: readonly JudgedRun[];
}

function problemsOf(
  point: CrashPoint,
  expected: Undisturbed,
  { ending, first, second, runs }: CrashPlay,
): readonly string[] {
  const seen = shown(ending, point);
  const wanted = shown(expected.ending, point);
  return [
    ...(first.end === 'killed' ? [] : [`The job was not killed but ${first.end}.`]),
    ...(second.end === 'finished'
      ? []
      : [`The recovery ended ${second.end}: ${second.reports.find(isRedReport)?.sentence}`]),
    ...(isDeepStrictEqual(seen, wanted) ? [] : endingDifferences(seen, wanted)),
    ...endingDifferences({ found: foundBy(point.operation, second) }, { found: expected.found }),
    ...wireBreaches(runs),
  ];
}

/** Jobs that an event starts say everything again when they are rerun; those that run by the clock tell only what they did. */
function shown(ending: Ending, { operation, recovery }: CrashPoint): unknown {
  // Versions that nobody ever made a stack of are the sweep's only when they have grown old.
  const versions =
    ending.stack === undefined && operation === 'create' && recovery === 'level' ? [] : ending.versions;
  if ((operation === 'create' || operation === 'update' || operation === 'delete') && recovery === 'rerun')
    return ending;
  if (isAboutCommands(operation)) {
    // The job that ends a run of commands answers in place of a killed one; and what a killed run had done is done already.
    const replies = recovery === 'newer' ? [] : ending.replies.map(repliedWord);
    return standingOf({ ...ending, replies }, 'with people');
  }
  if (recovery !== 'level' || (operation !== 'create' && operation !== 'update'))
    return standingOf({ ...ending, versions }, 'with people');
  // Nobody need be told of the end of what they were never told of; but no deployment may stand open for it.
  const open = ending.deployments.filter(
    (each) => (each as { readonly state?: string }).state !== 'inactive',
  );
  return {
    ...(standingOf({ ...ending, deployments: open, versions }, 'without people') as object),
    stale: ending.stale,
  };
}

/** Whether a report, or an item of one, says that something failed or was refused. */
export function isRedReport({ decision }: Pick<Played['reports'][number], 'decision'>): boolean {
  return isRed(decision);
}

/** Whether a job may delete environments. */
export function takesDown(job: Job): boolean {
  return job.steps.some(({ action }) => action === 'teardown');
}

/** Which parts of two endings differ, and how. */
export function endingDifferences(seen: unknown, wanted: unknown): readonly string[] {
  const left = seen as Record<string, unknown>;
  const right = wanted as Record<string, unknown>;
  return Object.keys({ ...left, ...right })
    .filter((key) => !isDeepStrictEqual(left[key], right[key]))
    .map((key) => `${key}: ${differenceOf(left[key], right[key])}`);
}

/** Both, from shortly before the first character in which they differ. */
function differenceOf(seen: unknown, wanted: unknown): string {
  const texts = [seen, wanted].map((value) => JSON.stringify(value) ?? 'nothing');
  const [left = '', right = ''] = texts;
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  const from = Math.max(0, same - 60);
  return texts.map((text) => `${from > 0 ? '…' : ''}${text.slice(from, from + 400)}`).join(' instead of ');
}
