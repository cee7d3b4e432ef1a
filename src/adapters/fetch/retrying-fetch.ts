const TRIES = 3;
const LONGEST_WAIT_MS = 60_000;
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
  return async function patient(input, init) {
    const reads =
      ['GET', 'HEAD'].includes((init?.method ?? 'GET').toUpperCase()) ||
      isRepeatable(input instanceof Request ? input.url : String(input));
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === TRIES;
      const signal = init?.signal ?? timeout(LONGEST_TRY_MS);
      const outcome = await once(fetch, input, { ...init, signal });
      if ('error' in outcome) {
        if (last || !reads || isAbort(outcome.error)) throw outcome.error;
        await sleep(backoff(attempt));
        continue;
      }
      const wait = last ? undefined : waitBefore(outcome.response, reads, attempt);
      if (wait === undefined) return outcome.response;
      await outcome.response.body?.cancel();
      await sleep(wait);
    }
  };
}

async function once(
  fetch: typeof globalThis.fetch,
  input: Parameters<typeof globalThis.fetch>[0],
  init: RequestInit,
): Promise<{ response: Response } | { error: unknown }> {
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

function waitBefore(response: Response, reads: boolean, attempt: number): number | undefined {
  if (response.status >= 500) return reads ? backoff(attempt) : undefined;
  if (response.ok && !reads) return undefined;
  const asked = rateLimitWait(response.status, response.headers);
  return asked !== undefined && asked <= LONGEST_WAIT_MS ? asked : undefined;
}

/**
 * Milliseconds that the far side asks to wait; undefined when the answer is not about a rate limit. GitHub's GraphQL answers
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
    return Number.isFinite(reset - answered) ? Math.max(reset - answered, 1000) : LONGEST_WAIT_MS;
  }
  return status === 429 ? LONGEST_WAIT_MS : undefined;
}

function backoff(attempt: number): number {
  return 500 * 2 ** (attempt - 1);
}

function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}
