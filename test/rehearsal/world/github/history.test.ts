import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  createGitStore,
  type Files,
  type GitStore,
} from '../../../../rehearsal/world/github/model/git-store.ts';
import {
  changedFiles,
  commitsAhead,
  history,
  mergeBase,
  mergeFiles,
} from '../../../../rehearsal/world/github/model/history.ts';

const AUTHOR = { login: 'mr-a', name: 'Mr. A', email: 'mr-a@example.com' };

function commit(store: GitStore, message: string, ...parents: readonly string[]): string {
  const tree = store.writeTree(new Map());
  return store.writeCommit({ tree, parents, message, author: AUTHOR, at: '2026-03-02T09:00:00Z' }).sha;
}

/** A small tree: which of a few paths hold which of a few texts. */
const someFiles = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2', '3'))
  .map(
    (texts): Files => new Map(Object.entries(texts).map(([path, sha]) => [path, { mode: '100644', sha }])),
  );

describe('a history', () => {
  it('knows what one side has that the other lacks, and where they parted', () => {
    const store = createGitStore();
    const root = commit(store, 'root');
    const left = commit(store, 'left 2', commit(store, 'left 1', root));
    const right = commit(store, 'right', root);
    expect(commitsAhead(store, right, left).map((each) => each.message)).toEqual(['left 1', 'left 2']);
    expect(mergeBase(store, left, right)?.sha).toBe(root);
    const merged = commit(store, 'merge', left, right);
    expect(mergeBase(store, merged, right)?.sha).toBe(right);
    expect(commitsAhead(store, left, merged).map((each) => each.message)).toEqual(['right', 'merge']);
    expect(history(store, merged)[0]?.sha).toBe(merged);
  });

  it('has no common commit with one that began elsewhere', () => {
    const store = createGitStore();
    expect(mergeBase(store, commit(store, 'one'), commit(store, 'two'))).toBeUndefined();
  });
});

describe('a merge', () => {
  it('takes the other side whole when this one changed nothing', () => {
    fc.assert(
      fc.property(someFiles, someFiles, (ancestor, theirs) => {
        const merged = mergeFiles(ancestor, ancestor, theirs);
        expect(merged === 'conflict' ? merged : changedFiles(theirs, merged)).toEqual([]);
      }),
    );
  });

  it('gives the same files whichever side asks for it', () => {
    fc.assert(
      fc.property(someFiles, someFiles, someFiles, (ancestor, ours, theirs) => {
        const one = mergeFiles(ancestor, ours, theirs);
        const other = mergeFiles(ancestor, theirs, ours);
        if (one === 'conflict' || other === 'conflict') expect(one).toBe(other);
        else expect(changedFiles(one, other)).toEqual([]);
      }),
    );
  });

  it('is a conflict when both changed one file, and in no other case', () => {
    const at = (sha: string): Files => new Map([['a', { mode: '100644' as const, sha }]]);
    expect(mergeFiles(at('1'), at('2'), at('3'))).toBe('conflict');
    expect(mergeFiles(at('1'), at('2'), new Map())).toBe('conflict');
    expect(mergeFiles(at('1'), at('2'), at('2'))).toEqual(at('2'));
    expect(mergeFiles(at('1'), at('2'), at('1'))).toEqual(at('2'));
  });
});
