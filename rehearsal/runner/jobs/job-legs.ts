import type { JobRecord, Result, StepRecord } from '../records/records.ts';
import { createJobControl, type JobControl } from '../steps/job-control.ts';
import {
  type Contexts,
  evaluateExpression,
  expressionText,
  isExpression,
  isTrue,
  resolveExpressions,
  type Status,
  type WorkflowPart,
} from '../workflows/expressions.ts';
import { type MatrixLeg, matrixLegs } from '../workflows/matrix.ts';
import type { WorkflowJob } from '../workflows/workflow-files.ts';
import { conclude, type LiveRun, runContexts, type SettledJob } from './run-surroundings.ts';
import { runnerStep } from './runner-step.ts';
import { inTurn } from './turns.ts';

/** One leg of one job, ready to run. */
export interface LegPlan {
  readonly live: LiveRun;
  readonly job: WorkflowJob;
  /** The id, with the values of the matrix leg in brackets, behind the names of the jobs that call its workflow. */
  readonly name: string;
  /** What the page of the run calls it (see `legTitle`), behind the titles of the jobs that call its workflow. */
  readonly title: string;
  readonly leg: MatrixLeg;
  /** github, needs, strategy, matrix, vars, inputs. */
  readonly contexts: Contexts;
  readonly control: JobControl;
  readonly failFast: boolean;
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
  const strategy = (job.raw['strategy'] ?? {}) as { matrix?: WorkflowPart; 'fail-fast'?: WorkflowPart };
  const failFast = isTrue(resolveExpressions(strategy['fail-fast'] ?? true, contexts));
  const legs =
    strategy.matrix === undefined ? [{}] : matrixLegs(resolveExpressions(strategy.matrix, contexts));
  return legs.map((leg, index) => ({
    live,
    job,
    leg,
    failFast,
    control: createJobControl(),
    name: live.prefix + legName(job, leg),
    title: live.titles + legTitle(job, leg, { ...contexts, matrix: leg }),
    contexts: {
      ...contexts,
      matrix: leg,
      strategy: { 'fail-fast': failFast, 'job-index': index, 'job-total': legs.length },
    },
  }));
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
  const done = await inTurn(around.concurrency, turn, () => work(plan));
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

function legName(job: WorkflowJob, leg: MatrixLeg): string {
  return withValues(job.id, leg);
}

function withValues(name: string, leg: MatrixLeg): string {
  const values = Object.values(leg).map((value) =>
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  );
  return values.length === 0 ? name : `${name} (${values.join(', ')})`;
}

const LONGEST_TITLE = 100;

/**
 * A job's `name`, else its id, with the values of its leg in brackets where the name has no expression; what is longer than a
 * hundred characters is cut (actions/runner, JobDisplayNameBuilder.cs).
 */
function legTitle(job: WorkflowJob, leg: MatrixLeg, contexts: Contexts): string {
  const name = job.raw['name'] ?? job.id;
  const title = isExpression(name)
    ? expressionText(resolveExpressions(name, contexts))
    : withValues(expressionText(name), leg);
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 3)}...` : title;
}

/** A job, or a leg of one, that had no runner. */
export function unrun(
  { live, job, name, title }: Pick<LegPlan, 'live' | 'job'> & Partial<Pick<LegPlan, 'name' | 'title'>>,
  result: Result,
  steps: readonly StepRecord[] = [],
): LegOutcome {
  const bare = job.raw['name'] === undefined || isExpression(job.raw['name']) ? job.id : job.raw['name'];
  const record: JobRecord = {
    id: job.id,
    name: name ?? live.prefix + job.id,
    title: title ?? live.titles + expressionText(bare),
    result,
    outputs: {},
    steps,
  };
  return { result, outputs: {}, records: [record] };
}
