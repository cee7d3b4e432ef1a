import { describe, expect, it } from '@jest/globals';
import { playRace } from './play-race.ts';

describe('a conducted race', () => {
  it('plays the same order for the same seed, request by request, and another one for another', async () => {
    const first = await playRace('close', 12);
    expect(first.order.length).toBeGreaterThan(40);
    expect(new Set(first.order.map((each) => each.split(':')[0]))).toEqual(
      new Set(['provision', 'people', 'teardown']),
    );
    expect((await playRace('close', 12)).order).toEqual(first.order);
    expect((await playRace('close', 14)).order).not.toEqual(first.order);
  });
});
