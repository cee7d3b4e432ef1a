import type { GitHubState } from '../model/model.ts';
import type { Token } from '../model/records.ts';
import { nodeId } from '../views/render.ts';
import { actorNode } from './actor-node.ts';
import { demand } from './demand.ts';

/**
 * A comment by the id of its node; undefined where that is no comment's. `editor` and `lastEditedAt` are null until
 * somebody changes the text (docs.github.com/graphql, "IssueComment").
 */
export function commentOfNode(state: GitHubState, token: Token, id: string): unknown {
  const [kind, key = ''] = Buffer.from(id, 'base64').toString('utf8').split(':');
  const found = kind === 'IssueComment' ? state.talk.comments.get(Number(key)) : undefined;
  if (found === undefined) return undefined;
  demand(state, token, [
    { scope: 'issues', access: 'read' },
    { scope: 'pull-requests', access: 'read' },
  ]);
  const { author, body, edited } = found;
  return {
    __typename: 'IssueComment',
    id: nodeId('IssueComment', found.id),
    databaseId: found.id,
    author: actorNode(state, author),
    body,
    editor: edited === undefined ? null : actorNode(state, edited.by),
    lastEditedAt: edited?.at ?? null,
    viewerDidAuthor: author === token.login,
  };
}
