import type { WritePace } from '../fetch/paced-writes.ts';

/**
 * No more than 80 requests a minute and 500 an hour that make content, and a second between many that change anything: whoever goes
 * beyond is refused everything for a while. A few at once are what almost every run has
 * (docs.github.com, "Rate limits for the REST API", about secondary rate limits; "Best practices for using the REST API", pause between
 * mutative requests).
 */
export const GITHUB_WRITES: WritePace = { atOnce: 20, everyMs: 1_000, mostAnHour: 500 };

/**
 * Whether a request to GitHub changes anything; a mutation of GraphQL does, and a query does not. GraphQL's body is JSON, in which a quote
 * of somebody's text has a backslash before it.
 */
export function changesGitHub(graphqlUrl: string, url: string, init: RequestInit | undefined): boolean {
  const method = (init?.method ?? 'GET').toUpperCase();
  if (url === graphqlUrl) return typeof init?.body === 'string' && /"query":"\s*mutation\b/.test(init.body);
  return method !== 'GET' && method !== 'HEAD';
}
