import type { GitHubState } from '../model/model.ts';
import type { Deployment, DeploymentStatus } from '../model/records.ts';
import { nodeId, renderUserOf, repositoryUrl } from './render.ts';

/** A deployment as GitHub shows it. */
export function renderDeployment(state: GitHubState, deployment: Deployment): Record<string, unknown> {
  const url = `${repositoryUrl(state)}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: nodeId('Deployment', deployment.id),
    sha: deployment.request.sha,
    ref: deployment.request.ref,
    task: deployment.request.task,
    payload: deployment.request.payload,
    original_environment: deployment.request.environment,
    environment: deployment.statuses.at(-1)?.environment ?? deployment.request.environment,
    description: deployment.request.description,
    creator: renderUserOf(state, deployment.author),
    created_at: deployment.createdAt,
    updated_at: deployment.updatedAt,
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl(state),
    transient_environment: deployment.request.transient,
    production_environment: deployment.request.production,
    performed_via_github_app: null,
  };
}

/** A deployment's status as GitHub shows it. */
export function renderDeploymentStatus(
  state: GitHubState,
  deployment: Deployment,
  status: DeploymentStatus,
): Record<string, unknown> {
  const url = `${repositoryUrl(state)}/deployments/${deployment.id}`;
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    state: status.state,
    creator: renderUserOf(state, status.author),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: status.at,
    updated_at: status.at,
    deployment_url: url,
    repository_url: repositoryUrl(state),
    performed_via_github_app: null,
  };
}
