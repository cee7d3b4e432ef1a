import { isObject } from '../../domain/input/is-object.ts';
import { oneLine } from '../../domain/input/one-line.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { ANSWERS } from '../fetch/answer-bounds.ts';
import { listBound, type RunTime } from '../fetch/list-bounds.ts';
import { retryingFetch } from '../fetch/retrying-fetch.ts';
import { TRACKER_ANSWERS, type TrackerAnswer, trackerAnswer } from './answers.ts';
import {
  createTrackerClock,
  jsonOf,
  LONGEST_WAIT_MS,
  machineSleep,
  noAnswer,
  requireToken,
  type TrackerClientOptions,
  trackerError,
} from './tracker-client.ts';

export interface PivotalOptions extends TrackerClientOptions {
  /** The full prefix of the API, such as `https://www.pivotaltracker.com/services/v5`. */
  readonly url: string;
}

export interface PivotalAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface PivotalClient {
  /**
   * One request. Besides 2xx, answers whose row of the table of answers is listed in `legal` are handed back, not thrown.
   * `doing` completes "The tracker refused to …".
   */
  request(
    doing: string,
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    options?: { readonly body?: unknown; readonly legal?: readonly TrackerAnswer[] },
  ): Promise<PivotalAnswer>;
  /** Every item of a paged list. */
  list(doing: string, path: string): Promise<readonly Record<string, unknown>[]>;
  /** As in the port. */
  aheadMs(): number | undefined;
}

const PAGE = 100;
/** The shortest page that any service of this kind is known to cut a longer list into. */
const SHORTEST_FULL_PAGE = 50;

/** @throws UserError when there is no token. */
export function createPivotalClient(options: PivotalOptions): PivotalClient {
  requireToken(options.token, 'a Tracker user');
  const timeout = options.timeout ?? AbortSignal.timeout;
  const limited = () => timeout(LONGEST_WAIT_MS);
  const base = options.url.replace(/\/+$/, '');
  const clock = createTrackerClock(options.githubSaid);
  const fetch = retryingFetch(options.fetch, {
    answers: TRACKER_ANSWERS,
    sleep: options.sleep ?? machineSleep,
    bound: ANSWERS.tracker,
  });
  const request = createRequest({ fetch, limited, token: options.token, noteTime: clock.note }, base);
  return {
    request,
    list: (doing, path) => listAll(request, doing, path, options.time),
    aheadMs: clock.aheadMs,
  };
}

interface Wire {
  readonly fetch: typeof globalThis.fetch;
  /** A signal that ends one request with all its tries. */
  limited(): AbortSignal;
  readonly token: string;
  /** Takes the time that an answer states, in ms; NaN where it states none. */
  noteTime(stated: number): void;
}

function createRequest({ fetch, limited, token, noteTime }: Wire, base: string): PivotalClient['request'] {
  return async (doing, method, path, { body, legal = [] } = {}) => {
    const init: RequestInit = {
      method,
      headers: {
        'X-TrackerToken': token,
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
    const row = trackerAnswer({
      call: callOf(method, path),
      status: answer.status,
      words: JSON.stringify(answer.body ?? ''),
    });
    if (row !== undefined && legal.includes(row.name)) return answer;
    throw trackerError(doing, row ?? TRACKER_ANSWERS.unexpected, {
      status: answer.status,
      message: trackerMessage(answer.body),
    });
  };
}

async function listAll(
  request: PivotalClient['request'],
  doing: string,
  path: string,
  time: RunTime | undefined,
): Promise<readonly Record<string, unknown>[]> {
  const bound = listBound('The tracker', 'a list', time);
  const found = new Map<unknown, Record<string, unknown>>();
  for (let offset = 0; ; ) {
    const query = offset === 0 ? '' : `?limit=${PAGE}&offset=${offset}`;
    const answer = await request(doing, 'GET', `${path}${query}`);
    const page = Array.isArray(answer.body) ? answer.body.filter(isObject) : [];
    const before = found.size;
    for (const [at, item] of page.entries()) found.set(item['id'] ?? offset + at, item);
    offset += page.length;
    const total = Number(answer.headers.get('x-tracker-pagination-total') ?? Number.NaN);
    const more = Number.isFinite(total) ? offset < total : page.length >= SHORTEST_FULL_PAGE;
    // A service that does not know offsets gives its first page again.
    if (!more || found.size === before) return [...found.values()];
    bound.next();
  }
}

/** Pivotal's error body is `{kind: 'error', code, error, general_problem?, validation_errors?}`; its words can echo a story's text. */
export function trackerMessage(body: unknown): string {
  const fields = isObject(body) ? [body['error'], body['general_problem']] : [];
  const words = fields.filter((field): field is string => typeof field === 'string').join(' ');
  return oneLine(words, 200);
}

/** The call as the documentation of Pivotal's API writes it. */
function callOf(method: string, path: string): string {
  const template = path
    .replace(/\?.*$/, '')
    .replace(/\/(project|storie|comment)s\/[^/]+/g, (_, of: string) => {
      const name = of === 'storie' ? 'story' : of;
      return `/${of}s/{${name}}`;
    });
  return `${method} ${template}`;
}
