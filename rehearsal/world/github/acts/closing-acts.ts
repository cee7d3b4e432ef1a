import { closedByWords, linkedIssues } from '../model/closing-words.ts';
import { commitsAhead } from '../model/history.ts';
import type { Closer, StateReason } from '../model/issue-life.ts';
import type { GitHubState } from '../model/model.ts';
import { type Actor, isOpen, type PlainIssue, type Pull } from '../model/records.ts';
import { touch } from './pull-acts.ts';

/** How an issue is closed: by hand where nothing else closes it in somebody's name. */
interface Closing {
  readonly reason: Exclude<StateReason, 'reopened'>;
  readonly closer?: Closer | undefined;
}

/** Closes an issue; nothing happens to one that is closed. */
export function closeIssue(
  state: GitHubState,
  { person: { login: by } }: Actor,
  issue: PlainIssue,
  { reason, closer }: Closing,
): void {
  if (!isOpen(issue)) return;
  touch(state, issue);
  issue.closed = { at: issue.updatedAt, by };
  issue.life.reason = reason;
  const { issueEvents } = state.talk;
  const deed = { id: issueEvents.length + 1, number: issue.number, at: issue.updatedAt, by };
  issueEvents.push({ ...deed, event: 'closed', reason, closer });
}

/** Opens an issue again; nothing happens to an open one. */
export function reopenIssue(state: GitHubState, { person: { login: by } }: Actor, issue: PlainIssue): void {
  if (isOpen(issue)) return;
  touch(state, issue);
  issue.closed = undefined;
  issue.life.reason = 'reopened';
  const { issueEvents } = state.talk;
  const id = issueEvents.length + 1;
  issueEvents.push({ id, number: issue.number, event: 'reopened', at: issue.updatedAt, by });
}

/**
 * What a pull request that was merged into the default branch closes, in the name of whoever merged it (docs.github.com, "Linking a pull
 * request to an issue").
 */
export function closeLinked(state: GitHubState, actor: Actor, pull: Pull): void {
  if (pull.branches.base !== state.repository.defaultBranch) return;
  const closer: Closer = { kind: 'PullRequest', number: pull.number };
  for (const issue of linkedIssues(state, pull))
    closeIssue(state, actor, issue, { reason: 'completed', closer });
}

/** What the messages of commits that come to the default branch close (the same page). */
export function closeByCommits(
  state: GitHubState,
  actor: Actor,
  { branch, before, after }: { readonly branch: string; readonly before: string; readonly after: string },
): void {
  if (branch !== state.repository.defaultBranch) return;
  for (const { sha, message } of commitsAhead(state.git, before, after))
    for (const issue of closedByWords(state, message))
      closeIssue(state, actor, issue, { reason: 'completed', closer: { kind: 'Commit', sha } });
}
