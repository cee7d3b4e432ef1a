import { main as provision } from '../../../actions/provision/main.ts';
import {
  type InProcessResult,
  type InProcessStep,
  runInProcess,
} from '../../../tools/runs/in-process-run.ts';
import { type Stage, stepEnvironment, stepInputs } from '../../../tools/runs/preview-job.ts';

type Inputs = Readonly<Record<string, string>>;

interface Meanwhile {
  /** Resolves when the step is to die. */
  readonly killed?: Promise<void> | undefined;
  /** Called in each wait, when its time has passed. */
  readonly onWait?: () => void;
  /** What requests go through. */
  readonly through?: InProcessStep['through'];
}

/** Provision on the stage, in this process; waits are world time, a hundred times as much. */
export function provisionHere(
  stage: Stage,
  attempt: number,
  inputs: Inputs,
  { killed, onWait, through }: Meanwhile = {},
): Promise<InProcessResult> {
  return play(stage, attempt, inputs, {
    ...(killed === undefined ? {} : { killed }),
    ...(through === undefined ? {} : { through }),
    async sleep(ms) {
      stage.world.clock.advance(ms * 100);
      onWait?.();
    },
  });
}

/** The same, but waits are only a fifth more than asked for: slow enough that nothing is over before it is seen. */
export function provisionSlowly(stage: Stage, inputs: Inputs): Promise<InProcessResult> {
  return play(stage, 1, inputs, { sleep: async (ms) => stage.world.clock.advance(ms * 1.2) });
}

function play(
  stage: Stage,
  attempt: number,
  inputs: Inputs,
  time: Pick<InProcessStep, 'sleep' | 'killed' | 'through'>,
): Promise<InProcessResult> {
  return runInProcess({
    name: 'provision',
    main: provision,
    env: stepEnvironment(stage, attempt),
    inputs: { ...stepInputs(stage, {}), ...inputs },
    origin: stage.world.origin(),
    ...time,
  });
}
