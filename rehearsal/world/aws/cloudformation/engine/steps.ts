import type { WorldClock } from '../../../kernel/clock.ts';

/** One resource's turn in a stack operation. */
export interface Step {
  readonly id: string;
  /** Steps of the same run that must be done first; names that are not in the run do not count. */
  readonly after: readonly string[];
  /** Starts the work; undefined when there is nothing to do. @throws Error whose message is the reason of the failure */
  begin(): Work | undefined;
  fail(reason: string): void;
  /** Another step failed while this one was under way. */
  cancel(): void;
}

export interface Work {
  /** World seconds until the work is first looked at. */
  readonly seconds: number;
  /** False while it is still under way. @throws Error whose message is the reason of the failure */
  settled?(): boolean;
  finish(): void;
}

const LOOK_AGAIN_MS = 5000;
/** A stack's own event comes a moment after that of its last resource. */
const AFTERWARDS_MS = 500;

/**
 * Runs steps in the order of their dependencies, as many at once as may be. `stop` gives up at the first failure
 * (creations and updates), `continue` goes on with what does not wait for the failed one (deletions).
 */
export function runSteps(
  clock: WorldClock,
  steps: readonly Step[],
  mode: 'stop' | 'continue',
  done: (failed: readonly string[]) => void,
): { cancel(): void } {
  const names = new Set(steps.map((step) => step.id));
  const waiting = new Map(steps.map((step) => [step.id, step]));
  const running = new Map<string, Step>();
  const finished = new Set<string>();
  const failed: string[] = [];
  let over = false;
  let cancelled = false;

  function advance(): void {
    if (over) return;
    for (const step of [...waiting.values()]) {
      if (over) return;
      if (step.after.some((need) => names.has(need) && !finished.has(need))) continue;
      waiting.delete(step.id);
      start(step);
    }
    if (over || running.size > 0) return;
    const blocked = [...waiting.values()].every((step) =>
      step.after.some((need) => failed.includes(need) || waiting.has(need)),
    );
    if (waiting.size === 0 || blocked) finishRun();
    else advance();
  }

  function finishRun(): void {
    over = true;
    clock.after(AFTERWARDS_MS, () => {
      if (!cancelled) done(failed);
    });
  }

  function start(step: Step): void {
    running.set(step.id, step);
    try {
      const work = step.begin();
      if (work === undefined) complete(step);
      else clock.after(work.seconds * 1000, () => look(step, work));
    } catch (error) {
      clock.after(1000, () => stumble(step, error));
    }
  }

  function look(step: Step, work: Work): void {
    if (over) return;
    try {
      if (work.settled !== undefined && !work.settled()) {
        clock.after(LOOK_AGAIN_MS, () => look(step, work));
        return;
      }
      work.finish();
    } catch (error) {
      stumble(step, error);
      return;
    }
    complete(step);
    advance();
  }

  function complete(step: Step): void {
    running.delete(step.id);
    finished.add(step.id);
  }

  function stumble(step: Step, error: unknown): void {
    if (over) return;
    running.delete(step.id);
    failed.push(step.id);
    step.fail(error instanceof Error ? error.message : String(error));
    if (mode === 'continue') {
      advance();
      return;
    }
    cancelRunning();
    finishRun();
  }

  function cancelRunning(): void {
    for (const step of running.values()) step.cancel();
    running.clear();
  }

  clock.after(1000, advance);
  return {
    cancel() {
      cancelled = true;
      if (over) return;
      over = true;
      cancelRunning();
    },
  };
}
