import type {
  AllowedRefs,
  DeploymentEnvironment,
  EnvironmentGate,
  GateVerdict,
  WorkflowRun,
} from '../model/action-records.ts';
import {
  environmentNamed,
  environmentOf,
  mayReview,
  refusalOfRef,
  waitingGates,
} from '../model/environments.ts';
import { type GitHubState, timestamp } from '../model/model.ts';
import { personActing } from '../model/people.ts';
import type { Actor, Deployment, DeploymentStateName } from '../model/records.ts';
import { common } from '../views/payloads.ts';
import { renderUserOf } from '../views/render.ts';
import { renderRun } from '../views/render-run.ts';
import { addStatus, createDeployment } from './deployment-acts.ts';
import { deliver, onDefaultBranch } from './emit.ts';

/** A job that names an environment. */
export interface GateRequest {
  readonly runId: number;
  /** Name of the environment. */
  readonly environment: string;
  /** Whether GitHub records a deployment for it: all but `deployment: false`. */
  readonly deployment: boolean;
  /** `GITHUB_REF` and `GITHUB_SHA`. */
  readonly ref: string;
  readonly sha: string;
}

/** Where a job waits until it may run in an environment, and what records how it went. */
export interface JobGate {
  /** Undefined while a reviewer is asked. */
  verdict(): GateVerdict | undefined;
  /** The job has its machine. */
  begin(): void;
  /** @param url of what was deployed; empty when the job gives none. */
  end(succeeded: boolean, url: string): void;
  /** The job is cancelled, and nobody is asked any more. */
  leave(): void;
}

/** As GitHub says it of every job that does not get in (github.com/actions/deploy-pages, the runs of issue 151). */
const REFUSED = "The deployment was rejected or didn't satisfy other protection rules.";

/** A job that nobody lets in for so long fails (docs.github.com, "Deploying with GitHub Actions", required reviews). */
const LONGEST_WAIT_MS = 30 * 24 * 3600 * 1000;

/** Brings a job to the gate of its environment. @throws Error for a run that GitHub was not told of */
export function openGate(state: GitHubState, request: GateRequest): JobGate {
  const run = runNamed(state, request.runId);
  const environment = environmentOf(state, request.environment);
  const sentence = refusalOfRef(environment, request.ref);
  const deployment =
    sentence === undefined && request.deployment ? deploymentFor(state, run, request) : undefined;
  const gate: EnvironmentGate = {
    runId: run.id,
    environment: environment.name.toLowerCase(),
    deployment: deployment?.id,
    verdict: undefined,
  };
  state.delivery.gates.push(gate);
  if (sentence !== undefined) gate.verdict = { kind: 'refused', sentences: [sentence, REFUSED] };
  else if (environment.reviewers.length === 0) letIn(state, environment, gate);
  else {
    run.status = 'waiting';
    state.core.clock.after(LONGEST_WAIT_MS, () => {
      giveUp(state, gate, run);
    });
  }
  return jobGate(state, gate, run);
}

function jobGate(state: GitHubState, gate: EnvironmentGate, run: WorkflowRun): JobGate {
  return {
    verdict: () => gate.verdict,
    begin: () => record(state, gate, 'in_progress'),
    end: (succeeded, url) => record(state, gate, succeeded ? 'success' : 'failure', url),
    leave: () => giveUp(state, gate, run),
  };
}

/** Nobody decides any more. */
function giveUp(state: GitHubState, gate: EnvironmentGate, run: WorkflowRun): void {
  if (gate.verdict !== undefined) return;
  refuse(state, gate);
  resume(state, run);
}

function runNamed(state: GitHubState, id: number): WorkflowRun {
  const run = state.delivery.runs.get(id);
  if (!run) throw new Error(`There is no run ${id}.`);
  return run;
}

/** In the name of whoever started the run; it starts no workflow (docs.github.com, "Managing environments for deployment"). */
function deploymentFor(state: GitHubState, run: WorkflowRun, request: GateRequest): Deployment {
  const environment = environmentOf(state, request.environment).name;
  return createDeployment(state, jobActor(state, run), {
    ref: request.ref.replace(/^refs\/(heads|tags)\//, ''),
    sha: request.sha,
    task: 'deploy',
    environment,
    description: null,
    payload: {},
    transient: false,
    production: environment === 'production',
  });
}

function jobActor(state: GitHubState, run: WorkflowRun): Actor {
  return { ...personActing(state, run.actor), byWorkflowToken: true };
}

function record(state: GitHubState, gate: EnvironmentGate, next: DeploymentStateName, url = ''): void {
  const deployment = state.delivery.deployments.get(gate.deployment ?? 0);
  if (!deployment) return;
  addStatus(state, jobActor(state, runNamed(state, gate.runId)), deployment, {
    state: next,
    description: '',
    environment: undefined,
    environmentUrl: url,
    logUrl: '',
    autoInactive: true,
  });
}

function letIn(state: GitHubState, environment: DeploymentEnvironment, gate: EnvironmentGate): void {
  gate.verdict = { kind: 'open', ...environment.values };
  record(state, gate, 'queued');
}

function refuse(state: GitHubState, gate: EnvironmentGate): void {
  gate.verdict = { kind: 'refused', sentences: [REFUSED] };
  record(state, gate, 'failure');
}

function resume(state: GitHubState, run: WorkflowRun): void {
  if (run.status === 'waiting' && waitingGates(state, run.id).length === 0) run.status = 'in_progress';
}

/** What a reviewer decides. */
export interface ReviewRequest {
  readonly run: WorkflowRun;
  /** Of these environments; of all that the reviewer may decide when absent. */
  readonly environmentIds?: readonly number[] | undefined;
  readonly state: 'approved' | 'rejected';
  readonly comment: string;
  /** A login. */
  readonly by: string;
}

/**
 * Lets jobs that wait into their environments, or refuses them. @returns their deployments; undefined when nothing of the kind
 * waits for this person, whatever the reason is, which GitHub does not tell apart.
 */
export function reviewGates(state: GitHubState, review: ReviewRequest): readonly Deployment[] | undefined {
  const { run, environmentIds, by } = review;
  const gates = waitingGates(state, run.id).flatMap((gate) => {
    const environment = environmentNamed(state, gate.environment);
    const wanted = environment && (environmentIds?.includes(environment.id) ?? true);
    return wanted && mayReview(environment, run, by) ? [{ gate, environment }] : [];
  });
  if (gates.length === 0) return undefined;
  for (const { gate, environment } of gates)
    if (review.state === 'approved') letIn(state, environment, gate);
    else refuse(state, gate);
  state.delivery.reviews.push({
    runId: run.id,
    environments: [...new Set(gates.map(({ environment }) => environment.name))],
    state: review.state,
    by,
    comment: review.comment,
  });
  resume(state, run);
  tellOfReview(state, review);
  return gates.flatMap(({ gate }) => state.delivery.deployments.get(gate.deployment ?? 0) ?? []);
}

/** It starts no workflow (docs.github.com, "Webhook events and payloads", deployment_review), but whoever executes them hears it. */
function tellOfReview(state: GitHubState, { run, state: verdict, comment, by }: ReviewRequest): void {
  const actor = personActing(state, by);
  deliver(
    state,
    { name: 'deployment_review', actor, place: onDefaultBranch(state) },
    {
      action: verdict,
      approver: renderUserOf(state, by),
      comment,
      since: run.createdAt,
      workflow_run: renderRun(state, run),
      workflow_job_runs: [],
      ...common(state, actor.person),
    },
  );
}

/** How an environment is to be protected, and what its jobs get. */
export interface EnvironmentSettings {
  readonly reviewers: readonly string[];
  readonly preventSelfReview: boolean;
  readonly refs: AllowedRefs | undefined;
  readonly secrets: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
}

/** Makes an environment, or sets it anew. */
export function setEnvironment(
  state: GitHubState,
  name: string,
  { secrets, vars, ...rules }: EnvironmentSettings,
): DeploymentEnvironment {
  const environment = environmentOf(state, name);
  Object.assign(environment, rules, { updatedAt: timestamp(state) });
  Object.assign(environment.values, { secrets, vars });
  return environment;
}
