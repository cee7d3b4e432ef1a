/**
 * The workflows of the repository and their runs, as GitHub Actions keeps them. All methods only read.
 *
 * Both throw what `CodeHost` says for every method of its own. `access_denied` comes also for a token without `actions: read`.
 */
export interface WorkflowRuns {
  /** A workflow by the name of its file; undefined when GitHub knows none of that name. */
  workflow(file: string): Promise<WorkflowFacts | undefined>;
  /**
   * ISO 8601, of GitHub's clock: when the newest run began that succeeded and that the schedule or a person started. Undefined
   * when there is none.
   */
  lastSuccess(file: string): Promise<string | undefined>;
}

/** A workflow as GitHub has it. */
export interface WorkflowFacts {
  /** `active`, or why it is switched off, such as `disabled_inactivity`; a string, because GitHub may add to them. */
  readonly state: string;
  /** ISO 8601, of GitHub's clock: when GitHub first saw its file. */
  readonly createdAt: string;
}
