import type { JobRecord, Result, TriggerEvent } from '../records/records.ts';
import type { Artifacts } from '../steps/artifacts.ts';
import type { JobControl } from '../steps/job-control.ts';
import type { JobSurroundings } from '../steps/job-state.ts';
import { githubContext, type RunIdentity } from '../workflows/contexts.ts';
import type { Contexts, WorkflowPart } from '../workflows/expressions.ts';
import type { LinkedWorkflow } from '../workflows/linked-workflows.ts';
import type { WorkflowJob } from '../workflows/workflow-files.ts';
import type { ConcurrencyGroups } from './concurrency.ts';
import type { Gates } from './environments.ts';
import type { JobNames } from './job-names.ts';
import type { Slots } from './slots.ts';

/** What a run shares with all others. */
export interface RunSurroundings extends JobSurroundings {
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly concurrency: ConcurrencyGroups;
  /** Jobs that run at a time, over all runs. */
  readonly slots: Slots;
  /** Told of every job that starts, so that it can be stopped from outside. */
  readonly started: (control: JobControl) => () => void;
  /** Told of every job that is done while its run goes on. */
  readonly ended: (runId: number, job: JobRecord) => void;
  readonly gates: Gates;
}

/** A run while it lasts, or a workflow that one of its jobs calls. */
export interface LiveRun {
  readonly run: RunIdentity;
  readonly around: RunSurroundings;
  /** The run's own workflow, or the one that is called. */
  readonly linked: LinkedWorkflow;
  /** The job that calls it; undefined for the run's own workflow. */
  readonly caller: JobNames | undefined;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** What its jobs have that name no `permissions`; undefined when nobody said anything. */
  readonly permissions: WorkflowPart | undefined;
  /** What its jobs leave for each other. */
  readonly artifacts: Artifacts;
  /** What stops its jobs, waiting ones among them. */
  readonly controls: Set<JobControl>;
  cancelled: boolean;
}

/** A job that is done, with all its legs. */
export interface SettledJob {
  readonly job: WorkflowJob;
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
  readonly records: readonly JobRecord[];
}

/** The contexts that a run has before any of its jobs has a token. */
export function runContexts({ run, around, inputs }: LiveRun): Contexts {
  const vars = isOfFork(run.event) ? {} : around.vars;
  return { github: githubContext(run, around.github, ''), vars, inputs };
}

/**
 * Whether a run gets no secrets (docs.github.com, "Using secrets in GitHub Actions", the note about a workflow that is
 * triggered from a forked repository), no variables ("They are not passed to workflows that are triggered by a
 * pull request from a fork" on the page of GitHub's settings about variables) and a token that only reads.
 * `pull_request_target` stands on the base and gets all of it.
 */
export function isOfFork({ fork, name }: TriggerEvent): boolean {
  return fork === true && name !== 'pull_request_target';
}

/** One failure fails; else one cancelled cancels; all skipped is skipped. */
export function conclude(records: readonly { readonly result: Result }[]): Result {
  const results = records.map(({ result }) => result);
  if (results.includes('failure')) return 'failure';
  if (results.includes('cancelled')) return 'cancelled';
  return results.every((result) => result === 'skipped') ? 'skipped' : 'success';
}
