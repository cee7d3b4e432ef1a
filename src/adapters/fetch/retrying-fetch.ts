import { type FailedTry, pauseBeforeRetry, RETRIES } from '../../domain/pace/retry.ts';
import type { Sleep } from '../../domain/pace/telling-sleep.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { type AnswerBound, wholeAnswer } from './answer-bounds.ts';
import { answerOf, type ForeignAnswer } from './answers.ts';

/** Where a service says that it limits the rate, but not when that ends. */
const UNKNOWN_WAIT_MS = 60_000;
/** For one try, answer and body; a request that brings a signal has its own limit. */
const LONGEST_TRY_MS = 30_000;
/** Characters of a refusal in which words are looked for. */
const LONGEST_WORDS = 10_000;

export interface Patience {
  /** What the far side answers, of which `a few times` is asked again. */
  readonly answers: Readonly<Record<string, ForeignAnswer>>;
  readonly sleep: Sleep;
  /** A signal that aborts after so many ms; `AbortSignal.timeout` when absent. */
  readonly timeout?: ((ms: number) => AbortSignal) | undefined;
  /** Whether a write to this URL says how things are, so that it may be sent twice; none does when absent. */
  readonly isRepeatable?: (url: string) => boolean;
  /** What of an answer is taken in; absent where the caller reads the body as it comes. */
  readonly bound?: AnswerBound;
}

/**
 * A `fetch` that tries again where that is safe: reads, and writes that say how things are (`isRepeatable`), that met a network error, an answer that broke off or one that its far side's table repeats, and any request that
 * GitHub turned away unread because of a rate limit, when the wait it asks for is at most a minute.
 * Source: docs.github.com, "Best practices for using the REST API", handle rate limit errors.
 */
export function retryingFetch(
  fetch: typeof globalThis.fetch,
  { answers, sleep, timeout = AbortSignal.timeout, isRepeatable = () => false, bound }: Patience,
): typeof globalThis.fetch {
  return async function retrying(input, init) {
    const url = input instanceof Request ? input.url : String(input);
    const reads = ['GET', 'HEAD'].includes((init?.method ?? 'GET').toUpperCase()) || isRepeatable(url);
    for (let count = 1; ; count += 1) {
      const signal = init?.signal ?? timeout(LONGEST_TRY_MS);
      const outcome = await once(() => fetch(input, { ...init, signal }), bound);
      const words = bound === undefined ? '' : await wordsOf(outcome, url);
      const failed = failureOf(outcome, { answers, reads, words });
      const pause = failed && pauseBeforeRetry(RETRIES.http, { ...failed, count });
      if (pause === undefined) return resultOf(outcome);
      if ('response' in outcome) await outcome.response.body?.cancel();
      await sleep(pause, `${URL.canParse(url) ? new URL(url).host : 'a service'} to answer`);
    }
  };
}

type Outcome = { readonly response: Response } | { readonly error: unknown };

function resultOf(outcome: Outcome): Response {
  if ('error' in outcome) throw outcome.error;
  return outcome.response;
}

/** Undefined for an answer that stands. */
function failureOf(
  outcome: Outcome,
  { answers, reads, words }: Pick<Patience, 'answers'> & { readonly reads: boolean; readonly words: string },
): Omit<FailedTry, 'count'> | undefined {
  if ('error' in outcome) return { isRepeatable: reads && !isFinal(outcome.error) };
  const { status, ok, headers } = outcome.response;
  if (!ok && answerOf(answers, { status })?.repeat === 'a few times') return { isRepeatable: reads };
  if (ok && !reads) return undefined;
  const askedMs = rateLimitWait(status, headers, words);
  return askedMs === undefined ? undefined : { isRepeatable: false, askedMs };
}

async function once(ask: () => Promise<Response>, bound: AnswerBound | undefined): Promise<Outcome> {
  try {
    const response = await ask();
    return { response: bound === undefined ? response : await wholeAnswer(response, bound) };
  } catch (error) {
    return { error };
  }
}

/** Of a refusal, or of errors beside 200 as GraphQL has them: the words by which a rate limit is known. */
async function wordsOf(outcome: Outcome, url: string): Promise<string> {
  if ('error' in outcome) return '';
  const { status } = outcome.response;
  const isQuery = status === 200 && url.endsWith('/graphql');
  if (!isQuery && status !== 403 && status !== 429) return '';
  const text = await outcome.response.clone().text();
  return isQuery ? errorsOf(text) : text.slice(0, LONGEST_WORDS);
}

/** Types and messages of the errors of a GraphQL answer. What stands in its data is anybody's text. */
function errorsOf(text: string): string {
  if (!/rate.limit/i.test(text)) return '';
  try {
    const { errors = [] } = JSON.parse(text) as { errors?: readonly { type?: unknown; message?: unknown }[] };
    return errors.map(({ type, message }) => `${type} ${message}`).join(' ');
  } catch {
    return '';
  }
}

/**
 * Milliseconds that a service asks to wait; undefined when the answer is not about a rate limit. GitHub's GraphQL answers
 * a secondary limit with 200 as well (docs.github.com/graphql, "Rate limits and query limits", exceeding the rate limit). A secondary
 * limit may come without any header, and is known by its words then, of which servers have older ones (octokit/plugin-throttling.js,
 * `src/index.ts`; MiSecurity/x-patrol#19); the wait is at
 * least a minute (docs.github.com, "Best practices for using the REST API", handle rate limit errors).
 * @param words of the answer's body, as far as they are known.
 */
export function rateLimitWait(
  status: number,
  headers: { get(name: string): string | null },
  words = '',
): number | undefined {
  if (![200, 403, 429].includes(status)) return undefined;
  const retryAfter = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(retryAfter)) return retryAfter * 1000;
  const isNamed =
    /\bsecondary rate\b|\brate limit exceeded\b|\bRATE_LIMIT(?:ED)?\b|\babuse detection\b|\btemporarily blocked\b/i.test(
      words,
    );
  if (status === 200 && !isNamed) return undefined;
  if (headers.get('x-ratelimit-remaining') === '0') {
    const reset = Number(headers.get('x-ratelimit-reset')) * 1000;
    const answered = Date.parse(headers.get('date') ?? '');
    return Number.isFinite(reset - answered) ? Math.max(reset - answered, 1000) : UNKNOWN_WAIT_MS;
  }
  return status === 429 || isNamed ? UNKNOWN_WAIT_MS : undefined;
}

/** What was aborted, and what was found to be too much, is no better the next time. */
function isFinal(error: unknown): boolean {
  return error instanceof AdapterError || isAbort(error);
}

function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}
