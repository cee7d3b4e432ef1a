import { stringify } from 'yaml';
import { interpolate } from '../workflows/expressions.ts';
import type { RepositoryHome } from '../workflows/repositories.ts';
import { parseWorkflowText } from '../workflows/workflow-files.ts';
import type { CompositeRuns } from './action-metadata.ts';
import { contextsOf, type JobState } from './job-state.ts';
import type { Done, StepScope } from './step-outcome.ts';

/** The limit and its words are those of actions/runner (Constants.CompositeActionsMaxDepth, ActionManager). */
const DEEPEST = 9;

/** A composite action to be run. */
interface CompositeCall {
  readonly runs: CompositeRuns;
  readonly folder: string;
  readonly home: RepositoryHome;
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * Runs the steps of a composite action as one step: with its inputs, without the job's secrets, steps and `defaults`
 * (docs.github.com, "Metadata syntax", composite actions). What its steps put into GITHUB_ENV stays for the job.
 */
export async function runComposite(job: JobState, call: CompositeCall, scope: StepScope): Promise<Done> {
  if (job.facts.depth >= DEEPEST) throw new Error(`Composite action depth exceeded max depth ${DEEPEST}`);
  const steps = await stepsOf(call);
  const inner = innerJob(job, call, scope.env);
  const before = { ...inner.env };
  for (const step of steps) {
    if (job.control.vanished) break;
    await scope.runStep(inner, step);
  }
  for (const [name, value] of Object.entries(inner.env)) if (before[name] !== value) job.env[name] = value;
  const { records, failed } = inner.progress;
  const outputs = Object.entries(call.runs.outputs).map(([name, value]) => [
    name,
    interpolate(value, contextsOf(inner)),
  ]);
  return {
    outcome: job.control.cancelled || job.control.vanished ? 'cancelled' : failed ? 'failure' : 'success',
    outputs: Object.fromEntries(outputs),
    log: records
      .filter((record) => record.outcome !== 'skipped')
      .flatMap(({ name, log }) => [`##[group]${name}`, ...log, '##[endgroup]']),
    summary: records.map(({ summary }) => summary).join(''),
    annotations: records.flatMap(({ annotations }) => annotations),
  };
}

/** The steps of an action are those of a job, word for word. */
async function stepsOf({ runs, folder }: CompositeCall) {
  const jobs = { composite: { 'runs-on': 'ubuntu-latest', steps: runs.steps } };
  const { jobs: parsed } = await parseWorkflowText(
    `${folder}/action.yml`,
    stringify({ on: 'push', jobs }, { lineWidth: 0 }),
  );
  return parsed[0]?.steps ?? [];
}

function innerJob(job: JobState, { folder, home, inputs }: CompositeCall, env: StepScope['env']): JobState {
  const { secrets: _secrets, ...fixed } = job.fixed;
  const github = { ...(fixed['github'] as object), action_path: folder };
  return {
    ...job,
    facts: {
      ...job.facts,
      home,
      depth: job.facts.depth + 1,
      runDefaults: { shell: undefined, workingDirectory: undefined },
    },
    fixed: { ...fixed, github, inputs },
    env: { ...env, GITHUB_ACTION_PATH: folder },
    progress: { steps: {}, posts: job.progress.posts, records: [], failed: false },
  };
}
