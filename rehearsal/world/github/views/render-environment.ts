import type { DeploymentEnvironment, DeploymentReview, WorkflowRun } from '../model/action-records.ts';
import { environmentNamed, mayReview } from '../model/environments.ts';
import { fullName, type GitHubState } from '../model/model.ts';
import { nodeId, renderUserOf, repositoryUrl, WEB } from './render.ts';

function renderBrief(state: GitHubState, { id, name }: DeploymentEnvironment): Record<string, unknown> {
  const encoded = encodeURIComponent(name);
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: `${repositoryUrl(state)}/environments/${encoded}`,
    html_url: `${WEB}/${fullName(state)}/deployments/activity_log?environments_filter=${encoded}`,
  };
}

function renderReviewers(state: GitHubState, { reviewers }: DeploymentEnvironment): readonly unknown[] {
  return reviewers.map((login) => ({ type: 'User', reviewer: renderUserOf(state, login) }));
}

/** An environment as GitHub shows it. */
export function renderEnvironment(
  state: GitHubState,
  environment: DeploymentEnvironment,
): Record<string, unknown> {
  const { id, reviewers, refs, preventSelfReview } = environment;
  const review = {
    id,
    node_id: nodeId('Gate', id),
    type: 'required_reviewers',
    prevent_self_review: preventSelfReview,
    reviewers: renderReviewers(state, environment),
  };
  const policy = { id: id + 1, node_id: nodeId('Gate', id + 1), type: 'branch_policy' };
  return {
    ...renderBrief(state, environment),
    created_at: environment.createdAt,
    updated_at: environment.updatedAt,
    protection_rules: [...(reviewers.length > 0 ? [review] : []), ...(refs === undefined ? [] : [policy])],
    deployment_branch_policy:
      refs === undefined ? null : { protected_branches: false, custom_branch_policies: true },
  };
}

/** An environment whose reviewers a run waits for, as GitHub shows it to one of them or to somebody else. */
export function renderPending(
  state: GitHubState,
  environment: DeploymentEnvironment,
  { run, login }: { readonly run: WorkflowRun; readonly login: string },
): Record<string, unknown> {
  return {
    environment: renderBrief(state, environment),
    wait_timer: 0,
    wait_timer_started_at: null,
    current_user_can_approve: mayReview(environment, run, login),
    reviewers: renderReviewers(state, environment),
  };
}

/** What a reviewer decided, as GitHub shows it. */
export function renderReview(state: GitHubState, review: DeploymentReview): Record<string, unknown> {
  return {
    environments: review.environments.flatMap((name) => {
      const environment = environmentNamed(state, name);
      if (!environment) return [];
      const { createdAt: created_at, updatedAt: updated_at } = environment;
      return [{ ...renderBrief(state, environment), created_at, updated_at }];
    }),
    state: review.state,
    user: renderUserOf(state, review.by),
    comment: review.comment,
  };
}
