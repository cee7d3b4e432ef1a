import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Permissions, TokenGrant } from '../records/github.ts';
import type { Annotation, JobRecord } from '../records/records.ts';
import { foldersOf } from '../steps/execution.ts';
import { jobFolders } from '../steps/job-folders.ts';
import { contextsOf, type JobState, type RunDefaults, resultOf } from '../steps/job-state.ts';
import { createMasker } from '../steps/step-log.ts';
import { runPostSteps, runStep } from '../steps/steps.ts';
import { mapOf } from '../workflows/call-interface.ts';
import { githubContext } from '../workflows/contexts.ts';
import {
  type Contexts,
  expressionText,
  isTrue,
  resolveExpressions,
  resolveTexts,
  type WorkflowPart,
} from '../workflows/expressions.ts';
import { type LinkedWorkflow, workflowRef } from '../workflows/linked-workflows.ts';
import { effectivePermissions } from '../workflows/permissions.ts';
import { environmentOfJob } from './environments.ts';
import type { LegPlan } from './job-legs.ts';
import { leftOutOf } from './left-out.ts';
import { isOfFork } from './run-surroundings.ts';
import { runnerStep } from './runner-step.ts';
import { limitTime } from './time-limit.ts';

const GIVEN_UP: readonly Annotation[] = [
  {
    level: 'error',
    message: 'The rehearsal ended this job, because it may wait for something that is not here.',
  },
];
const LARGEST_OUTPUTS = 1024 * 1024;

/** Runs a job's steps and post steps in a folder of its own, with a token of exactly its scopes. */
export async function runJob(plan: LegPlan): Promise<JobRecord> {
  const startedAt = plan.live.around.github.now();
  const opened = openJob(plan);
  const leftOut = leftOutOf(opened, plan.job);
  const job = { ...opened, facts: { ...opened.facts, lacksContainers: leftOut.length > 0 } };
  const limit = limitTime(minutesOf(plan), job.control);
  try {
    for (const step of plan.job.steps) {
      if (job.control.vanished) break;
      await runStep(job, step);
    }
    await runPostSteps(job);
    const exceeded = job.control.gaveUp ? GIVEN_UP : limit.exceeded;
    return recordOf(plan, job, { startedAt, leftOut, exceeded });
  } finally {
    limit.stop();
    job.control.endProcesses();
    rmSync(foldersOf(job).home, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What is known of a job beside its steps; what they did not say is an annotation each. */
interface JobFrame {
  readonly startedAt: string;
  readonly leftOut: readonly Annotation[];
  readonly exceeded: readonly Annotation[];
}

function recordOf(plan: LegPlan, job: JobState, { startedAt, leftOut, exceeded }: JobFrame): JobRecord {
  const { outputs, warnings } = outputsOf(plan, job);
  const { environmentUrl, ...unsaid } = environmentUrlOf(plan, job);
  const finishedAt = plan.live.around.github.now();
  const result = resultOf(job);
  const isTolerated = result === 'failure' && isTolerant(plan);
  return {
    id: plan.job.id,
    ...plan.names,
    result,
    ...(isTolerated ? { ending: 'tolerated' } : {}),
    ...(exceeded.length > 0 ? { ending: job.control.gaveUp ? 'given up' : 'timed out' } : {}),
    outputs,
    steps: [
      ...leftOut.map((each) => runnerStep('Set up job', [each], startedAt)),
      ...job.progress.records,
      ...[...exceeded, ...warnings, ...unsaid.warnings].map((each) =>
        runnerStep('Complete job', [each], finishedAt),
      ),
    ],
    startedAt,
    finishedAt,
    ...(environmentUrl === '' ? {} : { environmentUrl }),
  };
}

/** A run goes on behind a failed job of that kind, and what needs it sees `success` (actions/toolkit, "needs.<job id>.result is using steps conclusion instead of outcome"). */
function isTolerant({ job, contexts }: LegPlan): boolean {
  return isTrue(resolveExpressions(job.raw['continue-on-error'] ?? false, contexts));
}

function minutesOf(plan: LegPlan): number {
  return Number(resolveExpressions(plan.job.raw['timeout-minutes'] ?? 360, plan.contexts));
}

function openJob(plan: LegPlan): JobState {
  const { live, job } = plan;
  const { run, around, linked } = live;
  const { github } = around;
  const permissions = effectivePermissions(live.permissions, job.raw['permissions'], isOfFork(run.event));
  const grant = grantOf(plan, permissions);
  const token = github.issueToken(grant);
  const secrets = { ...live.secrets, GITHUB_TOKEN: token };
  const idToken = permissions['id-token'] === 'write' ? github.issueIdTokenRequest(grant) : undefined;
  // As on GitHub's machines, what steps write into their home stays with the job, and `work` lies in it.
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'greenroom-job-')));
  const folder = join(home, 'work');
  const { workspace, temp, event: eventPath } = jobFolders(folder, github.repository.fullName);
  for (const each of [workspace, temp]) mkdirSync(each, { recursive: true });
  writeFileSync(eventPath, JSON.stringify(run.event.payload));
  const fixed = {
    ...plan.contexts,
    github: { ...githubContext(run, github, token), job: job.id, workspace, event_path: eventPath },
    secrets,
    job: fileOfJob(linked),
  };
  const workflowEnv = resolveTexts(linked.workflow.env, fixed);
  return {
    run,
    around,
    facts: {
      id: job.id,
      home: linked.home,
      permissions,
      artifacts: live.artifacts,
      idToken: idToken
        ? { ACTIONS_ID_TOKEN_REQUEST_URL: idToken.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: idToken.token }
        : {},
      runDefaults: runDefaultsOf([job.raw['defaults'], linked.workflow.defaults], fixed),
      lacksContainers: false,
      depth: 0,
    },
    fixed,
    folder,
    control: plan.control,
    masker: createMasker([...Object.values(secrets), ...(idToken ? [idToken.token] : [])], home),
    env: { ...workflowEnv, ...resolveTexts(job.raw['env'], { ...fixed, env: workflowEnv }) },
    path: [],
    progress: { steps: {}, posts: [], records: [], failed: false },
  };
}

/** The file that holds a job, as its `job` context says it (actions/runner, JobContext.cs). */
function fileOfJob(linked: LinkedWorkflow): Record<string, string> {
  const { home, workflow } = linked;
  return {
    workflow_ref: workflowRef(linked),
    workflow_sha: home.commit,
    workflow_repository: home.name,
    workflow_file_path: `.github/workflows/${workflow.file}`,
  };
}

/** The first of several `defaults:` that says something. */
function runDefaultsOf(defaults: readonly (WorkflowPart | undefined)[], contexts: Contexts): RunDefaults {
  const run = defaults.map((each) => resolveTexts(mapOf(each)['run'], contexts));
  const first = (name: string) => run.map((each) => each[name]).find((value) => value !== undefined);
  return { shell: first('shell'), workingDirectory: first('working-directory') };
}

/** What the token of a job is made for, and the id token that it may ask for. */
export function grantOf(plan: LegPlan, permissions: Permissions): TokenGrant {
  const { run, linked } = plan.live;
  const { id: runId, workflow, event } = run;
  const environment = environmentOfJob(plan.job.raw['environment'], plan.contexts);
  return {
    permissions,
    runId,
    file: workflow.file,
    job: plan.job.id,
    event,
    jobWorkflow: workflowRef(linked),
    ...(environment === undefined ? {} : { environment: environment.name }),
  };
}

/** What the job says at its end of where the deployed thing is; empty where it holds a secret (actions/runner, JobExtension.cs). */
function environmentUrlOf(plan: LegPlan, job: JobState) {
  const contexts = contextsOf(job);
  const environment = environmentOfJob(plan.job.raw['environment'], contexts);
  const url = expressionText(resolveExpressions(environment?.url ?? null, contexts));
  if (!job.masker.hides(url)) return { environmentUrl: url, warnings: [] };
  const message = `Skip setting environment url as environment '${environment?.name}' may contain secret.`;
  return { environmentUrl: '', warnings: [{ level: 'warning', message } as const] };
}

/**
 * A job output that holds a secret is dropped with a warning (actions/runner, JobExtension.cs), and with it the output of a
 * called workflow that is made of it; all are dropped past 1 MiB.
 */
function outputsOf(plan: LegPlan, job: JobState) {
  const outputs = Object.entries(resolveTexts(plan.job.raw['outputs'], contextsOf(job)));
  const kept = outputs.filter(([, value]) => !job.masker.hides(value));
  const warnings = outputs
    .filter(([, value]) => job.masker.hides(value))
    .map(([name]): Annotation => {
      return { level: 'warning', message: `Skip output '${name}' since it may contain secret.` };
    });
  // GitHub sizes outputs as UTF-16 (docs.github.com, "Workflow syntax", jobs.<job_id>.outputs).
  const size = kept.reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
  return { outputs: size > LARGEST_OUTPUTS ? {} : Object.fromEntries(kept), warnings };
}
