import { describe, expect, it } from '@jest/globals';
import { type Chunk, differences, packagesIn, unlicensed } from '../../../tools/package/bundle-actions.ts';

function files(content: Readonly<Record<string, string>>): ReadonlyMap<string, Buffer> {
  return new Map(Object.entries(content).map(([name, text]) => [name, Buffer.from(text)]));
}

describe('comparing dist/ with what the sources give', () => {
  const wanted = files({ 'dist/index.js': 'main', 'dist/7.index.js': 'chunk' });

  it('finds nothing where every byte agrees', () => {
    expect(differences(wanted, files({ 'dist/7.index.js': 'chunk', 'dist/index.js': 'main' }))).toEqual([]);
  });

  it('names the file in which one byte differs', () => {
    const found = files({ 'dist/index.js': 'mair', 'dist/7.index.js': 'chunk' });
    expect(differences(wanted, found)).toEqual(['dist/index.js is not what the sources give.']);
  });

  it('names a file that is missing and one that no bundle needs any more', () => {
    const found = files({ 'dist/index.js': 'main', 'dist/8.index.js': 'old chunk' });
    expect(differences(wanted, found)).toEqual([
      'dist/7.index.js is missing.',
      'dist/8.index.js belongs to no bundle any more.',
    ]);
  });
});

describe('the licences of what is in the build', () => {
  const module = (packageName: string | undefined, path: string) => ({ packageName, path, size: 1 });
  const chunks: readonly Chunk[] = [
    {
      file: '7.index.js',
      modules: [module('yaml', './node_modules/yaml/dist/index.js'), module(undefined, './build/src/a.js')],
    },
    { file: 'index.js', modules: [module('picomatch', './node_modules/picomatch/index.js')] },
  ];

  it('are asked for by the packages of every chunk, once each', () => {
    expect(packagesIn([...chunks, ...chunks])).toEqual(['picomatch', 'yaml']);
  });

  it('are complete where each package is told once', () => {
    expect(
      unlicensed({ files: files({ 'dist/licenses.txt': 'picomatch\nMIT\nThe\n\nyaml\nISC\n' }), chunks }),
    ).toEqual([]);
  });

  it('name a package that is missing, and one that is told twice', () => {
    expect(unlicensed({ files: files({ 'dist/licenses.txt': 'yaml\nISC\n\nyaml\nISC\n' }), chunks })).toEqual(
      [
        'dist/licenses.txt tells the licence of picomatch 0 times instead of once.',
        'dist/licenses.txt tells the licence of yaml 2 times instead of once.',
      ],
    );
  });
});
