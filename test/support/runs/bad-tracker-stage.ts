import { GITHUB_STORIES } from '../../../rehearsal/scenarios/story/github-stories.ts';
import { jiraStories } from '../../../rehearsal/scenarios/story/jira-stories.ts';
import { linearStories } from '../../../rehearsal/scenarios/story/linear-stories.ts';
import { BARD_STORIES, LITETRACKER_STORIES } from '../../../rehearsal/scenarios/story/pivotal-stories.ts';
import { SHORTCUT_STORIES } from '../../../rehearsal/scenarios/story/shortcut-stories.ts';
import type { StoryTracker } from '../../../rehearsal/scenarios/story/story-tracker.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { TRACKER_TOKEN } from '../../../rehearsal/world/tracker/tracker.ts';
import { type DistResult, PER_WAIT, runDist } from '../../../tools/runs/dist-step.ts';
import { eventFile } from '../../../tools/runs/event-file.ts';

const PIVOTAL: StoryTracker = {
  ...LITETRACKER_STORIES,
  name: 'pivotal',
  title: 'Pivotal Tracker',
  furnish: (world) => ({
    vars: {
      GREENROOM_TRACKER: 'pivotal',
      GREENROOM_TRACKER_URL: `${world.origin()}/tracker`,
      GREENROOM_TRACKER_PROJECT: '99',
    },
    token: TRACKER_TOKEN,
  }),
};

/** Every tracker of the README, by the name that a test gives it; Jira twice. */
export const BAD_INPUT_TRACKERS = {
  github: GITHUB_STORIES,
  jira: jiraStories('jira-cloud'),
  'jira-data-center': jiraStories('jira'),
  linear: linearStories(),
  shortcut: SHORTCUT_STORIES,
  pivotal: PIVOTAL,
  litetracker: LITETRACKER_STORIES,
  bard: BARD_STORIES,
} as const satisfies Readonly<Record<string, StoryTracker>>;

export type BadInputTracker = keyof typeof BAD_INPUT_TRACKERS;

/** What of a job that is well set up is wrong. */
export interface BadInput {
  readonly inputs?: (world: RehearsalWorld) => Readonly<Record<string, string>>;
  /** Text of the settings file. */
  readonly settings?: string;
  /** What is amiss at the far side. */
  readonly arrange?: (world: RehearsalWorld) => void;
  readonly seed?: number;
}

export interface BadPlay {
  readonly result: DistResult;
  /** Each request of the run that changes something, as `service operation`. */
  readonly writes: readonly string[];
  /** How many requests each service got. */
  readonly asked: Readonly<Record<string, number>>;
}

/** A pull request that names a story of that tracker, and `sync-tracker` as it is built, with something wrong. */
export async function playBadInput(name: BadInputTracker, bad: BadInput): Promise<BadPlay> {
  const tracker = BAD_INPUT_TRACKERS[name];
  const { settings = tracker.settings, seed = 3 } = bad;
  const world = await createRehearsalWorld({
    seed,
    perWait: PER_WAIT,
    ...(settings === undefined ? {} : { settings }),
  });
  try {
    return await playIn(world, tracker, bad);
  } finally {
    await world.close();
  }
}

async function playIn(world: RehearsalWorld, tracker: StoryTracker, bad: BadInput): Promise<BadPlay> {
  const { vars, token = '' } = tracker.furnish(world);
  const pull = tracker.pull(world);
  world.act('github', 'push', { branch: pull.branch, files: { 'a.txt': 'a\n' }, by: 'mr-a' });
  world.act('github', 'open', { ...pull, title: 'Check out with one click', by: 'mr-a' });
  const { payload } = world.github.events(0).at(-1) ?? {};
  bad.arrange?.(world);
  const before = world.log.entries().length;
  const result = await runDist({
    action: 'sync-tracker',
    env: { ...world.env(), GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: eventFile(payload) },
    inputs: {
      'github-token': jobToken(world, { issues: 'write' }),
      project: 'shop',
      tracker: vars['GREENROOM_TRACKER'] ?? '',
      'tracker-url': vars['GREENROOM_TRACKER_URL'] ?? '',
      'tracker-project': vars['GREENROOM_TRACKER_PROJECT'] ?? '',
      'tracker-auth': vars['GREENROOM_TRACKER_AUTH'] ?? '',
      'tracker-token': token,
      ...bad.inputs?.(world),
    },
  });
  const entries = world.log.entries().slice(before);
  return {
    result,
    writes: entries.filter(({ write }) => write).map(({ service, operation }) => `${service} ${operation}`),
    asked: Object.fromEntries(
      Object.entries(Object.groupBy(entries, ({ service }) => service)).map(([service, all]) => [
        service,
        all?.length ?? 0,
      ]),
    ),
  };
}

/** The token of a job with these permissions and what every job has. */
export function jobToken(world: RehearsalWorld, more: Readonly<Record<string, 'read' | 'write'>>): string {
  return world.github.token({
    kind: 'workflow',
    permissions: { contents: 'read', deployments: 'write', 'pull-requests': 'write', ...more },
  });
}
