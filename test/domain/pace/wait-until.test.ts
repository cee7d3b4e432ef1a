import { describe, expect, it } from '@jest/globals';
import { PACES } from '../../../src/domain/pace/intervals.ts';
import { pauseOnce, sleptClock, waitUntil } from '../../../src/domain/pace/wait-until.ts';

/** A clock that only sleep moves, and what was slept. */
function clockOf() {
  const slept: number[] = [];
  return { slept, clock: sleptClock(async (ms) => void slept.push(ms)) };
}

describe('waitUntil', () => {
  it('looks at once and gives what it found, without a pause', async () => {
    const { clock, slept } = clockOf();
    const found = await waitUntil(
      clock,
      { deadline: 0, pace: PACES.lag, what: 'it' },
      async () => ({ done: 7 }),
      () => new Error('over'),
    );
    expect({ found, slept }).toEqual({ found: 7, slept: [] });
  });

  it('looks at its pace until the deadline has passed, and hands on what it saw last', async () => {
    const { clock, slept } = clockOf();
    let looks = 0;
    const wait = waitUntil(
      clock,
      { deadline: 1_500, pace: PACES.preparation, what: 'it' },
      async () => ({ again: `look ${++looks}` }),
      (seen, waited) => new Error(`${seen} after ${waited}`),
    );
    await expect(wait).rejects.toThrow('look 5 after 2031.25');
    expect(slept).toEqual([250, 375, 562.5, 843.75]);
  });

  it('tells a look the same moment however long it takes', async () => {
    let time = 0;
    const clock = {
      monotonic: () => time,
      sleep: async (ms: number) => {
        time += ms;
      },
    };
    const wait = waitUntil(
      clock,
      { deadline: 100, pace: () => 60, what: 'it' },
      async (now) => {
        const { isOver } = now();
        time += 50;
        return { again: isOver === now().isOver };
      },
      (isSame, waited) => new Error(`${isSame} ${waited}`),
    );
    await expect(wait).rejects.toThrow('true 110');
  });

  it('goes on beyond its deadline while a look confirms', async () => {
    const { clock, slept } = clockOf();
    let looks = 0;
    const found = await waitUntil(
      clock,
      { deadline: 0, pace: PACES.lag, what: 'it' },
      async () => (++looks === 3 ? { done: looks } : { again: looks, confirms: true }),
      () => new Error('over'),
    );
    expect({ found, slept }).toEqual({ found: 3, slept: [1_000, 1_000] });
  });

  it('throws what a look throws', async () => {
    const { clock } = clockOf();
    const wait = waitUntil(
      clock,
      { deadline: 1, pace: PACES.lag, what: 'it' },
      () => Promise.reject(new Error('refused')),
      () => new Error('over'),
    );
    await expect(wait).rejects.toThrow('refused');
  });
});

it('pauses no more once the deadline has passed', async () => {
  const { clock, slept } = clockOf();
  const wait = { deadline: 1_500, pace: PACES.lag, what: 'it' };
  expect([await pauseOnce(clock, wait), await pauseOnce(clock, wait), await pauseOnce(clock, wait)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(slept).toEqual([1_000, 1_000]);
});

it.each([
  ['operation', [0, 11_999, 12_000, 24_000, 400_000], [600, 600, 3_000, 6_000, 10_000]],
  ['site', [0, 14_999, 15_000], [500, 500, 5_000]],
] as const)('looks at %s often while it is young', (name, waited, expected) => {
  expect(waited.map((ms) => PACES[name](ms, 1))).toEqual(expected);
});
