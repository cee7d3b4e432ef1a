import { spawn } from 'node:child_process';
import type { StepLog } from './step-log.ts';

/** A process to start; `env` is all of its environment. */
export interface ChildCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A step's process. It leads a group of its own, which may go on when it ends. */
export interface RunningChild {
  /** As GitHub cancels: SIGINT, SIGTERM 7.5 s later, SIGKILL to the group 2.5 s after that. */
  interrupt(): void;
  /** SIGKILL to the whole group, now, also when its leader has ended. */
  kill(): void;
  /** The exit code; null when a signal ended it. */
  readonly finished: Promise<number | null>;
}

const UNTIL_SIGTERM = 7_500;
const UNTIL_SIGKILL = 10_000;
/** What the process left behind may still write for so long into the step's log (actions/runner, ProcessInvoker.cs). */
const UNTIL_DEAF = 5_000;

/** Starts a process in a group of its own and reads what it prints into the log. */
export function startChild(command: ChildCommand, log: StepLog): RunningChild {
  const child = spawn(command.command, command.args, {
    cwd: command.cwd,
    env: command.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const timers: NodeJS.Timeout[] = [];
  const streams = [child.stdout, child.stderr];
  let isDeaf = false;
  // The number of an empty group may be somebody else's later.
  let hasGroup = child.pid !== undefined;
  for (const stream of streams) {
    stream.setEncoding('utf8');
    // Who still writes afterwards finds a reader, or it would end by that.
    stream.on('data', (chunk: string) => isDeaf || log.take(chunk));
  }
  const finished = new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      log.annotate('error', `The step could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => {
      hasGroup = signalGroup(0);
      timers.push(setTimeout(() => resolve(code), UNTIL_DEAF));
    });
    child.once('close', (code) => resolve(code));
  }).finally(() => {
    for (const timer of timers) clearTimeout(timer);
    isDeaf = true;
    log.end();
  });

  /** False where nobody of the group is left. */
  function signalGroup(signal: 'SIGKILL' | 0): boolean {
    try {
      return child.pid !== undefined && process.kill(-child.pid, signal);
    } catch {
      return false;
    }
  }

  function kill(): void {
    if (hasGroup) signalGroup('SIGKILL');
    if (isDeaf) for (const stream of streams) stream.destroy();
  }

  function interrupt(): void {
    child.kill('SIGINT');
    timers.push(
      setTimeout(() => child.kill('SIGTERM'), UNTIL_SIGTERM),
      setTimeout(kill, UNTIL_SIGKILL),
    );
  }

  return { interrupt, kill, finished };
}
