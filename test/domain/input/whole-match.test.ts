import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchesWhole } from '../../../src/domain/input/whole-match.ts';

describe('matchesWhole', () => {
  it.each([
    ['(subnet-[0-9a-f]+(,subnet-[0-9a-f]+)*)?', '', true],
    ['(subnet-[0-9a-f]+(,subnet-[0-9a-f]+)*)?', 'subnet-0a1,subnet-ff', true],
    ['(subnet-[0-9a-f]+(,subnet-[0-9a-f]+)*)?', 'subnet-0a1,', false],
    ['^[a-z][a-z0-9-]{3,39}$', 'shop-cart', true],
    ['^[a-z][a-z0-9-]{3,39}$', 'sho', false],
    ['a{2}', 'aaa', false],
    ['a{2,}', 'aaa', true],
    ['[^/]+', 'a/b', false],
    ['[\\w.-]+', 'a_b.c-d', true],
    ['\\d+\\.\\d+|latest', '1.10', true],
    ['\\d+\\.\\d+|latest', '1x10', false],
    ['(?:ab)+?', 'abab', true],
    ['\\S*', 'a b', false],
    ['[A-Z_-]*', 'A-_', true],
    ['.*', 'a\nb', false],
    ['(a?){3}b', 'ab', true],
    ['😀+', '😀😀', true],
  ])('says whether %s is the whole of %j', (pattern, text, expected) => {
    expect(matchesWhole(pattern, text)).toBe(expected);
  });

  it.each([
    '(?=.*[0-9]).+',
    '(?i)abc',
    '[a-z&&[^b]]',
    '\\p{Alpha}+',
    'a++',
    '(a',
    'a)',
    '[a',
    '\\1',
    '*a',
    'a{x}',
  ])('does not judge %s, which Java reads and this does not', (pattern) => {
    expect(matchesWhole(pattern, 'abc1')).toBeUndefined();
  });

  it('ends with patterns that keep other matchers busy for ever', () => {
    const text = `${'a'.repeat(2000)}b`;
    for (const pattern of ['(a+)+', '(a|aa)+', '((a*)*)*', '(.*a){30}', '((a?){9999999}){9999999}'])
      expect(matchesWhole(pattern, text)).toBe(false);
  });

  it('agrees with JavaScript where both know a pattern', () => {
    const piece = fc.constantFrom('a', 'b', '[ab]', '[^a]', '.', '(a|b)', '(ab)', '(?:b|)');
    const count = fc.constantFrom('', '*', '+', '?', '{2}', '{1,3}', '{0,}');
    const pattern = fc
      .array(fc.tuple(piece, count), { minLength: 1, maxLength: 5 })
      .map((pieces) => pieces.map((each) => each.join('')).join(''));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (written, given) => {
        expect(matchesWhole(written, given)).toBe(new RegExp(`^(?:${written})$`).test(given));
      }),
    );
  });
});
