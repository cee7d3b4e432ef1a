import type { Commit, FileEntry } from '../model/git-store.ts';
import { history } from '../model/history.ts';
import { refreshPull } from '../model/mergeability.ts';
import { fullName, type GitHubState, headOfDefault, refsOf, timestamp } from '../model/model.ts';
import { type Actor, isOpen, type Pull } from '../model/records.ts';
import { closeByCommits } from './closing-acts.ts';
import { emitPull, inAnyOrder } from './emit.ts';
import { closePull, followBase } from './pull-acts.ts';
import { dequeue } from './queue-acts.ts';
import { tellOfDeletion, tellOfPush } from './ref-acts.ts';

/** What a push does to files: text, text or bytes with the executable bit, or null for gone. */
export type FileEdit = string | null | { readonly text: string | Uint8Array; readonly executable: boolean };

/** What somebody pushes. */
export interface Push {
  readonly branch: string;
  readonly files?: Readonly<Record<string, FileEdit>> | undefined;
  readonly message?: string | undefined;
  /** The login whose fork is pushed to. */
  readonly fork?: string | undefined;
}

const NOWHERE = '0'.repeat(40);

/** Commits the edits on top of the branch (a new one starts at the default branch's head) and pushes. */
export function push(state: GitHubState, actor: Actor, request: Push): Commit {
  checkBranchName(state, request.branch);
  const refs = refsOf(state, request.fork);
  const before = refs.get(`refs/heads/${request.branch}`);
  const parent = before ?? headOfDefault(state);
  const commit = commitOn(state, actor, parent, request);
  moveBranch(state, actor, { branch: request.branch, sha: commit.sha, fork: request.fork });
  return commit;
}

/** Commits the edits on top of a commit, or as the first one; no branch moves. */
export function commitOn(
  state: GitHubState,
  actor: Actor,
  parent: string | undefined,
  request: Push,
): Commit {
  const tree = parent === undefined ? undefined : state.git.commit(parent)?.tree;
  const files = new Map<string, FileEntry>(tree === undefined ? [] : state.git.files(tree));
  for (const [path, edit] of Object.entries(request.files ?? untold(state, parent, request.branch))) {
    if (edit === null) files.delete(path);
    else files.set(path, fileEntry(state, edit));
  }
  return state.git.writeCommit({
    tree: state.git.writeTree(files),
    parents: parent === undefined ? [] : [parent],
    message: request.message ?? `Change ${request.branch}`,
    author: { login: actor.person.login, name: actor.person.name, email: actor.person.email },
    at: timestamp(state),
  });
}

/** A push that says nothing of files still changes one, of its own branch, so that every commit's tree differs. */
function untold(state: GitHubState, parent: string | undefined, branch: string): Record<string, string> {
  const length = parent === undefined ? 0 : history(state.git, parent).length;
  return { [`changes/${branch.replaceAll('/', '-')}.txt`]: `change ${length}\n` };
}

function fileEntry(state: GitHubState, edit: Exclude<FileEdit, null>): FileEntry {
  if (typeof edit === 'string') return { mode: '100644', sha: state.git.writeBlob(edit) };
  return { mode: edit.executable ? '100755' : '100644', sha: state.git.writeBlob(edit.text) };
}

/** A branch that is to point at another commit; `sha` may be new to the repository. */
export interface Move {
  readonly branch: string;
  readonly sha: string;
  readonly fork?: string | undefined;
}

/** Points a branch at a commit, new or not, and tells everyone: `create`, `push`, `synchronize`. */
export function moveBranch(state: GitHubState, actor: Actor, move: Move): void {
  const refs = refsOf(state, move.fork);
  const ref = `refs/heads/${move.branch}`;
  const before = refs.get(ref);
  if (before === move.sha) return;
  refs.set(ref, move.sha);
  if (move.fork === undefined) noteActivity(state, actor, ref, { before, after: move.sha });
  if (move.fork === undefined && before !== undefined)
    closeByCommits(state, actor, { branch: move.branch, before, after: move.sha });
  const moved = openPullsFrom(state, move.branch, move.fork);
  const targeted = move.fork === undefined ? openPullsInto(state, move.branch) : [];
  for (const pull of [...moved, ...targeted]) {
    refreshPull(state, pull);
    if (moved.includes(pull)) pull.updatedAt = timestamp(state);
  }
  for (const pull of moved) dequeue(state, actor, pull, 'UNKNOWN_REMOVAL_REASON');
  inAnyOrder(state, [
    ...(move.fork === undefined ? [() => tellOfPush(state, actor, { ref, before, after: move.sha })] : []),
    ...moved.map(
      (pull) => () =>
        emitPull(
          state,
          pull,
          { action: 'synchronize', actor },
          { before: before ?? NOWHERE, after: move.sha },
        ),
    ),
  ]);
}

function noteActivity(
  state: GitHubState,
  { person: { login: by } }: Actor,
  ref: string,
  { before = NOWHERE, after }: { readonly before: string | undefined; readonly after: string },
): void {
  state.delivery.activities.push({
    id: state.delivery.activities.length + 1,
    ref,
    before,
    after,
    by,
    at: timestamp(state),
  });
}

/** Where a branch is deleted. */
export interface DeletionPlace {
  /** The login whose fork holds it; undefined for this repository. */
  readonly fork?: string | undefined;
  /** True through the API, false on GitHub's own pages. */
  readonly byApi?: boolean;
}

/**
 * Deletes a branch: open pull requests from it are closed, and what tells of it stands on the default branch.
 * @returns false when there was no such branch.
 */
export function deleteBranch(
  state: GitHubState,
  actor: Actor,
  branch: string,
  { fork, byApi = false }: DeletionPlace = {},
): boolean {
  const refs = refsOf(state, fork);
  if (!refs.has(`refs/heads/${branch}`)) return false;
  const orphaned = openPullsFrom(state, branch, fork);
  refs.delete(`refs/heads/${branch}`);
  const tell = (): void => tellOfDeletion(state, actor, `refs/heads/${branch}`);
  inAnyOrder(state, [
    ...orphaned.map((pull) => () => closePull(state, actor, pull)),
    ...(fork === undefined ? [tell, () => rehome(state, actor, branch, byApi)] : []),
  ]);
  return true;
}

/**
 * Open pull requests into a branch that is gone. They follow to where it was merged (docs.github.com, "Managing branches within your
 * repository", deleting a branch used for a pull request), or are closed when it was not. Those who deleted it through the API saw
 * them closed all the same (cli/cli#14223, bors RFC 0507); no page says so, so the seed decides.
 */
function rehome(state: GitHubState, actor: Actor, gone: string, byApi: boolean): void {
  const merged = [...state.talk.pulls.values()].findLast(
    (pull) =>
      pull.branches.head === gone && pull.branches.fork === undefined && pull.merge.done !== undefined,
  );
  for (const pull of openPullsInto(state, gone)) {
    const follows = merged !== undefined && !(byApi && state.random.integer(0, 3) > 0);
    if (follows) followBase(state, actor, pull, merged.branches.base);
    else closePull(state, actor, pull);
  }
}

function openPullsFrom(state: GitHubState, branch: string, fork: string | undefined): readonly Pull[] {
  return [...state.talk.pulls.values()].filter(
    (pull) => isOpen(pull) && pull.branches.head === branch && pull.branches.fork === fork,
  );
}

function openPullsInto(state: GitHubState, branch: string): readonly Pull[] {
  return [...state.talk.pulls.values()].filter((pull) => isOpen(pull) && pull.branches.base === branch);
}

/** The fork of that login, made when it is not there yet, with every branch the repository has. */
export function forkOf(state: GitHubState, login: string): string {
  if (!state.forks.has(login)) {
    const heads = [...state.refs].filter(([ref]) => ref === `refs/heads/${state.repository.defaultBranch}`);
    state.forks.set(login, {
      id: state.repository.id + state.forks.size + 1,
      owner: login,
      refs: new Map(heads),
    });
  }
  return login;
}

/** @throws Error for a name that Git does not allow (git check-ref-format): whoever escapes wrongly is told here. */
function checkBranchName(state: GitHubState, name: string): void {
  const legalCharacters = /^[^\s~^:?*[\\]+$/.test(name);
  const illegalPlaces = /\.\.|\/\/|@\{|^[/-]|[/.]$|\.lock$/.test(name);
  if (!legalCharacters || illegalPlaces)
    throw new Error(`${fullName(state)} cannot have a branch named ${name}.`);
}
