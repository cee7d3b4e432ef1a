import { main as notify } from '../../actions/notify/main.ts';
import { main as provision } from '../../actions/provision/main.ts';
import { main as syncTracker } from '../../actions/sync-tracker/main.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import type { ActionName } from '../../src/domain/report/report.ts';
import type { Main } from '../../src/runtime/run-action.ts';
import { eventFile } from './event-file.ts';

export const BRANCH = 'feature/123456789-checkout';
export const ENVIRONMENT = 'shop-feature-123456789-checkout-qinov5ys';
export const URL_OF_ENVIRONMENT = `http://${ENVIRONMENT}.preview.example.com`;

/** A world at the moment when a reviewer was requested, and the job that this event starts. */
export interface Stage {
  readonly world: RehearsalWorld;
  readonly pullRequest: number;
  readonly commit: string;
  readonly eventPath: string;
}

/** The steps of the job `preview` in on-pull-request.yml, with the inputs that the workflow gives them. */
export const STEPS: readonly { readonly id: string; readonly name: ActionName; readonly main: Main }[] = [
  { id: 'provision', name: 'provision', main: provision },
  { id: 'tracker', name: 'sync-tracker', main: syncTracker },
  { id: 'notify', name: 'notify', main: notify },
];

export async function reviewRequested(options: {
  readonly seed: number;
  readonly perWait?: number;
  /** The most that GitHub gives on one page, where it asks for more; by seed when absent. */
  readonly githubPageSize?: number;
  /** How far reads of GitHub are behind from the request on, as the world's verb `lag` takes it; not at all when absent. */
  readonly lag?: Readonly<Record<string, unknown>> | undefined;
}): Promise<Stage> {
  const world = await createRehearsalWorld(options);
  const { commit } = world.act<{ commit: string }>('github', 'push', {
    branch: BRANCH,
    files: { 'checkout.txt': 'one click\n' },
    by: 'mr-a',
  });
  const { number } = world.act<{ number: number }>('github', 'open', {
    branch: BRANCH,
    title: 'Check out with one click',
    by: 'mr-a',
  });
  // GitHub's times are whole seconds, and nobody tells what came first within one.
  world.clock.advance(1_000);
  if (options.lag) world.act('github', 'lag', options.lag);
  world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
  const eventPath = eventFile(world.github.events(0).at(-1)?.payload);
  return { world, pullRequest: number, commit, eventPath };
}

/** A step's environment, as a runner gives it. */
export function stepEnvironment(stage: Stage, attempt: number): Record<string, string> {
  return {
    ...stage.world.env(),
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: stage.eventPath,
    GITHUB_RUN_ID: '4242',
    GITHUB_RUN_ATTEMPT: String(attempt),
  };
}

/** A step's inputs; `results` is what `toJSON(steps)` would be by then. */
export function stepInputs(stage: Stage, results: object): Record<string, string> {
  const { world } = stage;
  const env = world.env();
  const token = world.github.token({
    kind: 'workflow',
    permissions: { contents: 'read', deployments: 'write', issues: 'write', 'pull-requests': 'write' },
  });
  return {
    'github-token': token,
    project: 'shop',
    wanted: 'review-requested',
    domain: 'preview.example.com',
    'hosted-zone-id': 'Z00000000EXAMPLE',
    'health-path': '/health',
    labels: 'auto',
    tracker: 'pivotal',
    'tracker-url': env['TRACKER_URL'] ?? '',
    'tracker-token': env['TRACKER_TOKEN'] ?? '',
    'tracker-project': '99',
    'slack-token': env['SLACK_TOKEN'] ?? '',
    'slack-channel': env['SLACK_CHANNEL'] ?? '',
    'slack-api-url': env['SLACK_API_URL'] ?? '',
    results: JSON.stringify(results),
  };
}
