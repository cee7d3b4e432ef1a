import type { GitHubState } from '../model/model.ts';
import { isOpen, type Pull, type Token } from '../model/records.ts';
import { lastCommit } from './commit-node.ts';
import { boundedBy, connection, GraphQLProblem } from './connection.ts';
import { reviewFields } from './review-fields.ts';

type Args = Readonly<Record<string, unknown>>;

/** An issue has at most 100 labels, so a page of 100 holds them all (docs.github.com/rest/issues/labels). */
const MOST_LABELS = 100;

/**
 * `Repository.pullRequests`, as far as it is known here: the open ones, or all of one head's name, by their creation. A head's name
 * finds those of forks as well (docs.github.com/graphql, "Repository", `headRefName`: "The head ref name to filter the pull requests by").
 */
export function pullRequests(state: GitHubState, token: Token, args: Args): unknown {
  const bounds = boundedBy('pullRequests', args, ['states', 'orderBy', 'headRefName']);
  const { states: asked, headRefName: head } = args;
  const states = Array.isArray(asked) ? asked : [asked];
  const { field, direction } = (args['orderBy'] ?? {}) as { field?: string; direction?: string };
  const isOfHead = typeof head === 'string' && asked === undefined;
  if ((!isOfHead && (head !== undefined || states.some((each) => each !== 'OPEN'))) || field !== 'CREATED_AT')
    throw new GraphQLProblem(
      "The world's GitHub lists pull requests with states: OPEN or with headRefName, and orderBy: { field: CREATED_AT } only.",
    );
  const found = [...state.talk.pulls.values()].filter((pull) =>
    isOfHead ? pull.branches.head === head : isOpen(pull),
  );
  const sorted = found.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.number - b.number);
  const inOrder = direction === 'DESC' ? sorted.toReversed() : sorted;
  return connection(
    inOrder.map((pull) => listed(state, token, pull)),
    state.pageCap,
    bounds,
  );
}

function listed(state: GitHubState, token: Token, pull: Pull): Record<string, unknown> {
  return {
    number: pull.number,
    state: stateOf(pull),
    author: { login: pull.author },
    headRefName: pull.branches.head,
    headRefOid: pull.branches.headSha,
    headRepository: headRepository(state, pull),
    updatedAt: pull.updatedAt,
    commits: (args: Args) => lastCommit(state, token, pull, args),
    ...reviewFields(state, pull),
    labels: (args: Args) =>
      connection(
        pull.labels.map((name) => ({ name })),
        MOST_LABELS,
        boundedBy('labels', args, []),
      ),
  };
}

/** docs.github.com/graphql, "PullRequestState". */
function stateOf(pull: Pull): 'OPEN' | 'CLOSED' | 'MERGED' {
  if (isOpen(pull)) return 'OPEN';
  return pull.merge.done === undefined ? 'CLOSED' : 'MERGED';
}

/** Null when the fork is gone (`PullRequest.headRepository` is nullable in the schema). */
function headRepository(state: GitHubState, pull: Pull): { readonly databaseId: number } | null {
  if (pull.branches.fork === undefined) return { databaseId: state.repository.id };
  const fork = state.forks.get(pull.branches.fork);
  return fork === undefined ? null : { databaseId: fork.id };
}
