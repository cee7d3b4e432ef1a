import type { Result, StepRecord } from '../records/records.ts';
import type { Contexts } from '../workflows/expressions.ts';
import type { WorkflowStep } from '../workflows/workflow-files.ts';
import type { Executed } from './execution.ts';
import type { JobState } from './job-state.ts';
import type { StepLog } from './step-log.ts';

/** What a step has come to, before it is booked. */
export type Done = Pick<StepRecord, 'outcome' | 'outputs' | 'log' | 'summary' | 'annotations'> & {
  readonly outputs: Record<string, string>;
};

/** What a step leaves that did nothing. */
export const NOTHING: Omit<Done, 'outcome'> = { outputs: {}, log: [], summary: '', annotations: [] };

/** What a step sees. */
export interface StepScope {
  /** The job's variables and the step's own. */
  readonly env: Readonly<Record<string, string>>;
  readonly contexts: Contexts;
  /** Runs one step of a composite action. */
  readonly runStep: (job: JobState, step: WorkflowStep) => Promise<void>;
}

/** A step that a cancelled job interrupted counts as cancelled, whatever it made of it; a post step runs after that. */
export function doneBy(job: JobState, executed: Executed, post = false): Done {
  const { outputs, summary, log } = executed;
  const stopped = !post && (job.control.cancelled || job.control.vanished);
  const outcome: Result = stopped ? 'cancelled' : executed.succeeded ? 'success' : 'failure';
  return { outcome, outputs, summary, log: log.lines, annotations: log.annotations };
}

/** A step that ran in this process and wrote into a log. */
export function doneHere(log: StepLog, outcome: Result, outputs: Record<string, string> = {}): Done {
  return { outcome, outputs, summary: '', log: log.lines, annotations: log.annotations };
}
