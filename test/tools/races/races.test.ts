import { describe, expect, it } from '@jest/globals';
import { playRace } from '../../../tools/races/play-race.ts';
import { seedsOf } from '../../../tools/races/race-sweep.ts';
import { RACES } from '../../../tools/races/races.ts';
import { sampleSeed } from '../../../tools/sweep/sample.ts';

const seed = sampleSeed('RACES_SEED');

describe(`a sample of the races, seed ${seed}`, () => {
  it.each(RACES)('comes to its right end after: %s', async (race) => {
    const [first] = seedsOf(seed, race, 1);
    const { problems, order } = await playRace(race, first ?? 1);
    const replay = `npm run races -- --race '${race}' --seed ${first} --show`;
    expect({ replay, order, problems }).toMatchObject({ problems: [] });
  });
});

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
