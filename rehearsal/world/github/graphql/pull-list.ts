import type { GitHubState } from '../model/model.ts';
import { isOpen, type Pull, type Token } from '../model/records.ts';
import { lastCommit } from './commit-node.ts';
import { boundedBy, connection, GraphQLProblem } from './connection.ts';
import { reviewFields } from './review-fields.ts';

type Args = Readonly<Record<string, unknown>>;

/** An issue has at most 100 labels, so a page of 100 holds them all (docs.github.com/rest/issues/labels). */
const MOST_LABELS = 100;

/** `Repository.pullRequests`, as far as it is known here: the open ones by their creation. */
export function openPullRequests(state: GitHubState, token: Token, args: Args): unknown {
  const bounds = boundedBy('pullRequests', args, ['states', 'orderBy']);
  const states = Array.isArray(args['states']) ? args['states'] : [args['states']];
  const { field, direction } = (args['orderBy'] ?? {}) as { field?: string; direction?: string };
  if (states.some((each) => each !== 'OPEN') || field !== 'CREATED_AT')
    throw new GraphQLProblem(
      "The world's GitHub lists pull requests with states: OPEN and orderBy: { field: CREATED_AT } only.",
    );
  const open = [...state.talk.pulls.values()].filter((pull) => isOpen(pull));
  const sorted = open.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.number - b.number);
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

/** Null when the fork is gone (`PullRequest.headRepository` is nullable in the schema). */
function headRepository(state: GitHubState, pull: Pull): { readonly databaseId: number } | null {
  if (pull.branches.fork === undefined) return { databaseId: state.repository.id };
  const fork = state.forks.get(pull.branches.fork);
  return fork === undefined ? null : { databaseId: fork.id };
}
