import { main as teardown } from '../../../actions/teardown/main.ts';
import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { type InProcessResult, runInProcess } from '../../../tools/runs/in-process-run.ts';

let runs = 0;

/** The teardown action once, in this process, with the rights of its workflow; waits are world time, twenty times as much. */
export function teardownHere(
  world: RehearsalWorld,
  inputs: Readonly<Record<string, string>>,
): Promise<InProcessResult> {
  runs += 1;
  const token = world.github.token({
    kind: 'workflow',
    permissions: { contents: 'read', deployments: 'write', 'pull-requests': 'read', issues: 'write' },
  });
  return runInProcess({
    name: 'teardown',
    main: teardown,
    env: {
      ...world.env(),
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_RUN_ID: String(9000 + runs),
      GITHUB_RUN_ATTEMPT: '1',
    },
    inputs: { 'github-token': token, project: 'shop', ...inputs },
    origin: world.origin(),
    sleep: async (ms) => world.clock.advance(ms * 20),
  });
}
