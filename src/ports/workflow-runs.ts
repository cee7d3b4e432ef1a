import type { HourlyJob, HourlyRun } from '../domain/due/hourly-run.ts';

/**
 * The workflows of the repository and their runs, as GitHub Actions keeps them. All methods only read.
 *
 * All throw what `CodeHost` says for every method of its own. `access_denied` comes also for a token without `actions: read`.
 */
export interface WorkflowRuns {
  /** A workflow by the name of its file; undefined when GitHub knows none of that name. */
  workflow(file: string): Promise<WorkflowFacts | undefined>;
  /**
   * The newest runs that the schedule or a person started, newest first, those that still run among them: at most thirty of each.
   * [] when GitHub knows no workflow of that name.
   */
  hourlyRuns(file: string): Promise<readonly HourlyRun[]>;
  /** The same of the runs that a push to any branch started: at most thirty. */
  pushRuns(file: string): Promise<readonly HourlyRun[]>;
  /** Jobs of the newest execution of a run, those that were skipped or have not ended among them: at most three hundred. */
  jobs(runId: number): Promise<readonly HourlyJob[]>;
}

/** Workflows that are started by hand. Throws what `CodeHost` says for every method of its own. */
export interface WorkflowStarts {
  /**
   * Starts a workflow by the name of its file, at the head of a branch, without inputs. Not safe to repeat: each call starts one more run.
   */
  startWorkflow(file: string, branch: string): Promise<StartAnswer>;
}

/** What became of a start. */
export interface StartAnswer {
  /** 'refused' where the workflow cannot be started so, or the token may not. */
  readonly outcome: 'started' | 'refused';
  /** GitHub's own words; absent where it was started. */
  readonly detail?: string;
}

/** A workflow as GitHub has it. */
export interface WorkflowFacts {
  /** `active`, or why it is switched off, such as `disabled_inactivity`; a string, because GitHub may add to them. */
  readonly state: string;
  /** ISO 8601, of GitHub's clock: when GitHub first saw its file. */
  readonly createdAt: string;
}
