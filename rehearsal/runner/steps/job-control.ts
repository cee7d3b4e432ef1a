import { createTracking, endOrphans } from './orphans.ts';
import type { RunningChild } from './step-process.ts';

/** How a job that is running can be stopped from outside. */
export interface JobControl {
  readonly cancelled: boolean;
  /** The whole machine is gone: no further step, no post step. */
  readonly vanished: boolean;
  /** Cancels as GitHub does: the step is interrupted, steps with `always()` and post steps still run. */
  cancel(): void;
  /** Cancels, because the job may wait for ever for something that the rehearsal does not have. */
  giveUp(): void;
  readonly gaveUp: boolean;
  /** SIGKILL to the step's process; the job goes on with a failed step. */
  killStep(): void;
  /** SIGKILL to every process of the job, and nothing of it runs any more. */
  vanish(): void;
  /** Ends what the job's steps have left running, as the job ends. */
  endProcesses(): void;
  /** Variables that every process of the job gets. */
  readonly tracking: Readonly<Record<string, string>>;
  /** Told when it is cancelled. */
  onCancel(listener: () => void): void;
  /** Registers the process that `cancel` and its siblings strike, for as long as it runs. */
  follow(child: RunningChild): Promise<number | null>;
}

/** The control of a job that has not begun. */
export function createJobControl(): JobControl {
  let cancelled = false;
  let vanished = false;
  let gaveUp = false;
  let current: RunningChild | undefined;
  const children: RunningChild[] = [];
  const tracking = createTracking();
  const listeners: (() => void)[] = [];
  function endProcesses(): void {
    for (const child of children) child.kill();
    endOrphans(tracking);
  }
  function cancel(): void {
    if (cancelled) return;
    cancelled = true;
    current?.interrupt();
    for (const listener of listeners) listener();
  }
  return {
    tracking,
    endProcesses,
    get cancelled() {
      return cancelled;
    },
    get vanished() {
      return vanished;
    },
    get gaveUp() {
      return gaveUp;
    },
    cancel,
    giveUp() {
      gaveUp = true;
      cancel();
    },
    onCancel: (listener) => void listeners.push(listener),
    killStep: () => current?.kill(),
    vanish() {
      vanished = true;
      endProcesses();
    },
    async follow(child) {
      current = child;
      children.push(child);
      try {
        return await child.finished;
      } finally {
        current = undefined;
      }
    },
  };
}
