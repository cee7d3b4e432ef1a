import type { JobState } from '../job-state.ts';
import type { StepLog } from '../step-log.ts';

/** Does in this process what an action of GitHub's does on its own machines. */
export interface StandIn {
  /** Defaults of its inputs, by name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Resolves to its outputs. @throws an Error in the action's own words when it fails */
  readonly run: (call: StandInCall) => Record<string, string>;
}

/** One step that a stand-in plays. */
export interface StandInCall {
  readonly job: JobState;
  /** The value of every input that it has. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly log: StepLog;
}
