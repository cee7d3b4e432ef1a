import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { interpolate, resolveTexts } from '../workflows/expressions.ts';
import { usesTarget } from '../workflows/repositories.ts';
import type { WorkflowStep } from '../workflows/workflow-files.ts';
import { type ActionMetadata, type NodeRuns, readAction } from './action-metadata.ts';
import { folderOfHome } from './action-trees.ts';
import { runComposite } from './composite.ts';
import { execute, timeoutOf, workspaceOf } from './execution.ts';
import type { JobState, PostStep } from './job-state.ts';
import { runStandIn } from './stand-ins/play.ts';
import { createStepLog, warnOfStrangers } from './step-log.ts';
import { stepName } from './step-names.ts';
import { type Done, doneBy, doneHere, type StepScope } from './step-outcome.ts';

/** Runs a `uses:` step: an action of this machine, a stand-in, or nothing but a notice that names what was not played; of such a step nothing is evaluated. */
export async function runAction(
  job: JobState,
  step: WorkflowStep,
  uses: string,
  openScope: () => StepScope,
): Promise<Done> {
  const folder = folderOf(job, uses);
  if (folder === undefined)
    return runStandIn(job, uses, () => inputsGiven(step, openScope())) ?? notPlayed(job, uses);
  const action = readAction(folder);
  if (action === undefined) throw new Error(missing(uses, folder));
  const { runs } = action;
  if (runs.kind === 'other') return notPlayed(job, uses);
  // actions/runner, NodeScriptActionHandler.cs
  if (runs.kind === 'node' && !existsSync(runs.main)) throw new Error(`File not found: '${runs.main}'`);
  const scope = openScope();
  const given = inputsGiven(step, scope);
  const inputs = { ...defaultsOf(action, scope), ...given };
  if (runs.kind === 'composite') {
    const home = usesTarget(uses, job.facts.home, job.around.repositories)?.home ?? job.facts.home;
    return runComposite(job, { runs, folder, home, inputs }, scope);
  }
  const executed = await execute(job, {
    command: process.execPath,
    args: [runs.main],
    env: { ...scope.env, ...inputVariables(inputs) },
    action: step.id,
    title: stepName(job, step, uses),
    ...timeoutOf(step.raw['timeout-minutes'], scope.contexts),
  });
  if (runs.pre !== undefined) executed.log.annotate('notice', `not played: the pre script of ${uses}`);
  warnOfStrangers(executed.log, Object.keys(given), [...action.inputs]);
  keepPost(job, { step, uses, runs }, { env: scope.env, inputs, state: executed.state });
  return doneBy(job, executed);
}

/** `./PATH` is in the job's workspace, `$/PATH` in the repository of the file that says it; undefined where nothing is here. */
function folderOf(job: JobState, uses: string): string | undefined {
  if (uses.startsWith('docker://')) return undefined;
  if (uses.startsWith('./')) return join(workspaceOf(job), uses);
  const target = usesTarget(uses, job.facts.home, job.around.repositories);
  return target && join(folderOfHome(job, target.home), target.path);
}

/** actions/runner, ActionManager.cs */
function missing(uses: string, folder: string): string {
  const files = "Can't find 'action.yml', 'action.yaml' or 'Dockerfile'";
  return uses.startsWith('./')
    ? `${files} under '${resolve(folder)}'. Did you forget to run actions/checkout before running your local action?`
    : `${files} for action '${uses}'.`;
}

function notPlayed(job: JobState, uses: string): Done {
  const log = createStepLog(job.masker);
  log.annotate('notice', `not played: ${uses}`);
  return doneHere(log, 'success');
}

function keepPost(
  job: JobState,
  { step, uses, runs }: { readonly step: WorkflowStep; readonly uses: string; readonly runs: NodeRuns },
  left: Pick<PostStep, 'env' | 'inputs' | 'state'>,
): void {
  const { post: script, postIf } = runs;
  if (script === undefined) return;
  job.progress.posts.push({
    stepId: step.id,
    name: stepName(job, step, uses),
    uses,
    postIf,
    script,
    ...left,
  });
}

/** Runs what an action left to be run at the end of its job. */
export async function runPostScript(job: JobState, post: PostStep): Promise<Done> {
  const state = Object.fromEntries(
    Object.entries(post.state).map(([name, value]) => [`STATE_${name}`, value]),
  );
  const executed = await execute(job, {
    command: process.execPath,
    args: [post.script],
    env: { ...job.env, ...post.env, ...inputVariables(post.inputs), ...state },
    action: post.stepId,
    title: `Post ${post.name}`,
  });
  return doneBy(job, executed, true);
}

function defaultsOf(action: ActionMetadata, { contexts }: StepScope): Record<string, string> {
  return Object.fromEntries(
    Object.entries(action.defaults).map(([name, text]) => [name.toLowerCase(), interpolate(text, contexts)]),
  );
}

/** By their names in lower case. */
function inputsGiven(step: WorkflowStep, { contexts }: StepScope): Record<string, string> {
  const given = Object.entries(resolveTexts(step.raw['with'], contexts));
  return Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), value]));
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
