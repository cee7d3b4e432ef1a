import type { WireRequest, WireResponse } from '../../kernel/wire.ts';
import type { GitHubState } from '../model/model.ts';
import { person } from '../model/people.ts';
import { countRequest, type LimitedResource, rateLimitOf } from '../model/rate-limits.ts';
import type { Token } from '../model/records.ts';
import { acceptedPermissions, type Need, tokenOf } from '../model/tokens.ts';
import { Problem } from './problems.ts';

/** The request, counted; an answer says what is left ("Rate limits for the REST API": what is refused has none left). */
export function counted(
  state: GitHubState,
  token: Token,
  resource: LimitedResource,
  answer: () => WireResponse,
): WireResponse {
  if (!countRequest(state, token, resource)) throw exhausted(state, token, resource);
  const result = answer();
  return { ...result, headers: { ...rateLimitHeaders(state, token, resource), ...result.headers } };
}

/** The words: NixOS/nixpkgs#413832 for a workflow's token; the headers: "Exceeding the rate limit" of the same page. */
function exhausted(state: GitHubState, token: Token, resource: LimitedResource): Problem {
  const whose = token.kind !== 'person' ? 'installation' : `user ID ${person(state, token.login).id}`;
  const headers = rateLimitHeaders(state, token, resource);
  return new Problem(403, `API rate limit exceeded for ${whose}.`, {}, headers);
}

/** Whose token it is. @throws Problem 401 */
export function authenticate(state: GitHubState, request: WireRequest): Token {
  const token = tokenOf(state, request.headers['authorization']);
  if (token === 'none') throw new Problem(401, 'Requires authentication');
  if (token === 'unknown') throw new Problem(401, 'Bad credentials');
  return token;
}

/** GitHub refuses an app's token and a person's in different words (docs.github.com, "Troubleshooting the REST API", resource not accessible). */
export function forbidden(token: Token, needs: readonly Need[]): Problem {
  const integration = token.kind !== 'person';
  const message = integration
    ? 'Resource not accessible by integration'
    : 'Must have push access to repository';
  return new Problem(403, message, {}, { 'x-accepted-github-permissions': acceptedPermissions(needs) });
}

function rateLimitHeaders(
  state: GitHubState,
  token: Token,
  resource: LimitedResource,
): Record<string, string> {
  const { limit, used, remaining, reset } = rateLimitOf(state, token, resource);
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': resource,
  };
}
