import { join } from 'node:path';
import type { Result, StepPlace, StepRecord } from '../records/records.ts';
import {
  type Contexts,
  evaluateExpression,
  expressionText,
  isTrue,
  resolveExpressions,
  resolveTexts,
} from '../workflows/expressions.ts';
import { usesTarget } from '../workflows/repositories.ts';
import type { WorkflowStep } from '../workflows/workflow-files.ts';
import { type ActionMetadata, readAction } from './action-metadata.ts';
import { type Executed, execute, workspaceOf } from './execution.ts';
import { contextsOf, type JobState, type PostStep, statusOf } from './job-state.ts';
import { createStepLog } from './step-log.ts';

/** Runs one step of a job and books its outcome; never throws. */
export async function runStep(job: JobState, step: WorkflowStep): Promise<void> {
  const uses = typeof step.raw['uses'] === 'string' ? step.raw['uses'] : undefined;
  const startedAt = job.around.github.now();
  const done = await attempt(job, () => decideAndRun(job, step, uses));
  const name = nameOf(job, step, uses);
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

type Done = Pick<StepRecord, 'outcome' | 'outputs' | 'log' | 'summary' | 'annotations'> & {
  readonly outputs: Record<string, string>;
};

const NOTHING: Omit<Done, 'outcome'> = { outputs: {}, log: [], summary: '', annotations: [] };

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
  const env = { ...job.env, ...resolveTexts(step.raw['env'], contextsOf(job)) };
  const scope: StepScope = { env, contexts: { ...contextsOf(job), env } };
  return uses === undefined ? runScript(job, step, scope) : runAction(job, step, uses, scope);
}

/** What a step sees. */
interface StepScope {
  /** The job's variables and the step's own. */
  readonly env: Readonly<Record<string, string>>;
  readonly contexts: Contexts;
}

async function runScript(job: JobState, step: WorkflowStep, { env, contexts }: StepScope): Promise<Done> {
  const shell = step.raw['shell'] ?? 'bash';
  if (shell !== 'bash')
    throw new Error(`This runner runs scripts with bash only, not with ${JSON.stringify(shell)}.`);
  const script = expressionText(resolveExpressions(step.raw['run'] ?? '', contexts));
  const folder = expressionText(resolveExpressions(step.raw['working-directory'] ?? '', contexts));
  // `shell: bash` adds pipefail; no shell at all is plain `bash -e` (docs.github.com, "Workflow syntax").
  const options = step.raw['shell'] === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
  const executed = await execute(job, {
    command: 'bash',
    args: [...options, '-c', script],
    cwd: join(workspaceOf(job), folder),
    env,
    action: step.id,
    ...timeoutOf(step, contexts),
  });
  return doneBy(job, executed);
}

async function runAction(
  job: JobState,
  step: WorkflowStep,
  uses: string,
  { env, contexts }: StepScope,
): Promise<Done> {
  const action = readAction(folderOf(job, uses));
  const given = resolveTexts(step.raw['with'], contexts);
  const inputs = { ...defaultsOf(action, contexts), ...lowerCased(given) };
  const executed = await execute(job, {
    command: process.execPath,
    args: [action.main],
    env: { ...env, ...inputVariables(inputs) },
    action: step.id,
    ...timeoutOf(step, contexts),
  });
  for (const name of Object.keys(given).filter((each) => !action.inputs.has(each.toLowerCase())))
    executed.log.annotate(
      'warning',
      `Unexpected input(s) '${name}', valid inputs are ${[...action.inputs].join(', ')}`,
    );
  if (action.post !== undefined) {
    const { state } = executed;
    job.progress.posts.push({
      stepId: step.id,
      name: nameOf(job, step, uses),
      uses,
      action,
      script: action.post,
      env,
      inputs,
      state,
    });
  }
  return doneBy(job, executed);
}

/** `./PATH` is in the job's workspace, `$/PATH` in the repository of the workflow file. */
function folderOf(job: JobState, uses: string): string {
  if (uses.startsWith('./')) return join(workspaceOf(job), uses);
  const target = usesTarget(uses, job.home, job.around.repositories);
  if (target === undefined) throw new Error(`This runner does not run the action ${uses}.`);
  return join(target.home.root, target.path);
}

async function runPost(job: JobState, post: PostStep): Promise<Done> {
  if (!isTrue(evaluateExpression(post.action.postIf, contextsOf(job), statusOf(job))))
    return { ...NOTHING, outcome: 'skipped' };
  job.around.hooks.beforeStep?.(placeOf(job, post.stepId, post.uses, 'post'));
  const state = Object.fromEntries(
    Object.entries(post.state).map(([name, value]) => [`STATE_${name}`, value]),
  );
  const executed = await execute(job, {
    command: process.execPath,
    args: [post.script],
    env: { ...job.env, ...post.env, ...inputVariables(post.inputs), ...state },
    action: post.stepId,
  });
  return doneBy(job, executed, true);
}

/** A step that a cancelled job interrupted counts as cancelled, whatever it made of it; a post step runs after that. */
function doneBy(job: JobState, executed: Executed, post = false): Done {
  const { outputs, summary, log } = executed;
  const stopped = !post && (job.control.cancelled || job.control.vanished);
  const outcome: Result = stopped ? 'cancelled' : executed.succeeded ? 'success' : 'failure';
  return { outcome, outputs, summary, log: log.lines, annotations: log.annotations };
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
    job: job.jobId,
    step,
    phase,
    ...(uses === undefined ? {} : { uses }),
  };
}

function nameOf(job: JobState, step: WorkflowStep, uses: string | undefined): string {
  const name = step.raw['name'];
  if (name !== undefined) return expressionText(resolveExpressions(name, contextsOf(job)));
  return `Run ${uses ?? expressionText(resolveExpressions(step.raw['run'] ?? '', contextsOf(job))).split('\n')[0]}`;
}

function toleratesFailure(job: JobState, step: WorkflowStep): boolean {
  return isTrue(resolveExpressions(step.raw['continue-on-error'] ?? false, contextsOf(job)));
}

function timeoutOf(step: WorkflowStep, contexts: Contexts): { timeoutMinutes?: number } {
  const value = step.raw['timeout-minutes'];
  return value === undefined ? {} : { timeoutMinutes: Number(resolveExpressions(value, contexts)) };
}

function defaultsOf(action: ActionMetadata, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(action.defaults).map(([name, text]) => [
      name.toLowerCase(),
      text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_match, expression: string) =>
        expressionText(evaluateExpression(expression, contexts)),
      ),
    ]),
  );
}

function lowerCased(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value]));
}

/** `INPUT_<NAME>`: upper case, spaces become underscores, hyphens stay. */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}
