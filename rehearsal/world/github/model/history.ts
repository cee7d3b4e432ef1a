import type { Commit, Files, GitStore } from './git-store.ts';

/** Commits reachable from `head`, newest first: children stand before their parents, first parents last. */
export function history(store: GitStore, head: string): readonly Commit[] {
  const done = new Set<string>();
  const order: Commit[] = [];
  function visit(sha: string): void {
    if (done.has(sha)) return;
    done.add(sha);
    const commit = store.commit(sha);
    if (!commit) return;
    for (const parent of commit.parents) visit(parent);
    order.push(commit);
  }
  visit(head);
  return order.reverse();
}

/** Commits reachable from `head` but not from `base`, oldest first, as a comparison lists them. */
export function commitsAhead(store: GitStore, base: string, head: string): readonly Commit[] {
  const known = new Set(history(store, base).map((commit) => commit.sha));
  return history(store, head)
    .filter((commit) => !known.has(commit.sha))
    .toReversed();
}

/** The newest commit that both share; undefined for histories without one. */
export function mergeBase(store: GitStore, base: string, head: string): Commit | undefined {
  const known = new Set(history(store, base).map((commit) => commit.sha));
  return history(store, head).find((commit) => known.has(commit.sha));
}

/** What happened to a file between two trees. */
export interface FileChange {
  readonly path: string;
  readonly status: 'added' | 'removed' | 'modified';
  readonly sha: string;
}

/** What differs between two trees, by path. */
export function changedFiles(before: Files, after: Files): readonly FileChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path): FileChange[] => {
    const old = before.get(path);
    const now = after.get(path);
    if (now === undefined) return old ? [{ path, status: 'removed', sha: old.sha }] : [];
    if (old === undefined) return [{ path, status: 'added', sha: now.sha }];
    return old.sha === now.sha && old.mode === now.mode ? [] : [{ path, status: 'modified', sha: now.sha }];
  });
}

/** A three-way merge by whole files: 'conflict' when both sides changed one file differently. */
export function mergeFiles(ancestor: Files, ours: Files, theirs: Files): Files | 'conflict' {
  const merged = new Map(ours);
  for (const change of changedFiles(ancestor, theirs)) {
    const old = ancestor.get(change.path);
    const mine = ours.get(change.path);
    const yours = theirs.get(change.path);
    const iChangedIt = old?.sha !== mine?.sha || old?.mode !== mine?.mode;
    if (iChangedIt && (mine?.sha !== yours?.sha || mine?.mode !== yours?.mode)) return 'conflict';
    if (yours) merged.set(change.path, yours);
    else merged.delete(change.path);
  }
  return merged;
}
