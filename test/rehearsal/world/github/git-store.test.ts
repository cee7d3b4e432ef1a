import { describe, expect, it } from '@jest/globals';
import {
  createGitStore,
  type FileEntry,
  type GitStore,
} from '../../../../rehearsal/world/github/model/git-store.ts';

const AUTHOR = { login: 'mr-a', name: 'Mr. A', email: 'mr-a@example.com' };

function filesOf(
  store: GitStore,
  texts: Readonly<Record<string, string>>,
  executable: readonly string[] = [],
): Map<string, FileEntry> {
  const entries = Object.entries(texts).map(([path, text]): [string, FileEntry] => [
    path,
    { mode: executable.includes(path) ? '100755' : '100644', sha: store.writeBlob(text) },
  ]);
  return new Map(entries);
}

describe('the Git objects of the world', () => {
  it('have the SHAs that Git itself gives to blobs and trees', () => {
    const store = createGitStore();
    const files = filesOf(
      store,
      { 'README.md': 'hello\n', 'lib/a': 'x\n', 'lib.d/b': 'y\n', run: '#!/bin/sh\n' },
      ['run'],
    );
    expect(store.writeBlob('hello\n')).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
    expect(store.writeTree(new Map())).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
    expect(store.writeTree(files)).toBe('c261048b697a302c8d7af331b4779d2b4127c195');
  });

  it('give back every file that was written', () => {
    const store = createGitStore();
    const files = filesOf(store, { 'a/b/c.txt': 'c', 'a/d.txt': 'd', 'e.txt': 'e' });
    expect(store.files(store.writeTree(files))).toEqual(new Map([...files].toSorted()));
  });

  it('leave the time out of the SHA of a commit, so that the same history has the same SHAs', () => {
    const tree = createGitStore().writeTree(new Map());
    const written = ['2026-03-02T09:00:00Z', '2026-03-02T10:00:00Z'].map((at) =>
      createGitStore().writeCommit({ tree, parents: [], message: 'Start', author: AUTHOR, at }),
    );
    expect(written[0]?.sha).toBe(written[1]?.sha);
    expect(written[0]?.sha).toMatch(/^[0-9a-f]{40}$/);
  });

  it('are found by the start of a SHA when that names one commit only', () => {
    const store = createGitStore();
    const tree = store.writeTree(new Map());
    const { sha } = store.writeCommit({
      tree,
      parents: [],
      message: 'Start',
      author: AUTHOR,
      at: '2026-03-02T09:00:00Z',
    });
    expect(store.commitByPrefix(sha.slice(0, 7))?.sha).toBe(sha);
    expect(store.commitByPrefix(sha.slice(0, 6))).toBeUndefined();
    expect(store.commitByPrefix('main')).toBeUndefined();
  });
});
