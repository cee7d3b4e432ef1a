/** (√5 − 1) / 2. */
const GOLDEN_SECTION = 0.618_033_988_749_894_9;
/**
 * By which a list is begun that another list is made of: with one step for both, a place that comes early in the one could always come
 * late in the other. No whole multiples of the two steps ever meet, so that each pair of places has its hour.
 */
export const OTHER_STEP = Math.SQRT2 - 1;

/**
 * A list that is longer than what one hour takes of it, from where this hour begins. Steps of the golden section reach each part of
 * a list about equally often: soon where each hour looks, and later where GitHub drops some, whatever their distance. So no place in
 * the list waits for ever.
 */
export function takeTurns<Item>(
  items: readonly Item[],
  most: number,
  now: Date,
  step: number = GOLDEN_SECTION,
): readonly Item[] {
  if (items.length <= most) return items;
  const hour = Math.floor(now.getTime() / 3_600_000);
  const start = Math.floor(((hour * step) % 1) * items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}
