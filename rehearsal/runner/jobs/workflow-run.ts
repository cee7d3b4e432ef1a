import type { RunRecord } from '../records/records.ts';
import type { RunIdentity } from '../workflows/contexts.ts';
import type { Status } from '../workflows/expressions.ts';
import type { WorkflowJob } from '../workflows/workflow-files.ts';
import { runJobLegs } from './job-legs.ts';
import {
  conclude,
  type LiveRun,
  type RunSurroundings,
  runContexts,
  type SettledJob,
} from './run-surroundings.ts';
import { inTurn } from './turns.ts';

/** Runs a workflow's jobs in the order of their `needs`, as many at a time as there are slots. */
export async function runWorkflow(run: RunIdentity, around: RunSurroundings): Promise<RunRecord> {
  const live: LiveRun = { run, around, controls: new Set(), cancelled: false };
  const { id, workflow, event } = run;
  const settled = await inTurn(
    around.concurrency,
    {
      concurrency: workflow.concurrency,
      contexts: runContexts(live),
      cancelRunning: () => cancelRun(live),
    },
    () => settleAll(live),
  );
  const jobs = (settled ?? []).flatMap(({ records }) => records);
  const conclusion = settled ? conclude(jobs) : 'cancelled';
  return { id, workflow: workflow.name, file: workflow.file, event, conclusion, jobs };
}

function cancelRun(live: LiveRun): void {
  live.cancelled = true;
  for (const control of live.controls) control.cancel();
}

/** Starts every job as soon as what it needs is settled; resolves in the order of the file. */
function settleAll(live: LiveRun): Promise<readonly SettledJob[]> {
  const { jobs } = live.run.workflow;
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
  const ancestors = await settledOf([...ancestorsOf(live.run.workflow.jobs, job)]);
  const status = { ...statusBehind(ancestors), cancelled: live.cancelled };
  return runJobLegs(live, job, needed, status);
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
