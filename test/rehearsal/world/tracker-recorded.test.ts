import { describe, expect, it } from '@jest/globals';
import { TRACKER_TOKEN } from '../../../rehearsal/world/tracker/tracker.ts';
import { isObject } from '../../../src/domain/input/is-object.ts';
import { RECORDED, UNRECORDED } from './recorded-tracker.ts';
import { STORY, started } from './tracker-calls.ts';

/** An object of an answer, and which of the recorded shapes it is to have. */
interface Found {
  readonly shape: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'string') return typeof value;
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) ? 'time' : 'string';
}

function shapeOf(value: Readonly<Record<string, unknown>>, place: string): string | undefined {
  const kind = typeof value['kind'] === 'string' ? value['kind'] : undefined;
  if (kind === undefined) return /^(search|values)/.test(place) ? place : undefined;
  if ('change_type' in value) return `change of ${kind}`;
  if (['primary_resources', 'project', 'performed_by'].includes(place)) return `${kind} in short`;
  return kind.endsWith('_activity') ? 'activity' : kind;
}

/** Every object of the answer that has a shape. */
function objectsIn(value: unknown, place: string): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((each) => objectsIn(each, place));
  if (!isObject(value)) return [];
  const shape = shapeOf(value, place);
  const inside = Object.entries(value).flatMap(([name, each]) => {
    if (name === 'new_values' || name === 'original_values')
      return objectsIn(each, `values of ${String(value['kind'])}`);
    return objectsIn(each, place === 'search' ? `search.${name}` : name);
  });
  return shape === undefined ? inside : [{ shape, fields: value }, ...inside];
}

function recordedOf(shape: string) {
  const fields = (RECORDED[shape] ?? '').split(', ').map((each) => each.split(': '));
  return fields.map(([name = '', types = '']) => ({
    name: name.replace('?', ''),
    isAlways: !name.endsWith('?') && name !== '',
    types: types.split('|'),
  }));
}

function faultsOf({ shape, fields }: Found): readonly string[] {
  const recorded = recordedOf(shape);
  const missing = recorded.filter(({ name, isAlways }) => isAlways && !(name in fields));
  const others = Object.entries(fields).flatMap(([name, value]) => {
    const known = recorded.find((each) => each.name === name);
    if (known === undefined)
      return `${shape}.${name}` in UNRECORDED ? [] : [`${shape}.${name} was never seen`];
    return known.types.includes(typeOf(value)) ? [] : [`${shape}.${name} is ${JSON.stringify(value)}`];
  });
  return [...missing.map(({ name }) => `${shape}.${name} is missing`), ...others];
}

/** Everything that the world's Pivotal Tracker answers to one life of a story. */
async function answersOfALife(): Promise<readonly Found[]> {
  const { call, drive } = await started(1, { owners: [103], description: 'Pay at once.' });
  const found: Found[] = [];
  const ask = async (request: string, body?: unknown, token = TRACKER_TOKEN) => {
    const answer = await call('pivotal', request, body, { 'X-TrackerToken': token });
    found.push(...objectsIn(answer.body, request.includes('/search') ? 'search' : ''));
    return answer.body;
  };
  await ask(`PUT ${STORY}`, { current_state: 'started' });
  await ask(`PUT ${STORY}`, { estimate: 3, labels: [{ name: 'auto' }, { name: 'staged' }] });
  const labels = await ask(`GET ${STORY}/labels`);
  await ask(`DELETE ${STORY}/labels/${labels[0].id}`);
  await ask(`POST ${STORY}/labels`, { name: 'late' });
  const { id } = await ask(`POST ${STORY}/comments`, {
    text: 'first',
    commit_identifier: 'abc',
    commit_type: 'github',
  });
  await ask(`PUT ${STORY}/comments/${id}`, { text: 'second' });
  await drive('tracker/accept', { id: 123456789, by: 103 });
  for (const path of ['/me', '/projects', '/projects/99', '/projects/99/memberships', '/projects/99/labels'])
    await ask(`GET ${path}`);
  for (const path of ['/stories/123456789', '/projects/99/stories', `${STORY}?fields=:default,owners`])
    await ask(`GET ${path}`);
  for (const path of ['/comments', '/transitions', '/activity']) await ask(`GET ${STORY}${path}`);
  await ask('GET /projects/99/search?query=check');
  await ask(`POST ${STORY}/comments`, { text: '' });
  await ask('GET /projects/99/stories/1');
  await ask('GET /nowhere');
  await ask('GET /me', undefined, 'nobody');
  return found;
}

describe('the answers of the world’s Pivotal Tracker', () => {
  it('have the fields that were recorded, each with its type, and no other that is not listed', async () => {
    const found = await answersOfALife();
    expect([...new Set(found.flatMap(faultsOf))]).toEqual([]);
    const shown = new Set(
      found.flatMap(({ shape, fields }) => [shape, ...Object.keys(fields).map((name) => `${shape}.${name}`)]),
    );
    expect([...Object.keys(RECORDED), ...Object.keys(UNRECORDED)].filter((name) => !shown.has(name))).toEqual(
      [],
    );
  });
});
