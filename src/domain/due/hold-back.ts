import type { HealTry } from './hourly-run.ts';

/**
 * How long a branch waits for the next try after one that failed or was in vain. Short enough for a service that was out of order, long enough for
 * a fault that only a person can mend: that one is red four times a day, and not each hour.
 */
const RETRY_AFTER_MS = 6 * 3_600_000;
/** A job that heals takes an hour at most, and may wait for others before. */
const LONGEST_RUN_MS = 2 * 3_600_000;

/** Whether a run that began then may have had a try that still counts. */
export function mayCount(startedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(startedAt) < RETRY_AFTER_MS + LONGEST_RUN_MS;
}

/** A head that is behind. */
export interface HeadToTry {
  /** Of its pull request. */
  readonly number: number;
  /** 40 hex digits. */
  readonly headCommit: string;
  /** When anything about it last changed, in ms. */
  readonly changedAt: number;
}

/**
 * The try because of which a head waits; undefined where it has none at its commit, or that is long ago. The newest failed, or it was in
 * vain: it ended well, nothing has changed since it began, and the head is behind all the same. One that was cut off says nothing.
 */
export function tryThatHolds(
  { number, headCommit, changedAt }: HeadToTry,
  tries: readonly HealTry[],
  now: Date,
): HealTry | undefined {
  const [newest] = tries
    .filter(({ pullRequest, commit }) => pullRequest === number && commit === headCommit)
    .toSorted((a, b) => b.at.localeCompare(a.at));
  if (newest === undefined || now >= nextTry(newest)) return undefined;
  const wasInVain = newest.ended === 'success' && changedAt < Date.parse(newest.startedAt);
  return newest.ended === 'failure' || wasInVain ? newest : undefined;
}

/** When a head is tried again after a try that failed. */
export function nextTry({ at }: Pick<HealTry, 'at'>): Date {
  return new Date(Date.parse(at) + RETRY_AFTER_MS);
}
