import type { StepPlace, StepRecord } from '../records/records.ts';
import { evaluateExpression, isTrue, resolveExpressions, resolveTexts } from '../workflows/expressions.ts';
import type { WorkflowStep } from '../workflows/workflow-files.ts';
import { runAction, runPostScript } from './actions.ts';
import { contextsOf, type JobState, type PostStep, statusOf } from './job-state.ts';
import { runScript } from './scripts.ts';
import { createStepLog } from './step-log.ts';
import { stepName } from './step-names.ts';
import { type Done, NOTHING, type StepScope } from './step-outcome.ts';

/** Runs one step of a job and books its outcome; never throws. */
export async function runStep(job: JobState, step: WorkflowStep): Promise<void> {
  const uses = typeof step.raw['uses'] === 'string' ? step.raw['uses'] : undefined;
  const startedAt = job.around.github.now();
  const done = await attempt(job, () => decideAndRun(job, step, uses));
  const name = stepName(job, step, uses);
  const tolerant = done.outcome === 'failure' && toleratesFailure(job, step);
  const conclusion = tolerant ? 'success' : done.outcome;
  job.progress.steps[step.id] = { outputs: done.outputs, outcome: done.outcome, conclusion };
  if (conclusion === 'failure') job.progress.failed = true;
  book(job, { id: step.id, name, uses, phase: 'main', startedAt, conclusion, ...done });
}

/** Runs what the job's actions asked to be run at its end, last first. */
export async function runPostSteps(job: JobState): Promise<void> {
  for (const post of job.progress.posts.toReversed()) {
    if (job.control.vanished) return;
    const startedAt = job.around.github.now();
    const done = await attempt(job, () => runPost(job, post));
    if (done.outcome === 'failure') job.progress.failed = true;
    const { stepId: id, uses } = post;
    book(job, {
      id,
      name: `Post ${post.name}`,
      uses,
      phase: 'post',
      startedAt,
      conclusion: done.outcome,
      ...done,
    });
  }
}

async function attempt(job: JobState, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    const log = createStepLog(job.masker);
    log.annotate('error', error instanceof Error ? error.message : String(error));
    return { ...NOTHING, outcome: 'failure', log: log.lines, annotations: log.annotations };
  }
}

async function decideAndRun(job: JobState, step: WorkflowStep, uses: string | undefined): Promise<Done> {
  if (!isTrue(evaluateExpression(step.if, contextsOf(job), statusOf(job))))
    return { ...NOTHING, outcome: 'skipped' };
  const verdict = job.around.hooks.beforeStep?.(placeOf(job, step.id, uses, 'main')) ?? 'run';
  if (verdict === 'nothing') return { ...NOTHING, outcome: 'success' };
  const openScope = (): StepScope => {
    const env = { ...job.env, ...resolveTexts(step.raw['env'], contextsOf(job)) };
    return { env, contexts: { ...contextsOf(job), env }, runStep };
  };
  return uses === undefined ? runScript(job, step, openScope()) : runAction(job, step, uses, openScope);
}

async function runPost(job: JobState, post: PostStep): Promise<Done> {
  if (!isTrue(evaluateExpression(post.postIf, contextsOf(job), statusOf(job))))
    return { ...NOTHING, outcome: 'skipped' };
  job.around.hooks.beforeStep?.(placeOf(job, post.stepId, post.uses, 'post'));
  return runPostScript(job, post);
}

function book(
  job: JobState,
  record: Omit<StepRecord, 'finishedAt' | 'uses'> & { uses: string | undefined },
): void {
  const { uses, ...rest } = record;
  job.progress.records.push({
    ...rest,
    ...(uses === undefined ? {} : { uses }),
    finishedAt: job.around.github.now(),
  });
}

function placeOf(job: JobState, step: string, uses: string | undefined, phase: 'main' | 'post'): StepPlace {
  const { id: runId, workflow, event } = job.run;
  return {
    runId,
    file: workflow.file,
    event,
    job: job.facts.id,
    step,
    phase,
    ...(uses === undefined ? {} : { uses }),
  };
}

function toleratesFailure(job: JobState, step: WorkflowStep): boolean {
  return isTrue(resolveExpressions(step.raw['continue-on-error'] ?? false, contextsOf(job)));
}
