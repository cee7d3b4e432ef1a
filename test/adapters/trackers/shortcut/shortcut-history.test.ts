import { describe, expect, it } from '@jest/globals';
import { createShortcut } from '../../../../src/adapters/trackers/shortcut/shortcut.ts';
import { lastMoveIn } from '../../../../src/adapters/trackers/shortcut/shortcut-history.ts';
import { createStateNames } from '../../../../src/adapters/trackers/shortcut/shortcut-workflow.ts';
import type { StoryState } from '../../../../src/ports/tracker.ts';
import { createWorkspace, MR_A, MR_C } from '../../../support/world/shortcut-world.ts';

const COLUMNS = {
  names: createStateNames({ delivered: 'Acceptance' }),
  states: [
    { id: '1', name: 'Next', type: 'unstarted' },
    { id: '2', name: 'Doing', type: 'started' },
    { id: '3', name: 'Acceptance', type: 'started' },
    { id: '4', name: 'Accepted', type: 'done' },
    { id: '5', name: 'Released', type: 'done' },
  ],
};

type Entry = Readonly<Record<string, unknown>>;

function moved(minute: number, by: string, [old, now]: readonly [number, number], more: Entry = {}): Entry {
  const changes = { workflow_state_id: { old, new: now }, started: { new: true, old: false } };
  const action = { id: 124, entity_type: 'story', action: 'update', changes };
  const changed_at = new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
  return { changed_at, member_id: by, actions: [action], ...more };
}

const CREATED = {
  changed_at: '2026-03-02T08:00:00.000Z',
  member_id: 'c',
  actions: [{ id: 124, entity_type: 'story', action: 'create', workflow_state_id: 1 }],
};
/** Not about columns. */
const OTHER = [
  {
    changed_at: '2026-03-02T09:59:00.000Z',
    member_id: 'x',
    actions: [{ action: 'push', entity_type: 'branch' }],
  },
  { changed_at: '2026-03-02T09:59:01.000Z', member_id: 'x', actions: [{ action: 'update', changes: {} }] },
  { changed_at: '2026-03-02T09:59:02.000Z', member_id: 'x', actions: 'none' },
  { member_id: 'x' },
];
const DELIVERED_TWICE = [
  CREATED,
  moved(1, 'bot', [1, 3]),
  moved(2, 'c', [3, 2]),
  moved(3, 'bot', [2, 3]),
  moved(4, 'c', [3, 4]),
];

function last(state: StoryState, ...entries: readonly Entry[]) {
  return lastMoveIn([...entries, ...OTHER], { id: '124', state }, COLUMNS);
}

describe("a story's history in Shortcut", () => {
  it('tells who last moved it into its state, when, and when it was delivered before, in any order', () => {
    const move = { by: 'c', at: '2026-03-02T09:04:00.000Z', deliveredAt: '2026-03-02T09:03:00.000Z' };
    expect(last('accepted', ...DELIVERED_TWICE)).toEqual(move);
    expect(last('accepted', ...DELIVERED_TWICE.toReversed())).toEqual(move);
  });

  it('tells of no delivery where there was none, and whoever made it in its state', () => {
    expect(last('accepted', CREATED, moved(1, 'c', [1, 4]))?.deliveredAt).toBeUndefined();
    expect(last('unstarted', CREATED)).toEqual({ by: 'c', at: '2026-03-02T08:00:00.000Z' });
    expect(last('accepted', CREATED)).toBeUndefined();
  });

  it('does not take a move between two columns of a state for one into it', () => {
    expect(last('accepted', ...DELIVERED_TWICE, moved(9, 'a', [4, 5]))?.by).toBe('c');
    expect(last('accepted', ...DELIVERED_TWICE, moved(9, 'a', [4, 2]), moved(10, 'a', [2, 5]))?.by).toBe('a');
  });

  it.each<[string, Entry]>([
    ['a rule of the team', { automation_id: 'r' }],
    ['a webhook', { webhook_id: 'w' }],
    ['an external change', { external_id: 'e' }],
    ['nobody that is told', { member_id: undefined }],
  ])('names nobody where %s moved it', (_, more) => {
    expect(last('accepted', CREATED, moved(1, 'a', [2, 4], more))).toBeUndefined();
  });

  it.each(['pull-request', 'branch', 'commit'])('names nobody where a %s moved it', (entity_type) => {
    const entry = moved(1, 'a', [2, 4]);
    const actions = [{ id: 5, entity_type, action: 'close' }, ...(entry['actions'] as readonly unknown[])];
    expect(last('accepted', CREATED, { ...entry, actions })).toBeUndefined();
  });

  it('takes a null for no webhook, and passes over moves of another story', () => {
    expect(last('accepted', CREATED, moved(1, 'a', [2, 4], { webhook_id: null }))?.by).toBe('a');
    const ofOther = { id: 125, action: 'update', changes: { workflow_state_id: { old: 2, new: 4 } } };
    expect(last('accepted', CREATED, moved(1, 'a', [2, 4], { actions: [ofOther] }))).toBeUndefined();
  });

  it('knows a column that is gone by what the entry says of it', () => {
    const references = [{ id: 9, entity_type: 'workflow-state', name: 'Acceptance', type: 'started' }];
    const entries = [CREATED, moved(1, 'bot', [2, 9], { references }), moved(2, 'c', [9, 4], { references })];
    expect(last('accepted', ...entries)?.deliveredAt).toBe('2026-03-02T09:01:00.000Z');
  });
});

it.each([1, 2, 3])('is read in one request as the world tells it, seed %i', async (seed) => {
  const space = await createWorkspace(seed);
  const tracker = createShortcut({ fetch, url: space.url, token: 'rehearsal-shortcut-token' });
  space.act('workflow', {
    id: 7,
    name: 'Design',
    states: COLUMNS.states.map(({ id, ...state }) => ({ id: Number(id), ...state })),
  });
  space.act('story', { id: 124, name: 'Pay later', workflow: 7, state: 'Acceptance', requester: MR_C });
  space.act('move', { id: 124, state: 'Accepted', by: MR_C });
  space.act('move', {
    id: 124,
    state: 'Released',
    by: MR_A,
    automation: '5f1d3c1e-0000-4000-8000-0000000000dd',
  });
  space.act('label', { id: 124, label: 'auto', by: MR_A });
  const story = await tracker.story('124');
  const before = space.world.core.log.entries(1).length;
  expect(story && (await tracker.lastMove(story))).toMatchObject({ by: MR_C });
  expect(
    space.world.core.log
      .entries(1)
      .slice(before)
      .map(({ operation }) => operation),
  ).toEqual(['GET /stories/{story-public-id}/history']);
  await space.close();
});
