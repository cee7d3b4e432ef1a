import { main as provision } from '../../actions/provision/main.ts';
import { type InProcessResult, runInProcess } from './in-process-run.ts';
import { type Stage, stepEnvironment, stepInputs } from './preview-job.ts';

/** Provision on the stage, in this process; waits are world time, a hundred times as much. */
export function provisionHere(
  stage: Stage,
  attempt: number,
  inputs: Readonly<Record<string, string>>,
  killed?: Promise<void>,
): Promise<InProcessResult> {
  return runInProcess({
    name: 'provision',
    main: provision,
    env: stepEnvironment(stage, attempt),
    inputs: { ...stepInputs(stage, {}), ...inputs },
    origin: stage.world.origin(),
    ...(killed === undefined ? {} : { killed }),
    sleep: async (ms) => stage.world.clock.advance(ms * 100),
  });
}
