import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { BRANCH, reviewRequested, type Stage } from '../runs/preview-job.ts';
import {
  COMMAND_OPERATIONS,
  commandScene,
  isAboutCommands,
  recoveryOfCommands,
} from './commands/command-scenes.ts';
import {
  acceptJob,
  closedJob,
  deletedJob,
  dueJob,
  hourlyJob,
  hoursJob,
  lastEvent,
  provisionJob,
  pushed,
  sweepJob,
} from './jobs.ts';
import { type Job, mustFinish } from './play.ts';
import { isAboutStories, recoveryOfStories, STORY_OPERATIONS, storyScene } from './stories/story-scenes.ts';

/** The operations that are swept. */
export const OPERATIONS = [
  'create',
  'update',
  'sleep',
  'wake',
  'delete',
  'sweep',
  'due',
  'accept',
  ...STORY_OPERATIONS,
  ...COMMAND_OPERATIONS,
] as const;
/** The name of an operation. */
export type Operation = (typeof OPERATIONS)[number];

/** What comes after a job that died: the same again, a newer event, or the next sweep. */
export const RECOVERIES = ['rerun', 'newer', 'level'] as const;
/** Who finishes what a killed job left: the same event again, the event after it, or only what runs by the clock. */
export type Recovery = (typeof RECOVERIES)[number];

/** A world at the moment before an operation, and the job that does it. */
export interface Scene {
  readonly world: RehearsalWorld;
  readonly pullRequest: number;
  readonly job: Job;
}

/** How far reads of GitHub are behind, as the world's verb `lag` takes it. */
export type Lag = Readonly<Record<string, unknown>>;

/** The operations that an event begins, which GitHub's reads may not show yet. */
export const FOLLOWS_AN_EVENT: readonly Operation[] = ['create', 'update', 'delete'];

/**
 * A fresh world in which the operation is what comes next.
 * @param lag how far reads of GitHub are behind the event of the operation, for those in `FOLLOWS_AN_EVENT`; not at all when absent.
 */
export async function sceneOf(operation: Operation, seed: number, lag?: Lag): Promise<Scene> {
  if (isAboutStories(operation)) return storyScene(operation, seed);
  if (isAboutCommands(operation)) return commandScene(operation, seed);
  const stage = await reviewRequested({ seed, lag: operation === 'create' ? lag : undefined });
  const { world, pullRequest } = stage;
  const creation = provisionJob(operation, 1000, stage.eventPath);
  const scene = (job: Job): Scene => ({ world, pullRequest, job });
  if (operation === 'create') return scene(creation);
  await mustFinish(world, creation);
  const fallBehind = () => lag && world.act('github', 'lag', lag);
  if (operation === 'update') fallBehind();
  if (operation === 'update') return scene(provisionJob(operation, 2000, pushed(world, 'two clicks\n')));
  if (operation === 'due') return scene(await somethingDue(stage));
  if (operation === 'accept') return scene(await somethingAccepted(stage));
  if (operation === 'sleep' || operation === 'wake') {
    world.clock.set('2026-03-02T22:07:00Z');
    const night = hoursJob(3000, world);
    if (operation === 'sleep') return scene(night);
    await mustFinish(world, night);
    world.clock.set('2026-03-03T08:07:00Z');
    return scene(hoursJob(4000, world));
  }
  fillBucket(world);
  if (operation === 'delete') fallBehind();
  world.act('github', 'close', { number: pullRequest, by: 'mr-a' });
  if (operation === 'delete') return scene(closedJob(5000, lastEvent(world, 'pull_request')));
  world.clock.advance(3 * 3_600_000);
  return scene(sweepJob(6000, world));
}

/** The jobs that come after a killed one. Undefined where an operation has no such recovery of its own. */
export function recoveryOf(operation: Operation, recovery: Recovery, scene: Scene): (() => Job) | undefined {
  const { world, pullRequest, job } = scene;
  if (isAboutStories(operation)) return recoveryOfStories(operation, recovery, scene);
  if (isAboutCommands(operation)) return recoveryOfCommands(operation, recovery, scene);
  if (recovery === 'rerun')
    return () => {
      // Hours leave a stack alone that is still changing; whoever reruns them does so when it has settled.
      if (operation === 'sleep' || operation === 'wake') world.clock.advance(600_000);
      return job;
    };
  const provisions = operation === 'create' || operation === 'update';
  if (operation === 'accept')
    return recovery === 'newer'
      ? undefined
      : () => {
          // What is left of an environment must first have grown old enough for a sweep.
          world.clock.advance(3 * 3_600_000);
          return hourlyJob(8000, world);
        };
  if (operation === 'due')
    return recovery === 'newer'
      ? undefined
      : () => {
          world.clock.advance(3_600_000);
          return job;
        };
  if (recovery === 'newer') {
    if (operation === 'delete')
      return () => {
        world.act('github', 'delete-branch', { branch: BRANCH, by: 'mr-a' });
        return deletedJob(7000, lastEvent(world, 'delete'));
      };
    if (operation === 'sweep') return undefined;
    return () => provisionJob(operation, 7000, pushed(world, 'three clicks\n'));
  }
  if (provisions || operation === 'delete' || operation === 'sweep')
    return () => {
      if (provisions) world.act('github', 'close', { number: pullRequest, by: 'mr-a', silent: true });
      // After a sweep the next one comes with the hour; whatever else was left must first have grown old enough.
      world.clock.advance((operation === 'sweep' ? 1 : 3) * 3_600_000);
      return sweepJob(8000, world);
    };
  return () => {
    world.clock.advance(3_600_000);
    return hoursJob(8000, world);
  };
}

/**
 * Whoever lets a job run again does so when what was under way has settled. Waits pass a hundred times as fast, so that a night may be
 * over by then: what was to be put to sleep is put to sleep in the next one.
 */
export function advanceToRerun(operation: Operation, world: RehearsalWorld): void {
  world.clock.advance(600_000);
  const isDay = /T(?:0[89]|1\d):/.test(world.clock.iso());
  if (operation === 'sleep' && isDay) world.clock.set(`${world.clock.iso().slice(0, 10)}T22:07:00Z`);
}

/** The product owner has accepted the story at the commit that was delivered. */
async function somethingAccepted({ world, pullRequest: number }: Stage): Promise<Job> {
  world.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
  await mustFinish(world, provisionJob('accept', 1001, lastEvent(world, 'pull_request')));
  world.act('tracker', 'accept', { id: 123456789, by: 103 });
  return acceptJob(9000, world);
}

/** At night each duty has something to do; the job of the look that finds it. */
async function somethingDue({ world, pullRequest: number }: Stage): Promise<Job> {
  world.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
  await mustFinish(world, provisionJob('due', 1001, lastEvent(world, 'pull_request')));
  world.act('tracker', 'accept', { id: 123456789, by: 103 });
  world.act('cloudformation', 'seed', { name: 'shop-gone', tags: GONE, agedHours: 48 });
  world.clock.set('2026-03-02T22:23:00Z');
  // It looked, and healed nothing; since then the head is another one.
  const jobs = [
    { name: 'greenroom / Find what is due', conclusion: 'success' },
    { name: `greenroom / Heal pull request ${number} at ${headOf(world)}`, conclusion: 'failure' },
  ];
  world.act('github', 'run', { workflow: 'greenroom.yml', conclusion: 'failure', jobs });
  pushed(world, 'two clicks\n');
  world.clock.advance(3_600_000);
  return dueJob(9000, world);
}

function headOf(world: RehearsalWorld): string {
  const { branches } = world.look<{ readonly branches: Readonly<Record<string, string>> }>('github');
  return branches[BRANCH] ?? '';
}

const GONE = {
  'greenroom:project': 'shop',
  'greenroom:repository-id': '70107786',
  'greenroom:environment': 'preview',
  'greenroom:branch': 'gone',
};

function fillBucket(world: RehearsalWorld): void {
  const [bucket] = world
    .look<{ buckets: readonly { name: string }[] }>('s3')
    .buckets.filter(({ name }) => name.startsWith('shop-feature'));
  if (bucket) world.act('s3', 'fill', { bucket: bucket.name, objects: 4, versionsEach: 2, deleted: 1 });
}
