import { describe, expect, it } from '@jest/globals';
import { wholeList } from '../../../src/adapters/github/whole-list.ts';

async function* pages(...lists: readonly (readonly string[])[]) {
  for (const [index, data] of lists.entries()) yield { data, goesOn: index < lists.length - 1 };
}

const read = (...lists: readonly (readonly string[])[]) =>
  wholeList('branches', pages(...lists), { idOf: (item) => item, keep: (item) => item, evenPages: true });

describe('wholeList', () => {
  it('puts the pages together', async () => {
    expect(await read(['a', 'b'], ['c', 'd'], ['e'])).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await read([])).toEqual([]);
    expect(await read(['a', 'b'], [])).toEqual(['a', 'b']);
  });

  it('takes an item that moved to the next page once', async () => {
    expect(await read(['a', 'b'], ['b', 'c'])).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['is empty before the end', [['a', 'b'], [], ['c']]],
    ['is short before the end', [['a', 'b'], ['c'], ['d', 'e']]],
    ['is longer than the first', [['a'], ['b', 'c']]],
    [
      'comes a second time',
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    ],
  ])('trusts no list in which a page %s', async (_, lists) => {
    await expect(read(...lists)).rejects.toMatchObject({ reasonCode: 'doubtful_facts', retriable: true });
  });

  it('allows uneven pages where GitHub leaves items out of them', async () => {
    const uneven = pages(['a', 'b'], ['c'], ['d', 'e']);
    expect(await wholeList('pulls', uneven, { idOf: (item) => item, keep: (item) => item })).toHaveLength(5);
  });

  it('keeps of each item what is wanted of it, and takes what is not for no gap', async () => {
    const kept = await wholeList('pulls', pages(['a', 'b'], ['c']), {
      idOf: (item) => item,
      keep: (item) => (item === 'b' ? undefined : item.toUpperCase()),
    });
    expect(kept).toEqual(['A', 'C']);
  });
});
