import { describe, expect, it } from '@jest/globals';
import { differences } from '../../../tools/package/bundle-actions.ts';

function files(content: Readonly<Record<string, string>>): ReadonlyMap<string, Buffer> {
  return new Map(Object.entries(content).map(([name, text]) => [name, Buffer.from(text)]));
}

describe('comparing dist/ with what the sources give', () => {
  const wanted = files({ 'index.js': 'main', '7.index.js': 'chunk' });

  it('finds nothing where every byte agrees', () => {
    expect(differences('notify', wanted, files({ '7.index.js': 'chunk', 'index.js': 'main' }))).toEqual([]);
  });

  it('names the file in which one byte differs', () => {
    const found = files({ 'index.js': 'mair', '7.index.js': 'chunk' });
    expect(differences('notify', wanted, found)).toEqual([
      'actions/notify/dist/index.js is not what the sources give.',
    ]);
  });

  it('names a file that is missing and one that no bundle needs any more', () => {
    const found = files({ 'index.js': 'main', '8.index.js': 'old chunk' });
    expect(differences('notify', wanted, found)).toEqual([
      'actions/notify/dist/7.index.js is missing.',
      'actions/notify/dist/8.index.js belongs to no bundle any more.',
    ]);
  });
});
