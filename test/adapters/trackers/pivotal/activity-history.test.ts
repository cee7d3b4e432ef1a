import { describe, expect, it } from '@jest/globals';
import { LITETRACKER } from '../../../../src/adapters/trackers/pivotal/dialects.ts';
import { createPivotal } from '../../../../src/adapters/trackers/pivotal/pivotal.ts';
import type { Story } from '../../../../src/ports/tracker.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';

const ABOUT = { id: 7, current_state: 'accepted', created_at: '2026-03-01T08:00:00+00:00' };

function activity(minute: number, by: number, state: string, story = 7): Record<string, unknown> {
  return {
    guid: `99_${minute}_${story}`,
    performed_by: { id: by, name: 'Mr. A' },
    occurred_at: `2026-03-02T08:${String(minute).padStart(2, '0')}:00Z`,
    changes: [
      { kind: 'comment', id: 1, change_type: 'create', new_values: { text: 'accepted' } },
      { kind: 'story', id: story, change_type: 'update', new_values: { current_state: state } },
    ],
  };
}

const ACTIVITY = [
  activity(1, 1, 'started'),
  activity(2, 1, 'delivered'),
  activity(3, 2, 'accepted', 8),
  activity(4, 3, 'accepted'),
  activity(5, 3, 'labelled'),
];

async function lastMoveOf(...pages: readonly (readonly unknown[] | number)[]) {
  const answers = pages.map(
    (page) => () => (typeof page === 'number' ? Response.json({}, { status: page }) : Response.json(page)),
  );
  const script = scriptedFetch(() => Response.json(ABOUT), ...answers);
  const tracker = createPivotal({
    dialect: LITETRACKER,
    fetch: script.fetch,
    url: 'https://tracker.example.com/services/v5',
    token: 'secret-token',
    projects: ['99'],
  });
  const story = { id: '7', project: '99', state: 'accepted' } as Story;
  return { move: await tracker.lastMove(story), sent: script.sent };
}

/** A page of fifty that ends or begins with what is of the story. */
const OTHERS = Array.from({ length: 45 }, (_, minute) => activity(minute + 10, 9, 'started', 1000 + minute));

describe('who moved a story, by the activity of its project', () => {
  it.each([
    ['oldest first', ACTIVITY],
    ['newest first', ACTIVITY.toReversed()],
  ])('is told with the delivery before it, %s', async (_order, page) => {
    const { move, sent } = await lastMoveOf(page);
    expect(move).toEqual({ by: '3', at: '2026-03-02T08:04:00Z', deliveredAt: '2026-03-02T08:02:00Z' });
    expect(sent[1]?.url.pathname).toBe('/services/v5/projects/99/activity');
    expect(sent[1]?.url.search).toBe('?occurred_after=2026-03-01T08%3A00%3A00%2B00%3A00');
  });

  it('keeps the order of moves of one second', async () => {
    const same = [activity(1, 1, 'delivered'), activity(1, 2, 'accepted'), activity(1, 3, 'accepted')];
    const all = [activity(0, 1, 'started'), ...same.map((each, at) => ({ ...each, guid: at }))];
    expect((await lastMoveOf(all)).move?.by).toBe('3');
    expect((await lastMoveOf(all.toReversed())).move?.by).toBe('3');
  });

  it('is told by the newest page where the tracker gives no other one', async () => {
    const newest = [...ACTIVITY, ...OTHERS].toReversed();
    expect((await lastMoveOf(newest, newest)).move?.by).toBe('3');
  });

  it('is not told where only the oldest page can be read, which a later move may follow', async () => {
    const oldest = [...ACTIVITY, ...OTHERS];
    expect((await lastMoveOf(oldest, oldest)).move).toBeUndefined();
  });

  it('is not told where the delivery may be on a page that cannot be read', async () => {
    const newest = [
      ...ACTIVITY.slice(2),
      activity(6, 9, 'x', 1),
      activity(7, 9, 'x', 1),
      ...OTHERS,
    ].toReversed();
    expect((await lastMoveOf(newest, newest)).move).toBeUndefined();
  });

  it('is not told where the tracker has no such list', async () => {
    expect((await lastMoveOf(404)).move).toBeUndefined();
  });
});
