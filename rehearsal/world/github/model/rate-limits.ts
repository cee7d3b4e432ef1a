import type { GitHubState } from './model.ts';
import type { Token } from './records.ts';

/** What GitHub counts apart ("Rate limits for the REST API" and "… for the GraphQL API" on docs.github.com). */
export type LimitedResource = 'core' | 'graphql';

/** How much of a limit is left. */
export interface RateLimit {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Seconds since the epoch, in world time. */
  readonly reset: number;
}

const HOUR_MS = 3_600_000;

/** The same page, "Primary rate limit for GITHUB_TOKEN in GitHub Actions" and "… for authenticated users". */
function limitOf(token: Token): number {
  return token.kind === 'workflow' ? 1000 : 5000;
}

/** All jobs of a repository share one count; a person has one for all tokens. */
function keyOf(token: Token, resource: LimitedResource): string {
  return `${token.kind === 'workflow' ? 'repository' : token.login} ${resource}`;
}

/** What a token has left now; nothing is counted by it. */
export function rateLimitOf(state: GitHubState, token: Token, resource: LimitedResource): RateLimit {
  const now = state.core.clock.now();
  const known = state.access.rates.get(keyOf(token, resource));
  const live = known !== undefined && known.endsAt > now ? known : { used: 0, endsAt: now + HOUR_MS };
  const limit = limitOf(token);
  const used = Math.min(live.used, limit);
  return { limit, used, remaining: limit - used, reset: Math.ceil(live.endsAt / 1000) };
}

/** Counts a request. @returns false when nothing was left for it */
export function countRequest(state: GitHubState, token: Token, resource: LimitedResource): boolean {
  const now = state.core.clock.now();
  const key = keyOf(token, resource);
  const known = state.access.rates.get(key);
  const live = known !== undefined && known.endsAt > now ? known : { used: 0, endsAt: now + HOUR_MS };
  state.access.rates.set(key, live);
  if (live.used >= limitOf(token)) return false;
  live.used += 1;
  return true;
}
