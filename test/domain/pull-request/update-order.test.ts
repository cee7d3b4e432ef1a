import { describe, expect, it } from '@jest/globals';
import { longestBehindFirst, takingTurns } from '../../../src/domain/pull-request/update-order.ts';

const pulls = [{ number: 9 }, { number: 7 }, { number: 8 }];

describe('the order in which pull requests are brought up to date', () => {
  it.each([
    ['00000000', [7, 8, 9]],
    ['00000001', [8, 9, 7]],
    ['00000002', [9, 7, 8]],
    ['00000003', [7, 8, 9]],
  ])('begins elsewhere for each head of the base: %s', (head, numbers) => {
    expect(takingTurns(pulls, head.padEnd(40, '0')).map(({ number }) => number)).toEqual(numbers);
  });

  it('is empty for none', () => {
    expect(takingTurns([], 'f'.repeat(40))).toEqual([]);
    expect(longestBehindFirst([])).toEqual([]);
  });

  it('has the oldest commit first, the older pull request of two alike, and one that is pushed to last', () => {
    const at = (number: number, committedAt: string | undefined) => ({ pull: { number }, committedAt });
    const found = longestBehindFirst([
      at(1, undefined),
      at(4, '2026-03-02T08:00:00Z'),
      at(3, '2026-03-02T08:00:00Z'),
      at(5, '2026-03-02T08:30:00+01:00'),
      at(2, undefined),
    ]);
    expect(found.map(({ number }) => number)).toEqual([5, 3, 4, 1, 2]);
  });
});
