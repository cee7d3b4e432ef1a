import type { Annotation } from '../records/records.ts';
import type { JobControl } from '../steps/job-control.ts';

/** What keeps a job within its `timeout-minutes`. */
export interface TimeLimit {
  /** What GitHub says of the job once it has cancelled it for that; empty before. */
  readonly exceeded: readonly Annotation[];
  stop(): void;
}

/** Cancels a job that takes longer, by the machine's time: what steps compute is not scaled, only what services take. */
export function limitTime(minutes: number, control: JobControl): TimeLimit {
  let exceeded: readonly Annotation[] = [];
  const timer = setTimeout(() => {
    if (control.cancelled) return;
    const message = `The job has exceeded the maximum execution time of ${durationOf(minutes)}`;
    exceeded = [{ level: 'error', message }];
    control.cancel();
  }, minutes * 60_000);
  return {
    get exceeded() {
      return exceeded;
    },
    stop: () => clearTimeout(timer),
  };
}

/** `6h0m0s`, `10m0s`, `30s` */
function durationOf(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  const parts = [`${seconds % 60}s`];
  if (seconds >= 60) parts.unshift(`${Math.floor(seconds / 60) % 60}m`);
  if (seconds >= 3600) parts.unshift(`${Math.floor(seconds / 3600)}h`);
  return parts.join('');
}
