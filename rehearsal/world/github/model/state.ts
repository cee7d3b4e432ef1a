import { fullName, type GitHubState, type Pull } from './model.ts';
import { branchNames } from './resolve.ts';

/** What `GET /_world/state` says of GitHub: plain JSON in an order that does not depend on timing. */
export function stateOf(state: GitHubState): Record<string, unknown> {
  return {
    repository: {
      id: state.repository.id,
      name: fullName(state),
      defaultBranch: state.repository.defaultBranch,
      private: state.repository.private,
    },
    branches: Object.fromEntries(
      branchNames(state).map((name) => [name, state.refs.get(`refs/heads/${name}`)]),
    ),
    pulls: [...state.pulls.values()].map((pull) => pullOf(state, pull)),
    issues: [...state.issues.values()].map((issue) => ({
      number: issue.number,
      title: issue.title,
      body: issue.body,
      state: issue.state,
      labels: [...issue.labels],
    })),
    deployments: [...state.deployments.values()].map((deployment) => ({
      id: deployment.id,
      environment: deployment.environment,
      ref: deployment.ref,
      sha: deployment.sha,
      transient: deployment.transient,
      production: deployment.production,
      payload: deployment.payload,
      author: deployment.author,
      statuses: deployment.statuses.map((status) => ({
        state: status.state,
        url: status.environmentUrl,
        description: status.description,
      })),
    })),
    tokens: state.tokens.size,
  };
}

function pullOf(state: GitHubState, pull: Pull): Record<string, unknown> {
  return {
    number: pull.number,
    title: pull.title,
    author: pull.author,
    state: pull.state,
    merged: pull.mergedAt !== undefined,
    mergedBy: pull.mergedBy ?? null,
    draft: pull.draft,
    branch: pull.headBranch,
    fork: pull.fork ?? null,
    base: pull.base,
    head: pull.headSha,
    mergeCommit: pull.mergedAt === undefined ? null : (pull.mergeCommit ?? null),
    labels: [...pull.labels],
    requestedReviewers: [...pull.requestedReviewers],
    comments: [...state.comments.values()]
      .filter((comment) => comment.number === pull.number)
      .map((comment) => ({ id: comment.id, author: comment.author, body: comment.body })),
  };
}
