import type { Commit } from '../model/git-store.ts';
import { commitsAhead, mergeFiles } from '../model/history.ts';
import { isConflicted, mergedFiles } from '../model/mergeability.ts';
import { type GitHubState, timestamp } from '../model/model.ts';
import { type Actor, isOpen, type Pull } from '../model/records.ts';
import { moveBranch } from './branch-acts.ts';
import { closeLinked } from './closing-acts.ts';
import { emitPull } from './emit.ts';
import { markClosed } from './pull-acts.ts';
import { dequeue } from './queue-acts.ts';

/** How somebody wants a pull request merged; GitHub has a text of its own for what is absent (docs.github.com/rest/pulls/pulls, "Merge a pull request"). */
export interface MergeRequest {
  readonly title?: string | undefined;
  readonly message?: string | undefined;
  readonly method?: 'merge' | 'squash' | 'rebase' | undefined;
}

/** Merges into the base; undefined when the pull request cannot be merged as it stands. */
export function mergePull(
  state: GitHubState,
  actor: Actor,
  pull: Pull,
  request: MergeRequest = {},
): Commit | undefined {
  const files = mergedFiles(state, pull);
  if (!isOpen(pull) || pull.review.draft || files === 'conflict' || isConflicted(state, pull))
    return undefined;
  const squash = request.method === 'squash' || request.method === 'rebase';
  const owner = pull.branches.fork ?? state.repository.owner;
  const title =
    request.title ??
    (squash
      ? `${pull.title} (#${pull.number})`
      : `Merge pull request #${pull.number} from ${owner}/${pull.branches.head}`);
  const commit = state.git.writeCommit({
    tree: state.git.writeTree(files),
    parents: squash ? [pull.branches.baseSha] : [pull.branches.baseSha, pull.branches.headSha],
    message: `${title}\n\n${request.message ?? pull.title}`,
    author: { login: actor.person.login, name: actor.person.name, email: actor.person.email },
    at: timestamp(state),
  });
  pull.merge.done = { at: timestamp(state), by: actor.person.login };
  pull.merge.commit = commit.sha;
  markClosed(state, actor, pull);
  state.refs.delete(`refs/pull/${pull.number}/merge`);
  closeLinked(state, actor, pull);
  moveBranch(state, actor, { branch: pull.branches.base, sha: commit.sha });
  emitPull(state, pull, { action: 'closed', actor });
  dequeue(state, actor, pull, 'MERGE');
  return commit;
}

/** Brings the base's news into the head branch; undefined when they clash, 'current' when there are none. */
export function updateFromBase(state: GitHubState, actor: Actor, pull: Pull): Commit | 'current' | undefined {
  const files = mergedFiles(state, pull);
  if (files === 'conflict') return undefined;
  const head = state.git.commit(pull.branches.headSha);
  const tree = state.git.writeTree(files);
  if (tree === head?.tree) return 'current';
  const commit = state.git.writeCommit({
    tree,
    parents: [pull.branches.headSha, pull.branches.baseSha],
    message: `Merge branch '${pull.branches.base}' into ${pull.branches.head}`,
    author: { login: actor.person.login, name: actor.person.name, email: actor.person.email },
    at: timestamp(state),
  });
  moveBranch(state, actor, { branch: pull.branches.head, sha: commit.sha, fork: pull.branches.fork });
  return commit;
}

/**
 * Makes the branch's own commits anew on top of the base, as git-rebase(1) does: without its merges, and without what changes nothing
 * there. Undefined when one of them clashes, 'current' when the base has nothing new.
 */
export function rebaseOntoBase(state: GitHubState, actor: Actor, pull: Pull): string | 'current' | undefined {
  const { baseSha, head, headSha, fork } = pull.branches;
  if (commitsAhead(state.git, headSha, baseSha).length === 0) return 'current';
  const filesAt = (sha: string) => state.git.files(state.git.commit(sha)?.tree ?? '');
  let onto = baseSha;
  for (const { sha, parents, message } of commitsAhead(state.git, baseSha, headSha)) {
    if (parents.length > 1) continue;
    const files = mergeFiles(filesAt(parents[0] ?? ''), filesAt(onto), filesAt(sha));
    if (files === 'conflict') return undefined;
    const tree = state.git.writeTree(files);
    if (tree === state.git.commit(onto)?.tree) continue;
    const author = { login: actor.person.login, name: actor.person.name, email: actor.person.email };
    onto = state.git.writeCommit({ tree, parents: [onto], message, author, at: timestamp(state) }).sha;
  }
  moveBranch(state, actor, { branch: head, sha: onto, fork });
  return onto;
}
