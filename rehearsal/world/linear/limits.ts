import { LinearProblem } from './errors.ts';

/** Of an API key (linear.app/developers/rate-limiting). */
const REQUESTS_PER_HOUR = 2_500;
const POINTS_PER_HOUR = 3_000_000;
const MOST_POINTS = 10_000;
const HOUR_MS = 3_600_000;

/** How much one user may still ask. */
export interface LinearLimits {
  /** Takes a request in. @throws LinearProblem RATELIMITED where nothing is left */
  count(now: number): void;
  /** The same for its points. @throws LinearProblem for a document that costs too much by itself */
  spend(points: number): void;
  /** Of the last request. */
  headers(now: number): Record<string, string>;
}

/** Two buckets that leak: what was taken comes back at a constant rate. */
export function createLimits(): LinearLimits {
  let [requests, points, countedAt, cost] = [REQUESTS_PER_HOUR, POINTS_PER_HOUR, 0, 0];
  return {
    count(now) {
      const share = Math.max(0, now - countedAt) / HOUR_MS;
      requests = Math.min(REQUESTS_PER_HOUR, requests + share * REQUESTS_PER_HOUR);
      points = Math.min(POINTS_PER_HOUR, points + share * POINTS_PER_HOUR);
      [countedAt, cost] = [now, 0];
      if (requests < 1 || points < 1) throw limited();
      requests -= 1;
    },
    spend(wanted) {
      cost = Math.ceil(wanted);
      if (wanted > MOST_POINTS)
        throw new LinearProblem(
          'INPUT_ERROR',
          'Query too complex',
          `The query is too complex. Complexity: ${wanted}. Maximum allowed complexity: ${MOST_POINTS}.`,
        );
      points -= cost;
    },
    headers: (now) => ({
      'x-complexity': String(cost),
      ...limitHeaders('requests', REQUESTS_PER_HOUR, requests, now),
      ...limitHeaders('complexity', POINTS_PER_HOUR, points, now),
    }),
  };
}

function limitHeaders(name: string, limit: number, left: number, now: number): Record<string, string> {
  const resetMs = now + ((limit - left) / limit) * HOUR_MS;
  return {
    [`x-ratelimit-${name}-limit`]: String(limit),
    [`x-ratelimit-${name}-remaining`]: String(Math.floor(left)),
    [`x-ratelimit-${name}-reset`]: String(Math.ceil(resetMs)),
  };
}

/** The code is that of linear.app/developers/rate-limiting, and the words those of clients' fixtures. */
function limited(): LinearProblem {
  return new LinearProblem(
    'RATELIMITED',
    `Rate limit exceeded. Only ${REQUESTS_PER_HOUR} requests are allowed per 1 hour.`,
  );
}
