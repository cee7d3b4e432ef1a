import { describe, expect, it } from '@jest/globals';
import {
  type AnnouncementState,
  foldNews,
  opensAnnouncement,
} from '../../../src/domain/announce/announcement.ts';
import { isOutdatedNews } from '../../../src/domain/announce/current-news.ts';
import type { News } from '../../../src/domain/announce/news.ts';
import { isPreparation, isServing, minuteOf } from '../../../src/domain/announce/preparation.ts';
import { repliesFor } from '../../../src/domain/announce/replies.ts';
import { type PastDeployment, usualMinutes } from '../../../src/domain/announce/usual-minutes.ts';

const NEWER = 'b'.repeat(40);
const OLDER = 'a'.repeat(40);
const RUN = 'https://github.com/octo-org/shop/actions/runs/7';
const SERVES = { commit: OLDER, url: 'https://a.example.com' };
const BEGUN = {
  kind: 'preparing',
  commit: NEWER,
  way: 'moved',
  since: '2026-03-02T09:12Z',
  usually: 6,
  run: RUN,
  serves: SERVES,
} as const;
const STOPPED = { kind: 'stopped', commit: NEWER, run: RUN, why: 'The run was cancelled.' } as const;
const READY: AnnouncementState = { status: 'ready', url: SERVES.url, commit: OLDER, told: ['note:1'] };

describe('the state after the first word', () => {
  const after = foldNews(READY, [BEGUN]);

  it('has all that was said of what is on its way, and keeps what was told of the environment', () => {
    const { kind: _, commit, ...preparation } = BEGUN;
    expect(after).toEqual({ ...READY, preparing: commit, preparation });
  });

  it('opens the comment, and is no reply below a message', () => {
    expect(opensAnnouncement([BEGUN])).toBe(true);
    expect(repliesFor([BEGUN], {})).toEqual([]);
    expect(opensAnnouncement([STOPPED])).toBe(false);
  });

  it.each<[string, News]>([
    ['ready', { kind: 'ready', commit: NEWER }],
    ['asleep', { kind: 'asleep', commit: NEWER }],
    ['gone', { kind: 'gone' }],
    ['failed', { kind: 'failed', step: 'provision', problem: 'P.', commit: NEWER }],
    ['none', { kind: 'none', sentence: 'S.', asksForHelp: false, looked: true }],
  ])('is over with the news that it is %s', (_, news) => {
    for (const before of [after, foldNews(after, [STOPPED])]) {
      const { preparing, preparation, stopped } = foldNews(before, [news]);
      expect([preparing, preparation, stopped]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('loses nothing to a report that names the commit alone, and gives way to another commit', () => {
    expect(foldNews(after, [{ kind: 'preparing', commit: NEWER }])).toEqual(after);
    expect(foldNews(after, [{ kind: 'preparing', commit: 'c'.repeat(40) }])).toMatchObject({
      preparing: 'c'.repeat(40),
      preparation: undefined,
    });
  });

  it('says of a run that was cancelled what served, and nothing of what another run is at work on', () => {
    expect(foldNews(after, [STOPPED])).toMatchObject({
      status: 'ready',
      preparing: undefined,
      stopped: { commit: NEWER, run: RUN, why: STOPPED.why, serves: SERVES },
    });
    for (const other of [
      { ...STOPPED, run: `${RUN}8` },
      { ...STOPPED, commit: OLDER },
    ] as const)
      expect(foldNews(after, [other])).toBe(after);
    expect(foldNews(foldNews(after, [STOPPED]), [BEGUN]).stopped).toBeUndefined();
  });

  it('is not told of an older commit once the head is on show, but of one that was asked for by name', () => {
    const pull = { state: 'open', headCommit: OLDER } as const;
    expect(isOutdatedNews(BEGUN, READY, pull)).toBe(true);
    expect(isOutdatedNews({ ...BEGUN, pinned: true }, READY, pull)).toBe(false);
    expect(isOutdatedNews(BEGUN, READY, { state: 'closed', headCommit: NEWER })).toBe(true);
  });
});

describe('what a comment kept of it', () => {
  it.each([
    [{}, true],
    [{ way: 'woken', since: minuteOf(new Date('2026-03-02T09:12:59.9Z')), usually: 1, run: RUN }, true],
    [{ serves: { asleep: true } }, true],
    [{ way: 'burnt' }, false],
    [{ since: 'yesterday' }, false],
    [{ usually: 1.5 }, false],
    [{ usually: '6' }, false],
    [{ run: 1 }, false],
    [{ serves: 'all' }, false],
    [{ serves: { commit: 1 } }, false],
    [{ serves: { asleep: 'yes' } }, false],
  ])('%j is believed: %s', (fields, expected) => {
    expect(isPreparation(fields)).toBe(expected);
  });

  it('is nothing where nothing served', () => {
    expect([isServing(undefined), isServing(null)]).toEqual([true, false]);
  });
});

describe('how long it usually takes', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
  const past = (id: number, key: string, minutes: number | undefined): PastDeployment => ({
    id,
    payload: { key },
    createdAt: at(0),
    succeededAt: minutes === undefined ? undefined : at(minutes),
  });
  const MADE = [past(1, 'a', 6), past(2, 'b', 8), past(3, 'c', 40)];

  it.each([
    ['nothing', [], 'made', undefined],
    ['two that were made', MADE.slice(1), 'made', undefined],
    ['three that were made', MADE, 'made', 8],
    ['a fourth one', [...MADE, past(4, 'd', 10)], 'made', 9],
    ['those that failed beside them', [...MADE, past(5, 'e', undefined)], 'made', 8],
    ['one that took no minute', [past(1, 'a', 0), past(2, 'b', 0), past(3, 'c', 0)], 'made', 1],
    ['no move', MADE, 'moved', undefined],
    ['three moves', [...MADE, past(4, 'a', 1), past(5, 'a', 2), past(6, 'b', 3)], 'moved', 2],
    [
      'moves, for one that wakes',
      [...MADE, past(4, 'a', 1), past(5, 'a', 2), past(6, 'b', 3)],
      'woken',
      undefined,
    ],
    [
      'a clock that went back',
      [...MADE.slice(1), { ...past(1, 'a', 0), createdAt: at(5) }],
      'made',
      undefined,
    ],
  ] as const)('is told by %s', (_, known, way, expected) => {
    expect(usualMinutes(known, way)).toBe(expected);
    expect(usualMinutes(known.toReversed(), way)).toBe(expected);
  });

  it('is told by the newest twenty', () => {
    const old = Array.from({ length: 20 }, (_, index) => past(index + 1, `old${index}`, 50));
    const lately = Array.from({ length: 20 }, (_, index) => past(index + 21, `new${index}`, 5));
    expect(usualMinutes([...old, ...lately], 'made')).toBe(5);
  });
});
