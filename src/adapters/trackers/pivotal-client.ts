import { isObject } from '../../domain/input/is-object.ts';
import { oneLine } from '../../domain/input/one-line.ts';
import { listBound, type RunTime } from '../fetch/list-bounds.ts';
import { TRACKER_ANSWERS, type TrackerAnswer } from './answers.ts';
import {
  createTrackerClient,
  type TrackerClient,
  type TrackerClientOptions,
  type TrackerProtocol,
} from './tracker-client.ts';

export type PivotalOptions = TrackerClientOptions;

export interface PivotalClient extends TrackerClient<TrackerAnswer> {
  /** Every item of a paged list. */
  list(doing: string, path: string): Promise<readonly Record<string, unknown>[]>;
}

const PAGE = 100;
/** The shortest page that any service of this kind is known to cut a longer list into. */
const SHORTEST_FULL_PAGE = 50;

const PIVOTAL: TrackerProtocol<TrackerAnswer> = {
  answers: TRACKER_ANSWERS,
  unexpected: TRACKER_ANSWERS.unexpected,
  headers: (token) => ({ 'X-TrackerToken': token }),
  callOf,
  messageOf: trackerMessage,
};

/** @throws UserError when there is no token. */
export function createPivotalClient(options: PivotalOptions): PivotalClient {
  const client = createTrackerClient(options, PIVOTAL);
  return { ...client, list: (doing, path) => listAll(client.request, doing, path, options.time) };
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
