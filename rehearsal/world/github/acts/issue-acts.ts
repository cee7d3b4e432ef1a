import type { Actor, Comment, GitHubState, Issue, Label } from '../model/model.ts';
import { nextId, timestamp } from '../model/model.ts';
import { renderComment } from '../views/render-comment.ts';
import { renderIssue, renderLabel } from '../views/render-pull.ts';
import { emit, emitPull, onDefaultBranch } from './emit.ts';
import { touch } from './pull-acts.ts';

/** The issue or pull request of that number. */
export function issueOf(state: GitHubState, number: number): Issue | undefined {
  return state.pulls.get(number) ?? state.issues.get(number);
}

/** GitHub makes a label that is not known with its default grey. */
export function labelNamed(state: GitHubState, name: string): Label {
  const known = state.labels.get(name);
  if (known) return known;
  const label = { id: nextId(state), name, color: 'ededed', description: null };
  state.labels.set(name, label);
  return label;
}

/** One event for each label that is new. */
export function addLabels(state: GitHubState, actor: Actor, issue: Issue, names: readonly string[]): void {
  for (const name of names) {
    const label = labelNamed(state, name);
    if (issue.labels.includes(name)) continue;
    issue.labels.push(name);
    tellOfLabel(state, actor, issue, 'labeled', label);
  }
}

export function removeLabels(state: GitHubState, actor: Actor, issue: Issue, names: readonly string[]): void {
  for (const name of names) {
    if (!issue.labels.includes(name)) continue;
    issue.labels = issue.labels.filter((other) => other !== name);
    tellOfLabel(state, actor, issue, 'unlabeled', labelNamed(state, name));
  }
}

function tellOfLabel(state: GitHubState, actor: Actor, issue: Issue, action: string, label: Label): void {
  touch(state, issue);
  const pull = state.pulls.get(issue.number);
  const parts = { label: renderLabel(state, label) };
  if (pull) emitPull(state, pull, action, actor, parts);
}

export function addComment(state: GitHubState, actor: Actor, number: number, body: string): Comment {
  const at = timestamp(state);
  const comment: Comment = {
    id: nextId(state),
    number,
    author: actor.person.login,
    body,
    createdAt: at,
    updatedAt: at,
    reactions: [],
  };
  state.comments.set(comment.id, comment);
  tellOfComment(state, actor, comment, 'created');
  return comment;
}

export function editComment(state: GitHubState, actor: Actor, comment: Comment, body: string): void {
  const from = comment.body;
  comment.body = body;
  touch(state, comment);
  tellOfComment(state, actor, comment, 'edited', { changes: { body: { from } } });
}

export function deleteComment(state: GitHubState, actor: Actor, comment: Comment): void {
  state.comments.delete(comment.id);
  tellOfComment(state, actor, comment, 'deleted');
}

function tellOfComment(
  state: GitHubState,
  actor: Actor,
  comment: Comment,
  action: string,
  parts: Record<string, unknown> = {},
): void {
  const issue = issueOf(state, comment.number);
  if (!issue) return;
  touch(state, issue);
  const content = {
    action,
    issue: renderIssue(state, issue),
    comment: renderComment(state, comment),
    ...parts,
  };
  emit(state, 'issue_comment', actor, onDefaultBranch(state), content);
}
