import type { KnownWorkflow, RunJob, WorkflowRun } from '../model/action-records.ts';
import { fullName, type GitHubState } from '../model/model.ts';
import { isOpen, type Pull } from '../model/records.ts';
import { learnWorkflow, workflowPath } from '../model/workflows.ts';
import { nodeId, renderRepository, renderUserOf, repositoryUrl, WEB } from './render.ts';

/** A workflow as GitHub shows it. */
export function renderWorkflow(state: GitHubState, workflow: KnownWorkflow): Record<string, unknown> {
  const path = workflowPath(workflow);
  const web = `${WEB}/${fullName(state)}`;
  return {
    id: workflow.id,
    node_id: nodeId('Workflow', workflow.id),
    name: workflow.name,
    path,
    state: workflow.state,
    created_at: workflow.createdAt,
    updated_at: workflow.updatedAt,
    url: `${repositoryUrl(state)}/actions/workflows/${workflow.id}`,
    html_url: `${web}/blob/${state.repository.defaultBranch}/${path}`,
    badge_url: `${web}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`,
  };
}

/** A run as GitHub shows it, in answers and in events. */
export function renderRun(state: GitHubState, run: WorkflowRun): Record<string, unknown> {
  const url = `${repositoryUrl(state)}/actions/runs/${run.id}`;
  const workflow = learnWorkflow(state, { file: run.file });
  const pull = run.pull === undefined ? undefined : state.talk.pulls.get(run.pull);
  const fork = pull?.branches.fork === undefined ? undefined : state.forks.get(pull.branches.fork);
  const who = renderUserOf(state, run.actor);
  return {
    id: run.id,
    name: workflow.name,
    node_id: nodeId('WorkflowRun', run.id),
    // One suite for each run; the world keeps no check suites.
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CheckSuite', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: workflowPath(run),
    display_title: titleOf(state, run, pull) ?? workflow.name,
    run_number: run.number,
    run_attempt: 1,
    referenced_workflows: [],
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow.id,
    url,
    html_url: `${WEB}/${fullName(state)}/actions/runs/${run.id}`,
    pull_requests: pull && isOpen(pull) && fork === undefined ? [renderMinimalPull(state, pull)] : [],
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    actor: who,
    triggering_actor: who,
    run_started_at: run.createdAt,
    ...addressesOf(state, url, { run, workflow }),
    previous_attempt_url: null,
    head_commit: renderHeadCommit(state, run.headSha),
    repository: renderRepository(state),
    head_repository: renderRepository(state, fork),
  };
}

/** A job as GitHub shows it; of its steps no times are kept, which GitHub's description has as optional. */
export function renderJob(state: GitHubState, run: WorkflowRun, job: RunJob): Record<string, unknown> {
  const url = `${repositoryUrl(state)}/actions`;
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: learnWorkflow(state, { file: run.file }).name,
    head_branch: run.headBranch,
    run_url: `${url}/runs/${run.id}`,
    run_attempt: 1,
    node_id: nodeId('WorkflowJob', job.id),
    head_sha: run.headSha,
    url: `${url}/jobs/${job.id}`,
    html_url: `${WEB}/${fullName(state)}/actions/runs/${run.id}/job/${job.id}`,
    status: job.conclusion === null ? 'in_progress' : 'completed',
    conclusion: job.conclusion,
    created_at: job.startedAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    name: job.name,
    steps: job.steps.map((step, index) => ({ ...step, status: 'completed', number: index + 1 })),
    check_run_url: `${repositoryUrl(state)}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: null,
    runner_name: null,
    runner_group_id: null,
    runner_group_name: null,
  };
}

function addressesOf(
  state: GitHubState,
  url: string,
  { run, workflow }: { readonly run: WorkflowRun; readonly workflow: KnownWorkflow },
): Record<string, string> {
  return {
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(state)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${repositoryUrl(state)}/actions/workflows/${workflow.id}`,
  };
}

/** The pull request's title, or the first line of what was pushed; other runs are called as their workflow is. */
function titleOf(state: GitHubState, run: WorkflowRun, pull: Pull | undefined): string | undefined {
  if (pull) return pull.title;
  return run.event === 'push' ? state.git.commit(run.headSha)?.message.split('\n')[0] : undefined;
}

function renderHeadCommit(state: GitHubState, sha: string): Record<string, unknown> | null {
  const commit = state.git.commit(sha);
  if (!commit) return null;
  const who = { name: commit.author.name, email: commit.author.email };
  return {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: commit.at,
    author: who,
    committer: who,
  };
}

/** A pull request as runs name it. */
function renderMinimalPull(state: GitHubState, pull: Pull): Record<string, unknown> {
  const repo = { id: state.repository.id, url: repositoryUrl(state), name: state.repository.name };
  const { head, headSha, base, baseSha } = pull.branches;
  return {
    id: pull.id,
    number: pull.number,
    url: `${repositoryUrl(state)}/pulls/${pull.number}`,
    head: { ref: head, sha: headSha, repo },
    base: { ref: base, sha: baseSha, repo },
  };
}
