import type { GitHubState } from '../model/model.ts';
import type { Token } from '../model/records.ts';
import { demand } from './demand.ts';

/**
 * A change of a pull request's base by the id of its node; undefined where that is none (docs.github.com/graphql, "BaseRefChangedEvent":
 * `previousRefName` and `currentRefName`, which REST does not tell).
 */
export function baseChangeOfNode(state: GitHubState, token: Token, id: string): unknown {
  const [kind, key = ''] = Buffer.from(id, 'base64').toString('utf8').split(':');
  if (kind !== 'BaseRefChangedEvent') return undefined;
  const found = state.talk.issueEvents.find((each) => each.id === Number(key));
  if (found === undefined || !('from' in found)) return undefined;
  demand(state, token, [{ scope: 'pull-requests', access: 'read' }]);
  return { __typename: kind, id, createdAt: found.at, previousRefName: found.from, currentRefName: found.to };
}
