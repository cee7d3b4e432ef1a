import type { RunningChild } from './step-process.ts';

/** How a job that is running can be stopped from outside. */
export interface JobControl {
  readonly cancelled: boolean;
  /** The whole machine is gone: no further step, no post step. */
  readonly vanished: boolean;
  /** Cancels as GitHub does: the step is interrupted, steps with `always()` and post steps still run. */
  cancel(): void;
  /** SIGKILL to the step's process; the job goes on with a failed step. */
  killStep(): void;
  /** SIGKILL to the step's process, and nothing of the job runs any more. */
  vanish(): void;
  /** Told when it is cancelled. */
  onCancel(listener: () => void): void;
  /** Registers the process that `cancel` and its siblings strike, for as long as it runs. */
  follow(child: RunningChild): Promise<number | null>;
}

/** The control of a job that has not begun. */
export function createJobControl(): JobControl {
  let cancelled = false;
  let vanished = false;
  let current: RunningChild | undefined;
  const listeners: (() => void)[] = [];
  return {
    get cancelled() {
      return cancelled;
    },
    get vanished() {
      return vanished;
    },
    cancel() {
      if (cancelled) return;
      cancelled = true;
      current?.interrupt();
      for (const listener of listeners) listener();
    },
    onCancel: (listener) => void listeners.push(listener),
    killStep: () => current?.kill(),
    vanish() {
      vanished = true;
      current?.kill();
    },
    async follow(child) {
      current = child;
      try {
        return await child.finished;
      } finally {
        current = undefined;
      }
    },
  };
}
