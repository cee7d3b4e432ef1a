import type { WorkflowRun } from './workflow-run.ts';

/** The part of a run that a use case may write to. */
export type Log = Pick<WorkflowRun, 'info' | 'debug' | 'warning' | 'notice' | 'group'>;
