/** What GitHub is to do with an open pull request, or has done with one that is merged. */
export interface MergePlan {
  /** Whether its base takes changes through a merge queue alone, by a ruleset or by protection. */
  readonly hasQueue: boolean;
  /** Whether it is in that queue now. */
  readonly isQueued: boolean;
  /** How it left the queue last; undefined where it never did, or came back since. */
  readonly removal: QueueRemoval | undefined;
  /** Login of whoever enabled auto-merge; undefined where it is off. */
  readonly autoMergeBy: string | undefined;
  /** Login of somebody who may write and whose newest word on it approves of its newest commit; undefined where there is nobody. */
  readonly approvedBy: string | undefined;
  /** Whether a job's own token merged it, whose push to the base starts no runs. */
  readonly isMergedByJob: boolean;
}

/** That a pull request left the merge queue. */
export interface QueueRemoval {
  /** ISO 8601, of GitHub's clock. */
  readonly at: string;
  /** GitHub's own word, such as `failed_checks`; '' where it says none. */
  readonly reason: string;
}

/**
 * - `merge`: nothing but a merge stands between.
 * - `waits`: it is in the queue, or GitHub is about to show its merge.
 * - `auto`: people have told GitHub to put it in as soon as it may.
 * - `removed`: the queue threw it out after it was delivered, so to put it in again would go round for ever.
 * - `enqueue`: it is to be put into the queue, by a token that starts runs.
 */
export type QueueStep = 'merge' | 'waits' | 'auto' | 'removed' | 'enqueue';

/** @param recordedAt when it was delivered, ISO 8601; undefined where nobody says. */
export function queueStep(plan: MergePlan, recordedAt: string | undefined): QueueStep {
  const { hasQueue, isQueued, removal, autoMergeBy } = plan;
  if (isQueued) return 'waits';
  if (!hasQueue) return 'merge';
  // GitHub takes it out of the queue a moment before it shows the merge.
  if (removal?.reason === 'merged') return 'waits';
  if (autoMergeBy !== undefined) return 'auto';
  if (removal === undefined) return 'enqueue';
  const isNewer = recordedAt !== undefined && Date.parse(recordedAt) > Date.parse(removal.at);
  return isNewer ? 'enqueue' : 'removed';
}
