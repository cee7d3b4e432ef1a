import { describe, expect, it } from '@jest/globals';
import { environmentsWithin, goingOfAll, pushesWithin } from '../../../src/domain/sweep/request-plan.ts';

describe('the requests of an hour', () => {
  it.each([
    [1_000, 225, 30],
    [480, 95, 12],
    [130, 7, 1],
    [90, 0, 0],
  ])('of %i leave room to take down after %i were asked about: %i', (left, asked, taken) => {
    expect(pushesWithin(left)).toBe(asked);
    expect(environmentsWithin(left - 2 * asked)).toBe(taken);
  });

  it('are no limit where GitHub names none', () => {
    expect([pushesWithin(undefined), environmentsWithin(undefined)]).toEqual([Infinity, Infinity]);
  });
});

describe('goingOfAll', () => {
  it.each([
    [{ all: 300, asked: 8, going: 8 }, 300],
    [{ all: 300, asked: 225, going: 9 }, 12],
    [{ all: 300, asked: 300, going: 9 }, 9],
    [{ all: 300, asked: 0, going: 0 }, 0],
    [{ all: 0, asked: 0, going: 0 }, 0],
  ])('of %j is %i', (part, going) => {
    expect(goingOfAll(part)).toBe(going);
  });
});
