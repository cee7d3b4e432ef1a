/** A time of the tracker's, and how its clock goes. */
export interface TrackerTime {
  /** ISO 8601, of the tracker's clock; undefined where it does not tell. */
  readonly at: string | undefined;
  /** How far that clock is ahead of GitHub's, in ms; below 0 where it is behind, absent where nobody knows. */
  readonly aheadMs?: number | undefined;
}

/** What time an answer stated. */
export interface StatedTime {
  /** By the `Date` header, in ms since the epoch. */
  readonly statedMs: number;
  /** Which of that service's answers of the run it was, from 1. */
  readonly number: number;
}

/**
 * How far a clock is ahead of GitHub's, in ms, by what it said between two answers of GitHub's; 0 for what may be the same time. Below 0
 * for one that is behind.
 * @param before undefined where GitHub had not answered yet.
 */
export function aheadBetween(
  saidMs: number,
  before: Pick<StatedTime, 'statedMs'> | undefined,
  after: Pick<StatedTime, 'statedMs'>,
): number {
  if (saidMs > after.statedMs) return saidMs - after.statedMs;
  return before !== undefined && saidMs < before.statedMs ? saidMs - before.statedMs : 0;
}

/** `Date` headers tell whole seconds, and an answer takes its time: less than that is no clock that goes wrong. */
const AS_ONE_MS = 10_000;
/** More than that is no clock that a service would have. */
const CLOCKS_APART_MS = 10 * 60_000;

/** The time in ms by GitHub's clock, as far as somebody knows how the two differ; undefined without one. */
export function onGitHubsClock({ at, aheadMs = 0 }: TrackerTime): number | undefined {
  if (at === undefined) return undefined;
  return Date.parse(at) - (Math.abs(aheadMs) > AS_ONE_MS ? aheadMs : 0);
}

/**
 * True where a record, by GitHub's clock, is older than a move of the tracker's, between which a person looks at what was delivered.
 * Without a time nobody can say it. A tracker that is ahead is known by how its clock goes. For one that is behind, its own history also
 * has to show that the story was delivered about when the record was written.
 * @param recordedAt ISO 8601, of GitHub's clock.
 * @param move `deliveredAt` is of the tracker's clock: the last move to delivered before it, absent where the tracker tells of none.
 */
export function wasBefore(
  recordedAt: string,
  move: TrackerTime & { readonly deliveredAt?: string | undefined },
): boolean {
  const { at, aheadMs = 0, deliveredAt } = move;
  const moved = onGitHubsClock({ at, aheadMs: Math.max(0, aheadMs) });
  if (moved === undefined) return false;
  const recorded = Date.parse(recordedAt);
  if (recorded <= moved) return true;
  if (aheadMs > AS_ONE_MS || deliveredAt === undefined) return false;
  return recorded - Date.parse(deliveredAt) <= CLOCKS_APART_MS;
}

/**
 * True where a move of the tracker's surely came after what was said on GitHub, as far as the clocks are told apart. Of one without a time
 * nobody can say it.
 * @param saidAt ISO 8601, of GitHub's clock.
 */
export function wasAfter(move: TrackerTime, saidAt: string): boolean {
  const moved = onGitHubsClock(move);
  return moved !== undefined && moved > Date.parse(saidAt) + AS_ONE_MS;
}

/** The opposite: surely before. */
export function wasBeforeSaid(move: TrackerTime, saidAt: string): boolean {
  const moved = onGitHubsClock(move);
  return moved !== undefined && moved < Date.parse(saidAt) - AS_ONE_MS;
}
