import { describe, expect, it } from '@jest/globals';
import { shownState } from '../../../src/domain/announce/announced-environment.ts';
import type { AnnouncementState } from '../../../src/domain/announce/announcement.ts';
import { foldNews } from '../../../src/domain/announce/announcement.ts';
import { currentNews } from '../../../src/domain/announce/current-news.ts';
import { type RowRecord, rowsByRecords, rowsInDoubt } from '../../../src/domain/announce/row-records.ts';
import { ENDED_EARLY } from '../../../src/domain/environment/deployed-head.ts';

const OF = '70107786/feature/a';
const OLD = 'a'.repeat(40);
const NEW = 'b'.repeat(40);
const RUN = 'https://github.com/octo-org/shop/actions/runs/7';
const URL_OF_IT = 'http://shop.example.com';

function record(overrides: Partial<RowRecord> = {}, row = 'shop/preview'): RowRecord {
  return {
    id: 1,
    environment: 'preview',
    payload: { key: `70107786/${row}/feature/a` },
    commit: NEW,
    state: 'success',
    environmentUrl: URL_OF_IT,
    notes: [],
    createdAt: '2026-03-02T09:12:30Z',
    changed: { at: '2026-03-02T09:18:00Z', run: RUN },
    ...overrides,
  };
}

const READY: AnnouncementState = { status: 'ready', commit: OLD, url: URL_OF_IT, since: '2026-03-01T09:00Z' };
const MOVING: AnnouncementState = {
  ...READY,
  preparing: NEW,
  preparation: { way: 'moved', since: '2026-03-02T09:12Z', run: RUN },
};

function rowOf(
  kept: AnnouncementState | undefined,
  records: readonly RowRecord[],
  { own = 'blog/preview', whole = [] as readonly string[] } = {},
) {
  const rows = kept === undefined ? {} : { 'shop/preview': kept };
  return rowsByRecords(rows, own, { of: OF, records, whole: new Set(whole) })['shop/preview'];
}

/** As people read it. */
function told(
  kept: AnnouncementState | undefined,
  records: readonly RowRecord[],
  { own = 'blog/preview', whole = [] as readonly string[] } = {},
) {
  const row = rowOf(kept, records, { own, whole });
  return row && shownState(row);
}

describe('a row that nobody told, or that was lost', () => {
  it.each([
    [
      'a success',
      [record()],
      { status: 'deployed', commit: NEW, url: URL_OF_IT, since: '2026-03-02T09:18Z', run: RUN },
    ],
    [
      'a failure, with what stood before',
      [record({ id: 2, state: 'failure', notes: ['Bucket: exists'] }), record({ commit: OLD })],
      { status: 'failed', commit: OLD, failed: { commit: NEW, problem: 'Bucket: exists', run: RUN } },
    ],
    [
      'one at work',
      [record({ id: 2, state: 'in_progress' }), record({ commit: OLD })],
      {
        preparing: NEW,
        preparation: { way: 'moved', since: '2026-03-02T09:12Z', run: RUN, serves: { commit: OLD } },
      },
    ],
    ['one without a state', [record({ state: undefined })], { preparing: NEW, preparation: { way: 'made' } }],
    [
      'one that was not needed any more, beside what stands',
      [record({ id: 2, state: 'inactive' }), record({ commit: OLD })],
      { status: 'deployed', commit: OLD },
    ],
  ] as const)('is told by its deployments: %s', (_, records, expected) => {
    expect(told(undefined, records)).toMatchObject(expected);
  });

  it('is not told where all have ended, or they are of another branch or repository', () => {
    expect(told(undefined, [record({ state: 'inactive' })])).toBeUndefined();
    for (const key of ['70107786/shop/preview/feature/b', '1/shop/preview/feature/a', 'x', ''])
      expect(told(undefined, [record({ payload: { key } })])).toBeUndefined();
    expect(told(undefined, [record({ environment: 'greenroom-delivery' })])).toBeUndefined();
    expect(told(undefined, [record()], { own: 'shop/preview' })).toBeUndefined();
  });
});

describe('a row that was told', () => {
  it('to be on its way, is ready or failed once that very run has said so', () => {
    expect(told(MOVING, [record()])).toMatchObject({
      status: 'ready',
      commit: NEW,
      since: '2026-03-02T09:18Z',
    });
    expect(told(MOVING, [record()])?.preparing).toBeUndefined();
    expect(told(MOVING, [record({ state: 'error', notes: [] })])).toMatchObject({
      status: 'failed',
      failed: { commit: NEW, problem: 'No cause is known.' },
    });
  });

  it.each([
    ['its run is at work', {}, { state: 'in_progress' }],
    ['it is another run', {}, { changed: { at: '2026-03-02T09:18:00Z', run: `${RUN}1` } }],
    ['it is an earlier attempt of the run', {}, { createdAt: '2026-03-02T09:02:00Z' }],
    ['it is another commit', {}, { commit: OLD }],
    ['nobody knows the run', { preparation: { since: '2026-03-02T09:12Z' } }, {}],
    ['it may sleep', { preparation: { run: RUN, serves: { asleep: true } } }, {}],
  ] as const)('to be on its way, stays so where %s', (_, kept, of) => {
    const before = { ...MOVING, ...kept };
    expect(told(before, [record(of)])).toEqual(before);
  });

  it('at an older commit, was deployed at the newer one, and nobody says that it is awake', () => {
    for (const status of ['ready', 'asleep'] as const)
      expect(told({ ...READY, status }, [record()])).toMatchObject({ status: 'deployed', commit: NEW });
  });

  it('has no end any more that was told of an older commit', () => {
    const end = '2026-03-08T09:12:00.000Z';
    expect(told({ ...READY, expires: end, ends: end }, [record()])).toEqual(told(READY, [record()]));
  });

  it('to be gone, was deployed again where its deployment is newer than that', () => {
    const gone = { ...READY, status: 'gone', commit: NEW } as const;
    expect(told(gone, [record()])?.status).toBe('deployed');
    expect(told({ ...gone, since: '2026-03-02T09:18Z' }, [record()])?.status).toBe('gone');
  });

  it.each([
    ['it is asleep at that commit', { ...READY, commit: NEW, status: 'asleep' }, [record()]],
    ['none is made any more', { ...READY, status: 'none' }, [record()]],
    [
      'it serves another commit that was asked for by name',
      { ...READY, commit: OLD },
      [record({ state: 'inactive' })],
    ],
    [
      'a failure is older than what was told',
      { ...READY, since: '2026-03-02T09:18Z' },
      [record({ id: 2, state: 'failure' }), record({ commit: OLD })],
    ],
    [
      'nobody knows when it was told',
      { ...READY, since: undefined },
      [record({ id: 2, state: 'failure' }), record({ commit: OLD })],
    ],
    [
      'its run was given up',
      { ...READY, stopped: { commit: NEW, why: 'It was cancelled.' } },
      [record({ id: 2, state: 'failure' }), record({ commit: OLD })],
    ],
  ] as const)('stays as it was told where %s', (_, kept, records) => {
    expect(told(kept, records)).toEqual(kept);
  });

  it('at an older commit, has failed where that was told since, and lost by an edit of others', () => {
    const failure = record({ id: 2, state: 'failure', notes: ['Bucket: exists'] });
    expect(told(READY, [failure, record({ commit: OLD })])).toMatchObject({
      status: 'failed',
      commit: OLD,
      failed: { commit: NEW, problem: 'Bucket: exists' },
    });
  });

  it('to be on its way, is left to its own run where that ended early', () => {
    expect(told(MOVING, [record({ state: 'error', notes: [ENDED_EARLY] })])).toEqual(MOVING);
  });

  it('is gone only where all of its deployments were read, and have ended', () => {
    const kept = { ...READY, commit: NEW };
    const records = [record({ state: 'inactive' })];
    expect(
      rowsInDoubt({ 'shop/preview': kept }, 'blog/preview', { of: OF, records, whole: new Set() }),
    ).toEqual(['shop/preview']);
    expect(told(kept, records)).toEqual(kept);
    expect(told(kept, records, { whole: ['shop/preview'] })).toMatchObject({
      status: 'gone',
      url: URL_OF_IT,
    });
    const pinned = record({ id: 2, state: 'success' });
    expect(told(kept, [...records, pinned], { whole: ['shop/preview'] })).toEqual(kept);
  });

  it('to be on its way to a commit that was asked for by name, is told by what hangs on that', () => {
    const pinned = { ...MOVING, preparation: { ...MOVING.preparation, pinned: true } };
    const of = { of: OF, records: [], whole: new Set<string>() };
    expect(rowsInDoubt({ 'shop/preview': pinned }, 'blog/preview', of)).toEqual(['shop/preview']);
    expect(rowsInDoubt({ 'shop/preview': MOVING }, 'blog/preview', of)).toEqual([]);
    expect(rowsInDoubt({ 'shop/preview': pinned }, 'shop/preview', of)).toEqual([]);
    expect(told(pinned, [record()], { whole: ['shop/preview'] })?.status).toBe('ready');
  });

  it('keeps what it costs as long as it stands', () => {
    const cost = { perDay: 1, perMonth: 30 };
    expect(told({ ...READY, cost }, [record()])?.cost).toEqual(cost);
    expect(told({ ...MOVING, cost }, [record({ state: 'failure' })])?.cost).toBeUndefined();
  });
});

it('tells the same a second time', () => {
  for (const kept of [undefined, READY, MOVING])
    for (const state of ['success', 'failure', 'in_progress', 'inactive'] as const) {
      const records = [record({ state }), record({ id: 0, commit: OLD })];
      const once = told(kept, records);
      expect(told(once, records)).toEqual(once);
    }
});

describe('what runs of the environment have told', () => {
  const FAILED: AnnouncementState = {
    ...READY,
    status: 'failed',
    failed: { step: 'provision', commit: OLD, problem: 'It broke.' },
  };

  it('is kept beside what deployments say, so that the run that ends it still goes by it', () => {
    for (const kept of [READY, MOVING, FAILED]) {
      const { byRecords, ...rest } = rowOf(kept, [record()]) ?? {};
      expect(byRecords?.commit).toBe(NEW);
      expect(rest).toEqual(kept);
    }
  });

  it('goes before deployments from the next word on', () => {
    const ready = { kind: 'ready', commit: NEW, url: URL_OF_IT } as const;
    const row = rowOf(MOVING, [record({ state: 'error' })]) ?? {};
    expect(shownState(foldNews(row, [ready]))).toEqual(foldNews(MOVING, [ready]));
  });

  it.each([
    [READY, [record()], { status: 'deployed', commit: NEW }],
    [FAILED, [record()], { status: 'failed', commit: NEW }],
    [{ ...READY, commit: NEW }, [record({ state: 'inactive' })], { status: 'gone' }],
  ] as const)('is put right where the next word changes a part of it', (kept, records, expected) => {
    const row = rowOf(kept, records, { whole: ['shop/preview'] }) ?? {};
    const next = foldNews(row, [{ kind: 'preparing', commit: 'c'.repeat(40), way: 'moved', run: RUN }]);
    expect(next).toMatchObject({ ...expected, preparing: 'c'.repeat(40) });
    expect(next.byRecords).toBeUndefined();
  });

  it('is put right by a look that finds it asleep', () => {
    const row = rowOf(READY, [record()]) ?? {};
    const state = foldNews(row, [{ kind: 'standing', asleep: true, commit: NEW }]);
    expect(shownState(state)).toMatchObject({ status: 'asleep', commit: NEW });
  });

  it('goes on no older commit than deployments say to run', () => {
    const row = rowOf({ ...READY, commit: 'c'.repeat(40) }, [record()]) ?? {};
    const pull = { state: 'open', headCommit: NEW } as const;
    expect(currentNews([{ kind: 'ready', commit: OLD }], row, pull)).toEqual([]);
    expect(currentNews([{ kind: 'ready', commit: NEW }], row, pull)).toHaveLength(1);
  });
});
