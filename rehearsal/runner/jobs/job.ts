import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Permissions, TokenGrant } from '../records/github.ts';
import type { JobRecord } from '../records/records.ts';
import type { JobControl } from '../steps/job-control.ts';
import { contextsOf, type JobState, type JobSurroundings, resultOf } from '../steps/job-state.ts';
import { createMasker } from '../steps/step-log.ts';
import { runPostSteps, runStep } from '../steps/steps.ts';
import { githubContext, type RunIdentity } from '../workflows/contexts.ts';
import { type Contexts, resolveExpressions, resolveTexts } from '../workflows/expressions.ts';
import type { MatrixLeg } from '../workflows/matrix.ts';
import { effectivePermissions } from '../workflows/permissions.ts';
import type { WorkflowJob } from '../workflows/workflow-files.ts';

/** One leg of one job, ready to run. */
export interface JobPlan {
  readonly around: JobSurroundings;
  readonly run: RunIdentity;
  readonly job: WorkflowJob;
  /** The id, with the values of the matrix leg in brackets. */
  readonly name: string;
  readonly leg: MatrixLeg;
  /** needs, strategy, vars, inputs. */
  readonly contexts: Contexts;
  readonly secrets: Readonly<Record<string, string>>;
  readonly control: JobControl;
}

const LARGEST_OUTPUTS = 1024 * 1024;

/** Runs a job's steps and post steps in a folder of its own, with a token of exactly its scopes. */
export async function runJob(plan: JobPlan): Promise<JobRecord> {
  const job = openJob(plan);
  const timer = setTimeout(() => job.control.cancel(), minutesOf(plan) * 60_000);
  try {
    for (const step of plan.job.steps) {
      if (job.control.vanished) break;
      await runStep(job, step);
    }
    await runPostSteps(job);
    return {
      id: plan.job.id,
      name: plan.name,
      result: resultOf(job),
      outputs: outputsOf(plan, job),
      steps: job.progress.records,
    };
  } finally {
    clearTimeout(timer);
    rmSync(job.folder, { recursive: true, force: true });
  }
}

function minutesOf(plan: JobPlan): number {
  return Number(
    resolveExpressions(plan.job.raw['timeout-minutes'] ?? 360, { ...plan.contexts, matrix: plan.leg }),
  );
}

function openJob(plan: JobPlan): JobState {
  const { run, job } = plan;
  const { github } = plan.around;
  const fork = run.event.fork === true;
  const permissions = effectivePermissions(run.workflow.permissions, job.raw['permissions'], fork);
  const grant = grantOf(plan, permissions);
  const token = github.issueToken(grant);
  const secrets = { ...(fork ? {} : plan.secrets), GITHUB_TOKEN: token };
  const idToken = permissions['id-token'] === 'write' ? github.issueIdTokenRequest(grant) : undefined;
  const fixed = {
    ...plan.contexts,
    github: { ...githubContext(run, github, token), job: job.id },
    secrets,
    matrix: plan.leg,
  };
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-job-'));
  mkdirSync(join(folder, 'workspace'));
  writeFileSync(join(folder, 'event.json'), JSON.stringify(run.event.payload));
  const workflowEnv = resolveTexts(run.workflow.env, fixed);
  return {
    run,
    around: plan.around,
    jobId: job.id,
    fixed,
    folder,
    control: plan.control,
    masker: createMasker([...Object.values(secrets), ...(idToken ? [idToken.token] : [])]),
    idToken: idToken
      ? { ACTIONS_ID_TOKEN_REQUEST_URL: idToken.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: idToken.token }
      : {},
    env: { ...workflowEnv, ...resolveTexts(job.raw['env'], { ...fixed, env: workflowEnv }) },
    path: [],
    progress: { steps: {}, posts: [], records: [], failed: false },
  };
}

function grantOf(plan: JobPlan, permissions: Permissions): TokenGrant {
  const { id: runId, workflow, event } = plan.run;
  const environment = resolveExpressions(plan.job.raw['environment'] ?? null, {
    ...plan.contexts,
    matrix: plan.leg,
  });
  const name =
    typeof environment === 'object' && environment !== null && 'name' in environment
      ? environment.name
      : environment;
  return {
    permissions,
    runId,
    file: workflow.file,
    job: plan.job.id,
    event,
    ...(typeof name === 'string' && name !== '' ? { environment: name } : {}),
  };
}

/** A job output that holds a secret is dropped, as GitHub drops it; so are all of them past 1 MiB. */
function outputsOf(plan: JobPlan, job: JobState): Record<string, string> {
  const outputs = Object.entries(resolveTexts(plan.job.raw['outputs'], contextsOf(job)));
  const kept = outputs.filter(([, value]) => !job.masker.hides(value));
  // GitHub sizes outputs as UTF-16.
  const size = kept.reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
  return size > LARGEST_OUTPUTS ? {} : Object.fromEntries(kept);
}
