import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { BRANCH, reviewRequested } from '../runs/preview-job.ts';
import { lastEvent, provisionJob, pushed, sweepJob } from '../sweep/jobs.ts';
import type { Ending } from '../sweep/judge.ts';
import { type Job, mustFinish, type Played } from '../sweep/play.ts';

/** The world before a race, and the head of the branch then. */
export interface RaceStart {
  readonly world: RehearsalWorld;
  readonly pullRequest: number;
  readonly first: string;
}

/** What a race is played with: runs that others may overtake at every request, and people. */
export interface Players {
  run(name: string, job: Job): Promise<Played>;
  person<T>(what: string, work: () => T): Promise<T>;
}

/** What must be there in the end: an environment at a commit, or nothing, or what a look of its own finds amiss, each a sentence. */
export type Outcome = { readonly commit: string } | 'gone' | (() => readonly string[]);

/** Two things that happen at once, and what they must come to. */
export interface Race {
  readonly about: string;
  /** Runs that end red because something is broken on purpose; none when absent. */
  readonly fails?: readonly string[];
  /** True where its runs are of several projects, which share a comment; of one when absent. */
  readonly hasProjects?: boolean;
  begin(seed: number): Promise<RaceStart>;
  /** Returns what the race must come to. */
  play(ground: RaceStart, players: Players): Promise<Outcome>;
  /** The ordinary triggers that come next, each played to its end before the next one. */
  next(ground: RaceStart): readonly (() => Job)[];
  /** What else is not as it must be in the end, each a sentence; nothing when absent. */
  judge?(ground: RaceStart, ending: Ending): readonly string[];
}

/** The branch's newest event once more: a label, a comment, a rerun. */
export function again({ world }: RaceStart): () => Job {
  return () => {
    world.clock.advance(600_000);
    return provisionJob('race', 8000, lastEvent(world, 'pull_request'));
  };
}

export function sweepLater({ world }: RaceStart): () => Job {
  return () => {
    world.clock.advance(3 * 3_600_000);
    return sweepJob(9000, world);
  };
}

/** A branch whose review is requested; for even seeds its environment stands. */
export async function maybeStanding(seed: number): Promise<RaceStart> {
  return seed % 2 === 0 ? standing(seed) : wished(seed);
}

export async function wished(seed: number): Promise<RaceStart> {
  const stage = await reviewRequested({ seed });
  return { world: stage.world, pullRequest: stage.pullRequest, first: stage.commit };
}

export async function standing(seed: number): Promise<RaceStart> {
  const ground = await wished(seed);
  await mustFinish(ground.world, provisionJob('race', 1000, lastEvent(ground.world, 'pull_request')));
  return ground;
}

/** A standing environment whose pull request was closed while nobody listened. */
export async function orphaned(seed: number): Promise<RaceStart> {
  const ground = await standing(seed);
  const { world, pullRequest } = ground;
  world.act('github', 'close', { number: pullRequest, by: 'mr-a', silent: true });
  world.clock.advance(3 * 3_600_000);
  return ground;
}

export function push(
  world: RehearsalWorld,
  text: string,
): { readonly event: string; readonly commit: string } {
  const event = pushed(world, text);
  return { event, commit: headOf(world) };
}

export function headOf(world: RehearsalWorld): string {
  const head = world.github.code.branchHead(BRANCH);
  if (head === undefined) throw new Error(`There is no branch ${BRANCH}.`);
  return head;
}
