import { isObject } from '../../../domain/input/is-object.ts';
import { listBound, type RunTime } from '../../fetch/list-bounds.ts';
import { createTrackerClient, type TrackerClient } from '../rest-client.ts';
import type { TrackerClientOptions } from '../tracker-client.ts';
import { TRACKER_ANSWERS, type TrackerAnswer } from './answers.ts';
import { PIVOTAL, type PivotalDialect, type TrackerAuth } from './dialects.ts';
import { trackerMessage } from './pivotal-refusals.ts';

/** `url` is the full prefix of the API, such as `https://tracker.example.com/services/v5`. */
export interface PivotalOptions extends TrackerClientOptions {
  /** Pivotal's own when absent. */
  readonly dialect?: PivotalDialect;
  /** How the token travels; as the dialect says when absent. */
  readonly auth?: TrackerAuth | undefined;
  /** Takes a sentence, once a run, about what the tracker does not let the token do though stories are moved; nobody hears it when absent. */
  readonly tell?: (sentence: string) => void;
}

export interface PivotalClient extends TrackerClient<TrackerAnswer> {
  /** Every item of a paged list. */
  list(doing: string, path: string): Promise<readonly Record<string, unknown>[]>;
  /** The same, with whether the tracker gave more than its first page where there may be more. */
  read(doing: string, path: string): Promise<PivotalList>;
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
  const { request, aheadMs } = createTrackerClient(options, {
    answers: TRACKER_ANSWERS,
    unexpected: TRACKER_ANSWERS.unexpected,
    headers: () => credentialsOf(options),
    callOf,
    messageOf: trackerMessage,
  });
  const read = (doing: string, path: string) => listAll(request, doing, path, options.time);
  return {
    request,
    read,
    list: async (doing, path) => (await read(doing, path)).items,
    aheadMs,
  };
}

function credentialsOf({ token, auth, dialect = PIVOTAL }: PivotalOptions): Record<string, string> {
  return (auth ?? dialect.auth) === 'bearer'
    ? { authorization: `Bearer ${token}` }
    : { 'X-TrackerToken': token };
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
    .replace(/\/(project|storie|comment)s\/(?!bulk$)[^/]+/g, (_, of: string) => {
      const name = of === 'storie' ? 'story' : of;
      return `/${of}s/{${name}}`;
    });
  return `${method} ${template}`;
}
