import { describe, expect, it } from '@jest/globals';
import { boardStatuses, isBehindStory, isMovedSince } from '../../../src/domain/stories/board-status.ts';
import type { StoryState } from '../../../src/domain/stories/story-state.ts';

const PLAIN = ['Todo', 'In Progress', 'Done'];
const KANBAN = ['Backlog', 'Ready', 'In progress', 'In review', 'Done'];

describe('the status of a board for a state', () => {
  it.each<[StoryState, readonly string[], string | undefined]>([
    ['unstarted', PLAIN, 'Todo'],
    ['started', PLAIN, 'In Progress'],
    ['finished', PLAIN, undefined],
    ['accepted', PLAIN, 'Done'],
    ['rejected', PLAIN, undefined],
    ['unstarted', KANBAN, 'Ready'],
    ['started', KANBAN, 'In progress'],
    ['finished', KANBAN, 'In review'],
    ['delivered', [...KANBAN, ' Ready for acceptance '], ' Ready for acceptance '],
    ['started', [], undefined],
  ])('of %s among %j is %j', (state, statuses, expected) => {
    expect(boardStatuses().statusFor(state, statuses)).toBe(expected);
  });

  it('is the one that the settings name, and a usual one where the board lacks that', () => {
    const named = boardStatuses({ finished: 'To Try', delivered: 'story: delivered' });
    expect(named.statusFor('finished', ['In Review', 'to try'])).toBe('to try');
    expect(named.statusFor('delivered', ['In Review', 'Delivered'])).toBe('Delivered');
  });

  it('is none that the settings give to another state', () => {
    const named = boardStatuses({ delivered: 'In Review' });
    expect(named.stateOf('in review')).toBe('delivered');
    expect(named.statusFor('finished', ['In Review'])).toBeUndefined();
    expect(named.statusFor('delivered', ['In Review'])).toBe('In Review');
  });

  it('stands for no state where nobody knows it', () => {
    expect(boardStatuses().stateOf('QA')).toBeUndefined();
    expect(boardStatuses().stateOf('constructor')).toBeUndefined();
  });
});

describe('a card', () => {
  const STATES = ['unscheduled', 'unstarted', 'started', 'finished', 'delivered'] as const;
  const card = { status: 'any', setAt: undefined };

  it('is behind where it shows an earlier state, and never where it shows the same or a later one', () => {
    for (const [shownAt, shown] of STATES.entries())
      for (const [at, state] of STATES.entries())
        expect(isBehindStory(card, shown, state)).toBe(at > shownAt && at > 1);
  });

  it.each<[StoryState | undefined, StoryState, boolean]>([
    ['delivered', 'accepted', true],
    ['started', 'rejected', true],
    ['accepted', 'rejected', true],
    ['rejected', 'accepted', true],
    ['accepted', 'accepted', false],
    ['accepted', 'delivered', false],
    ['rejected', 'started', true],
    ['rejected', 'finished', true],
    ['rejected', 'delivered', true],
    ['rejected', 'unstarted', false],
    ['rejected', 'rejected', false],
    ['accepted', 'started', false],
    [undefined, 'accepted', false],
  ])('that shows %s while its story is %s is behind: %s', (shown, state, expected) => {
    expect(isBehindStory(card, shown, state)).toBe(expected);
  });

  it('without a status is behind as soon as somebody has begun', () => {
    const bare = { status: undefined, setAt: undefined };
    expect(isBehindStory(bare, undefined, 'unstarted')).toBe(false);
    expect(isBehindStory(bare, undefined, 'started')).toBe(true);
  });

  it.each([
    ['2026-03-02T10:00:01Z', '2026-03-02T10:00:00Z', true],
    ['2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z', false],
    ['2026-03-02T09:59:59Z', '2026-03-02T10:00:00Z', false],
    [undefined, '2026-03-02T10:00:00Z', false],
    ['2026-03-02T10:00:01Z', undefined, false],
  ])('that was set at %s was moved by somebody since %s: %s', (setAt, since, expected) => {
    expect(isMovedSince({ status: 'Todo', setAt }, since)).toBe(expected);
  });
});
