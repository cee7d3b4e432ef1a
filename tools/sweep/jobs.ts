import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { eventFile } from '../runs/event-file.ts';
import { BRANCH } from '../runs/preview-job.ts';
import type { Job, JobStep, OutputsOf } from './play.ts';

const HOURS = 'Mon-Fri 08:00-20:00 UTC';
/** The board that shows where its issues are; the first one of an owner has the number 1. */
export const BOARD = 'octo-org/1';
const ROLE = 'arn:aws:iam::111122223333:role';
/** Where the stories of a swept job are: GitHub's issues without a board, or with one. */
export type SweptTracker = 'pivotal' | 'github' | 'boards';
/** What the jobs are given about it. */
export const TRACKERS: Readonly<Record<SweptTracker, JobStep['inputs']>> = {
  pivotal: { tracker: 'pivotal', 'tracker-project': '99' },
  github: { tracker: 'github' },
  boards: { tracker: 'github', 'tracker-project': BOARD },
};
/** Issues can be opened and closed by anybody, so those who may accept are named. */
const ACCEPTED_BY: Readonly<Record<SweptTracker, JobStep['inputs']>> = {
  pivotal: {},
  github: { 'accepted-by': 'mr-b' },
  boards: { 'accepted-by': 'mr-b' },
};

/** What sleeps and wakes has a database, so that it is disturbed where that one stops and starts, too. */
export function provisionJob(
  operation: string,
  runId: number,
  eventPath: string,
  tracker: SweptTracker = 'pivotal',
): Job {
  const hasDatabase = operation === 'sleep' || operation === 'wake';
  const provision = {
    ...PROVISION,
    ...(hasDatabase ? { parameters: 'DatabaseEngine: postgres' } : {}),
  };
  return {
    runId,
    event: 'pull_request',
    eventPath,
    role: 'greenroom-provision',
    steps: [
      { action: 'provision', inputs: provision },
      { action: 'sync-tracker', inputs: { ...TRACKERS[tracker], labels: 'auto' } },
      { action: 'notify', inputs: {} },
    ],
  };
}

const PROVISION: JobStep['inputs'] = {
  'role-to-assume': `${ROLE}/greenroom-provision`,
  wanted: 'review-requested',
  domain: 'preview.example.com',
  'hosted-zone-id': 'Z00000000EXAMPLE',
  'health-path': '/health',
  timeout: '10m',
};

/** The job of the hours' schedule. */
export function hoursJob(runId: number, world: RehearsalWorld): Job {
  return scheduled(runId, world, 'greenroom-provision', {
    action: 'hours',
    inputs: { 'role-to-assume': `${ROLE}/greenroom-provision`, hours: HOURS, 'health-path': '/health' },
  });
}

/** The job of the sweep's schedule. */
export function sweepJob(runId: number, world: RehearsalWorld): Job {
  return scheduled(runId, world, 'greenroom-teardown', teardownStep({ select: 'orphaned' }));
}

/** The job of the hourly look, whose token and role write nothing. */
export function dueJob(runId: number, world: RehearsalWorld, tracker: SweptTracker = 'pivotal'): Job {
  world.act('github', 'schedule', { cron: '23 * * * *' });
  const permissions = {
    actions: 'read',
    contents: 'read',
    deployments: 'read',
    issues: 'read',
    'pull-requests': 'read',
  } as const;
  const inputs = {
    'github-token': world.github.token({ kind: 'workflow', permissions }),
    'role-to-assume': `${ROLE}/greenroom-read`,
    wanted: 'review-requested',
    hours: HOURS,
    'awake-for': '30m',
    ...TRACKERS[tracker],
    ...ACCEPTED_BY[tracker],
  };
  return {
    runId,
    event: 'schedule',
    eventPath: lastEvent(world, 'schedule'),
    role: 'greenroom-read',
    steps: [{ action: 'due', inputs }],
  };
}

/**
 * The jobs `accept` and `clean` of on-default-branch.yml: what is accepted is merged, and cleaned up behind the merge.
 * @param asked whether they start; always when absent
 */
export function acceptJob(
  runId: number,
  world: RehearsalWorld,
  asked: (outputsOf: OutputsOf) => boolean = () => true,
  tracker: SweptTracker = 'pivotal',
): Job {
  const where = TRACKERS[tracker];
  const token = { 'github-token': world.github.token({ kind: 'workflow', permissions: MERGES }) };
  const [accept, clean] = [{ of: 'accept' }, { of: 'clean' }] as const;
  const merged = (outputsOf: OutputsOf): readonly Merged[] =>
    JSON.parse(outputsOf('accept', 'merge')['merged'] || '[]') as readonly Merged[];
  const behind = (inputs: (merge: Merged) => JobStep['inputs']) => (outputsOf: OutputsOf) => {
    const [first] = merged(outputsOf);
    return first && inputs(first);
  };
  const named = ({ pullRequest, branch }: Merged) => ({ 'pull-request': String(pullRequest), branch });
  const nothing = () => ({});
  const steps: readonly JobStep[] = [
    {
      ...accept,
      action: 'sync-tracker',
      inputs: { ...token, ...where, ...ACCEPTED_BY[tracker], operation: 'accepted' },
      by: (outputsOf) => (asked(outputsOf) ? {} : undefined),
    },
    {
      ...accept,
      id: 'merge',
      action: 'pull-request',
      inputs: { ...token, operation: 'merge' },
      by: (outputsOf) =>
        asked(outputsOf)
          ? { 'pull-requests': outputsOf('accept', 'sync-tracker')['accepted'] ?? '' }
          : undefined,
    },
    { ...accept, action: 'notify', inputs: token, by: (outputsOf) => (asked(outputsOf) ? {} : undefined) },
    {
      ...clean,
      id: 'branch',
      action: 'pull-request',
      inputs: { ...token, operation: 'delete-branch' },
      by: behind(named),
    },
    { ...clean, ...teardownStep({ ...token, select: 'this' }), always: true, by: behind(named) },
    { ...clean, action: 'sync-tracker', inputs: { ...token, ...where }, always: true, by: behind(nothing) },
    { ...clean, action: 'notify', inputs: token, by: behind(nothing) },
  ];
  world.act('github', 'schedule', { cron: '23 * * * *' });
  return {
    runId,
    event: 'schedule',
    eventPath: lastEvent(world, 'schedule'),
    role: 'greenroom-teardown',
    steps,
  };
}

const MERGES = {
  actions: 'read',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  'pull-requests': 'write',
} as const;

/** A member of the output `merged`. */
interface Merged {
  readonly pullRequest: number;
  readonly branch: string;
}

/** The look by schedule, and of the jobs behind it those that it asks for: the sweep, the merge, and the first branch to heal. */
export function hourlyJob(runId: number, world: RehearsalWorld, tracker: SweptTracker = 'pivotal'): Job {
  const [look] = dueJob(runId, world, tracker).steps;
  const asksFor = (duty: 'accept' | 'sweep') => (outputsOf: OutputsOf) =>
    outputsOf('due', 'due')[duty] === 'true';
  const swept = (outputsOf: OutputsOf) => (asksFor('sweep')(outputsOf) ? {} : undefined);
  const accepts = acceptJob(runId, world, asksFor('accept'), tracker);
  const [sweep, tell] = sweepJob(runId, world).steps;
  const story = { action: 'sync-tracker', inputs: TRACKERS[tracker], always: true } as const;
  const sweeps = [sweep, story, tell].flatMap((step) => (step ? [{ ...step, of: 'sweep', by: swept }] : []));
  const looks = look ? [{ ...look, of: 'due' }] : [];
  return { ...accepts, steps: [...looks, ...sweeps, ...accepts.steps, ...healing(tracker)] };
}

/** The job `heal` of on-default-branch.yml, for the first branch of its matrix. */
function healing(tracker: SweptTracker): readonly JobStep[] {
  const behind = (inputs: (first: Behind) => JobStep['inputs']) => (outputsOf: OutputsOf) => {
    const [first] = JSON.parse(outputsOf('due', 'due')['heal'] || '[]') as readonly Behind[];
    return first && inputs(first);
  };
  const of = 'heal';
  return [
    {
      of,
      action: 'provision',
      inputs: PROVISION,
      by: behind(({ pullRequest, branch }) => ({ 'pull-request': String(pullRequest), branch })),
    },
    {
      of,
      action: 'sync-tracker',
      inputs: { ...TRACKERS[tracker], labels: 'auto' },
      always: true,
      by: behind(({ pullRequest }) => ({ 'pull-request': String(pullRequest) })),
    },
    { of, action: 'notify', inputs: {}, by: behind(() => ({})) },
  ];
}

/** A member of the output `heal`. */
interface Behind {
  readonly pullRequest: number;
  readonly branch: string;
}

/** The job of a pull request that was closed. */
export function closedJob(runId: number, eventPath: string): Job {
  return { ...teardownJob(runId, eventPath, {}), event: 'pull_request' };
}

/** The job of a branch that was deleted. */
export function deletedJob(runId: number, eventPath: string): Job {
  return { ...teardownJob(runId, eventPath, { branch: BRANCH }), event: 'delete' };
}

function teardownJob(runId: number, eventPath: string, inputs: Readonly<Record<string, string>>) {
  const steps: readonly JobStep[] = [teardownStep(inputs), { action: 'notify', inputs: {} }];
  return { runId, eventPath, role: 'greenroom-teardown', steps } as const;
}

function teardownStep(inputs: Readonly<Record<string, string>>): JobStep {
  return {
    action: 'teardown',
    inputs: { 'role-to-assume': `${ROLE}/greenroom-teardown`, ...inputs },
  };
}

function scheduled(runId: number, world: RehearsalWorld, role: Job['role'], step: JobStep): Job {
  world.act('github', 'schedule', { cron: '23 * * * *' });
  return {
    runId,
    event: 'schedule',
    eventPath: lastEvent(world, 'schedule'),
    role,
    steps: [step, { action: 'notify', inputs: {} }],
  };
}

/** Pushes a commit to the branch; path of the payload of the event that tells of it. */
export function pushed(world: RehearsalWorld, text: string): string {
  world.act('github', 'push', { branch: BRANCH, files: { 'checkout.txt': text }, by: 'mr-a' });
  return lastEvent(world, 'pull_request');
}

/** The payload of the newest event of a name, where a runner would put it. */
export function lastEvent(world: RehearsalWorld, name: string): string {
  return eventFile(world.github.events(0).findLast((each) => each.name === name)?.payload);
}
