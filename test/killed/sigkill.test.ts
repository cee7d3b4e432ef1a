import { describe, expect, it } from '@jest/globals';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { breaches, type EndState, endState } from '../../tools/runs/end-state.ts';
import {
  reviewRequested,
  STEPS,
  type Stage,
  stepEnvironment,
  stepInputs,
} from '../../tools/runs/preview-job.ts';

const SEED = 11;
/** Operations at which the process of the built action is ended, spread over the whole job. */
const SAMPLE = [
  ['POST /repos/{owner}/{repo}/deployments', 'after'],
  ['PutObject', 'before'],
  ['CreateApplicationVersion', 'after'],
  ['ExecuteChangeSet', 'after'],
  ['chat.postMessage', 'after'],
] as const;

async function playJob(
  stage: Stage,
  attempt: number,
  onKill: (kill: () => void) => void,
): Promise<'finished' | 'killed'> {
  const { world } = stage;
  const results: Record<string, unknown> = {};
  for (const step of STEPS) {
    const result = await runDist({
      action: step.name,
      env: {
        ...stepEnvironment(stage, attempt),
        NODE_USE_ENV_PROXY: '1',
        HTTP_PROXY: world.origin(),
        NO_PROXY: '127.0.0.1,localhost',
      },
      inputs: stepInputs(stage, results),
      onStart: (child) => onKill(() => child.kill('SIGKILL')),
    });
    if (result.exitCode === null) return 'killed';
    expect(result).toMatchObject({ exitCode: 0 });
    results[step.id] = { outcome: 'success', conclusion: 'success', outputs: result.outputs };
  }
  return 'finished';
}

async function play(
  sample?: (typeof SAMPLE)[number],
): Promise<{ readonly state: EndState; readonly breaches: readonly string[] }> {
  const stage = await reviewRequested({ seed: SEED, perWait: PER_WAIT });
  try {
    let kill: () => void = () => undefined;
    if (sample) {
      stage.world.faults.add({
        name: 'SIGKILL',
        operation: sample[0],
        phase: sample[1],
        effect: 'kill',
        onStrike: () => kill(),
      });
      const ended = await playJob(stage, 1, (next) => {
        kill = next;
      });
      expect(ended).toBe('killed');
      stage.world.faults.clear();
    }
    await playJob(stage, 2, () => undefined);
    return { state: endState(stage.world), breaches: breaches(stage.world.log.entries()) };
  } finally {
    await stage.world.close();
  }
}

describe('the built actions, ended by SIGKILL and rerun', () => {
  let played: ReturnType<typeof play> | undefined;
  function undisturbed(): ReturnType<typeof play> {
    played ??= play();
    return played;
  }

  it('break no rule undisturbed', async () => {
    expect((await undisturbed()).breaches).toEqual([]);
  });

  // The processes wait more than they work.
  it.concurrent.each(SAMPLE)(
    'end in the state of the undisturbed run: at %s, %s it was applied',
    async (...sample) => {
      expect(await play(sample)).toEqual(await undisturbed());
    },
  );
});
