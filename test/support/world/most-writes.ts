import type { WireEntry } from '../../../rehearsal/world/kernel/wire-log.ts';

/** The most writes to GitHub in any span of that length, by the world's clock. */
export function mostWrites(entries: readonly WireEntry[], spanMs: number): number {
  const times = entries
    .filter(({ service, write }) => service === 'github' && write)
    .map(({ at }) => Date.parse(at));
  let from = 0;
  return times.reduce((most, at, to) => {
    while (at - (times[from] ?? at) >= spanMs) from += 1;
    return Math.max(most, to - from + 1);
  }, 0);
}
