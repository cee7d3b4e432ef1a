import { describe, expect, it } from '@jest/globals';
import { PACES } from '../../../src/domain/pace/intervals.ts';
import { askUntilAnswered, pauseOnce, sleptClock, waitUntil } from '../../../src/domain/pace/wait-until.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';

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

describe('a wait that outlasts a far side that is out of order', () => {
  function refused(reasonCode: 'throttled' | 'unavailable' | 'unreachable' | 'access_denied', code = 'X') {
    return new AdapterError(reasonCode, `AWS says ${reasonCode}.`, { service: 'CloudFormation', code });
  }
  /** Looks until the tenth one is done; those in `vain` fail. */
  async function play(vain: readonly number[], error: AdapterError, deadline = 60_000) {
    const told: string[] = [];
    const { clock: slept } = clockOf();
    const clock = {
      monotonic: slept.monotonic,
      sleep: (ms: number, what: string) => {
        told.push(`${ms} ${what}`);
        return slept.sleep(ms, what);
      },
    };
    let looks = 0;
    const found = await waitUntil(
      clock,
      { deadline, pace: PACES.lag, what: 'it', outlasts: true },
      async () => {
        looks += 1;
        if (vain.includes(looks)) throw error;
        return looks === 4 ? { done: looks } : { again: looks };
      },
      (seen) => new Error(`over at ${seen}`),
    ).catch(({ message }: Error) => message);
    return { found, told };
  }

  it.each([
    ['throttled', 'asked to slow down'],
    ['unavailable', 'was out of order'],
    ['unreachable', 'did not answer'],
  ] as const)('looks again after %s', async (code, what) => {
    expect(await play([2, 3], refused(code))).toEqual({
      found: 4,
      told: [
        '1000 it',
        `5000 it, after a look at which CloudFormation ${what}`,
        `10000 it, after a look at which CloudFormation ${what}`,
      ],
    });
  });

  it('ends by what the last look met, when its time is over', async () => {
    expect((await play([2, 3], refused('throttled'), 5_000)).found).toBe('AWS says throttled.');
    expect((await play([1], refused('throttled'), 0)).found).toBe('AWS says throttled.');
  });

  it('ends at once by what does not pass', async () => {
    expect((await play([2], refused('access_denied'))).found).toBe('AWS says access_denied.');
    expect((await play([2], refused('unreachable', 'ENOTFOUND'))).found).toBe('AWS says unreachable.');
  });
});

it('asks again for what is answered at once', async () => {
  const { clock, slept } = clockOf();
  let asked = 0;
  const ask = async () => {
    asked += 1;
    if (asked < 3) throw new AdapterError('unavailable', 'Out of order.', { service: 'GitHub' });
    return 'yes';
  };
  const wait = { deadline: 60_000, pace: PACES.wanted, what: 'an answer' };
  expect(await askUntilAnswered(clock, wait, ask)).toBe('yes');
  expect(slept).toEqual([15_000, 22_500]);
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
