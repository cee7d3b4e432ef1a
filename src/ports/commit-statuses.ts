/** What is said of commits beside their checks. All methods throw what `CodeHost` says for every method of its own. */
export interface CommitStatuses {
  /** What a commit (full SHA) says in that context now, whoever said it; undefined where nobody did. Only reads. */
  commitStatus(commit: string, context: string): Promise<CommitStatus | undefined>;
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
