import { newLife } from '../model/issue-life.ts';
import type { GitHubState } from '../model/model.ts';
import { knownLabel, nextId, timestamp } from '../model/model.ts';
import type { Actor, Comment, Issue, Label, PlainIssue } from '../model/records.ts';
import { renderComment } from '../views/render-comment.ts';
import { renderIssue, renderLabel } from '../views/render-pull.ts';
import { emit, emitPull, onDefaultBranch } from './emit.ts';
import { nextNumber, touch } from './pull-acts.ts';

/** The issue or pull request of that number. */
export function issueOf(state: GitHubState, number: number): Issue | undefined {
  return state.talk.pulls.get(number) ?? state.talk.issues.get(number);
}

/** Opens an issue; no pull request hangs on it. */
export function openIssue(
  state: GitHubState,
  actor: Actor,
  { title, body }: { readonly title: string; readonly body?: string | null | undefined },
): Issue {
  const at = timestamp(state);
  const issue: PlainIssue = {
    id: nextId(state),
    number: nextNumber(state),
    author: actor.person.login,
    title,
    body: body ?? null,
    labels: [],
    createdAt: at,
    updatedAt: at,
    closed: undefined,
    life: newLife(),
  };
  state.talk.issues.set(issue.number, issue);
  return issue;
}

/** GitHub makes a label that is not known with its default grey (github/docs#35718); the case of a known one is as it was first written. */
export function labelNamed(state: GitHubState, name: string): Label {
  const known = knownLabel(state, name);
  if (known) return known;
  const label = { id: nextId(state), name, color: 'ededed', description: null, updatedAt: timestamp(state) };
  state.talk.labels.set(name, label);
  return label;
}

/** A label that is renamed stays the same one, on whatever it is; no event of an issue tells of it (philschatz/gh-board#16). */
export function renameLabel(state: GitHubState, label: Label, name: string): void {
  const { labels, issues, pulls } = state.talk;
  labels.delete(label.name);
  labels.set(name, { ...label, name, updatedAt: timestamp(state) });
  for (const issue of [...issues.values(), ...pulls.values()])
    issue.labels = issue.labels.map((each) => (each === label.name ? name : each));
}

/** One event for each label that is new. */
export function addLabels(state: GitHubState, actor: Actor, issue: Issue, names: readonly string[]): void {
  for (const name of names) {
    const label = labelNamed(state, name);
    if (issue.labels.includes(label.name)) continue;
    issue.labels.push(label.name);
    tellOfLabel(state, issue, { action: 'labeled', actor }, label);
  }
}

/** One event for each label that was there. */
export function removeLabels(state: GitHubState, actor: Actor, issue: Issue, names: readonly string[]): void {
  for (const name of names) {
    const label = knownLabel(state, name);
    if (!label || !issue.labels.includes(label.name)) continue;
    issue.labels = issue.labels.filter((other) => other !== label.name);
    tellOfLabel(state, issue, { action: 'unlabeled', actor }, label);
  }
}

/** An activity as GitHub names it (`labeled`, `created`, …), and who did it. */
interface Activity {
  readonly action: string;
  readonly actor: Actor;
}

function tellOfLabel(
  state: GitHubState,
  issue: Issue,
  { action, actor }: Activity & { readonly action: 'labeled' | 'unlabeled' },
  label: Label,
): void {
  touch(state, issue);
  const { issueEvents } = state.talk;
  const deed = { at: issue.updatedAt, by: actor.person.login };
  issueEvents.push({ id: issueEvents.length + 1, number: issue.number, event: action, label, ...deed });
  const pull = state.talk.pulls.get(issue.number);
  const parts = { label: renderLabel(state, label) };
  if (pull) emitPull(state, pull, { action, actor }, parts);
}

/** Comments on the issue or pull request of that number. */
export function addComment(state: GitHubState, actor: Actor, number: number, body: string): Comment {
  const at = timestamp(state);
  const comment: Comment = {
    id: nextId(state),
    number,
    author: actor.person.login,
    body,
    createdAt: at,
    updatedAt: at,
    edited: undefined,
    reactions: [],
  };
  state.talk.comments.set(comment.id, comment);
  tellOfComment(state, comment, { action: 'created', actor });
  return comment;
}

/** Replaces a comment's text. */
export function editComment(state: GitHubState, actor: Actor, comment: Comment, body: string): void {
  const from = comment.body;
  comment.body = body;
  touch(state, comment);
  comment.edited = { at: comment.updatedAt, by: actor.person.login };
  tellOfComment(state, comment, { action: 'edited', actor }, { changes: { body: { from } } });
}

/** Takes a comment away. */
export function deleteComment(state: GitHubState, actor: Actor, comment: Comment): void {
  state.talk.comments.delete(comment.id);
  tellOfComment(state, comment, { action: 'deleted', actor });
}

function tellOfComment(
  state: GitHubState,
  comment: Comment,
  { action, actor }: Activity,
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
  emit(state, { name: 'issue_comment', actor, place: onDefaultBranch(state) }, content);
}
