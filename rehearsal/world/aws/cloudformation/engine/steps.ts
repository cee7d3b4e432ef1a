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

/** What a step waits for. */
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

/** Steps that are to be run together. */
export interface StepRun {
  readonly steps: readonly Step[];
  /** Whether the first failure ends it (creations and updates), or what does not wait for the failed step goes on (deletions). */
  readonly mode: 'stop' | 'continue';
  /** Called once, with the ids of the steps that failed, unless the run was cancelled. */
  readonly done: (failed: readonly string[]) => void;
}

/** How far a run has come; ids of steps are the keys. */
interface Progress extends StepRun {
  readonly clock: WorldClock;
  readonly names: ReadonlySet<string>;
  readonly waiting: Map<string, Step>;
  readonly running: Map<string, Step>;
  readonly finished: Set<string>;
  readonly failed: string[];
  over: boolean;
  cancelled: boolean;
}

/** Runs steps in the order of their dependencies, as many at once as may be; returns at once. */
export function runSteps(clock: WorldClock, wanted: StepRun): { cancel(): void } {
  const run: Progress = {
    ...wanted,
    clock,
    names: new Set(wanted.steps.map((step) => step.id)),
    waiting: new Map(wanted.steps.map((step) => [step.id, step])),
    running: new Map(),
    finished: new Set(),
    failed: [],
    over: false,
    cancelled: false,
  };
  clock.after(1000, () => advance(run));
  return {
    cancel() {
      run.cancelled = true;
      if (run.over) return;
      run.over = true;
      cancelRunning(run);
    },
  };
}

/** Starts every step that waits for nothing any more, and ends the run when none can be started. */
function advance(run: Progress): void {
  if (run.over) return;
  for (const step of [...run.waiting.values()]) {
    if (run.over) return;
    if (step.after.some((need) => run.names.has(need) && !run.finished.has(need))) continue;
    run.waiting.delete(step.id);
    start(run, step);
  }
  if (run.over || run.running.size > 0) return;
  const blocked = [...run.waiting.values()].every((step) =>
    step.after.some((need) => run.failed.includes(need) || run.waiting.has(need)),
  );
  if (run.waiting.size === 0 || blocked) finishRun(run);
  else advance(run);
}

function finishRun(run: Progress): void {
  run.over = true;
  run.clock.after(AFTERWARDS_MS, () => {
    if (!run.cancelled) run.done(run.failed);
  });
}

function start(run: Progress, step: Step): void {
  run.running.set(step.id, step);
  try {
    const work = step.begin();
    if (work === undefined) complete(run, step);
    else run.clock.after(work.seconds * 1000, () => look(run, step, work));
  } catch (error) {
    run.clock.after(1000, () => stumble(run, step, error));
  }
}

function look(run: Progress, step: Step, work: Work): void {
  if (run.over) return;
  try {
    if (work.settled !== undefined && !work.settled()) {
      run.clock.after(LOOK_AGAIN_MS, () => look(run, step, work));
      return;
    }
    work.finish();
  } catch (error) {
    stumble(run, step, error);
    return;
  }
  complete(run, step);
  advance(run);
}

function complete(run: Progress, step: Step): void {
  run.running.delete(step.id);
  run.finished.add(step.id);
}

function stumble(run: Progress, step: Step, error: unknown): void {
  if (run.over) return;
  run.running.delete(step.id);
  run.failed.push(step.id);
  step.fail(error instanceof Error ? error.message : String(error));
  if (run.mode === 'continue') {
    advance(run);
    return;
  }
  cancelRunning(run);
  finishRun(run);
}

function cancelRunning(run: Progress): void {
  for (const step of run.running.values()) step.cancel();
  run.running.clear();
}
