import { describe, expect, it } from '@jest/globals';
import {
  circlesIn,
  floorsOf,
  graphOf,
  groupsOf,
  pairsIn,
  reachedFrom,
  reversed,
  withoutShortcuts,
} from '../../../tools/house/graph.ts';

/** `a>b b>c` */
function graph(arrows: string) {
  return graphOf(
    [],
    arrows.split(' ').map((each) => [each.slice(0, 1), each.slice(2)] as const),
  );
}

function arrowsOf(of: ReturnType<typeof graph>) {
  return [...of].flatMap(([from, needs]) => [...needs].map((to) => `${from}>${to}`)).toSorted();
}

describe('a graph', () => {
  it('has every node, and no arrow from a node to itself', () => {
    expect([
      ...graphOf(
        ['a'],
        [
          ['a', 'a'],
          ['b', 'c'],
        ],
      ).keys(),
    ]).toEqual(['a', 'c', 'b']);
    expect(arrowsOf(graph('a>a a>b'))).toEqual(['a>b']);
  });

  it('has circles of those that reach each other', () => {
    expect(circlesIn(graph('a>b b>c c>a c>d d>e e>d f>a'))).toEqual([
      ['d', 'e'],
      ['a', 'b', 'c'],
    ]);
    expect(circlesIn(graph('a>b b>c a>c'))).toEqual([]);
  });

  it('puts whom a group needs before it', () => {
    expect(groupsOf(graph('a>b b>c'))).toEqual([['c'], ['b'], ['a']]);
  });

  it('has pairs of those that need each other directly', () => {
    expect(pairsIn(graph('b>a a>b b>c c>d d>b'))).toEqual([['a', 'b']]);
  });

  it('has floors, and a circle lies on one', () => {
    expect(Object.fromEntries(floorsOf(graph('a>b b>c a>c d>e e>d d>c')))).toEqual({
      c: 1,
      b: 2,
      a: 3,
      d: 2,
      e: 2,
    });
  });

  it('knows who is reached, either way', () => {
    expect([...reachedFrom(graph('a>b b>c d>b'), ['a'])]).toEqual(['a', 'b', 'c']);
    expect([...reachedFrom(reversed(graph('a>b b>c d>b')), ['b'])]).toEqual(['b', 'a', 'd']);
  });

  it('can leave out arrows that follow from others, and keeps circles', () => {
    expect(arrowsOf(withoutShortcuts(graph('a>b b>c a>c')))).toEqual(['a>b', 'b>c']);
    expect(arrowsOf(withoutShortcuts(graph('a>b b>a a>c b>c')))).toEqual(['a>b', 'a>c', 'b>a', 'b>c']);
    expect(arrowsOf(withoutShortcuts(graph('a>b a>c b>c c>b')))).toEqual(['a>b', 'a>c', 'b>c', 'c>b']);
  });
});
