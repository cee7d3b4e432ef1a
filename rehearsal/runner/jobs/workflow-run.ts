import type { JobRecord, RunRecord } from '../records/records.ts';
import { createArtifacts } from '../steps/artifacts.ts';
import type { RunIdentity } from '../workflows/contexts.ts';
import { dispatchInputs } from '../workflows/dispatch-inputs.ts';
import type { Status } from '../workflows/expressions.ts';
import type { LinkedWorkflow } from '../workflows/linked-workflows.ts';
import type { WorkflowJob } from '../workflows/workflow-files.ts';
import { openCalled, outputsOfCalled } from './called-workflow.ts';
import { inEnvironment } from './gated-job.ts';
import { runJob } from './job.ts';
import { type LegOutcome, type LegPlan, runJobLegs, unrun } from './job-legs.ts';
import {
  conclude,
  isOfFork,
  type LiveRun,
  type RunSurroundings,
  runContexts,
  type SettledJob,
} from './run-surroundings.ts';
import { runnerStep } from './runner-step.ts';
import { inTurn } from './turns.ts';

/** Runs a workflow's jobs in the order of their `needs`, as many at a time as there are slots. */
export async function runWorkflow(
  run: RunIdentity,
  linked: LinkedWorkflow,
  around: RunSurroundings,
): Promise<RunRecord> {
  const { id, workflow, event } = run;
  const live: LiveRun = {
    run,
    around,
    linked,
    caller: undefined,
    inputs:
      event.name === 'workflow_dispatch'
        ? dispatchInputs(workflow.on['workflow_dispatch'], event.payload['inputs'])
        : {},
    secrets: isOfFork(event) ? {} : around.secrets,
    permissions: workflow.permissions,
    artifacts: createArtifacts(),
    controls: new Set(),
    cancelled: false,
  };
  const settled = await settleInTurn(live);
  const jobs = (settled ?? []).flatMap(({ records }) => records);
  const conclusion = settled ? conclude(settled) : 'cancelled';
  const left = live.artifacts.list().map(({ name, files }) => ({ name, files }));
  const artifacts = left.length === 0 ? {} : { artifacts: left };
  return { id, workflow: workflow.name, file: workflow.file, event, conclusion, jobs, ...artifacts };
}

/** Undefined when a newer member of the workflow's concurrency group took its place. */
function settleInTurn(live: LiveRun): Promise<readonly SettledJob[] | undefined> {
  const turn = {
    concurrency: live.linked.workflow.concurrency,
    contexts: runContexts(live),
    cancelRunning: (): void => cancelRun(live),
  };
  return inTurn(live.around.concurrency, turn, () => settleAll(live));
}

function cancelRun(live: LiveRun): void {
  live.cancelled = true;
  for (const control of live.controls) control.cancel();
}

function workOf(plan: LegPlan): Promise<LegOutcome | undefined> {
  return plan.job.uses === undefined ? asJob(plan) : inCalledWorkflow(plan, plan.job.uses);
}

/** A job with steps waits for its environment before it takes a runner; one that calls a workflow takes none of its own. */
async function asJob(plan: LegPlan): Promise<LegOutcome | undefined> {
  const record = await inEnvironment(plan, onRunner);
  if (record === undefined) return undefined;
  plan.live.around.ended(plan.live.run.id, record);
  const result = record.ending === 'tolerated' ? 'success' : record.result;
  return { result, outputs: record.outputs, records: [record] };
}

async function onRunner(plan: LegPlan): Promise<JobRecord | undefined> {
  const { around } = plan.live;
  const giveBack = await around.slots.take();
  const forget = around.started(plan.control);
  around.github.actions.tellJob({ runId: plan.live.run.id, name: plan.names.title });
  try {
    return plan.control.cancelled ? undefined : await runJob(plan);
  } finally {
    forget();
    giveBack();
  }
}

async function inCalledWorkflow(plan: LegPlan, uses: string): Promise<LegOutcome | undefined> {
  if (plan.control.cancelled) return undefined;
  const linked = plan.live.linked.called.get(plan.job.id);
  if (linked === undefined) {
    const notPlayed = { level: 'notice', message: `not played: ${uses}` } as const;
    return unrun(plan, 'success', [runnerStep('Set up job', [notPlayed], plan.live.around.github.now())]);
  }
  const called = openCalled(plan, linked);
  plan.control.onCancel(() => cancelRun(called));
  const settled = await settleInTurn(called);
  if (settled === undefined) return undefined;
  const records = settled.flatMap((job) => job.records);
  return { result: conclude(settled), outputs: outputsOfCalled(called, settled), records };
}

/** Starts every job as soon as what it needs is settled; resolves in the order of the file. */
function settleAll(live: LiveRun): Promise<readonly SettledJob[]> {
  const { jobs } = live.linked.workflow;
  const settling = new Map<string, Promise<SettledJob>>();
  const settledOf = (ids: readonly string[]): Promise<SettledJob[]> =>
    Promise.all(ids.flatMap((id) => settling.get(id) ?? []));
  for (const job of inOrderOfNeeds(jobs)) settling.set(job.id, settleOne(live, job, settledOf));
  return settledOf(jobs.map(({ id }) => id));
}

async function settleOne(
  live: LiveRun,
  job: WorkflowJob,
  settledOf: (ids: readonly string[]) => Promise<SettledJob[]>,
): Promise<SettledJob> {
  const needed = await settledOf(job.needs);
  const ancestors = await settledOf([...ancestorsOf(live.linked.workflow.jobs, job)]);
  const status = { ...statusBehind(ancestors), cancelled: live.cancelled };
  return runJobLegs(live, job, { needed, status }, workOf);
}

function statusBehind(ancestors: readonly SettledJob[]): Status {
  const results = ancestors.map(({ result }) => result);
  return {
    failed: results.includes('failure'),
    cancelled: false,
    skipped: results.some((result) => result === 'skipped' || result === 'cancelled'),
  };
}

function ancestorsOf(jobs: readonly WorkflowJob[], job: WorkflowJob): ReadonlySet<string> {
  const parents = jobs.filter(({ id }) => job.needs.includes(id));
  return new Set(parents.flatMap((parent) => [parent.id, ...ancestorsOf(jobs, parent)]));
}

function inOrderOfNeeds(jobs: readonly WorkflowJob[]): readonly WorkflowJob[] {
  const ordered: WorkflowJob[] = [];
  let waiting = [...jobs];
  while (waiting.length > 0) {
    const ready = waiting.filter((job) => job.needs.every((need) => ordered.some(({ id }) => id === need)));
    if (ready.length === 0)
      throw new Error(`The jobs ${waiting.map(({ id }) => id).join(', ')} need each other.`);
    ordered.push(...ready);
    waiting = waiting.filter((job) => !ready.includes(job));
  }
  return ordered;
}
