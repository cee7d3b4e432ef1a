import { AdapterError } from '../../domain/verdict/errors.ts';
import { answerOf, type ForeignAnswer } from '../fetch/answers.ts';
import {
  createTrackerClock,
  jsonOf,
  noAnswer,
  requireToken,
  type TrackerClientOptions,
  trackerError,
  trackerWire,
} from './tracker-client.ts';

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

/** A tracker that is asked by paths and answers in JSON. @throws UserError when there is no token. */
export function createTrackerClient<Row extends string>(
  options: TrackerClientOptions,
  protocol: TrackerProtocol<Row>,
): TrackerClient<Row> {
  requireToken(options.token, 'a Tracker user');
  const clock = createTrackerClock(options.githubSaid);
  const wire: Wire = {
    ...trackerWire(options, protocol.answers),
    base: options.url.replace(/\/+$/, ''),
    headers: protocol.headers(options.token),
    noteTime: clock.note,
  };
  return { request: createRequest(wire, protocol), aheadMs: clock.aheadMs };
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
    const answer = {
      status: response.status,
      body: await jsonOf(response, { doing, base }),
      headers: response.headers,
    };
    if (response.ok) return answer;
    const row = answerOf(protocol.answers, {
      call: protocol.callOf(method, path),
      status: answer.status,
      words: JSON.stringify(answer.body ?? ''),
    });
    if (row !== undefined && legal.includes(row.name)) return answer;
    const failure = { doing, status: answer.status, message: protocol.messageOf(answer.body) };
    throw trackerError(row ?? protocol.unexpected, failure);
  };
}
