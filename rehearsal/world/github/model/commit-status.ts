/** A status of a commit; the newest of each context counts. */
export interface CommitStatus {
  readonly context: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  /** Null where nobody gave one. */
  readonly description: string | null;
  /** ISO 8601 in whole seconds. */
  readonly at: string;
}

/** The context of a status that names none (docs.github.com/rest/commits/statuses, "Create a commit status"). */
export const NO_CONTEXT = 'default';
