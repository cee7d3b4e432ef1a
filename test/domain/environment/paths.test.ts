import { describe, expect, it } from '@jest/globals';
import { parsePaths, touchesPaths } from '../../../src/domain/environment/paths.ts';

describe('touchesPaths', () => {
  it.each([
    [['shop/app.ts'], ['shop/**'], true],
    [['shop/.ebextensions/one.config'], ['shop/**'], true],
    [['api/app.ts'], ['shop/**'], false],
    [['shop/app.ts'], ['shop/*'], true],
    [['shop/lib/app.ts'], ['shop/*'], false],
    [['package.json'], ['shop/**', 'package.json'], true],
    [['shop/README.md'], ['shop/**', '!**/*.md'], false],
    [['shop/README.md', 'shop/app.ts'], ['shop/**', '!**/*.md'], true],
    [['shop/README.md'], ['!**/*.md', 'shop/**'], true],
    [['shop/CHANGES.md'], ['shop/**', '!**/*.md', '**/CHANGES.md'], true],
    [['shop/(a).ts'], ['shop/**'], true],
    [[], ['**'], false],
  ])('of %j by %j is %s', (files, globs, expected) => {
    expect(touchesPaths(files, globs)).toBe(expected);
  });
});

describe('parsePaths', () => {
  it('takes globs of which one at least takes something in', () => {
    expect(parsePaths(['!**/*.md', '**'])).toEqual(['!**/*.md', '**']);
    expect(parsePaths([])).toEqual([]);
  });

  it('refuses globs that leave nothing', () => {
    expect(() => parsePaths(['!**/*.md'])).toThrow(/Input 'paths' has only globs that begin with '!'/);
  });
});
