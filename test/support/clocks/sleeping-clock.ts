import type { Clock } from '../../../src/ports/clock.ts';
import { fixedClock } from '../../../tools/builders/ports.ts';

/** A clock that only the sleep of those who wait moves; what time it is, `now` says, stands still. */
export function sleepingClock(now = '2026-03-02T09:00:00Z'): {
  readonly clock: Clock;
  /** Milliseconds slept so far. */
  readonly waited: () => number;
} {
  let time = 0;
  const clock = fixedClock({
    now: () => new Date(now),
    monotonic: () => time,
    async sleep(ms) {
      time += ms;
    },
  });
  return { clock, waited: () => time };
}
