import type { GitHubState } from '../model/model.ts';
import type { Pull, Token } from '../model/records.ts';
import { nodeId } from '../views/render.ts';
import { connection, GraphQLProblem } from './connection.ts';
import { deployments } from './deployment-list.ts';

type Args = Readonly<Record<string, unknown>>;

/** `PullRequest.commits`, as far as it is known here: the newest one. */
export function lastCommit(state: GitHubState, token: Token, pull: Pull, args: Args): unknown {
  if (args['last'] !== 1)
    throw new GraphQLProblem("The world's GitHub knows only the last commit: commits(last: 1).");
  return { nodes: [{ commit: commitNode(state, token, pull.branches.headSha) }] };
}

/** A commit with what was said about it. */
export function commitNode(state: GitHubState, token: Token, sha: string): Record<string, unknown> {
  return {
    __typename: 'Commit',
    id: nodeId('Commit', sha),
    oid: sha,
    committedDate: state.git.commit(sha)?.at ?? state.repository.createdAt,
    statusCheckRollup: rollup(state, sha),
    deployments: (args: Args) => deployments(state, token, args, sha),
  };
}

/** Null when no status was ever set on the commit. */
function rollup(state: GitHubState, sha: string): unknown {
  const statuses = state.delivery.commitStatuses.get(sha) ?? [];
  if (statuses.length === 0) return null;
  const worst = (['error', 'failure', 'pending', 'success'] as const).find((each) =>
    statuses.some((one) => one.state === each),
  );
  const contexts = statuses.map((status) => ({
    __typename: 'StatusContext',
    id: nodeId('StatusContext', `${sha}:${status.context}`),
    context: status.context,
    state: status.state.toUpperCase(),
    createdAt: state.repository.createdAt,
    updatedAt: state.repository.createdAt,
    isRequired: () => false,
  }));
  return {
    state: (worst ?? 'success').toUpperCase(),
    contexts: (args: Args) => connection(contexts, state.pageCap, args),
  };
}
