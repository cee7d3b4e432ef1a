import type { TriggerEvent } from '../records/records.ts';

/** How far runs follow each other by `workflow_run`. */
export interface Chains {
  /** How many runs stand before a run of this event; 0 for one that follows none. */
  depthOf(event: TriggerEvent): number;
  /** Remembers the depth of a run by its id. */
  note(runId: number, depth: number): void;
}

/** A chain ends there: a run that would follow a third follower is not started (docs.github.com, "Events that trigger workflows"). */
export const LONGEST_CHAIN = 3;

/** Chains without a run. */
export function createChains(): Chains {
  const depths = new Map<number, number>();
  return {
    depthOf({ name, payload }) {
      if (name !== 'workflow_run') return 0;
      const { id } = payload['workflow_run'] as { readonly id: number };
      return (depths.get(id) ?? 0) + 1;
    },
    note: (runId, depth) => void depths.set(runId, depth),
  };
}
