/** While an operation is young it is looked at often, later rarely: at most about twelve calls a minute. */
const YOUNG_MS = 12_000;
const EAGER_MS = 600;
const LAZY_MS = 10_000;

/** How long to wait before the next look, in ms, when the waiting has taken `spent` ms so far. */
export function pollDelay(spent: number): number {
  return spent < YOUNG_MS ? EAGER_MS : Math.min(LAZY_MS, spent / 4);
}
