import type { Sleep } from '../../domain/pace/telling-sleep.ts';
import { aheadBetween, type StatedTime } from '../../domain/stories/two-clocks.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import { ANSWERS } from '../fetch/answer-bounds.ts';
import { answerOf, causeOf, type ForeignAnswer, mayPass } from '../fetch/answers.ts';
import type { RunTime } from '../fetch/list-bounds.ts';
import { retryingFetch } from '../fetch/retrying-fetch.ts';

export interface TrackerClientOptions {
  readonly fetch: typeof globalThis.fetch;
  /** The full prefix of the API, such as `https://www.pivotaltracker.com/services/v5`. */
  readonly url: string;
  readonly token: string;
  /** Projects in which stories are looked up; any that the token sees when empty. */
  readonly projects?: readonly string[];
  /** Waits between tries; the machine's timer when absent. */
  readonly sleep?: Sleep;
  /** A signal that aborts after so many ms; `AbortSignal.timeout` when absent. */
  readonly timeout?: (ms: number) => AbortSignal;
  /** What time GitHub's newest answer stated, by which the tracker's clock is judged; by none when absent. */
  readonly githubSaid?: () => StatedTime | undefined;
  /** How long lists may be read; without an end when absent. */
  readonly time?: RunTime;
}

/** How one sort of tracker is asked, and what its answers mean. */
export interface TrackerProtocol<Row extends string> {
  readonly answers: Readonly<Record<Row, ForeignAnswer>>;
  /** What stands for an answer that no row fits. */
  readonly unexpected: ForeignAnswer;
  /** Headers that carry the token. */
  headers(token: string): Readonly<Record<string, string>>;
  /** The call as the tracker's documentation writes it, such as `GET /stories/{story}`. */
  callOf(method: string, path: string): string;
  /** What a refusal says, on one line of at most 200 characters; '' where it says nothing. */
  messageOf(body: unknown): string;
}

export interface GivenTrackerAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/**
 * One request. Besides 2xx, answers whose row of the table of answers is listed in `legal` are handed back, not thrown.
 * `doing` completes "The tracker refused to …".
 */
export type TrackerRequest<Row extends string> = (
  doing: string,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  options?: { readonly body?: unknown; readonly legal?: readonly Row[] },
) => Promise<GivenTrackerAnswer>;

export interface TrackerClient<Row extends string> {
  readonly request: TrackerRequest<Row>;
  /** As in the port. */
  aheadMs(): number | undefined;
}

/** For one request with all its tries. */
const LONGEST_WAIT_MS = 20_000;

/** @throws UserError when there is no token. */
export function createTrackerClient<Row extends string>(
  options: TrackerClientOptions,
  protocol: TrackerProtocol<Row>,
): TrackerClient<Row> {
  if (options.token === '') {
    throw new UserError(
      'missing_credentials',
      "Input 'tracker-token' is empty; give the API token of a Tracker user, as a secret.",
    );
  }
  const timeout = options.timeout ?? AbortSignal.timeout;
  const clock = createTrackerClock(options.githubSaid);
  const fetch = retryingFetch(options.fetch, {
    answers: protocol.answers,
    sleep: options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
    bound: ANSWERS.tracker,
  });
  const wire: Wire = {
    fetch,
    base: options.url.replace(/\/+$/, ''),
    headers: protocol.headers(options.token),
    limited: () => timeout(LONGEST_WAIT_MS),
    noteTime: clock.note,
  };
  return { request: createRequest(wire, protocol), aheadMs: clock.aheadMs };
}

/** How the tracker's clock goes, by each of its answers and those of GitHub around it. */
function createTrackerClock(githubSaid: TrackerClientOptions['githubSaid'] = () => undefined) {
  let said: { readonly statedMs: number; readonly before: StatedTime | undefined } | undefined;
  let known: number | undefined;
  return {
    /** @param statedMs NaN for an answer that states none */
    note(statedMs: number): void {
      said = Number.isNaN(statedMs) ? undefined : { statedMs, before: githubSaid() };
    },
    aheadMs(): number | undefined {
      const after = githubSaid();
      if (said !== undefined && after !== undefined && after.number > (said.before?.number ?? 0))
        known = aheadBetween(said.statedMs, said.before, after);
      return known;
    },
  };
}

interface Wire {
  readonly fetch: typeof globalThis.fetch;
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A signal that ends one request with all its tries. */
  limited(): AbortSignal;
  /** Takes the time that an answer states, in ms; NaN where it states none. */
  noteTime(stated: number): void;
}

function createRequest<Row extends string>(
  { fetch, base, headers, limited, noteTime }: Wire,
  protocol: TrackerProtocol<Row>,
): TrackerRequest<Row> {
  return async (doing, method, path, { body, legal = [] } = {}) => {
    const init: RequestInit = {
      method,
      headers: {
        ...headers,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: limited(),
    };
    const response = await fetch(`${base}${path}`, init).catch((cause: unknown) => {
      throw cause instanceof AdapterError ? cause : noAnswer(doing, base, cause);
    });
    noteTime(Date.parse(response.headers.get('date') ?? ''));
    const answer = { status: response.status, body: await jsonOf(response), headers: response.headers };
    if (response.ok) return answer;
    const row = answerOf(protocol.answers, {
      call: protocol.callOf(method, path),
      status: answer.status,
      words: JSON.stringify(answer.body ?? ''),
    });
    if (row !== undefined && legal.includes(row.name)) return answer;
    throw trackerError(doing, row ?? protocol.unexpected, answer.status, protocol.messageOf(answer.body));
  };
}

function noAnswer(doing: string, base: string, cause: unknown): AdapterError {
  return new AdapterError(
    'unreachable',
    `The tracker at ${new URL(base).host} did not answer when asked to ${doing}; check tracker-url, or run the job again.`,
    { service: 'tracker', retriable: true, cause },
  );
}

function trackerError(doing: string, row: ForeignAnswer, status: number, message: string): AdapterError {
  const words = message === '' ? '' : ` (${message})`;
  return new AdapterError(causeOf(row), sentenceOf(row, { doing, status, words }), {
    service: 'tracker',
    status,
    retriable: mayPass(row),
  });
}

function sentenceOf(
  { cause, todo }: ForeignAnswer,
  { doing, status, words }: { readonly doing: string; readonly status: number; readonly words: string },
): string {
  if (cause === 'access_denied') return `The tracker refused to ${doing}${words}: ${todo}.`;
  if (cause === 'throttled') return `The tracker asked to slow down when asked to ${doing}; ${todo}.`;
  return `The tracker answered ${status} when asked to ${doing}${words}; ${todo === '' ? 'put that right, then rerun' : todo}.`;
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
