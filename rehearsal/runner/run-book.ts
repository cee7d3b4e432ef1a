import type { ToldJob } from '../world/github/github.ts';
import type { RunnerGitHub } from './records/github.ts';
import type { JobRecord, RunRecord, TriggerEvent } from './records/records.ts';
import { createChains, LONGEST_CHAIN } from './workflows/chains.ts';
import type { RunIdentity } from './workflows/contexts.ts';
import { type TriggerVerdict, verdictOn } from './workflows/triggers.ts';
import type { Workflow } from './workflows/workflow-files.ts';

/** Which runs there are, and what GitHub is told of them. */
export interface RunBook {
  /** GitHub knows the workflows of the default branch by name (docs.github.com, "Events that trigger workflows", workflow_run). */
  learn(workflows: readonly Workflow[]): void;
  /** Whether an event starts a workflow: its triggers, whether it is enabled, and how long the chain is that it would end. */
  admits(workflow: Workflow, event: TriggerEvent): TriggerVerdict;
  /** Begins a run. */
  open(workflow: Workflow, event: TriggerEvent): RunIdentity;
  /** A job of a run that goes on is done. */
  note(runId: number, job: JobRecord): void;
  /** Ends a run that was begun. */
  close(record: RunRecord): void;
  /** The runs that began, ended or had a job done since the last call, in the order of their start. */
  news(): readonly RunRecord[];
  /** Every run so far, in the order of their start. */
  readonly all: readonly RunRecord[];
}

/** A book without a run. */
export function createRunBook({ actions }: Pick<RunnerGitHub, 'actions'>): RunBook {
  const numbers = new Map<string, number>();
  const records = new Map<number, RunRecord>();
  const chains = createChains();
  let fresh = new Set<number>();
  let lastId = 9_000_000_000;

  function write(record: RunRecord): void {
    records.set(record.id, record);
    fresh.add(record.id);
  }

  return {
    learn(workflows) {
      for (const { file, name, on } of workflows) actions.learn({ file, name, triggers: on });
    },
    admits({ file, on }, event) {
      if (chains.depthOf(event) > LONGEST_CHAIN || !actions.isEnabled(file)) return 'no';
      return verdictOn(on, event, file);
    },
    open(workflow, event) {
      const number = (numbers.get(workflow.file) ?? 0) + 1;
      numbers.set(workflow.file, number);
      lastId += 1;
      const run = { id: lastId, number, workflow, event };
      chains.note(run.id, chains.depthOf(event));
      write(unfinished(run, 'waiting'));
      actions.begin({ id: run.id, number, file: workflow.file, event });
      return run;
    },
    note(runId, job) {
      const record = records.get(runId);
      if (record) write({ ...record, jobs: [...record.jobs, job] });
      actions.tellJob(toldJob(runId, job));
    },
    close(record) {
      write(record);
      for (const job of record.jobs) actions.tellJob(toldJob(record.id, job));
      if (record.conclusion !== 'waiting') actions.end(record.id, record.conclusion);
    },
    news() {
      const seen = fresh;
      fresh = new Set();
      return [...records.values()].filter(({ id }) => seen.has(id));
    },
    get all() {
      return [...records.values()];
    },
  };
}

function toldJob(runId: number, job: JobRecord): ToldJob {
  const { name, title = name, result, startedAt, finishedAt } = job;
  const steps = job.steps.map((step) => ({ name: step.name, conclusion: step.conclusion }));
  return { runId, name: title, startedAt, completedAt: finishedAt, conclusion: result, steps };
}

/** A run of which no job is done. */
export function unfinished(
  { id, workflow, event }: RunIdentity,
  conclusion: RunRecord['conclusion'],
): RunRecord {
  return { id, workflow: workflow.name, file: workflow.file, event, conclusion, jobs: [] };
}
