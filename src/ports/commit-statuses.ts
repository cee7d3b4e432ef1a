/** What is said of commits beside their checks. All methods throw what `CodeHost` says for every method of its own. */
export interface CommitStatuses {
  /**
   * What commits (full SHAs) say in that context now, whoever said it, by their SHAs; none of a commit of which nobody said it, or which
   * is not there. One request for fifty commits. Only reads.
   * @throws AdapterError `doubtful_facts` also for an answer that is not whole.
   */
  commitStatuses(commits: readonly string[], context: string): Promise<ReadonlyMap<string, CommitStatus>>;
  /** Says it; the newest of a context counts. Safe to repeat. */
  setCommitStatus(commit: string, context: string, status: CommitStatus): Promise<void>;
}

/** One status of a commit. */
export interface CommitStatus {
  /** As GitHub spells it; a rule that requires the context asks for `success`. */
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  /** One line of at most 140 characters; '' for none. */
  readonly description: string;
}
