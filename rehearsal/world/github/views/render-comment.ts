import { fullName, type GitHubState } from '../model/model.ts';
import type { Comment } from '../model/records.ts';
import { nodeId, renderUserOf, repositoryUrl, WEB } from './render.ts';
import { association, renderReactionCounts } from './render-pull.ts';

/** A comment as GitHub shows it. */
export function renderComment(state: GitHubState, comment: Comment): Record<string, unknown> {
  const url = `${repositoryUrl(state)}/issues/comments/${comment.id}`;
  const kind = state.talk.pulls.has(comment.number) ? 'pull' : 'issues';
  return {
    url,
    html_url: `${WEB}/${fullName(state)}/${kind}/${comment.number}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl(state)}/issues/${comment.number}`,
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    user: renderUserOf(state, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: association(state, comment.author),
    reactions: renderReactionCounts(
      `${url}/reactions`,
      comment.reactions.map((reaction) => reaction.content),
    ),
    performed_via_github_app: null,
    // Source: GitHub's OpenAPI description, "Minimized Issue Comment".
    minimized: comment.minimized === undefined ? null : { reason: comment.minimized },
  };
}

/** A reaction as GitHub shows it. */
export function renderReaction(
  state: GitHubState,
  reaction: Comment['reactions'][number],
): Record<string, unknown> {
  return {
    id: reaction.id,
    node_id: nodeId('Reaction', reaction.id),
    user: renderUserOf(state, reaction.author),
    content: reaction.content,
    created_at: reaction.at,
  };
}
