import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnnouncementState } from '../../../src/domain/announce/announcement.ts';
import {
  branchIdOfKey,
  keyOfRow,
  orderedRows,
  type Rows,
  readRows,
  rowOfKey,
  rowsAfterLook,
  rowsThatFit,
  sameState,
} from '../../../src/domain/announce/rows.ts';

const READY: AnnouncementState = { status: 'ready', commit: 'a'.repeat(40), url: 'http://a.example.com' };
const GONE: AnnouncementState = { status: 'gone' };

describe('a row', () => {
  it('is named by project and kind, and its branch may have any name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (branch) => {
        const key = `70107786/shop/preview/${branch}`;
        const of = branchIdOfKey(key) ?? '';
        expect(of).toBe(`70107786/${branch}`);
        expect(rowOfKey(key)).toBe('shop/preview');
        expect(keyOfRow(of, 'shop/preview')).toBe(key);
      }),
    );
  });

  it.each(['', 'a/b', '1/shop/preview', '1/__proto__/preview/a', '1/shop/pre-view/a'])(
    'is none in %j',
    (key) => {
      expect(rowOfKey(key)).toBeUndefined();
    },
  );

  it('that somebody has broken is left out alone', () => {
    const rows = {
      'shop/preview': READY,
      'shop/qa': { status: 'fine' },
      '__proto__/x': READY,
      'blog/preview': GONE,
    };
    expect(readRows({ rows })).toEqual({ 'shop/preview': READY, 'blog/preview': GONE });
    for (const data of [undefined, null, [], { rows: [] }, { rows: 'x' }]) expect(readRows(data)).toEqual({});
  });

  it('stands in the same place whoever writes it: by project, previews first', () => {
    const rows = {
      'shop/qa': {},
      'blog/preview': {},
      'shop/preview': {},
      'blog/demo': {},
      'shopa/preview': {},
    };
    expect(orderedRows(rows).map(([row]) => row)).toEqual([
      'blog/preview',
      'blog/demo',
      'shop/preview',
      'shop/qa',
      'shopa/preview',
    ]);
  });

  it('is the same whatever the order of its members, and with what is undefined', () => {
    expect(sameState({ status: 'ready', url: 'u' }, { url: 'u', status: 'ready', why: undefined })).toBe(
      true,
    );
    expect(sameState({ status: 'ready' }, { status: 'asleep' })).toBe(false);
    expect(sameState(undefined, {})).toBe(false);
    expect(sameState(undefined, undefined)).toBe(true);
  });
});

describe('after a look at what stands there now', () => {
  const written = { own: 'a/preview', before: { 'a/preview': GONE }, after: { 'a/preview': READY } };

  it.each([
    ['its own row, where it is there', { 'a/preview': READY }, { 'a/preview': READY }],
    [
      'with it what another one tells of its own',
      { 'a/preview': READY, 'b/preview': GONE },
      { 'a/preview': READY, 'b/preview': GONE },
    ],
    [
      'its own row again, where one who had not read it wrote the older one',
      { 'a/preview': GONE },
      { 'a/preview': READY },
    ],
    [
      'its own row again, where it is missing',
      { 'b/preview': GONE },
      { 'a/preview': READY, 'b/preview': GONE },
    ],
    [
      'nothing older, where another run of the environment told something else',
      { 'a/preview': { status: 'failed' } },
      'overtaken',
    ],
  ] as const)('a run lets stand %s', (_, now: Rows, expected) => {
    expect(rowsAfterLook(written, now)).toEqual(expected);
  });

  it('a run brings back what it wrote of others and nobody tells any more', () => {
    const after = { 'a/preview': READY, 'c/preview': GONE };
    expect(rowsAfterLook({ ...written, after }, { 'a/preview': READY })).toEqual(after);
  });
});

describe('rows that have too little room', () => {
  const full: AnnouncementState = {
    ...READY,
    status: 'failed',
    failed: { step: 'provision', problem: 'p'.repeat(2_000), log: ['l'.repeat(300)] },
    leftovers: { first: Array.from({ length: 5 }, () => ({ resource: 'r', type: 't', why: 'w' })), more: 1 },
    story: {
      id: '1',
      title: 't',
      url: 'u',
      state: 'started',
      others: [{ id: '2', title: 't', url: 'u', state: 's' }],
    },
    stories: ['3'],
  };
  const rows = { 'a/preview': full, 'b/preview': full };
  const within = (most: number) => (some: Rows) => JSON.stringify(some).length <= most;

  it('lose the log first, and rows last', () => {
    const whole = JSON.stringify(rows).length;
    expect(rowsThatFit(rows, within(whole))).toBe(rows);
    const [, state] = orderedRows(rowsThatFit(rows, within(whole - 1)))[0] ?? [];
    expect(state).toMatchObject({
      failed: { problem: 'p'.repeat(2_000), log: undefined },
      leftovers: full.leftovers,
    });
    const [, less] = orderedRows(rowsThatFit(rows, within(whole - 700)))[0] ?? [];
    expect(less?.leftovers).toEqual({ first: full.leftovers?.first.slice(0, 1), more: 5 });
    const short = rowsThatFit(rows, within(2_500));
    expect(Object.keys(short)).toEqual(['a/preview', 'b/preview']);
    expect(short['a/preview']?.failed?.problem).toHaveLength(300);
    expect(short['a/preview']?.stories).toEqual(['2', '3']);
    expect(Object.keys(rowsThatFit(rows, within(900)))).toEqual(['a/preview']);
  });

  it('are cut once: what fits is left alone', () => {
    fc.assert(
      fc.property(fc.nat({ max: 8_000 }), (most) => {
        const once = rowsThatFit(rows, within(most));
        expect(within(most)(once) || Object.keys(once).length === 0).toBe(true);
        expect(rowsThatFit(once, within(most))).toEqual(once);
      }),
    );
  });
});
