import type { JobRecord, Result, StepRecord } from '../records/records.ts';
import { createJobControl, type JobControl } from '../steps/job-control.ts';
import { mapOf } from '../workflows/call-interface.ts';
import {
  type Contexts,
  evaluateExpression,
  isTrue,
  resolveExpressions,
  type Status,
} from '../workflows/expressions.ts';
import { matrixLegs } from '../workflows/matrix.ts';
import type { WorkflowJob } from '../workflows/workflow-files.ts';
import { type JobNames, jobNames } from './job-names.ts';
import { conclude, type LiveRun, runContexts, type SettledJob } from './run-surroundings.ts';
import { runnerStep } from './runner-step.ts';
import { createSlots, type Slots } from './slots.ts';
import { inTurn } from './turns.ts';

/** One leg of one job, ready to run. */
export interface LegPlan {
  readonly live: LiveRun;
  readonly job: WorkflowJob;
  readonly names: JobNames;
  /** github, needs, strategy, matrix, vars, inputs. */
  readonly contexts: Contexts;
  readonly control: JobControl;
  readonly failFast: boolean;
  /** Legs of its matrix that run at a time. */
  readonly together: Slots;
}

/** What became of a leg; one that calls a workflow has a record for each job of that. */
export type LegOutcome = Pick<SettledJob, 'result' | 'outputs' | 'records'>;

/** Does what a leg is there for; undefined when it was cancelled before it began. */
export type LegWork = (plan: LegPlan) => Promise<LegOutcome | undefined>;

/** What a job stands behind. */
export interface Behind {
  readonly needed: readonly SettledJob[];
  readonly status: Status;
}

/** Runs a job once for each leg of its matrix, if its condition holds behind what it needs. */
export async function runJobLegs(
  live: LiveRun,
  job: WorkflowJob,
  { needed, status }: Behind,
  work: LegWork,
): Promise<SettledJob> {
  const needs = needed.map(({ job: { id }, result, outputs }) => [id, { result, outputs }] as const);
  const contexts = { ...runContexts(live), needs: Object.fromEntries(needs) };
  try {
    if (!isTrue(evaluateExpression(job.if, contexts, status)))
      return settle(job, [unrun({ live, job }, status.cancelled ? 'cancelled' : 'skipped')]);
    const plans = plansOf(live, job, contexts);
    return settle(job, await Promise.all(plans.map((plan) => runOneOf(plans, plan, work))));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const step = runnerStep('Set up job', [{ level: 'error', message }], live.around.github.now());
    return settle(job, [unrun({ live, job }, 'failure', [step])]);
  }
}

function plansOf(live: LiveRun, job: WorkflowJob, contexts: Contexts): readonly LegPlan[] {
  const { matrix, ...strategy } = mapOf(job.raw['strategy']);
  const failFast = isTrue(resolveExpressions(strategy['fail-fast'] ?? true, contexts));
  const legs =
    matrix === undefined ? [{ leg: {}, named: {} }] : matrixLegs(resolveExpressions(matrix, contexts));
  const most = Number(resolveExpressions(strategy['max-parallel'] ?? 0, contexts)) || legs.length;
  const together = createSlots(most);
  return legs.map(({ leg, named }, index) => {
    const facts = {
      'fail-fast': failFast,
      'job-index': index,
      'job-total': legs.length,
      'max-parallel': most,
    };
    const ofLeg = { ...contexts, matrix: leg, strategy: facts };
    const names = jobNames(live.caller, job, ofLeg, named);
    return { live, job, failFast, together, control: createJobControl(), names, contexts: ofLeg };
  });
}

async function runOneOf(plans: readonly LegPlan[], plan: LegPlan, work: LegWork): Promise<LegOutcome> {
  const outcome = await runLeg(plan, work);
  if (outcome.result === 'failure' && plan.failFast)
    for (const sibling of plans) if (sibling !== plan) sibling.control.cancel();
  return outcome;
}

async function runLeg(plan: LegPlan, work: LegWork): Promise<LegOutcome> {
  const { control, contexts } = plan;
  const { around, controls } = plan.live;
  controls.add(control);
  const turn = {
    concurrency: plan.job.raw['concurrency'],
    contexts,
    cancelRunning: (): void => control.cancel(),
  };
  const done = await inTurn(around.concurrency, turn, async () => {
    const giveBack = await plan.together.take();
    try {
      return control.cancelled ? undefined : await work(plan);
    } finally {
      giveBack();
    }
  });
  controls.delete(control);
  return done ?? unrun(plan, 'cancelled');
}

function settle(job: WorkflowJob, legs: readonly LegOutcome[]): SettledJob {
  const records = legs.flatMap((leg) => leg.records);
  return { job, result: conclude(legs), outputs: mergedOutputs(legs), records };
}

/** The later leg wins where several set an output. */
function mergedOutputs(legs: readonly LegOutcome[]): Record<string, string> {
  const set = legs.flatMap(({ outputs }) => Object.entries(outputs).filter(([, value]) => value !== ''));
  return Object.fromEntries(set);
}

/** A job, or a leg of one, that had no runner. */
export function unrun(
  { live, job, names }: Pick<LegPlan, 'live' | 'job'> & { readonly names?: JobNames },
  result: Result,
  steps: readonly StepRecord[] = [],
): LegOutcome {
  const called = names ?? jobNames(live.caller, job, runContexts(live));
  const record: JobRecord = { id: job.id, ...called, result, outputs: {}, steps };
  return { result, outputs: {}, records: [record] };
}
