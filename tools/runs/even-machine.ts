/** A machine's clock, in ms, for a world: time passes with every look at it and with waits, not with the machine's load. */
export function evenMachine(): () => number {
  let read = 0;
  return () => (read += 0.05);
}
