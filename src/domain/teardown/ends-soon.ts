const DAY_MS = 86_400_000;

/** True on the last day of an environment's life, or in the last half of a life that is shorter than two days. */
export function endsSoon(ends: Date, ttlMs: number, now: Date): boolean {
  return ends.getTime() - now.getTime() <= Math.min(DAY_MS, ttlMs / 2);
}
