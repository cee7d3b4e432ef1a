import { type Hours, isWithinHours } from './hours.ts';

const MINUTE = 60_000;
/** Offsets of time zones are multiples of it (IANA time zone database, for this century). */
const ZONE_STEP = 15;
/** Older than this nobody asks about to the minute. */
const LONGEST_MS = 5 * 366 * 1440 * MINUTE;

/**
 * How many milliseconds, up to `now`, an environment with these hours was awake since an instant. By the wall clock of their
 * zone, so a night when the clock is changed has its own length. What was worked out for one instant serves the next.
 */
export function awakeBefore(hours: Hours, now: Date): (since: Date) => number {
  const slot = greatestDivisor(greatestDivisor(hours.from, hours.until), ZONE_STEP) * MINUTE;
  const end = now.getTime();
  const last = Math.floor(end / slot);
  const isAwake = (index: number) => isWithinHours(hours, new Date(index * slot));
  /** At `k` the time awake in the `k` whole slots before the one that holds `now`. */
  const sums = [0];
  function wholeSlots(count: number): number {
    for (let k = sums.length; k <= count; k += 1)
      sums.push((sums[k - 1] ?? 0) + (isAwake(last - k) ? slot : 0));
    return sums[count] ?? 0;
  }
  return (since) => {
    const start = Math.max(Math.min(since.getTime(), end), end - LONGEST_MS);
    const first = Math.floor(start / slot);
    if (first === last) return isAwake(last) ? end - start : 0;
    const atFirst = isAwake(first) ? (first + 1) * slot - start : 0;
    const atLast = isAwake(last) ? end - last * slot : 0;
    return atFirst + wholeSlots(last - first - 1) + atLast;
  };
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
