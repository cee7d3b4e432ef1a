import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowanceText, parseAllowance } from '../../../src/domain/environment/fork-allowance.ts';

const ALLOWANCE = {
  pullRequest: 7,
  commit: 'c'.repeat(40),
  by: 'mr-a',
  command: 11,
  at: '2026-03-02T09:00:00.000Z',
};

function written(changes: object): string {
  return JSON.stringify({ schema: 1, ...ALLOWANCE, ...changes });
}

describe('the text of an allowance', () => {
  it('is read as it was written, and mentions nobody', () => {
    const text = allowanceText(ALLOWANCE);
    expect(parseAllowance(text, 7)).toEqual(ALLOWANCE);
    expect(text).not.toMatch(/[@#/]/);
  });

  it.each([
    ['of another pull request', written({ pullRequest: 8 })],
    ['of another form', written({ schema: 2 })],
    ['with a short commit', written({ commit: 'ccccccc' })],
    ['with a branch for a commit', written({ commit: 'main' })],
    ['without a commit', written({ commit: null })],
    ['by somebody with a name that is none', written({ by: '@octo-org/all' })],
    ['without a comment', written({ command: 0 })],
    ['of no time', written({ at: 'yesterday' })],
    ['that is too long', written({ by: 'a'.repeat(5_000) })],
    ['that is none', 'Merge pull request 7'],
  ])('allows nothing where it is one %s', (_, text) => {
    expect(parseAllowance(text, 7)).toBeUndefined();
  });

  it('gives a whole commit or nothing, whatever anybody writes there', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const found = parseAllowance(text, 7);
        expect(found === undefined || /^[0-9a-f]{40}$/.test(found.commit)).toBe(true);
      }),
    );
  });
});
