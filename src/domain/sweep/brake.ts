/** How much one sweep may take down. */
export interface BrakeLimits {
  /** From 0 on. */
  readonly maxDeletions: number;
  /** Of all environments, 0 to 1; three may go in any case. */
  readonly maxFraction: number;
  /** Lifts the brake. */
  readonly force: boolean;
}

/**
 * Counts, before the first deletion, how many of all environments would go. A sentence that refuses the sweep; undefined when it may
 * go on.
 */
export function brake(candidates: number, total: number, limits: BrakeLimits): string | undefined {
  if (limits.force) return undefined;
  if (candidates > limits.maxDeletions)
    return `The sweep would take down ${candidates} environments and 'max-deletions' is ${limits.maxDeletions}, so it takes down none; look at the plan, then run it with 'force'.`;
  if (candidates > 3 && candidates / total > limits.maxFraction)
    return `The sweep would take down ${candidates} of ${total} environments and 'max-fraction' is ${limits.maxFraction}, so it takes down none; look at the plan, then run it with 'force'.`;
  return undefined;
}
