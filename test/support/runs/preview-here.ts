import { runInProcess } from '../../../tools/runs/in-process-run.ts';
import { STEPS, type Stage, stepEnvironment, stepInputs } from '../../../tools/runs/preview-job.ts';

/**
 * Plays the steps of the preview job in this process; 'killed' when the whole job died on the way, without post steps. A red step
 * does not end it, as the workflow's `!cancelled()` says.
 */
export async function previewHere(
  stage: Stage,
  attempt: number,
  killed?: Promise<void>,
): Promise<'finished' | 'killed'> {
  const results: Record<string, unknown> = {};
  for (const step of STEPS) {
    const result = await runInProcess({
      name: step.name,
      main: step.main,
      env: stepEnvironment(stage, attempt),
      inputs: stepInputs(stage, results),
      origin: stage.world.origin(),
      // A wait is world time, a hundred times as much, so that polls which would see the same world collapse into one.
      sleep: async (ms) => stage.world.clock.advance(ms * 100),
      ...(killed ? { killed } : {}),
    });
    if (result.report === 'killed') return 'killed';
    results[step.id] = { outcome: 'success', conclusion: 'success', outputs: result.outputs };
  }
  return 'finished';
}
