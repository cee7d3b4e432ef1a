import { isObject } from '../../../domain/input/is-object.ts';
import { oneLine } from '../../../domain/input/one-line.ts';
import type { StoryState } from '../../../domain/stories/story-state.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import { ANSWERS, wholeAnswer } from '../../fetch/answer-bounds.ts';
import { listBound } from '../../fetch/list-bounds.ts';
import { retryingFetch } from '../../fetch/retrying-fetch.ts';
import {
  createTrackerClock,
  jsonOf,
  LONGEST_WAIT_MS,
  machineSleep,
  noAnswer,
  noTracker,
  requireToken,
  type TrackerClientOptions,
  trackerError,
} from '../tracker-client.ts';
import { LINEAR_ANSWERS, type LinearAnswerName, linearAnswer } from './linear-answers.ts';
import type { LinearQuery } from './linear-queries.ts';

export interface LinearOptions extends Omit<TrackerClientOptions, 'url'> {
  /** Linear's own where it is absent. */
  readonly url?: string;
  /** A personal API key, or an OAuth token, which begins with `lin_oauth_`. */
  readonly token: string;
  /** Keys of teams, such as `ENG`, in any case. */
  readonly projects?: readonly string[];
  readonly statusNames: Readonly<Partial<Record<StoryState, string>>>;
}

export const LINEAR_URL = 'https://api.linear.app/graphql';

/** What came of a query: its fields, or a refusal that its caller takes for an answer. */
export type LinearAnswer =
  | { readonly data: Readonly<Record<string, unknown>> }
  | { readonly refused: LinearAnswerName; readonly message: string };

/** A query with what it is asked with. */
export interface LinearAsk {
  readonly query: LinearQuery;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Rows of the table that are handed back, not thrown. */
  readonly legal?: readonly LinearAnswerName[];
}

export interface LinearClient {
  /** One request. `doing` completes "The tracker refused to …". */
  askLinear(doing: string, asked: LinearAsk): Promise<LinearAnswer>;
  /** A mutation of which no refusal is an answer: what its field holds. @throws AdapterError `far_side_error` for one without success. */
  mutate(doing: string, asked: Omit<LinearAsk, 'legal'>): Promise<Readonly<Record<string, unknown>>>;
  /** Every node of a connection, page by page. @param connectionOf finds it in the fields of an answer. */
  list(
    doing: string,
    asked: Omit<LinearAsk, 'legal'>,
    connectionOf: (data: Readonly<Record<string, unknown>>) => unknown,
  ): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** As in the port. */
  aheadMs(): number | undefined;
}

/** @throws UserError when there is no token. */
export function createLinearClient(options: LinearOptions): LinearClient {
  requireToken(options.token, 'a user of Linear');
  const wire = createAsk(options);
  const { time } = options;
  return {
    askLinear: wire.askLinear,
    async mutate(doing, { query, variables = {} }) {
      const answer = fieldsOf(await wire.askLinear(doing, { query, variables }))[query.call];
      if (isObject(answer) && answer['success'] === true) return answer;
      const sentence = `The tracker did not ${doing}, and does not say why; do it in the tracker, or run the job again.`;
      throw new AdapterError('far_side_error', sentence, { service: 'tracker' });
    },
    async list(doing, { query, variables = {} }, connectionOf) {
      const bound = listBound('The tracker', 'a list', time);
      const found: Readonly<Record<string, unknown>>[] = [];
      for (let after: string | undefined; ; ) {
        const answer = await wire.askLinear(doing, { query, variables: { ...variables, after } });
        const { nodes, next } = pageOf(connectionOf(fieldsOf(answer)));
        found.push(...nodes);
        // A cursor that leads to itself leads nowhere.
        if (next === undefined || next === after) return found;
        after = next;
        bound.next();
      }
    },
    aheadMs: wire.aheadMs,
  };
}

function fieldsOf(answer: LinearAnswer): Readonly<Record<string, unknown>> {
  return 'data' in answer ? answer.data : {};
}

function pageOf(connection: unknown): {
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | undefined;
} {
  if (!isObject(connection)) return { nodes: [], next: undefined };
  const { nodes, pageInfo } = connection;
  const info = isObject(pageInfo) ? pageInfo : {};
  const cursor = info['endCursor'];
  return {
    nodes: Array.isArray(nodes) ? nodes.filter(isObject) : [],
    next: info['hasNextPage'] === true && typeof cursor === 'string' ? cursor : undefined,
  };
}

function createAsk(options: LinearOptions): Pick<LinearClient, 'askLinear' | 'aheadMs'> {
  const { url = LINEAR_URL, token, timeout = AbortSignal.timeout, sleep = machineSleep } = options;
  const clock = createTrackerClock(options.githubSaid);
  const patience = { answers: LINEAR_ANSWERS, sleep, bound: ANSWERS.tracker };
  const plain = retryingFetch(askedToWait(options.fetch), patience);
  const repeating = retryingFetch(askedToWait(options.fetch), { ...patience, isRepeatable: () => true });
  return {
    aheadMs: clock.aheadMs,
    async askLinear(doing, { query, variables = {}, legal = [] }) {
      const fetch = query.kind === 'query' ? repeating : plain;
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          // Source: linear.app/developers/graphql, "Authentication".
          authorization: token.startsWith('lin_oauth_') ? `Bearer ${token}` : token,
          accept: 'application/json',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ query: query.text, variables }),
        redirect: 'error',
        signal: timeout(LONGEST_WAIT_MS),
      }).catch((cause: unknown) => {
        throw cause instanceof AdapterError ? cause : noAnswer(doing, url, cause);
      });
      clock.note(Date.parse(response.headers.get('date') ?? ''));
      const body = await jsonOf(response, { doing, base: url });
      const refusal = refusalOf(body);
      if (response.ok && refusal === undefined && isObject(body) && isObject(body['data']))
        return { data: body['data'] };
      if (response.ok && refusal === undefined) throw noTracker(doing, url, response.status);
      const { code = '', words = '' } = refusal ?? {};
      const row = linearAnswer({ call: query.call, status: response.status, code, words });
      const message = oneLine(words.replaceAll(token, '…'), 200);
      if (legal.includes(row.name)) return { refused: row.name, message };
      throw trackerError(row, { doing, status: response.status, message });
    },
  };
}

/** Of the errors the first, which is the cause of the others: any of them, and nothing of the data counts. */
function refusalOf(body: unknown): { readonly code: string; readonly words: string } | undefined {
  const errors = isObject(body) ? body['errors'] : undefined;
  if (!Array.isArray(errors) || errors.length === 0) return undefined;
  const first: unknown = errors[0];
  const { message, extensions } = isObject(first) ? first : {};
  const details = isObject(extensions) ? extensions : {};
  const words = [message, details['userPresentableMessage']].filter(isText);
  return {
    code: [details['code'], details['type']].filter(isText).join(' '),
    words: [...new Set(words)].join(' - '),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Each limit has three headers of its own. */
const LIMITS = ['requests', 'complexity', 'endpoint-requests'];

/**
 * Linear limits the rate with status 400 and a code, and tells in epoch ms when a limit ends. Here that is a 429 that says how long to
 * wait, as everybody else has it. Source: linear.app/developers/rate-limiting.
 */
function askedToWait(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async function asking(input, init) {
    const answer = await fetch(input, init);
    if (answer.status !== 400) return answer;
    const response = await wholeAnswer(answer, ANSWERS.tracker);
    const text = await response.text();
    const headers = new Headers(response.headers);
    // What was inflated is not deflated any more.
    headers.delete('content-encoding');
    headers.delete('content-length');
    const isLimited = /"RATELIMITED"/i.test(text);
    const wait = isLimited ? waitSeconds(headers) : undefined;
    if (wait !== undefined) headers.set('retry-after', String(wait));
    return new Response(text, { status: isLimited ? 429 : 400, headers });
  };
}

function waitSeconds(headers: Headers): number | undefined {
  const answered = Date.parse(headers.get('date') ?? '');
  const ends = LIMITS.filter((limit) => headers.get(`x-ratelimit-${limit}-remaining`) === '0').map((limit) =>
    Number(headers.get(`x-ratelimit-${limit}-reset`) ?? Number.NaN),
  );
  const wait = Math.ceil((Math.max(...ends) - answered) / 1000);
  return Number.isFinite(wait) ? Math.max(wait, 1) : undefined;
}
