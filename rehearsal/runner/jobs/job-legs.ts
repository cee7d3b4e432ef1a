import type { JobRecord, Result, StepRecord } from '../records/records.ts';
import { createJobControl } from '../steps/job-control.ts';
import {
  type Contexts,
  evaluateExpression,
  isTrue,
  resolveExpressions,
  type Status,
  type WorkflowPart,
} from '../workflows/expressions.ts';
import { type MatrixLeg, matrixLegs } from '../workflows/matrix.ts';
import type { WorkflowJob } from '../workflows/workflow-files.ts';
import { type JobPlan, runJob } from './job.ts';
import { conclude, type LiveRun, runContexts, type SettledJob } from './run-surroundings.ts';
import { inTurn } from './turns.ts';

/** Runs a job once for each leg of its matrix, if its condition holds behind what it needs. */
export async function runJobLegs(
  live: LiveRun,
  job: WorkflowJob,
  needed: readonly SettledJob[],
  status: Status,
): Promise<SettledJob> {
  const needs = needed.map(({ job: { id }, result, outputs }) => [id, { result, outputs }] as const);
  const contexts = { ...runContexts(live), needs: Object.fromEntries(needs) };
  try {
    if (!isTrue(evaluateExpression(job.if, contexts, status)))
      return settle(job, [jobWithout(job, status.cancelled ? 'cancelled' : 'skipped')]);
    const plans = plansOf(live, job, contexts);
    return settle(job, await Promise.all(plans.map((plan) => runOneOf(plans, plan, live))));
  } catch (error) {
    return settle(job, [brokenJob(job, error, live.around.github.now())]);
  }
}

interface LegPlan extends JobPlan {
  readonly failFast: boolean;
}

function plansOf(live: LiveRun, job: WorkflowJob, contexts: Contexts): readonly LegPlan[] {
  const strategy = (job.raw['strategy'] ?? {}) as { matrix?: WorkflowPart; 'fail-fast'?: WorkflowPart };
  const failFast = isTrue(resolveExpressions(strategy['fail-fast'] ?? true, contexts));
  const legs =
    strategy.matrix === undefined ? [{}] : matrixLegs(resolveExpressions(strategy.matrix, contexts));
  return legs.map((leg, index) => ({
    around: live.around,
    secrets: live.around.secrets,
    run: live.run,
    job,
    leg,
    failFast,
    control: createJobControl(),
    name: legName(job, leg),
    contexts: {
      ...contexts,
      strategy: { 'fail-fast': failFast, 'job-index': index, 'job-total': legs.length },
    },
  }));
}

async function runOneOf(plans: readonly LegPlan[], plan: LegPlan, live: LiveRun): Promise<JobRecord> {
  const record = await runLeg(plan, live);
  if (record.result === 'failure' && plan.failFast)
    for (const sibling of plans) if (sibling !== plan) sibling.control.cancel();
  return record;
}

async function runLeg(plan: LegPlan, { around, controls }: LiveRun): Promise<JobRecord> {
  const contexts = { ...plan.contexts, matrix: plan.leg };
  const { control } = plan;
  controls.add(control);
  const turn = {
    concurrency: plan.job.raw['concurrency'],
    contexts,
    cancelRunning: (): void => control.cancel(),
  };
  const done = await inTurn(around.concurrency, turn, async () => {
    const giveBack = await around.slots.take();
    const forget = around.started(control);
    try {
      return control.cancelled ? undefined : await runJob(plan);
    } finally {
      forget();
      giveBack();
    }
  });
  controls.delete(control);
  return done ?? { ...jobWithout(plan.job, 'cancelled'), name: plan.name };
}

function settle(job: WorkflowJob, records: readonly JobRecord[]): SettledJob {
  return { job, result: conclude(records), outputs: mergedOutputs(records), records };
}

/** The later leg wins where several set an output. */
function mergedOutputs(records: readonly JobRecord[]): Record<string, string> {
  const set = records.flatMap(({ outputs }) => Object.entries(outputs).filter(([, value]) => value !== ''));
  return Object.fromEntries(set);
}

function legName(job: WorkflowJob, leg: MatrixLeg): string {
  const values = Object.values(leg).map((value) =>
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  );
  return values.length === 0 ? job.id : `${job.id} (${values.join(', ')})`;
}

function jobWithout(job: WorkflowJob, result: Result, steps: readonly StepRecord[] = []): JobRecord {
  return { id: job.id, name: job.id, result, outputs: {}, steps };
}

/** A job that could not be set up: an expression that cannot be evaluated, a matrix without legs. */
function brokenJob(job: WorkflowJob, error: unknown, at: string): JobRecord {
  const message = error instanceof Error ? error.message : String(error);
  const step: StepRecord = {
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
  };
  return jobWithout(job, 'failure', [step]);
}
