import { BARD_TOKEN } from '../../../rehearsal/world/tracker/bard.ts';
import { createTracker, TRACKER_TOKEN } from '../../../rehearsal/world/tracker/tracker.ts';
import { startWorld } from './with-world.ts';

export const STORY = '/projects/99/stories/123456789';
const BASES = {
  pivotal: '/tracker/services/v5',
  litetracker: '/litetracker/services/v5',
  bard: '/bard/api/v1',
} as const;
type Dialect = keyof typeof BASES;

export const BY_TOKEN = { 'X-TrackerToken': TRACKER_TOKEN };
export const BY_BEARER = { authorization: `Bearer ${BARD_TOKEN}` };
const HEADERS = { pivotal: BY_TOKEN, litetracker: BY_TOKEN, bard: BY_BEARER } as const;

/** A world with one story; seed and story may differ. */
export async function started(seed = 1, story: Record<string, unknown> = {}) {
  const running = await startWorld([createTracker], seed);
  await running.drive('tracker/person', { id: 103, name: 'Mr. C', email: 'mr-c@example.com' });
  await running.drive('tracker/project', { id: 98, name: 'Other', members: [103] });
  await running.drive('tracker/project', { id: 99, name: 'Shop', members: [103] });
  await running.drive('tracker/story', {
    id: 123456789,
    project: 99,
    name: 'Check out with one click',
    estimate: 2,
    labels: ['auto'],
    requester: 103,
    ...story,
  });

  async function call(
    dialect: Dialect,
    request: string,
    body?: unknown,
    headers: Record<string, string> = HEADERS[dialect],
  ) {
    const [method = 'GET', path = ''] = request.split(' ');
    const answer = await fetch(`${running.origin}${BASES[dialect]}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    // biome-ignore lint/suspicious/noExplicitAny: the tests read answers of many shapes.
    const read: any = text === '' ? undefined : JSON.parse(text);
    return { status: answer.status, headers: answer.headers, body: read, text };
  }

  return { ...running, call };
}

/** The first seed whose chances are so. */
export function seedWhere<T>(chances: (seed: number) => T, fits: (each: T) => boolean): number {
  for (let seed = 1; seed <= 200; seed += 1) if (fits(chances(seed))) return seed;
  throw new Error('No seed of two hundred is so.');
}
