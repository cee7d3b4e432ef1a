import { isObject } from '../../../domain/input/is-object.ts';
import { oneLine } from '../../../domain/input/one-line.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import type { StatusNames } from '../../../ports/tracker.ts';
import { listBound } from '../../fetch/list-bounds.ts';
import {
  AS_SECRET,
  createTrackerClock,
  jsonOf,
  noAnswer,
  type TrackerClientOptions,
  trackerError,
  trackerWire,
} from '../tracker-client.ts';
import { JIRA_ANSWERS, type JiraAnswerName, jiraAnswer } from './jira-answers.ts';

/** Atlassian's own service, or one that a company runs itself; they have different versions of the API. */
export type JiraFlavour = 'cloud' | 'data-center';

/**
 * `url` is the site, such as `https://shop.atlassian.net` or `https://jira.example.com/jira`, with or without the API's own path.
 * `token` is `EMAIL:API_TOKEN` for Cloud and a personal access token for Data Center. `projects` are keys, such as `SHOP`.
 */
export interface JiraOptions extends TrackerClientOptions {
  /** Told by the host where absent: `*.atlassian.net` and Atlassian's gateway are Cloud. */
  readonly flavour?: JiraFlavour | undefined;
  /** What the team calls the states; absent ones have the usual names. */
  readonly statusNames?: StatusNames;
}

/** One request. */
export interface JiraAsk {
  /** Completes "The tracker refused to …". */
  readonly doing: string;
  /** As Jira's documentation writes it, without `/rest/api/N`: `GET /issue/{issue}`. */
  readonly call: string;
  /** What stands for the names in braces. */
  readonly ids?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Rows of the table of answers that are handed back, not thrown. */
  readonly legal?: readonly JiraAnswerName[];
}

export interface JiraAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface JiraClient {
  readonly flavour: JiraFlavour;
  /** Address of the site, without a slash at the end. */
  readonly site: string;
  /** @throws AdapterError as the port says */
  request(ask: JiraAsk): Promise<JiraAnswer>;
  /** Every item of a paged list, which stands under `items` in each page. */
  list(ask: JiraAsk, items: 'comments' | 'values'): Promise<readonly Record<string, unknown>[]>;
  /** As in the port. */
  aheadMs(): number | undefined;
}

const PAGE = 100;

/** @throws UserError when there is no token, or none that the flavour knows. */
export function createJiraClient(options: JiraOptions): JiraClient {
  const site = options.url.replace(/\/+$/, '').replace(/\/rest(?:\/api(?:\/\w+)?)?$/, '');
  const flavour = options.flavour ?? flavourOf(site);
  const authorization = authorizationOf(options.token, flavour);
  const base = `${site}/rest/api/${flavour === 'cloud' ? 3 : 2}`;
  const clock = createTrackerClock(options.githubSaid);
  const { fetch, limited } = trackerWire(options, JIRA_ANSWERS, (url) =>
    /\/(?:issue\/bulkfetch|search)$/.test(url),
  );

  async function request(ask: JiraAsk): Promise<JiraAnswer> {
    const { doing, call, body, legal = [] } = ask;
    const init: RequestInit = {
      method: call.split(' ')[0] ?? 'GET',
      headers: {
        authorization,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: limited(),
    };
    const response = await fetch(`${base}${pathOf(ask)}`, init).catch((cause: unknown) => {
      throw cause instanceof AdapterError ? cause : noAnswer(doing, base, cause);
    });
    clock.note(Date.parse(response.headers.get('date') ?? ''));
    const answer = { status: response.status, body: await jsonOf(response, { doing, base }) };
    const failure = { doing, status: answer.status, message: jiraMessage(answer.body) };
    if (isNobody(response.headers)) throw trackerError(JIRA_ANSWERS.badToken, failure);
    if (response.ok) return answer;
    const row = jiraAnswer({ call, status: answer.status, words: failure.message });
    if (row !== undefined && legal.includes(row.name)) return answer;
    throw trackerError(row ?? JIRA_ANSWERS.unexpected, failure);
  }

  return {
    flavour,
    site,
    request,
    list: (ask, items) => listAll(request, ask, items, options.time),
    aheadMs: clock.aheadMs,
  };
}

function flavourOf(site: string): JiraFlavour {
  const { hostname } = new URL(site);
  return /(?:^|\.)atlassian\.net$|^api\.atlassian\.com$/.test(hostname) ? 'cloud' : 'data-center';
}

/** Source: "Basic auth for REST APIs" (Jira Cloud), "Using personal access tokens" (Data Center). */
function authorizationOf(token: string, flavour: JiraFlavour): string {
  const isPair = /^[^:]+:./s.test(token);
  if (token === '' || (flavour === 'cloud' && !isPair)) {
    const wrong = token === '' ? 'is empty' : 'has no colon';
    throw new UserError(
      'missing_credentials',
      `Input 'tracker-token' ${wrong}; give EMAIL:API_TOKEN for Jira Cloud, or a personal access token for Data Center, ${AS_SECRET}.`,
    );
  }
  return isPair ? `Basic ${Buffer.from(token).toString('base64')}` : `Bearer ${token}`;
}

/**
 * True where Jira did not know the token and answered as it does to anybody: then an issue that the token should see is not found.
 * Source: MrRefactoring/jira.js#418, `x-seraph-loginreason`.
 */
function isNobody(headers: Headers): boolean {
  return /AUTHENTICATED_FAILED|AUTHENTICATION_DENIED/.test(headers.get('x-seraph-loginreason') ?? '');
}

function pathOf({ call, ids = {}, query = {} }: JiraAsk): string {
  const path = call
    .replace(/^\w+ /, '')
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
}

async function listAll(
  request: JiraClient['request'],
  ask: JiraAsk,
  items: string,
  time: JiraOptions['time'],
): Promise<readonly Record<string, unknown>[]> {
  const bound = listBound('The tracker', 'a list', time);
  const found = new Map<unknown, Record<string, unknown>>();
  for (let startAt = 0; ; ) {
    const query = { ...ask.query, startAt: String(startAt), maxResults: String(PAGE) };
    const { body } = await request({ ...ask, query });
    const answer = isObject(body) ? body : {};
    const listed = answer[items];
    const page = Array.isArray(listed) ? listed.filter(isObject) : [];
    const before = found.size;
    for (const [at, item] of page.entries()) found.set(item['id'] ?? startAt + at, item);
    startAt += page.length;
    const total = typeof answer['total'] === 'number' ? answer['total'] : 0;
    // A page that brings nothing new would come for ever.
    if (answer['isLast'] === true || startAt >= total || found.size === before) return [...found.values()];
    bound.next();
  }
}

/**
 * What Jira says of a refusal, all of it: `{errorMessages: [], errors: {field: text}}`, or `{message}`. On one line, at most 200
 * characters; '' where it says nothing. It can echo an issue's text.
 * Source: Jira Cloud's OpenAPI description, `ErrorCollection`; jira-node/node-jira-client#255 for `message`.
 */
export function jiraMessage(body: unknown): string {
  if (!isObject(body)) return '';
  const messages: readonly unknown[] = Array.isArray(body['errorMessages']) ? body['errorMessages'] : [];
  const errors = isObject(body['errors']) ? Object.entries(body['errors']) : [];
  const words = [
    ...messages,
    ...errors.map(([field, text]) => (typeof text === 'string' ? `${field}: ${text}` : undefined)),
    body['message'],
  ].filter((each): each is string => typeof each === 'string' && each !== '');
  return oneLine(words.join(' '), 200);
}
