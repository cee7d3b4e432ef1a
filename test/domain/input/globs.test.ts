import { expect, it } from '@jest/globals';
import picomatch from 'picomatch';
import { globExcess } from '../../../src/domain/input/glob-bounds.ts';
import { matchesGlob } from '../../../src/domain/input/globs.ts';

it.each([
  ['main', 'main', true],
  ['release/1.2', 'release/*', true],
  ['release/a/b', 'release/*', true],
  ['release', 'release/**', true],
  ['feature/x-no-infra', '*-no-infra', true],
  ['release/2', 'release/{1,2}', true],
  ['release/3', 'release/{1,2}', false],
  ['v1', 'v[0-9]', true],
  ['constructor', 'con*or', true],
  ['xmain', 'main', false],
])('the branch %s matches %s: %s', (branch, glob, expected) => {
  expect(matchesGlob(branch, glob, 'name')).toBe(expected);
});

it.each([
  ['src/a.ts', 'src/*.ts', true],
  ['src/a/b.ts', 'src/*.ts', false],
  ['src/a/b.ts', 'src/**', true],
  ['b.ts', '**/*.ts', true],
  ['.github/x.yml', '**', true],
  ['docs/a.md', '{docs,src}/**', true],
])('the file %s matches %s: %s', (file, glob, expected) => {
  expect(matchesGlob(file, glob, 'path')).toBe(expected);
});

it.each(['name', 'path'] as const)('says of a %s what the library says', (kind) => {
  let seed = 1;
  const one = <T>(from: readonly T[]): T => {
    seed = (seed * 48_271) % 2_147_483_647;
    return from[seed % from.length] as T;
  };
  const many = (from: readonly string[], most: number) =>
    Array.from({ length: 1 + one([...Array(most).keys()]) }, () => one(from)).join('');
  const options = { bash: kind === 'name', dot: true, nonegate: kind === 'path' };
  const unlike = Array.from({ length: 3000 }, () => {
    const glob = many(['a', 'b', '/', '*', '**', '?', '.', '-', '{a,b}', '[ab]', '/**/', '/*'], 6);
    const text = many(['a', 'b', '/a', '/b', 'ab', '.a', '-'], 6).replace(/^\//, '');
    return {
      glob,
      text,
      own: matchesGlob(text, glob, kind),
      library: picomatch.isMatch(text, glob, options),
    };
  }).filter(({ own, library }) => own !== library);
  expect(unlike).toEqual([]);
});

it('is done at once with many stars on a long name', () => {
  const long = 'a'.repeat(250);
  expect(matchesGlob(long, '*a*a*a*a*a*a*b', 'name')).toBe(false);
  expect(matchesGlob(`${long}/${long}`, '**/*a*a*a*a*/**/*a*a*a*a*b', 'path')).toBe(false);
});

it.each([
  ['!(main)', undefined],
  ['!docs/**', undefined],
  ['src/**/!(*.test).ts', undefined],
  ['**/!(*.test|*.spec).ts', undefined],
  ['packages/*/!(dist|node_modules)/**/*.ts', undefined],
  ['c++/**/*.(h|hpp)', undefined],
  ['**/!(*.a|!(b)*!(c)).ts', 'has more than 3 wildcards beside rare signs; write it as several globs'],
  ['**/(a+a+a+)b', 'has more than 3 wildcards beside rare signs; write it as several globs'],
  ['{src/**/*.ts,test/**/*.ts}', undefined],
  ['v{1..3}', undefined],
  ['*a*a*a*a*b', undefined],
  ['+(a|aa)b', 'repeats a group; write the alternatives as several globs'],
  ['(a|aa)+b', 'repeats a group; write the alternatives as several globs'],
  ['*(a)*', 'repeats a group; write the alternatives as several globs'],
  ['!(b)!(b)!(b)!(b)c', 'has more than 3 wildcards beside rare signs; write it as several globs'],
  ['{x/**/*a*a*a*b,y}', 'has more than 3 wildcards beside rare signs; write it as several globs'],
  ['[a]+$[a]+[a]+[a]+b', 'has more than 3 wildcards beside rare signs; write it as several globs'],
])('is refused where it may take minutes: %s', (glob, excess) => {
  expect(globExcess(glob)).toBe(excess);
});

it('of rare signs matches no part that is longer than a file system takes', () => {
  expect(matchesGlob('a'.repeat(255), '!(b)', 'path')).toBe(true);
  expect(matchesGlob(`x/${'a'.repeat(4000)}`, '**/*!(x)*b', 'path')).toBe(false);
  expect(matchesGlob(`x/${'a'.repeat(4000)}`, '**', 'path')).toBe(true);
});
