import { describe, expect, it } from '@jest/globals';
import { parseSettings } from '../../../src/domain/settings/settings.ts';

const FILE = '.github/greenroom.yml';

describe('what the settings say of stories', () => {
  it('is nothing without the key', () => {
    expect(parseSettings('project: shop', FILE).stories).toEqual({
      statuses: {},
      moves: { all: {}, ofType: {} },
    });
  });

  it('is the names of statuses, and what moves a story, also of one type alone', () => {
    const text = `
stories:
  statuses: { finished: In Review, delivered: "On staging" }
  moves: { opened: none }
  moves-of:
    bug: { review-requested: started }
`;
    expect(parseSettings(text, FILE).stories).toEqual({
      statuses: { finished: 'In Review', delivered: 'On staging' },
      moves: { all: { opened: 'none' }, ofType: { bug: { 'review-requested': 'started' } } },
    });
  });

  it.each([
    ['statuses: { done: Done }', 3, "unknown key 'done'"],
    ['statuses: { finished: "" }', 3, "'stories.statuses.finished': it takes the name of a status"],
    [
      'statuses: { finished: Review, delivered: " review " }',
      3,
      "'stories.statuses.delivered': it has the name of finished too, and a status means one state; name another one",
    ],
    ['moves: { delivered: finished }', 3, "'stories.moves.delivered': it takes delivered, none"],
    ['moves: { redelivery: started }', 3, "'stories.moves.redelivery': it takes finished, none"],
    ['moves: { merged: none }', 3, "unknown key 'merged'; the nearest legal key is"],
    ['move: { opened: none }', 3, "unknown key 'move'; the nearest legal key is 'moves'"],
    ['moves-of: { epic: { opened: none } }', 3, "unknown key 'epic'; the nearest legal key is"],
  ])('refuses %s', (line, number, what) => {
    expect(() => parseSettings(`project: shop\nstories:\n  ${line}\n`, FILE)).toThrow(
      `${FILE}, line ${number}: ${what}`,
    );
  });
});
