/** Something in the house that breaks a rule. */
export interface Breach {
  /** What `allowed.ts` calls it; stays the same when a file moves, as far as that can be. */
  readonly key: string;
  /** What is wrong, where, and what to do. */
  readonly sentence: string;
  /** How far it goes: lines, members, parameters, files; 1 where there is nothing to count. */
  readonly size: number;
}
