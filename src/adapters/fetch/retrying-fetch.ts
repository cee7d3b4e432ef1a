import { type FailedTry, pauseBeforeRetry, RETRIES } from '../../domain/pace/retry.ts';

/** Where a service says that it limits the rate, but not when that ends. */
const UNKNOWN_WAIT_MS = 60_000;
/** For one try, answer and body; a request that brings a signal has its own limit. */
const LONGEST_TRY_MS = 30_000;

/**
 * A `fetch` that tries again where that is safe: reads, and writes that say how things are (`isRepeatable`), that met a network error, an answer that broke off or a 5xx, and any request that
 * GitHub turned away unread because of a rate limit, when the wait it asks for is at most a minute.
 * Source: docs.github.com, "Best practices for using the REST API", handle rate limit errors.
 */
export function retryingFetch(
  fetch: typeof globalThis.fetch,
  sleep: (ms: number) => Promise<void>,
  timeout: (ms: number) => AbortSignal = AbortSignal.timeout,
  isRepeatable: (url: string) => boolean = () => false,
): typeof globalThis.fetch {
  return async function retrying(input, init) {
    const reads =
      ['GET', 'HEAD'].includes((init?.method ?? 'GET').toUpperCase()) ||
      isRepeatable(input instanceof Request ? input.url : String(input));
    for (let count = 1; ; count += 1) {
      const signal = init?.signal ?? timeout(LONGEST_TRY_MS);
      const outcome = await once(fetch, input, { ...init, signal });
      const failed = failureOf(outcome, reads);
      const pause = failed && pauseBeforeRetry(RETRIES.http, { ...failed, count });
      if (pause === undefined) return resultOf(outcome);
      if ('response' in outcome) await outcome.response.body?.cancel();
      await sleep(pause);
    }
  };
}

type Outcome = { readonly response: Response } | { readonly error: unknown };

function resultOf(outcome: Outcome): Response {
  if ('error' in outcome) throw outcome.error;
  return outcome.response;
}

/** Undefined for an answer that stands. */
function failureOf(outcome: Outcome, reads: boolean): Omit<FailedTry, 'count'> | undefined {
  if ('error' in outcome) return { isRepeatable: reads && !isAbort(outcome.error) };
  const { status, ok, headers } = outcome.response;
  if (status >= 500) return { isRepeatable: reads };
  if (ok && !reads) return undefined;
  const askedMs = rateLimitWait(status, headers);
  return askedMs === undefined ? undefined : { isRepeatable: false, askedMs };
}

async function once(
  fetch: typeof globalThis.fetch,
  input: Parameters<typeof globalThis.fetch>[0],
  init: RequestInit,
): Promise<Outcome> {
  try {
    const response = await fetch(input, init);
    return { response: response.ok ? await whole(response) : response };
  } catch (error) {
    return { error };
  }
}

/** Reads the body at once, so that an answer which breaks off is one that can be asked for again. */
async function whole(response: Response): Promise<Response> {
  const body = response.body === null ? null : await response.arrayBuffer();
  const { status, statusText, headers, url } = response;
  return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: url });
}

/**
 * Milliseconds that a service asks to wait; undefined when the answer is not about a rate limit. GitHub's GraphQL answers
 * a secondary limit with 200 as well (docs.github.com/graphql, "Rate limits and query limits", exceeding the rate limit).
 */
export function rateLimitWait(
  status: number,
  headers: { get(name: string): string | null },
): number | undefined {
  if (![200, 403, 429].includes(status)) return undefined;
  const retryAfter = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(retryAfter)) return retryAfter * 1000;
  if (status === 200) return undefined;
  if (headers.get('x-ratelimit-remaining') === '0') {
    const reset = Number(headers.get('x-ratelimit-reset')) * 1000;
    const answered = Date.parse(headers.get('date') ?? '');
    return Number.isFinite(reset - answered) ? Math.max(reset - answered, 1000) : UNKNOWN_WAIT_MS;
  }
  return status === 429 ? UNKNOWN_WAIT_MS : undefined;
}

function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}
