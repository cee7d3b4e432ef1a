import type { ConcurrencyGroups } from './concurrency.ts';
import type { RunIdentity } from './contexts.ts';
import { githubContext } from './contexts.ts';
import {
  type Contexts,
  evaluate,
  isTrue,
  resolve,
  type Status,
  type Template,
  textOf,
} from './expressions.ts';
import { type JobPlan, runJob } from './job.ts';
import { createJobControl, type JobControl } from './job-control.ts';
import type { JobSurroundings } from './job-state.ts';
import { type MatrixLeg, matrixLegs } from './matrix.ts';
import type { JobRecord, Result, RunRecord } from './records.ts';
import type { WorkflowJob } from './workflow-files.ts';

export interface RunSurroundings extends JobSurroundings {
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly concurrency: ConcurrencyGroups;
  /** Jobs that run at a time, over all runs. */
  readonly slots: { take(): Promise<() => void> };
  /** Told of every job that starts, so that it can be stopped from outside. */
  readonly started: (control: JobControl) => () => void;
}

interface Settled {
  readonly job: WorkflowJob;
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
  readonly records: readonly JobRecord[];
}

/** Runs a workflow's jobs in the order of their `needs`, as many at a time as there are slots. */
export async function runWorkflow(run: RunIdentity, around: RunSurroundings): Promise<RunRecord> {
  const controls = new Set<JobControl>();
  let cancelled = false;
  const cancelRun = () => {
    cancelled = true;
    for (const control of controls) control.cancel();
  };
  const contexts = { ...runContexts(run, around), needs: {}, strategy: {}, matrix: {} };
  const settled = await inTurn(around, run.workflow.concurrency, contexts, cancelRun, async () => {
    const settling = new Map<string, Promise<Settled>>();
    for (const job of inOrderOfNeeds(run.workflow.jobs)) {
      const needs = job.needs.map((need) => settling.get(need)).filter((each) => each !== undefined);
      const all = [...settling];
      settling.set(
        job.id,
        Promise.all(needs).then(async (direct) => {
          const known = new Map(
            await Promise.all(
              all
                .filter(([id]) => isAncestor(run, id, job.id))
                .map(async ([id, each]) => [id, await each] as const),
            ),
          );
          const statusNow: Status = { ...statusOfNeeds([...known.values()]), cancelled };
          return runJobLegs(run, job, direct, statusNow, around, controls);
        }),
      );
    }
    return Promise.all(run.workflow.jobs.flatMap(({ id }) => settling.get(id) ?? []));
  });
  const jobs = (settled ?? []).flatMap((each) => each.records);
  return {
    id: run.id,
    workflow: run.workflow.name,
    file: run.workflow.file,
    event: run.event,
    conclusion: settled ? conclude(jobs) : 'cancelled',
    jobs,
  };
}

function runContexts(run: RunIdentity, around: RunSurroundings): Contexts {
  return {
    github: githubContext(run, around.host, ''),
    vars: around.vars,
    inputs: run.event.payload['inputs'] ?? {},
  };
}

async function runJobLegs(
  run: RunIdentity,
  job: WorkflowJob,
  direct: readonly Settled[],
  status: Status,
  around: RunSurroundings,
  controls: Set<JobControl>,
): Promise<Settled> {
  const needs = Object.fromEntries(
    direct.map(({ job: { id }, result, outputs }) => [id, { result, outputs }]),
  );
  const contexts = { ...runContexts(run, around), needs };
  const settle = (result: Result, records: readonly JobRecord[]): Settled => ({
    job,
    result,
    outputs: mergedOutputs(records),
    records,
  });
  const empty = (result: Result): Settled =>
    settle(result, [{ id: job.id, name: job.id, result, outputs: {}, steps: [] }]);
  try {
    if (!isTrue(evaluate(job.if, contexts, status))) return empty(status.cancelled ? 'cancelled' : 'skipped');
    const strategy = (job.raw['strategy'] ?? {}) as { matrix?: Template; 'fail-fast'?: Template };
    const legs: readonly MatrixLeg[] =
      strategy.matrix === undefined ? [{}] : matrixLegs(resolve(strategy.matrix, contexts));
    const failFast = strategy['fail-fast'] === undefined || isTrue(resolve(strategy['fail-fast'], contexts));
    const siblings: JobControl[] = [];
    const records = await Promise.all(
      legs.map(async (leg, index) => {
        const control = createJobControl();
        siblings.push(control);
        const strategyContext = { 'fail-fast': failFast, 'job-index': index, 'job-total': legs.length };
        const plan: JobPlan = {
          ...around,
          run,
          job,
          leg,
          control,
          name: legName(job, leg),
          contexts: { ...contexts, strategy: strategyContext },
        };
        const record = await runLeg(plan, around, controls);
        if (record.result === 'failure' && failFast)
          for (const sibling of siblings) if (sibling !== control) sibling.cancel();
        return record;
      }),
    );
    return settle(conclude(records), records);
  } catch (error) {
    return settle('failure', [brokenJob(job, error, around.host.now())]);
  }
}

async function runLeg(plan: JobPlan, around: RunSurroundings, controls: Set<JobControl>): Promise<JobRecord> {
  const contexts = { ...plan.contexts, matrix: plan.leg };
  const done = await inTurn(
    around,
    plan.job.raw['concurrency'],
    contexts,
    () => plan.control.cancel(),
    async () => {
      const giveBack = await around.slots.take();
      controls.add(plan.control);
      const forget = around.started(plan.control);
      try {
        return plan.control.cancelled ? undefined : await runJob(plan);
      } finally {
        forget();
        controls.delete(plan.control);
        giveBack();
      }
    },
  );
  return done ?? { id: plan.job.id, name: plan.name, result: 'cancelled', outputs: {}, steps: [] };
}

/** Does `work` when its concurrency group lets it; nothing when a newer member takes the place. */
async function inTurn<T>(
  around: RunSurroundings,
  concurrency: Template | undefined,
  contexts: Contexts,
  cancelRunning: () => void,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (concurrency === undefined || concurrency === null) return work();
  const value = resolve(concurrency, contexts);
  const settings = (typeof value === 'object' && value !== null ? value : { group: value }) as Record<
    string,
    unknown
  >;
  const turn = around.concurrency.enter({
    group: textOf(settings['group']),
    cancelInProgress: isTrue(settings['cancel-in-progress'] ?? false),
    queue: settings['queue'] === 'max' ? 'max' : 'single',
    cancelRunning,
  });
  if ((await turn.granted) === 'cancelled') return undefined;
  try {
    return await work();
  } finally {
    turn.release();
  }
}

function conclude(records: readonly { readonly result: Result }[]): Result {
  const results = records.map(({ result }) => result);
  if (results.includes('failure')) return 'failure';
  if (results.includes('cancelled')) return 'cancelled';
  return results.every((result) => result === 'skipped') ? 'skipped' : 'success';
}

function statusOfNeeds(settled: readonly Settled[]): Status {
  const results = settled.map(({ result }) => result);
  return {
    failed: results.includes('failure'),
    cancelled: results.includes('cancelled'),
    skipped: results.some((result) => result === 'skipped' || result === 'cancelled'),
  };
}

/** The later leg wins where several set an output. */
function mergedOutputs(records: readonly JobRecord[]): Record<string, string> {
  return Object.assign(
    {},
    ...records.map(({ outputs }) =>
      Object.fromEntries(Object.entries(outputs).filter(([, value]) => value !== '')),
    ),
  );
}

function legName(job: WorkflowJob, leg: MatrixLeg): string {
  const values = Object.values(leg).map((value) =>
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  );
  return values.length === 0 ? job.id : `${job.id} (${values.join(', ')})`;
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

function isAncestor(run: RunIdentity, candidate: string, id: string): boolean {
  const needs = run.workflow.jobs.find((job) => job.id === id)?.needs ?? [];
  return needs.some((need) => need === candidate || isAncestor(run, candidate, need));
}

function brokenJob(job: WorkflowJob, error: unknown, at: string): JobRecord {
  const message = error instanceof Error ? error.message : String(error);
  return {
    id: job.id,
    name: job.id,
    result: 'failure',
    outputs: {},
    steps: [
      {
        id: '__setup',
        name: 'Set up job',
        phase: 'main',
        outcome: 'failure',
        conclusion: 'failure',
        outputs: {},
        log: [`##[error]${message}`],
        summary: '',
        annotations: [{ level: 'error', message }],
        startedAt: at,
        finishedAt: at,
      },
    ],
  };
}
