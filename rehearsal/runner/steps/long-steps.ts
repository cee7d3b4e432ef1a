import type { JobState } from './job-state.ts';
import type { RunningChild } from './step-process.ts';

/**
 * Tells of a step that goes on, by the machine's time. Where something is missing that it may wait for, its job is ended, and so is
 * each later step of that job that goes on as long.
 * @param step its name
 * @returns what ends the watch
 */
export function watchStep(job: JobState, step: string, child: RunningChild): () => void {
  const { hooks, patience, github } = job.around;
  const since = github.now();
  const startedAt = performance.now();
  let isEnded = false;
  const timer = setInterval(() => {
    const passed = performance.now() - startedAt;
    const seconds = Math.round(passed / 1000);
    hooks.stillRuns?.({ file: job.run.workflow.file, job: job.facts.id, step, seconds });
    const isMissing = job.facts.lacksContainers || (hooks.notAskedSince?.(since) ?? []).length > 0;
    if (isEnded || passed < patience.endAfter || !isMissing) return;
    isEnded = true;
    if (job.control.cancelled) child.interrupt();
    else job.control.giveUp();
  }, patience.tellEvery);
  return () => clearInterval(timer);
}
