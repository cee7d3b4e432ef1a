import type { Commit } from '../model/git-store.ts';
import { isConflicted, mergedFiles, refreshPull } from '../model/mergeability.ts';
import { type Actor, type GitHubState, nextId, type Pull, refsOf, timestamp } from '../model/model.ts';
import { nodeId, renderUserOf } from '../views/render.ts';
import { moveBranch } from './branch-acts.ts';
import { emit, emitPull, onDefaultBranch } from './emit.ts';

export interface NewPull {
  readonly branch: string;
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly base?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly fork?: string | undefined;
}

/** @throws Error naming the branch that is not there, or the pull request that is open already. */
export function openPull(state: GitHubState, actor: Actor, request: NewPull): Pull {
  const base = request.base ?? state.repository.defaultBranch;
  const headSha = refsOf(state, request.fork).get(`refs/heads/${request.branch}`);
  const baseSha = state.refs.get(`refs/heads/${base}`);
  if (headSha === undefined || baseSha === undefined)
    throw new Error(`There is no branch ${headSha === undefined ? request.branch : base}.`);
  const at = timestamp(state);
  const pull: Pull = {
    id: nextId(state),
    number: nextNumber(state),
    author: actor.person.login,
    title: request.title,
    body: request.body ?? null,
    headBranch: request.branch,
    fork: request.fork,
    base,
    headSha,
    baseSha,
    draft: request.draft ?? false,
    state: 'open',
    conflict: false,
    labels: [],
    requestedReviewers: [],
    reviews: [],
    createdAt: at,
    updatedAt: at,
    closedAt: undefined,
    closedBy: undefined,
    mergedAt: undefined,
    mergedBy: undefined,
    mergeCommit: undefined,
  };
  state.pulls.set(pull.number, pull);
  refreshPull(state, pull);
  emitPull(state, pull, 'opened', actor);
  return pull;
}

/** Issues and pull requests share one row of numbers. */
export function nextNumber(state: GitHubState): number {
  state.lastNumber += 1;
  return state.lastNumber;
}

export function closePull(state: GitHubState, actor: Actor, pull: Pull): void {
  if (pull.state === 'closed') return;
  close(state, actor, pull);
  emitPull(state, pull, 'closed', actor);
}

function close(state: GitHubState, actor: Actor, pull: Pull): void {
  pull.state = 'closed';
  pull.closedAt = timestamp(state);
  pull.updatedAt = pull.closedAt;
  pull.closedBy = actor.person.login;
}

/** @throws Error when it is merged, or when its branch is gone: GitHub reopens neither. */
export function reopenPull(state: GitHubState, actor: Actor, pull: Pull): void {
  if (pull.state === 'open') return;
  const gone = !refsOf(state, pull.fork).has(`refs/heads/${pull.headBranch}`);
  if (pull.mergedAt !== undefined || gone)
    throw new Error(
      `Pull request ${pull.number} cannot be reopened: ${gone ? 'its branch is gone' : 'it is merged'}.`,
    );
  pull.state = 'open';
  pull.closedAt = undefined;
  pull.closedBy = undefined;
  touch(state, pull);
  refreshPull(state, pull);
  emitPull(state, pull, 'reopened', actor);
}

export function touch(state: GitHubState, issue: { updatedAt: string }): void {
  issue.updatedAt = timestamp(state);
}

export interface MergeWish {
  readonly title?: string | undefined;
  readonly message?: string | undefined;
  readonly method?: 'merge' | 'squash' | 'rebase' | undefined;
}

/** Merges into the base; undefined when the pull request cannot be merged as it stands. */
export function mergePull(
  state: GitHubState,
  actor: Actor,
  pull: Pull,
  wish: MergeWish = {},
): Commit | undefined {
  const files = mergedFiles(state, pull);
  if (pull.state === 'closed' || pull.draft || files === 'conflict' || isConflicted(state, pull))
    return undefined;
  const squash = wish.method === 'squash' || wish.method === 'rebase';
  const owner = pull.fork ?? state.repository.owner;
  const title =
    wish.title ??
    (squash
      ? `${pull.title} (#${pull.number})`
      : `Merge pull request #${pull.number} from ${owner}/${pull.headBranch}`);
  const commit = state.git.writeCommit({
    tree: state.git.writeTree(files),
    parents: squash ? [pull.baseSha] : [pull.baseSha, pull.headSha],
    message: `${title}\n\n${wish.message ?? pull.title}`,
    author: { login: actor.person.login, name: actor.person.name, email: actor.person.email },
    at: timestamp(state),
  });
  pull.mergedAt = timestamp(state);
  pull.mergedBy = actor.person.login;
  pull.mergeCommit = commit.sha;
  close(state, actor, pull);
  state.refs.delete(`refs/pull/${pull.number}/merge`);
  moveBranch(state, actor, { branch: pull.base, sha: commit.sha });
  emitPull(state, pull, 'closed', actor);
  return commit;
}

/** Brings the base's news into the head branch; undefined when they clash, 'current' when there are none. */
export function updateFromBase(state: GitHubState, actor: Actor, pull: Pull): Commit | 'current' | undefined {
  const files = mergedFiles(state, pull);
  if (files === 'conflict') return undefined;
  const head = state.git.commit(pull.headSha);
  const tree = state.git.writeTree(files);
  if (tree === head?.tree) return 'current';
  const commit = state.git.writeCommit({
    tree,
    parents: [pull.headSha, pull.baseSha],
    message: `Merge branch '${pull.base}' into ${pull.headBranch}`,
    author: { login: actor.person.login, name: actor.person.name, email: actor.person.email },
    at: timestamp(state),
  });
  moveBranch(state, actor, { branch: pull.headBranch, sha: commit.sha, fork: pull.fork });
  return commit;
}

/** One event for each reviewer who was not asked before. */
export function requestReviews(
  state: GitHubState,
  actor: Actor,
  pull: Pull,
  logins: readonly string[],
): void {
  for (const login of logins) {
    if (pull.requestedReviewers.includes(login)) continue;
    pull.requestedReviewers.push(login);
    touch(state, pull);
    emitPull(state, pull, 'review_requested', actor, { requested_reviewer: renderUserOf(state, login) });
  }
}

export function withdrawReviews(
  state: GitHubState,
  actor: Actor,
  pull: Pull,
  logins: readonly string[],
): void {
  for (const login of logins) {
    if (!pull.requestedReviewers.includes(login)) continue;
    pull.requestedReviewers = pull.requestedReviewers.filter((other) => other !== login);
    touch(state, pull);
    emitPull(state, pull, 'review_request_removed', actor, {
      requested_reviewer: renderUserOf(state, login),
    });
  }
}

export function setDraft(state: GitHubState, actor: Actor, pull: Pull, draft: boolean): void {
  if (pull.draft === draft) return;
  pull.draft = draft;
  touch(state, pull);
  emitPull(state, pull, draft ? 'converted_to_draft' : 'ready_for_review', actor);
}

/** A review that is in; whoever gave it is not asked any more, and no `review_request_removed` tells of that. */
export function addReview(
  state: GitHubState,
  actor: Actor,
  pull: Pull,
  review: { readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED'; readonly body: string },
): Pull['reviews'][number] {
  const login = actor.person.login;
  const added = { id: nextId(state), author: login, ...review, commit: pull.headSha, at: timestamp(state) };
  pull.reviews.push(added);
  pull.requestedReviewers = pull.requestedReviewers.filter((other) => other !== login);
  touch(state, pull);
  return added;
}

/** Title or body. */
export function editPull(
  state: GitHubState,
  actor: Actor,
  pull: Pull,
  edit: { readonly title?: string | undefined; readonly body?: string | null | undefined },
): void {
  const changes = {
    ...(edit.title !== undefined && edit.title !== pull.title ? { title: { from: pull.title } } : {}),
    ...(edit.body !== undefined && edit.body !== pull.body ? { body: { from: pull.body ?? '' } } : {}),
  };
  if (Object.keys(changes).length === 0) return;
  pull.title = edit.title ?? pull.title;
  if (edit.body !== undefined) pull.body = edit.body;
  touch(state, pull);
  emitPull(state, pull, 'edited', actor, { changes });
}

/** The dispatches are what a workflow's own token may start runs with. */
export function dispatch(state: GitHubState, actor: Actor, type: string, clientPayload: unknown): void {
  const place = onDefaultBranch(state);
  emit(state, 'repository_dispatch', actor, place, {
    action: type,
    branch: state.repository.defaultBranch,
    client_payload: clientPayload,
    installation: {
      id: state.repository.id,
      node_id: nodeId('IntegrationInstallation', state.repository.id),
    },
  });
}

/** @throws Error when there is no such branch. */
export function changeBase(state: GitHubState, actor: Actor, pull: Pull, base: string): void {
  if (!state.refs.has(`refs/heads/${base}`)) throw new Error(`There is no branch ${base}.`);
  const changes = { base: { ref: { from: pull.base }, sha: { from: pull.baseSha } } };
  pull.base = base;
  touch(state, pull);
  refreshPull(state, pull);
  emitPull(state, pull, 'edited', actor, { changes });
}
