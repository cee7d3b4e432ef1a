import { describe, expect, it } from '@jest/globals';
import { playRace } from './play-race.ts';

describe('a conducted race', () => {
  it('plays the same order for the same seed, request by request', async () => {
    const first = await playRace('close', 12);
    const second = await playRace('close', 12);
    expect(second.order).toEqual(first.order);
    expect(first.order.length).toBeGreaterThan(40);
  });

  it('lets every run and person have their turn, in another order for another seed', async () => {
    const orders = [await playRace('close', 14), await playRace('close', 12)].map(({ order }) => order);
    expect(orders[0]).not.toEqual(orders[1]);
    for (const order of orders)
      expect(new Set(order.map((each) => each.split(':')[0]))).toEqual(
        new Set(['provision', 'people', 'teardown']),
      );
  });
});
