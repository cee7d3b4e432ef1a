import type { Deed } from './deed.ts';

/** Whether it can be merged, and whether it is. */
export interface PullMerge {
  /** Set by the control `conflict`; a clash of contents is a conflict as well. */
  conflict: boolean;
  /** How many merges through the API GitHub still refuses because the base just moved; set by the control `base-moves`. */
  refusals: number;
  /** SHA of the merge, or of GitHub's attempt at it while the pull request is open. */
  commit: string | undefined;
  /** Undefined until it is merged. */
  done: Deed | undefined;
  /** Full name of its branch in the merge queue; undefined while it is in none. */
  group: string | undefined;
  /** What the merge queue did with it, oldest first. */
  readonly queue: QueueEvent[];
  /** Who enabled auto-merge; undefined while it is off. */
  auto: Deed | undefined;
}

/** That it came into the merge queue, or left it (docs.github.com/graphql, "AddedToMergeQueueEvent" and "RemovedFromMergeQueueEvent"). */
export type QueueEvent = Deed & { readonly head: string } & (
    | { readonly event: 'added' }
    | { readonly event: 'removed'; readonly reason: DequeueReason }
  );

/** Why a pull request leaves the queue, as GitHub spells it (webhook `pull_request` dequeued). */
export type DequeueReason = 'CI_FAILURE' | 'MANUAL' | 'MERGE' | 'UNKNOWN_REMOVAL_REASON';

/** Nothing happened to it yet. */
export function unmerged(): PullMerge {
  return {
    conflict: false,
    refusals: 0,
    commit: undefined,
    done: undefined,
    group: undefined,
    queue: [],
    auto: undefined,
  };
}
