import type { MergePlan, QueueRemoval } from '../domain/pull-request/merge-plan.ts';

export type { MergePlan, QueueRemoval };

/** What GitHub merges by itself: from a merge queue, or as soon as it may. Throws what `CodeHost` says for every method of its own. */
export interface MergeQueue {
  /**
   * What GitHub is to do with a pull request. Undefined where the server does not know the question, as an older Enterprise Server. Only
   * reads.
   * @throws AdapterError `doubtful_facts` also for a GraphQL answer that holds errors.
   */
  mergePlan(number: number): Promise<MergePlan | undefined>;
  /**
   * Puts an open pull request into the merge queue of its base where its head is still `commit` (full SHA). Safe to repeat: one that is in
   * it already is 'queued'. It is read again for some seconds where GitHub does not show it there at once.
   */
  enqueue(number: number, commit: string): Promise<EnqueueAnswer>;
  /**
   * What stands in the merge queue of a branch, the first first: at most a hundred. [] for a branch without a queue, and on a server that
   * knows none. Only reads.
   */
  queuedGroups(branch: string): Promise<readonly QueuedGroup[]>;
}

/** A pull request in the queue, with those that are to be merged before it: a group's commit holds all of them. */
export interface QueuedGroup {
  /** Number of the one that is merged last. */
  readonly pullRequest: number;
  /** Full SHA of what the checks look at; undefined while GitHub has not made it. */
  readonly commit: string | undefined;
  /** Numbers, with its own at the end. */
  readonly pullRequests: readonly number[];
}

/** What became of putting a pull request into the queue. */
export interface EnqueueAnswer {
  /**
   * 'moved' when the head is another commit, 'refused' when GitHub does not take it in, 'unseen' when it says yes and shows it nowhere.
   */
  readonly outcome: 'queued' | 'moved' | 'refused' | 'unseen';
  /** GitHub's own words; absent where it says none. */
  readonly detail?: string;
}
