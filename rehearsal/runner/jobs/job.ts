import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Permissions, TokenGrant } from '../records/github.ts';
import type { JobRecord } from '../records/records.ts';
import { contextsOf, type JobState, resultOf } from '../steps/job-state.ts';
import { createMasker } from '../steps/step-log.ts';
import { runPostSteps, runStep } from '../steps/steps.ts';
import { githubContext } from '../workflows/contexts.ts';
import { resolveExpressions, resolveTexts } from '../workflows/expressions.ts';
import { workflowRef } from '../workflows/linked-workflows.ts';
import { effectivePermissions } from '../workflows/permissions.ts';
import type { LegPlan } from './job-legs.ts';

const LARGEST_OUTPUTS = 1024 * 1024;

/** Runs a job's steps and post steps in a folder of its own, with a token of exactly its scopes. */
export async function runJob(plan: LegPlan): Promise<JobRecord> {
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

function minutesOf(plan: LegPlan): number {
  return Number(resolveExpressions(plan.job.raw['timeout-minutes'] ?? 360, plan.contexts));
}

function openJob(plan: LegPlan): JobState {
  const { live, job } = plan;
  const { run, around, linked } = live;
  const { github } = around;
  const fork = run.event.fork === true;
  const permissions = effectivePermissions(live.permissions, job.raw['permissions'], fork);
  const grant = grantOf(plan, permissions);
  const token = github.issueToken(grant);
  const secrets = { ...live.secrets, GITHUB_TOKEN: token };
  const idToken = permissions['id-token'] === 'write' ? github.issueIdTokenRequest(grant) : undefined;
  const fixed = {
    ...plan.contexts,
    github: { ...githubContext(run, github, token), job: job.id },
    secrets,
  };
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-job-'));
  mkdirSync(join(folder, 'workspace'));
  writeFileSync(join(folder, 'event.json'), JSON.stringify(run.event.payload));
  const workflowEnv = resolveTexts(linked.workflow.env, fixed);
  return {
    run,
    around,
    home: linked.home,
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

/** What the token of a job is made for, and the id token that it may ask for. */
export function grantOf(plan: LegPlan, permissions: Permissions): TokenGrant {
  const { run, linked } = plan.live;
  const { id: runId, workflow, event } = run;
  const environment = resolveExpressions(plan.job.raw['environment'] ?? null, plan.contexts);
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
    jobWorkflow: workflowRef(linked),
    ...(typeof name === 'string' && name !== '' ? { environment: name } : {}),
  };
}

/** A job output that holds a secret is dropped, as GitHub drops it; so are all of them past 1 MiB. */
function outputsOf(plan: LegPlan, job: JobState): Record<string, string> {
  const outputs = Object.entries(resolveTexts(plan.job.raw['outputs'], contextsOf(job)));
  const kept = outputs.filter(([, value]) => !job.masker.hides(value));
  // GitHub sizes outputs as UTF-16.
  const size = kept.reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
  return size > LARGEST_OUTPUTS ? {} : Object.fromEntries(kept);
}
