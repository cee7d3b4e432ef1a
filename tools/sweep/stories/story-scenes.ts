import { createRehearsalWorld, type RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { BRANCH } from '../../runs/preview-job.ts';
import {
  acceptJob,
  closedJob,
  deletedJob,
  hourlyJob,
  lastEvent,
  provisionJob,
  pushed,
  type SweptTracker,
  TRACKERS,
} from '../jobs.ts';
import { type Job, mustFinish } from '../play.ts';
import { byStoryLabel, statusJob } from './label-and-status.ts';

/**
 * What is swept of stories, by the tracker that has them: the pull request is opened, its story is delivered, somebody pushes after that,
 * the environment goes and the story says so, and an issue is accepted. The other pull requests of a base that moved on catch up.
 * With boards the card of its issue follows, by a token of its own. A label of the story asks for an environment. And a status says of each pull request whether its story is accepted.
 */
export const STORY_OPERATIONS = [
  'opened-pivotal',
  'opened-github',
  'delivered-pivotal',
  'delivered-github',
  'delivered-boards',
  'pushed-pivotal',
  'pushed-github',
  'gone-pivotal',
  'gone-github',
  'accept-github',
  'catch-up',
  'labelled-pivotal',
  'labelled-github',
  'status',
] as const;
/** The name of one. */
export type StoryOperation = (typeof STORY_OPERATIONS)[number];

/** A world at the moment before it, and the job that does it. */
interface StoryScene {
  readonly world: RehearsalWorld;
  readonly pullRequest: number;
  readonly job: Job;
}

/** Whether an operation is one of these. */
export function isAboutStories(operation: string): operation is StoryOperation {
  return STORY_OPERATIONS.some((each) => each === operation);
}

/** Whether only events do its work: the look by schedule does not ask for it. */
export function hasNoClock(operation: StoryOperation): boolean {
  return operation === 'catch-up';
}

/** A fresh world in which it is what comes next. */
export async function storyScene(operation: StoryOperation, seed: number): Promise<StoryScene> {
  const tracker = trackerOf(operation);
  const world = await createRehearsalWorld({ seed });
  const start = { world, ...opened(world, tracker) };
  const scene = (job: Job): StoryScene => ({ ...start, job });
  const next = (runId: number) => provisionJob(operation, runId, lastEvent(world, 'pull_request'), tracker);
  if (operation === 'opened-pivotal' || operation === 'opened-github') return scene(next(1000));
  if (asksByLabel(operation)) return scene(byStoryLabel(next(1000), tracker));
  const { pullRequest: number } = start;
  world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
  await mustFinish(world, next(1001));
  if (operation === 'catch-up') return scene(catchUp(world, 2000));
  world.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
  if (delivers(operation)) return scene(next(2000));
  await mustFinish(world, next(2001));
  if (operation === 'status') return scene(await statusDue(world));
  if (operation === 'pushed-pivotal' || operation === 'pushed-github') {
    pushed(world, 'two clicks\n');
    return scene(next(3000));
  }
  if (operation === 'accept-github') {
    world.act('github', 'label', { number: start.issue, label: 'story: accepted', by: 'mr-b' });
    return scene(acceptJob(3000, world, undefined, tracker));
  }
  world.act('github', 'close', { number, by: 'mr-a' });
  return scene(retelling(closedJob(3000, lastEvent(world, 'pull_request')), tracker));
}

/** Whether a label of the story asks for the environment there. */
export function asksByLabel(operation: string): boolean {
  return operation === 'labelled-pivotal' || operation === 'labelled-github';
}

/** One story is accepted since the last look, and another pull request has none. */
async function statusDue(world: RehearsalWorld): Promise<Job> {
  await mustFinish(world, statusJob(2002, world));
  world.act('github', 'push', { branch: 'fix-imprint', files: { 'imprint.txt': 'us\n' }, by: 'mr-b' });
  world.act('github', 'open', { branch: 'fix-imprint', title: 'Correct the imprint', by: 'mr-b' });
  world.act('tracker', 'accept', { id: 123456789, by: 103 });
  return statusJob(3000, world);
}

/** The jobs that come after a killed one. Undefined where it has no such recovery of its own. */
export function recoveryOfStories(
  operation: StoryOperation,
  recovery: 'rerun' | 'newer' | 'level',
  { world, pullRequest: number, job }: StoryScene,
): (() => Job) | undefined {
  const tracker = trackerOf(operation);
  if (recovery === 'rerun') return () => job;
  if (recovery === 'level' && hasNoClock(operation)) return undefined;
  const asked = (next: Job) => (asksByLabel(operation) ? byStoryLabel(next, tracker) : next);
  if (recovery === 'level')
    return () => {
      // What is left of an environment must first have grown old enough for a sweep, and a pull request for a healing.
      world.clock.advance(3 * 3_600_000);
      return operation === 'status' ? statusJob(8000, world) : asked(hourlyJob(8000, world, tracker));
    };
  if (operation === 'accept-github' || operation === 'status') return undefined;
  if (operation === 'catch-up') return () => catchUp(world, 7000, 'fix-terms');
  return () => {
    if (operation === 'gone-pivotal' || operation === 'gone-github') {
      world.act('github', 'delete-branch', { branch: BRANCH, by: 'mr-a' });
      return retelling(deletedJob(7000, lastEvent(world, 'delete')), tracker);
    }
    // A push would ask for another delivery.
    if (delivers(operation)) world.act('github', 'request-review', { number, reviewer: 'mr-c', by: 'mr-a' });
    else pushed(world, 'three clicks\n');
    return asked(provisionJob(operation, 7000, lastEvent(world, 'pull_request'), tracker));
  };
}

function delivers(operation: StoryOperation): boolean {
  return operation.startsWith('delivered-');
}

function trackerOf(operation: StoryOperation): SweptTracker {
  if (operation.endsWith('-boards')) return 'boards';
  return operation.endsWith('-github') ? 'github' : 'pivotal';
}

/** A pull request is opened, and nobody is asked to review it yet. What GitHub's issues lack of the seeded story is made here. */
export function opened(
  world: RehearsalWorld,
  tracker: SweptTracker,
): { readonly pullRequest: number; readonly issue: number } {
  world.act('github', 'user', { login: 'mr-c', name: 'Mr. C', role: 'write' });
  const isIssue = tracker !== 'pivotal';
  const { number: issue } = isIssue
    ? world.act<{ number: number }>('github', 'issue', { title: 'Check out with one click', by: 'mr-b' })
    : { number: 0 };
  if (isIssue) world.act('github', 'label', { number: issue, label: 'auto', by: 'mr-b' });
  if (tracker === 'boards') putOnBoard(world, issue);
  world.act('github', 'push', { branch: BRANCH, files: { 'checkout.txt': 'one click\n' }, by: 'mr-a' });
  const { number: pullRequest } = world.act<{ number: number }>('github', 'open', {
    branch: BRANCH,
    title: 'Check out with one click',
    ...(isIssue ? { body: `Closes #${issue}` } : {}),
    by: 'mr-a',
  });
  // GitHub's times are whole seconds, and nobody tells what came first within one.
  world.clock.advance(1_000);
  return { pullRequest, issue };
}

/** The team's board has a status for each state that this suite moves stories to. */
function putOnBoard(world: RehearsalWorld, issue: number): void {
  const options = ['Todo', 'In Progress', 'In Review', 'Delivered', 'Done'];
  world.act('github', 'board', { title: 'Team', options });
  world.act('github', 'board-card', { board: 1, issue, status: 'Todo', by: 'mr-b' });
}

/** Another pull request was merged; a step brings those up to date that are still open. */
function catchUp(world: RehearsalWorld, runId: number, branch = 'fix-imprint'): Job {
  world.act('github', 'push', { branch, files: { [`${branch}.txt`]: 'us\n' }, by: 'mr-b' });
  const { number } = world.act<{ number: number }>('github', 'open', {
    branch,
    title: 'Correct a page',
    by: 'mr-b',
  });
  world.act('github', 'merge', { number, by: 'mr-b' });
  const permissions = { contents: 'write', deployments: 'read', 'pull-requests': 'write' } as const;
  const inputs = {
    'github-token': world.github.token({ kind: 'workflow', permissions }),
    operation: 'update',
    'pull-request': String(number),
  };
  return {
    runId,
    event: 'pull_request',
    eventPath: lastEvent(world, 'pull_request'),
    role: 'greenroom-provision',
    steps: [
      { action: 'pull-request', inputs },
      { action: 'notify', inputs: {} },
    ],
  };
}

/** A job that takes an environment down, and corrects the story before it tells people. */
function retelling({ steps, ...job }: Job, tracker: SweptTracker): Job {
  const story = { action: 'sync-tracker', inputs: TRACKERS[tracker], always: true } as const;
  return { ...job, steps: steps.flatMap((step) => (step.action === 'notify' ? [story, step] : [step])) };
}
