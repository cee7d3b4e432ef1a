import { describe, expect, it } from '@jest/globals';
import type { FolderFile } from '../../../rehearsal/repository/read-folder.ts';
import { touchedFiles, touching } from '../../../rehearsal/repository/touched-files.ts';

function filesOf(texts: Record<string, string | Uint8Array>): ReadonlyMap<string, FolderFile> {
  return new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      { bytes: Buffer.from(text as Uint8Array), executable: path.startsWith('bin/') },
    ]),
  );
}

describe('what the pushes of a rehearsal change', () => {
  it('is a file for each filter, the first one alone at first', () => {
    const files = filesOf({ 'api/README.md': 'a', 'api/index.js': 'b', 'shop/index.js': 'c' });
    const filters = [['shop/**'], ['api/**', '!**/*.md'], ['docs/**']];
    expect(touchedFiles(files, filters)).toEqual({
      first: ['shop/index.js'],
      all: ['shop/index.js', 'api/index.js'],
    });
  });

  it('is the first page of a repository without filters', () => {
    expect(touchedFiles(filesOf({ 'a.js': '', 'docs/x': '', 'Readme.md': '' }), []).all).toEqual([
      'Readme.md',
    ]);
  });

  it('is never a workflow, nor what is no text', () => {
    const files = filesOf({
      '.github/workflows/a.yml': 'on: push',
      'a.png': new Uint8Array([0xff, 0xd8, 0]),
    });
    expect(touchedFiles(files, [['**']]).all).toEqual(['rehearsal.txt']);
  });

  it('is empty lines at the end, which leave a file executable', () => {
    const files = filesOf({ 'bin/start': '#!/bin/sh\n', 'a.js': 'x' });
    expect(touching(files, ['bin/start', 'a.js', 'new.txt'], 2)).toEqual({
      'bin/start': { text: '#!/bin/sh\n\n\n', executable: true },
      'a.js': 'x\n\n',
      'new.txt': '\n\n',
    });
  });
});
