const TIMES = 8;
/** More than this is not in step any more. */
export const IN_STEP = 24;
/** And more than this grows by more than the square. */
export const BY_THE_SQUARE = 150;
/** Some systems count a processor's time in steps of 10 ms. */
const LEAST_US = 40_000;

/**
 * How many times as much work eight times as much to do is: about eight where it grows in step, about 64 where it grows with
 * the square. It counts what this thread took of a processor, so it is the same on a slow or busy machine.
 * @param work does the work for a size, anew each time
 * @param size the smaller of the two
 */
export function growth(work: (size: number) => void, size: number): number {
  work(size);
  return costOf(() => work(size * TIMES)) / costOf(() => work(size));
}

/** Microseconds for one time, from as many as are needed to see them. */
function costOf(work: () => void): number {
  const before = process.threadCpuUsage();
  for (let times = 1; ; times += 1) {
    work();
    const { user, system } = process.threadCpuUsage(before);
    if (user + system >= LEAST_US) return (user + system) / times;
  }
}
