import { describe, expect, it } from '@jest/globals';
import type { AnnouncementState } from '../../../src/domain/announce/announcement.ts';
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

function told(
  kept: AnnouncementState | undefined,
  records: readonly RowRecord[],
  { own = 'blog/preview', whole = [] as readonly string[] } = {},
) {
  const rows = kept === undefined ? {} : { 'shop/preview': kept };
  return rowsByRecords(rows, own, { of: OF, records, whole: new Set(whole) })['shop/preview'];
}

describe('a row that nobody told, or that was lost', () => {
  it.each([
    [
      'a success',
      [record()],
      { status: 'ready', commit: NEW, url: URL_OF_IT, since: '2026-03-02T09:18Z', run: RUN },
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
      { status: 'ready', commit: OLD },
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

  it('at an older commit, is at the newer one that stands', () => {
    expect(told(READY, [record()])).toMatchObject({ status: 'ready', commit: NEW });
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
