import { refreshPull } from '../model/mergeability.ts';
import { type GitHubState, nextId, refsOf, timestamp } from '../model/model.ts';
import { unmerged } from '../model/pull-merge.ts';
import { type Actor, type BaseChange, isOpen, type Pull, type Review } from '../model/records.ts';
import { renderUserOf } from '../views/render.ts';
import { emitPull } from './emit.ts';
import { dequeue } from './queue-acts.ts';

/** A pull request to be; the base is the default branch when absent. */
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
    branches: { head: request.branch, fork: request.fork, headSha, base, baseSha },
    review: { draft: request.draft ?? false, requested: [], given: [] },
    merge: unmerged(),
    labels: [],
    createdAt: at,
    updatedAt: at,
    closed: undefined,
  };
  state.talk.pulls.set(pull.number, pull);
  refreshPull(state, pull);
  emitPull(state, pull, { action: 'opened', actor });
  return pull;
}

/** Issues and pull requests share one row of numbers. */
export function nextNumber(state: GitHubState): number {
  state.counters.lastNumber += 1;
  return state.counters.lastNumber;
}

/** Closes a pull request that is open; nothing happens to another. */
export function closePull(state: GitHubState, actor: Actor, pull: Pull): void {
  if (!isOpen(pull)) return;
  markClosed(state, actor, pull);
  emitPull(state, pull, { action: 'closed', actor });
  dequeue(state, actor, pull, 'UNKNOWN_REMOVAL_REASON');
}

/** Closes it without a word to anybody. */
export function markClosed(state: GitHubState, actor: Actor, pull: Pull): void {
  touch(state, pull);
  pull.closed = { at: pull.updatedAt, by: actor.person.login };
}

/** GitHub reopens none that is merged or whose branch is gone (pytorch/pytorch#114423, waffleio/waffle.io#2194). @throws Error for these */
export function reopenPull(state: GitHubState, actor: Actor, pull: Pull): void {
  if (isOpen(pull)) return;
  const gone = !refsOf(state, pull.branches.fork).has(`refs/heads/${pull.branches.head}`);
  if (pull.merge.done !== undefined || gone)
    throw new Error(
      `Pull request ${pull.number} cannot be reopened: ${gone ? 'its branch is gone' : 'it is merged'}.`,
    );
  pull.closed = undefined;
  touch(state, pull);
  refreshPull(state, pull);
  emitPull(state, pull, { action: 'reopened', actor });
}

/** Makes now the time of the last change. */
export function touch(state: GitHubState, issue: { updatedAt: string }): void {
  issue.updatedAt = timestamp(state);
}

/** One event for each reviewer who was not asked before. */
export function requestReviews(
  state: GitHubState,
  actor: Actor,
  pull: Pull,
  logins: readonly string[],
): void {
  for (const login of logins) {
    if (pull.review.requested.includes(login)) continue;
    pull.review.requested.push(login);
    touch(state, pull);
    emitPull(
      state,
      pull,
      { action: 'review_requested', actor },
      { requested_reviewer: renderUserOf(state, login) },
    );
  }
}

/** One event for each reviewer who had been asked. */
export function withdrawReviews(
  state: GitHubState,
  actor: Actor,
  pull: Pull,
  logins: readonly string[],
): void {
  for (const login of logins) {
    if (!pull.review.requested.includes(login)) continue;
    pull.review.requested = pull.review.requested.filter((other) => other !== login);
    touch(state, pull);
    emitPull(
      state,
      pull,
      { action: 'review_request_removed', actor },
      {
        requested_reviewer: renderUserOf(state, login),
      },
    );
  }
}

/** Makes a draft of it, or ends that; nothing happens when it is so already. */
export function setDraft(state: GitHubState, actor: Actor, pull: Pull, draft: boolean): void {
  if (pull.review.draft === draft) return;
  pull.review.draft = draft;
  touch(state, pull);
  emitPull(state, pull, { action: draft ? 'converted_to_draft' : 'ready_for_review', actor });
}

/** A review that is in; whoever gave it is not asked any more, and no `review_request_removed` tells of that. */
export function addReview(
  state: GitHubState,
  actor: Actor,
  pull: Pull,
  review: { readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED'; readonly body: string },
): Review {
  const login = actor.person.login;
  const added = {
    id: nextId(state),
    author: login,
    ...review,
    commit: pull.branches.headSha,
    at: timestamp(state),
  };
  pull.review.given.push(added);
  pull.review.requested = pull.review.requested.filter((other) => other !== login);
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
  emitPull(state, pull, { action: 'edited', actor }, { changes });
}

/** @throws Error when there is no such branch. */
export function changeBase(state: GitHubState, actor: Actor, pull: Pull, base: string): void {
  if (!state.refs.has(`refs/heads/${base}`)) throw new Error(`There is no branch ${base}.`);
  const changes = { base: { ref: { from: pull.branches.base }, sha: { from: pull.branches.baseSha } } };
  noteBaseChange(state, actor, pull, { event: 'base_ref_changed', to: base });
  emitPull(state, pull, { action: 'edited', actor }, { changes });
}

/**
 * GitHub's own change, because the base is gone or has another name. It names whoever was the cause, and no workflow hears of it
 * (orgs/community discussion 200245).
 */
export function followBase(state: GitHubState, actor: Actor, pull: Pull, base: string): void {
  noteBaseChange(state, actor, pull, { event: 'automatic_base_change_succeeded', to: base });
}

function noteBaseChange(
  state: GitHubState,
  { person: { login: by } }: Actor,
  pull: Pull,
  { event, to }: { readonly event: BaseChange; readonly to: string },
): void {
  const from = pull.branches.base;
  pull.branches.base = to;
  touch(state, pull);
  refreshPull(state, pull);
  const { issueEvents } = state.talk;
  const id = issueEvents.length + 1;
  issueEvents.push({ id, number: pull.number, event, from, to, at: pull.updatedAt, by });
}
