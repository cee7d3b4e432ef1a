/** What is done to a pull request. */
export interface PullRequestChanges {
  /** Adds labels by name, and makes those that the repository does not have. Safe to repeat. */
  addLabels(pullRequest: number, labels: readonly string[]): Promise<void>;
  /** Takes a label off by its name, in any case. Safe to repeat: one that is off is fine. */
  removeLabel(pullRequest: number, label: string): Promise<void>;
  /**
   * Has an open pull request merged into another branch than before. Safe to repeat. What GitHub refuses (422: no new commits, a
   * second pull request of the same two branches, a branch that is not there) comes in its own words.
   */
  retarget(pullRequest: number, base: string): Promise<'retargeted' | { readonly refused: string }>;
  /**
   * Merges only when the head is still `commit` (full SHA), by a merge commit unless `method` says else. Safe to repeat: what was
   * merged at that commit before is 'already'. Where GitHub refuses, it waits up to four seconds for the reason.
   */
  mergePullRequest(number: number, commit: string, method?: MergeMethod): Promise<MergeAnswer>;
  /**
   * Brings the branch of a pull request up to date with its base, by a merge commit unless `method` says else, where its head is still
   * `commit` (full SHA). GitHub works after it has answered, so the new head comes some seconds later. Safe to repeat: what is up to date
   * is 'current'; a rebase that finds nothing new may call that 'updated'.
   */
  updateBranch(number: number, commit: string, method?: UpdateMethod): Promise<UpdateAnswer>;
}

/** What became of a merge. */
export interface MergeAnswer {
  /**
   * 'already' when people or another run have merged it at that commit meanwhile. 'moved' when the head is another commit, 'conflict'
   * when it cannot be merged, 'blocked' when a rule forbids it. 'blocked' also when GitHub does not say in time which of them it is.
   * 'workflows' when it changes workflow files, which the token may not. 'queue' when the base takes changes through its merge queue
   * alone.
   */
  readonly outcome: 'merged' | 'already' | 'moved' | 'conflict' | 'blocked' | 'workflows' | 'queue';
  /** GitHub's own words; absent when it merged. */
  readonly detail?: string;
}

/** How a pull request is merged; one that the repository does not allow is refused as 'blocked'. */
export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** How a branch gets what its base has: by a merge of the base, or by its own commits made anew on top of it. */
export type UpdateMethod = 'merge' | 'rebase';

/** What became of bringing a branch up to date. */
export interface UpdateAnswer {
  /**
   * 'current' when its base has nothing new, 'moved' when the head is another commit, 'conflict' when the two do not go together,
   * 'refused' when a rule or a missing right forbids it.
   */
  readonly outcome: 'updated' | 'current' | 'moved' | 'conflict' | 'refused';
  /** GitHub's own words; absent when it was updated. */
  readonly detail?: string;
}
