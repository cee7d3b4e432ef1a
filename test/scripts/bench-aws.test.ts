import { describe, expect, it } from '@jest/globals';
import { measureEmptying, measureSweep } from '../../tools/bench/large-estate.ts';
import { estateRows, misses, orphanRow, tableOf, waitRows } from '../../tools/bench/table.ts';

describe('a small estate on the bench', () => {
  it('is swept with the pages of its lists and a few calls for each orphan', async () => {
    const sweep = await measureSweep(20, 40, 2);
    expect(sweep).toMatchObject({ stacks: 20, branches: 40, planned: 2 });
    // One list of locks, and another look for a lock at each that goes.
    expect(sweep.total).toBeLessThanOrEqual(3 + 2 * (6 + 1) + 1 + 1 + 11);
    expect(sweep.peakMiB).toBeGreaterThan(0);
  });

  it('has a bucket that takes two requests for each thousand versions, and one each when emptied one by one', async () => {
    const { requests, oneByOne } = await measureEmptying(4000, 8);
    expect(requests).toBeLessThanOrEqual(2 * 4 + 10);
    expect(oneByOne.requests).toBe(8 + 2);
  });
});

describe('the table of the bench', () => {
  const sweep = {
    stacks: 20,
    branches: 50,
    orphans: 1,
    calls: {},
    total: 10,
    planned: 1,
    peakMiB: 100,
    ms: 1000,
  };
  const oneByOne = { versions: 10, requests: 12, ms: 100 };
  const emptying = { versions: 1000, requests: 5, ms: 100, oneByOne };

  it('says which limit was missed, and by what', () => {
    const rows = estateRows(sweep, { ...sweep, peakMiB: 150 }, emptying);
    expect(misses(rows).map(({ what, measured }) => `${what}: ${measured}`)).toEqual([
      'largest memory of 20 stacks against 20, the middle of 5 runs: 1.50 times',
    ]);
    expect(tableOf(rows)).toContain('| 1.50 times | ≤ 1.2 | missed |');
  });

  it('allows each orphan six calls, and each fifty of them one more', () => {
    const few = { ...sweep, orphans: 5, total: 51, planned: 5 };
    const many = { ...sweep, orphans: 55, total: 352, planned: 55 };
    expect(orphanRow(few, many)).toMatchObject({ measured: '301 more', met: true });
    expect(orphanRow(few, { ...many, total: 353 }).met).toBe(false);
  });

  it('judges only our own rows, by the stacks that settled in their first ten seconds', () => {
    const rows = waitRows({
      reactions: [
        { who: 'greenroom', settledAfterMs: 5000, reactionMs: 400 },
        { who: 'greenroom', settledAfterMs: 11_000, reactionMs: 3000 },
        { who: 'peer', settledAfterMs: 5000, reactionMs: 9000 },
      ],
      waiting: [{ who: 'greenroom', callsPerMinute: [50, 21] }],
      redeploys: [{ who: 'greenroom', calls: ['DescribeStacks'], succeeded: false }],
    });
    expect(rows.map(({ who, met }) => [who, met])).toEqual([
      ['greenroom', true],
      ['peer', undefined],
      ['greenroom', false],
      ['greenroom', false],
    ]);
  });
});
