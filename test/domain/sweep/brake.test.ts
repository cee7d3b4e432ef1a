import { describe, expect, it } from '@jest/globals';
import { brake } from '../../../src/domain/sweep/brake.ts';

describe('brake', () => {
  const limits = { maxDeletions: 10, maxFraction: 0.3, force: false };

  it.each([
    [3, 3, false],
    [3, 10, false],
    [4, 10, true],
    [10, 40, false],
    [11, 400, true],
  ])('of %i candidates in %i trips: %s', (candidates, total, trips) => {
    expect(brake(candidates, total, limits) !== undefined).toBe(trips);
  });

  it('is lifted by force', () => {
    expect(brake(400, 400, { ...limits, force: true })).toBeUndefined();
  });
});
