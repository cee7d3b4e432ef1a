import type { Commit, Files } from './git-store.ts';
import { mergeBase, mergeFiles } from './history.ts';
import { type GitHubState, type Pull, refsOf } from './model.ts';

/** What merging the pull request would give; 'conflict' when the contents clash, or when the world was told so. */
export function mergedFiles(state: GitHubState, pull: Pull): Files | 'conflict' {
  if (pull.conflict) return 'conflict';
  const ancestor = mergeBase(state.git, pull.baseSha, pull.headSha);
  const files = (commit: Commit | undefined): Files => state.git.files(commit?.tree ?? '');
  return mergeFiles(
    files(ancestor),
    files(state.git.commit(pull.baseSha)),
    files(state.git.commit(pull.headSha)),
  );
}

export function isConflicted(state: GitHubState, pull: Pull): boolean {
  return pull.mergedAt === undefined && mergedFiles(state, pull) === 'conflict';
}

/**
 * Brings an open pull request in step with its two branches: head, base, and the commit that GitHub
 * makes to try the merge out (`refs/pull/N/merge`), which stays behind while there is a conflict.
 */
export function refreshPull(state: GitHubState, pull: Pull): void {
  if (pull.state !== 'open') return;
  pull.headSha = refsOf(state, pull.fork).get(`refs/heads/${pull.headBranch}`) ?? pull.headSha;
  pull.baseSha = state.refs.get(`refs/heads/${pull.base}`) ?? pull.baseSha;
  state.refs.set(`refs/pull/${pull.number}/head`, pull.headSha);
  const files = mergedFiles(state, pull);
  if (files === 'conflict') return;
  const trial = state.git.writeCommit({
    tree: state.git.writeTree(files),
    parents: [pull.baseSha, pull.headSha],
    message: `Merge ${pull.headSha} into ${pull.baseSha}`,
    author: { login: undefined, name: 'GitHub', email: 'noreply@github.com' },
    at: new Date(state.core.clock.now()).toISOString(),
  });
  pull.mergeCommit = trial.sha;
  state.refs.set(`refs/pull/${pull.number}/merge`, trial.sha);
}
