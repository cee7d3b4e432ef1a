import { commitsAhead } from './history.ts';
import { fullName, type GitHubState } from './model.ts';
import { issueState, type Pull } from './records.ts';
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
    // What is kept of each lock, outside of branches and tags: the message of its commit.
    locks: Object.fromEntries(
      [...state.refs]
        .filter(([name]) => name.startsWith('refs/greenroom/locks/'))
        .map(([name, sha]) => [name, state.git.commit(sha)?.message ?? null]),
    ),
    pulls: [...state.talk.pulls.values()].map((pull) => pullOf(state, pull)),
    issues: [...state.talk.issues.values()].map((issue) => ({
      number: issue.number,
      title: issue.title,
      body: issue.body,
      state: issueState(issue),
      labels: [...issue.labels],
      comments: commentsOn(state, issue.number),
    })),
    boards: state.talk.boards.map((board) => ({
      owner: board.owner,
      number: board.number,
      cards: board.cards.map(({ issue, status }) => ({
        issue,
        status: board.options.find(({ id }) => id === status?.option)?.name ?? null,
        by: status?.by ?? null,
      })),
    })),
    deployments: [...state.delivery.deployments.values()].map((deployment) => ({
      id: deployment.id,
      environment: deployment.request.environment,
      ref: deployment.request.ref,
      sha: deployment.request.sha,
      transient: deployment.request.transient,
      production: deployment.request.production,
      payload: deployment.request.payload,
      author: deployment.author,
      statuses: deployment.statuses.map((status) => ({
        state: status.state,
        url: status.environmentUrl,
        description: status.description,
      })),
    })),
    commitStatuses: Object.fromEntries(
      [...state.delivery.commitStatuses].map(([sha, statuses]) => [
        sha,
        statuses.map(({ context, state: is, description }) => ({ context, state: is, description })),
      ]),
    ),
    tokens: state.access.tokens.size,
  };
}

function pullOf(state: GitHubState, pull: Pull): Record<string, unknown> {
  return {
    number: pull.number,
    title: pull.title,
    author: pull.author,
    state: issueState(pull),
    merged: pull.merge.done !== undefined,
    mergedBy: pull.merge.done?.by ?? null,
    draft: pull.review.draft,
    branch: pull.branches.head,
    fork: pull.branches.fork ?? null,
    base: pull.branches.base,
    head: pull.branches.headSha,
    behind: commitsBehind(state, pull),
    mergeCommit: pull.merge.done === undefined ? null : (pull.merge.commit ?? null),
    labels: [...pull.labels],
    requestedReviewers: [...pull.review.requested],
    comments: commentsOn(state, pull.number),
  };
}

/** How many commits its base has that it does not have; 0 where there is no base any more. */
function commitsBehind({ refs, git }: GitHubState, { branches }: Pull): number {
  const base = refs.get(`refs/heads/${branches.base}`);
  return base === undefined ? 0 : commitsAhead(git, branches.headSha, base).length;
}

/** Of a pull request or an issue. */
function commentsOn(state: GitHubState, number: number) {
  return [...state.talk.comments.values()]
    .filter((comment) => comment.number === number)
    .map(({ id, author, body }) => ({ id, author, body }));
}
