import type { HealTry } from './hourly-run.ts';

/**
 * How long a branch waits for the next try after one that failed. Short enough for a service that was out of order, long enough for
 * a fault that only a person can mend: that one is red four times a day, and not each hour.
 */
const RETRY_AFTER_MS = 6 * 3_600_000;
/** A job that heals takes an hour at most, and may wait for others before. */
const LONGEST_RUN_MS = 2 * 3_600_000;

/** Whether a run that began then may have had a try that still counts. */
export function mayCount(startedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(startedAt) < RETRY_AFTER_MS + LONGEST_RUN_MS;
}

/** The try because of which a head waits; undefined where the newest at its commit did not fail, or is long ago. */
export function tryThatHolds(
  { number, headCommit }: { readonly number: number; readonly headCommit: string },
  tries: readonly HealTry[],
  now: Date,
): HealTry | undefined {
  const [newest] = tries
    .filter(({ pullRequest, commit }) => pullRequest === number && commit === headCommit)
    .toSorted((a, b) => b.at.localeCompare(a.at));
  return newest?.failed === true && now < nextTry(newest) ? newest : undefined;
}

/** When a head is tried again after a try that failed. */
export function nextTry({ at }: Pick<HealTry, 'at'>): Date {
  return new Date(Date.parse(at) + RETRY_AFTER_MS);
}
