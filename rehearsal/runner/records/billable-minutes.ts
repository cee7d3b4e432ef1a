import type { RunRecord } from './records.ts';

const MINUTE = 60_000;

/**
 * What GitHub bills for runs in a private repository: each job that had a runner, rounded up to whole minutes of world
 * time (docs.github.com, "Actions runner pricing": "GitHub rounds the minutes and partial minutes each job uses up to the
 * nearest whole minute"). A job that was skipped, or that only calls a workflow, had none.
 */
export function billableMinutes(runs: readonly Pick<RunRecord, 'jobs'>[]): number {
  return runs.flatMap(({ jobs }) => jobs).reduce((sum, job) => sum + minutesOf(job), 0);
}

function minutesOf({ startedAt, finishedAt }: RunRecord['jobs'][number]): number {
  if (startedAt === undefined || finishedAt === undefined) return 0;
  return Math.max(1, Math.ceil((Date.parse(finishedAt) - Date.parse(startedAt)) / MINUTE));
}
