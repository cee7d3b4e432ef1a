import type { GitHubState } from '../model/model.ts';
import { person } from '../model/people.ts';

/**
 * Somebody, as the schema's `Actor` has them: the login of a bot lacks the `[bot]` that REST writes behind it, so that
 * only `__typename` tells it from a person of that login (docs.github.com/graphql, "Actor"; the published action
 * marocchino/sticky-pull-request-comment, src/comment.ts, takes `[bot]` off the viewer's login to find its own comment).
 */
export function actorNode(state: GitHubState, login: string): Record<string, unknown> {
  const { type } = person(state, login);
  return { __typename: type, login: type === 'Bot' ? login.replace(/\[bot\]$/, '') : login };
}
