import { isObject } from '../../domain/input/is-object.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import { listBound, type RunTime } from '../fetch/list-bounds.ts';
import { TRACKER_ANSWERS, type TrackerAnswer, trackerAnswer } from './answers.ts';
import { PIVOTAL, type PivotalDialect, type TrackerAuth } from './dialects.ts';
import { trackerMessage } from './pivotal-refusals.ts';
import {
  createTrackerClock,
  jsonOf,
  noAnswer,
  type TrackerClientOptions,
  trackerError,
  trackerWire,
} from './tracker-client.ts';

/** `url` is the full prefix of the API, such as `https://www.pivotaltracker.com/services/v5`. */
export interface PivotalOptions extends TrackerClientOptions {
  /** Pivotal's own when absent. */
  readonly dialect?: PivotalDialect;
  /** How the token travels; as the dialect says when absent. */
  readonly auth?: TrackerAuth | undefined;
  /** Takes a sentence, once a run, about what the tracker does not let the token do though stories are moved; nobody hears it when absent. */
  readonly tell?: (sentence: string) => void;
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
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    path: string,
    options?: { readonly body?: unknown; readonly legal?: readonly TrackerAnswer[] },
  ): Promise<PivotalAnswer>;
  /** Every item of a paged list. */
  list(doing: string, path: string): Promise<readonly Record<string, unknown>[]>;
  /** The same, with whether the tracker gave more than its first page where there may be more. */
  read(doing: string, path: string): Promise<PivotalList>;
  /** As in the port. */
  aheadMs(): number | undefined;
}

/** Items of a list, each once. */
export interface PivotalList {
  readonly items: readonly Record<string, unknown>[];
  /** False where a page was full and the tracker gave it again, as one does that does not know offsets. */
  readonly isWhole: boolean;
}

const PAGE = 100;
/** The shortest page that any service of this kind is known to cut a longer list into: that of LiteTracker (MelianLabs/litetracker-cli). */
const SHORTEST_FULL_PAGE = 50;
/** @throws UserError when there is no token. */
export function createPivotalClient(options: PivotalOptions): PivotalClient {
  if (options.token === '') {
    throw new UserError(
      'missing_credentials',
      "Input 'tracker-token' is empty; give the API token of a Tracker user, as a secret.",
    );
  }
  const base = options.url.replace(/\/+$/, '');
  const clock = createTrackerClock(options.githubSaid);
  const wire = trackerWire(options, TRACKER_ANSWERS);
  const request = createRequest({ ...wire, credentials: credentialsOf(options), noteTime: clock.note }, base);
  const read = (doing: string, path: string) => listAll(request, doing, path, options.time);
  return {
    request,
    read,
    list: async (doing, path) => (await read(doing, path)).items,
    aheadMs: clock.aheadMs,
  };
}

function credentialsOf({ token, auth, dialect = PIVOTAL }: PivotalOptions): Record<string, string> {
  return (auth ?? dialect.auth) === 'bearer'
    ? { authorization: `Bearer ${token}` }
    : { 'X-TrackerToken': token };
}

interface Wire {
  readonly fetch: typeof globalThis.fetch;
  /** A signal that ends one request with all its tries. */
  limited(): AbortSignal;
  /** Headers that carry the token. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Takes the time that an answer states, in ms; NaN where it states none. */
  noteTime(stated: number): void;
}

function createRequest(
  { fetch, limited, credentials, noteTime }: Wire,
  base: string,
): PivotalClient['request'] {
  return async (doing, method, path, { body, legal = [] } = {}) => {
    const init: RequestInit = {
      method,
      headers: {
        ...credentials,
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
    const failure = { doing, status: answer.status, message: trackerMessage(answer.body) };
    throw trackerError(row ?? TRACKER_ANSWERS.unexpected, failure);
  };
}

async function listAll(
  request: PivotalClient['request'],
  doing: string,
  path: string,
  time: RunTime | undefined,
): Promise<PivotalList> {
  const bound = listBound('The tracker', 'a list', time);
  const found = new Map<unknown, Record<string, unknown>>();
  for (let offset = 0; ; ) {
    const query = offset === 0 ? '' : `${path.includes('?') ? '&' : '?'}limit=${PAGE}&offset=${offset}`;
    const answer = await request(doing, 'GET', `${path}${query}`);
    const page = Array.isArray(answer.body) ? answer.body.filter(isObject) : [];
    const before = found.size;
    // An activity has a guid in the place of an id.
    for (const [at, item] of page.entries()) found.set(item['id'] ?? item['guid'] ?? offset + at, item);
    offset += page.length;
    const total = Number(answer.headers.get('x-tracker-pagination-total') ?? Number.NaN);
    const more = Number.isFinite(total) ? offset < total : page.length >= SHORTEST_FULL_PAGE;
    if (!more || found.size === before) return { items: [...found.values()], isWhole: !more };
    bound.next();
  }
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
