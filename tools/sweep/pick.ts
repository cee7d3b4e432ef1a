import { createHash } from 'node:crypto';

/** Takes some of a list, by a seed. */
export type Pick = <T>(all: readonly T[], count: number) => readonly T[];

/** Takes some of many, always the same for the same seed. */
export function pickerOf(seed: string): Pick {
  let drawn = 0;
  function below(limit: number): number {
    drawn += 1;
    return createHash('sha256').update(`${seed} ${drawn}`).digest().readUInt32BE() % limit;
  }
  return (all, count) => {
    const left = [...all];
    const taken = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(below(left.length), 1));
    return taken;
  };
}
