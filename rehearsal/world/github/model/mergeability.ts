import type { Commit, Files } from './git-store.ts';
import { mergeBase, mergeFiles } from './history.ts';
import { type GitHubState, refsOf } from './model.ts';
import { isOpen, type Pull } from './records.ts';

/** What merging the pull request would give; 'conflict' when the contents clash, or when the world was told so. */
export function mergedFiles(state: GitHubState, pull: Pull): Files | 'conflict' {
  if (pull.merge.conflict) return 'conflict';
  const ancestor = mergeBase(state.git, pull.branches.baseSha, pull.branches.headSha);
  const files = (commit: Commit | undefined): Files => state.git.files(commit?.tree ?? '');
  return mergeFiles(
    files(ancestor),
    files(state.git.commit(pull.branches.baseSha)),
    files(state.git.commit(pull.branches.headSha)),
  );
}

/** Whether an unmerged pull request cannot be merged. */
export function isConflicted(state: GitHubState, pull: Pull): boolean {
  return pull.merge.done === undefined && mergedFiles(state, pull) === 'conflict';
}

/**
 * Brings an open pull request in step with its two branches: head, base, and the commit that GitHub
 * makes to try the merge out (`refs/pull/N/merge`), which stays behind while there is a conflict.
 */
export function refreshPull(state: GitHubState, pull: Pull): void {
  if (!isOpen(pull)) return;
  pull.branches.headSha =
    refsOf(state, pull.branches.fork).get(`refs/heads/${pull.branches.head}`) ?? pull.branches.headSha;
  pull.branches.baseSha = state.refs.get(`refs/heads/${pull.branches.base}`) ?? pull.branches.baseSha;
  state.refs.set(`refs/pull/${pull.number}/head`, pull.branches.headSha);
  const files = mergedFiles(state, pull);
  if (files === 'conflict') return;
  const trial = state.git.writeCommit({
    tree: state.git.writeTree(files),
    parents: [pull.branches.baseSha, pull.branches.headSha],
    message: `Merge ${pull.branches.headSha} into ${pull.branches.baseSha}`,
    author: { login: undefined, name: 'GitHub', email: 'noreply@github.com' },
    at: new Date(state.core.clock.now()).toISOString(),
  });
  pull.merge.commit = trial.sha;
  state.refs.set(`refs/pull/${pull.number}/merge`, trial.sha);
}
