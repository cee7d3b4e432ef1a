import { main as provision } from '../../../actions/provision/main.ts';
import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { eventFile } from '../../../tools/runs/event-file.ts';
import { idTokenOf, NO_KEYS } from '../../../tools/runs/id-token-here.ts';
import {
  type InProcessResult,
  type InProcessStep,
  runInProcess,
} from '../../../tools/runs/in-process-run.ts';
import { BRANCH, type Stage, stepEnvironment, stepInputs } from '../../../tools/runs/preview-job.ts';

export const DEPLOYMENT_ROLE = 'arn:aws:iam::111122223333:role/shop-deployments';

/** Somebody's tool opens a deployment with that person's token; the event that a workflow hears. */
export function askFor(
  world: RehearsalWorld,
  request: Readonly<Record<string, unknown>>,
): { readonly id: number; readonly eventPath: string } {
  const { id } = world.act<{ id: number }>('github', 'deployment', { by: 'mr-c', ...request });
  return { id, eventPath: eventFile(world.github.events(0).at(-1)?.payload) };
}

let runs = 0;

/** Provision in this process, for the event of a deployment. */
export function askedHere(
  stage: Stage,
  { eventPath }: { readonly eventPath: string },
  inputs: Readonly<Record<string, string>> = {},
  more: Pick<InProcessStep, 'through' | 'killed'> & { readonly onWait?: () => void } = {},
): Promise<InProcessResult> {
  runs += 1;
  const { wanted, tracker, ...given } = stepInputs(stage, {});
  const { onWait, ...through } = more;
  return runInProcess({
    name: 'provision',
    main: provision,
    env: {
      ...stepEnvironment(stage, 1),
      ...NO_KEYS,
      ...idTokenOf(stage.world, { runId: 4242, event: 'deployment', ref: `refs/heads/${BRANCH}` }),
      GITHUB_RUN_ID: String(6000 + runs),
      GITHUB_EVENT_NAME: 'deployment',
      GITHUB_EVENT_PATH: eventPath,
    },
    inputs: { ...given, 'role-to-assume': DEPLOYMENT_ROLE, ...inputs },
    origin: stage.world.origin(),
    sleep: async (ms) => {
      stage.world.clock.advance(ms * 100);
      onWait?.();
    },
    ...through,
  });
}
