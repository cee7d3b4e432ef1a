import { describe, expect, it } from '@jest/globals';
import { paged, pageRequest } from '../../../../rehearsal/world/github/rest/paging.ts';

const ADDRESS = new URL('http://127.0.0.1/github/repositories/1/pulls?state=all');
const ITEMS = [1, 2, 3, 4, 5, 6, 7];

function page(query: string, cap = 3): { items: readonly number[]; links: string | undefined } {
  const found = paged(ITEMS, pageRequest(new URLSearchParams(query), cap));
  return { items: found.items, links: found.links(ADDRESS) };
}

describe('a page', () => {
  it('is never longer than the cap, whatever is asked for, and may be shorter', () => {
    expect(page('per_page=100').items).toEqual([1, 2, 3]);
    expect(page('').items).toEqual([1, 2, 3]);
    expect(page('per_page=2').items).toEqual([1, 2]);
  });

  it('links to its neighbours and both ends, and keeps the rest of the query', () => {
    const at = (number: number, rel: string): string =>
      `<http://127.0.0.1/github/repositories/1/pulls?state=all&page=${number}>; rel="${rel}"`;
    expect(page('page=1').links).toBe([at(2, 'next'), at(3, 'last')].join(', '));
    expect(page('page=2').links).toBe(
      [at(1, 'prev'), at(3, 'next'), at(3, 'last'), at(1, 'first')].join(', '),
    );
    expect(page('page=3').links).toBe([at(2, 'prev'), at(1, 'first')].join(', '));
  });

  it('has no links when it is the only one', () => {
    expect(page('', 7).links).toBeUndefined();
  });

  it('beyond the last is empty, and an absurd number means the first', () => {
    expect(page('page=9').items).toEqual([]);
    expect(page('page=-1').items).toEqual([1, 2, 3]);
    expect(page('page=two').items).toEqual([1, 2, 3]);
  });
});
