import { main as due } from '../../../actions/due/main.ts';
import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import {
  type InProcessResult,
  type InProcessStep,
  runInProcess,
} from '../../../tools/runs/in-process-run.ts';

let runs = 0;

/** The rights of the job that looks: none to write anything. */
export const LOOKS = {
  actions: 'read',
  contents: 'read',
  deployments: 'read',
  'pull-requests': 'read',
} as const;

/** What the job of the hourly look gives its one step, in the world's shop. */
export function dueInputs(world: RehearsalWorld): Readonly<Record<string, string>> {
  const env = world.env();
  return {
    'github-token': world.github.token({ kind: 'workflow', permissions: LOOKS }),
    project: 'shop',
    wanted: 'review-requested',
    tracker: 'pivotal',
    'tracker-url': env['TRACKER_URL'] ?? '',
    'tracker-token': env['TRACKER_TOKEN'] ?? '',
    'tracker-project': '99',
  };
}

/** The due action once, in this process; waits are world time, twenty times as much. */
export function dueHere(
  world: RehearsalWorld,
  inputs: Readonly<Record<string, string>> = {},
  more: Partial<Pick<InProcessStep, 'killed' | 'env' | 'through'>> = {},
): Promise<InProcessResult> {
  runs += 1;
  return runInProcess({
    name: 'due',
    main: due,
    ...more,
    env: {
      ...world.env(),
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_RUN_ID: String(7000 + runs),
      GITHUB_RUN_ATTEMPT: '1',
      ...more.env,
    },
    inputs: { ...dueInputs(world), ...inputs },
    origin: world.origin(),
    sleep: async (ms) => world.clock.advance(ms * 20),
  });
}
