import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playedAs, playingHere, seedOf } from '../../../tools/testing/examples.ts';

const COMMIT = { many: undefined, seed: 7 };
const MANY = { many: 3_000, seed: 7 };

describe('a property', () => {
  it.each([
    ['the seed of the commit where it names none', COMMIT, {}, { seed: 7 }],
    ['its own seed and number', COMMIT, { seed: 1, numRuns: 30 }, { seed: 1, numRuns: 30 }],
    ['many examples where they are wanted, and another seed', MANY, { seed: 1 }, { seed: 7, numRuns: 3_000 }],
    ['its share of many', { many: 500, seed: 7 }, { numRuns: 30 }, { seed: 7, numRuns: 150 }],
    ['ten times its own where each takes long', MANY, { numRuns: 30 }, { seed: 7, numRuns: 300 }],
    ['no more than many where it names some', MANY, { numRuns: 1_500 }, { seed: 7, numRuns: 3_000 }],
    ['no fewer than its own', { many: 50, seed: 7 }, { numRuns: 9_000 }, { seed: 7, numRuns: 9_000 }],
    ['no fewer than its few', { many: 50, seed: 7 }, { numRuns: 30 }, { seed: 7, numRuns: 30 }],
  ])('is played with %s', (_, playing, own, played) => {
    expect(playedAs(playing, own)).toEqual(played);
  });

  it('keeps what else it names', () => {
    expect(playedAs(MANY, { endOnFailure: true })).toMatchObject({ endOnFailure: true });
  });

  it('is played like that in every test', () => {
    const seen: number[][] = [];
    for (let time = 0; time < 2; time += 1) {
      const values: number[] = [];
      fc.assert(fc.property(fc.nat(), (value) => void values.push(value)));
      seen.push(values);
    }
    expect(seen[0]).toHaveLength(playedAs(playingHere('2a')).numRuns ?? 100);
    expect(seen[1]).toEqual(seen[0]);
  });
});

it.each([
  ['b98e0d284cd389f48e0410640506923a69320066', 0xb98e0d2],
  ['2a', 42],
  ['without a commit', 1],
])('a seed is made of %s', (text, seed) => {
  expect(seedOf(text)).toBe(seed);
});
