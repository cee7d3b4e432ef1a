import { commitsAhead } from '../model/history.ts';
import type { GitHubState } from '../model/model.ts';
import type { Pull, Token } from '../model/records.ts';
import { nodeId } from '../views/render.ts';
import { boundedBy, connection, GraphQLProblem } from './connection.ts';
import { demand } from './demand.ts';
import { deployments } from './deployment-list.ts';

type Args = Readonly<Record<string, unknown>>;

/** `PullRequest.commits`, as far as it is known here: the newest one. */
export function lastCommit(state: GitHubState, token: Token, pull: Pull, args: Args): unknown {
  if (args['last'] !== 1)
    throw new GraphQLProblem("The world's GitHub knows only the last commit: commits(last: 1).");
  return { nodes: [{ commit: commitNode(state, token, pull.branches.headSha) }] };
}

/**
 * `PullRequest.commits` from its end by `last`, and on by `before`: those that its base does not hold, oldest first (docs.github.com/graphql,
 * "PullRequest", and "Using pagination in the GraphQL API"; docs.github.com, "About comparing branches in pull requests").
 */
export function commitsOfPull(
  state: GitHubState,
  token: Token,
  pull: Pull,
  { last, before, ...others }: Args,
): unknown {
  boundedBy('commits', { ...others, first: last }, []);
  const found = commitsAhead(state.git, pull.branches.baseSha, pull.branches.headSha);
  const end =
    typeof before === 'string' ? Number(Buffer.from(before, 'base64').toString('utf8')) : found.length;
  const start = Math.max(0, end - Math.min(Number(last), state.pageCap));
  return {
    totalCount: found.length,
    nodes: found.slice(start, end).map(({ sha }) => ({ commit: commitNode(state, token, sha) })),
    pageInfo: {
      hasPreviousPage: start > 0,
      startCursor: start === end ? null : Buffer.from(String(start)).toString('base64'),
    },
  };
}

/** A commit with what was said about it. */
export function commitNode(state: GitHubState, token: Token, sha: string): Record<string, unknown> {
  return {
    __typename: 'Commit',
    id: nodeId('Commit', sha),
    oid: sha,
    message: state.git.commit(sha)?.message ?? '',
    // "The Git commit message headline" (docs.github.com/graphql, "Commit"); how GitHub cuts a long first line is not documented.
    messageHeadline: (state.git.commit(sha)?.message ?? '').split('\n')[0],
    parents: (args: Args) =>
      connection(
        (state.git.commit(sha)?.parents ?? []).map((oid) => ({ oid })),
        state.pageCap,
        boundedBy('parents', args, []),
      ),
    committedDate: state.git.commit(sha)?.at ?? state.repository.createdAt,
    statusCheckRollup: rollup(state, sha),
    status: () => statusOf(state, token, sha),
    deployments: (args: Args) => deployments(state, token, args, sha),
  };
}

/**
 * Null when no status was ever set on the commit, and so is a context that it does not have (docs.github.com/graphql/reference/commits,
 * "Status"). It needs the right that REST asks for (docs.github.com/rest/commits/statuses).
 */
function statusOf(state: GitHubState, token: Token, sha: string): unknown {
  demand(state, token, [{ scope: 'statuses', access: 'read' }]);
  const statuses = state.delivery.commitStatuses.get(sha) ?? [];
  if (statuses.length === 0) return null;
  return {
    id: nodeId('Status', sha),
    context(args: Args) {
      if (typeof args['name'] !== 'string')
        throw new GraphQLProblem("Field 'context' is missing required arguments: name");
      const found = statuses.find(({ context }) => context === args['name']);
      return found === undefined
        ? null
        : { context: found.context, state: found.state.toUpperCase(), description: found.description };
    },
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
