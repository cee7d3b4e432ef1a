/** The brake counts before the first deletion. Undefined when the sweep may go on. */
export function brake(
  candidates: number,
  total: number,
  limits: { readonly maxDeletions: number; readonly maxFraction: number; readonly force: boolean },
): string | undefined {
  if (limits.force) return undefined;
  if (candidates > limits.maxDeletions)
    return `The sweep would take down ${candidates} environments and 'max-deletions' is ${limits.maxDeletions}, so it takes down none; look at the plan, then run it with 'force'.`;
  if (candidates > 3 && candidates / total > limits.maxFraction)
    return `The sweep would take down ${candidates} of ${total} environments and 'max-fraction' is ${limits.maxFraction}, so it takes down none; look at the plan, then run it with 'force'.`;
  return undefined;
}
