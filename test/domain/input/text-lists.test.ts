import { describe, expect, it } from '@jest/globals';
import { isReadableGlob, parseList } from '../../../src/domain/input/text-lists.ts';

describe('a list in a text', () => {
  it.each([
    ['a, b\n c,,\r\n', ['a', 'b', 'c']],
    ['release/{1,2}, main', ['release/{1,2}', 'main']],
    ['a{b,{c,d}}e,[,]f,@(g,h)', ['a{b,{c,d}}e', '[,]f', '@(g,h)']],
    ['[]a,b],c', ['[]a,b]', 'c']],
    ['[{],b', ['[{]', 'b']],
    ['a\\,b\\{,c', ['a\\,b\\{', 'c']],
    ['release/{1,2\nmain,x', ['release/{1', '2', 'main', 'x']],
    ['sad :(, glad :), plain', ['sad :(, glad :)', 'plain']],
    ['a), b, (c', ['a)', 'b', '(c']],
  ])('%j is %j', (text, items) => {
    expect(parseList(text)).toEqual(items);
  });
});

describe('a glob', () => {
  it.each(['release/{1,2}', '[a-z]*', '!(main|x)', '[{(]', 'a\\{b', '**', '!docs/**'])(
    'can be read: %j',
    (glob) => {
      expect(isReadableGlob(glob)).toBe(true);
    },
  );

  it.each(['release/{1', '2}', '[a-z', 'a(b', '{a)}', '{[}'])(
    'cannot be read where a bracket is alone: %j',
    (glob) => {
      expect(isReadableGlob(glob)).toBe(false);
    },
  );
});
