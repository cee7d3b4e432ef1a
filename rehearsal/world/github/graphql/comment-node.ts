import type { GitHubState } from '../model/model.ts';
import { fullName } from '../model/model.ts';
import type { Comment, Token } from '../model/records.ts';
import { nodeId, WEB } from '../views/render.ts';
import { actorNode } from './actor-node.ts';
import { fromEitherEnd, GraphQLProblem } from './connection.ts';
import { demand } from './demand.ts';

type Args = Readonly<Record<string, unknown>>;

/**
 * A comment by the id of its node; undefined where that is no comment's. `editor` and `lastEditedAt` are null until
 * somebody changes the text (docs.github.com/graphql, "IssueComment").
 */
export function commentOfNode(state: GitHubState, token: Token, id: string): unknown {
  const [kind, key = ''] = Buffer.from(id, 'base64').toString('utf8').split(':');
  const found = kind === 'IssueComment' ? state.talk.comments.get(Number(key)) : undefined;
  if (found === undefined) return undefined;
  demand(state, token, READ);
  return commentNode(state, token, found);
}

const READ = [
  { scope: 'issues', access: 'read' },
  { scope: 'pull-requests', access: 'read' },
] as const;

/**
 * `PullRequest.comments`: by their creation, or by their last change, which is all that `IssueCommentOrderField` knows; from the front by
 * `first`, or the end by `last` (docs.github.com/graphql, "PullRequest", "IssueCommentOrder", "Using pagination in the GraphQL API").
 */
export function comments(state: GitHubState, token: Token, number: number, args: Args): unknown {
  demand(state, token, READ);
  const { field, direction } = (args['orderBy'] ?? {}) as { field?: string; direction?: string };
  if (field !== undefined && field !== 'UPDATED_AT')
    throw new GraphQLProblem(`Field 'comments' has no order '${field}'.`);
  const found = [...state.talk.comments.values()].filter((comment) => comment.number === number);
  const sorted =
    field === undefined
      ? found
      : found.toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt) || a.id - b.id);
  const inOrder = direction === 'DESC' ? sorted.toReversed() : sorted;
  return fromEitherEnd(
    'comments',
    inOrder.map((each) => commentNode(state, token, each)),
    args,
    { cap: state.pageCap, known: ['orderBy'] },
  );
}

function commentNode(state: GitHubState, token: Token, comment: Comment): Record<string, unknown> {
  const { author, body, createdAt, edited, id, number, minimized } = comment;
  const isOfPull = state.talk.pulls.has(number);
  return {
    __typename: 'IssueComment',
    id: nodeId('IssueComment', id),
    databaseId: id,
    // A BigInt, which is written as a text.
    fullDatabaseId: String(id),
    url: `${WEB}/${fullName(state)}/${isOfPull ? 'pull' : 'issues'}/${number}#issuecomment-${id}`,
    pullRequest: isOfPull ? { number } : null,
    author: actorNode(state, author),
    body,
    createdAt,
    editor: edited === undefined ? null : actorNode(state, edited.by),
    lastEditedAt: edited?.at ?? null,
    // Of the interface `Minimizable`, never null (docs.github.com/graphql, "IssueComment").
    isMinimized: minimized !== undefined,
    viewerDidAuthor: author === token.login,
  };
}
