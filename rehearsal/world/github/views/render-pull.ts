import { changedFiles, commitsAhead, mergeBase } from '../model/history.ts';
import { isConflicted } from '../model/mergeability.ts';
import type { GitHubState } from '../model/model.ts';
import { fullName } from '../model/model.ts';
import { idOfName } from '../model/people.ts';
import type { Issue, Label, Pull } from '../model/records.ts';
import { isOpen, issueState } from '../model/records.ts';
import { api, nodeId, renderOwner, renderRepository, renderUserOf, repositoryUrl, WEB } from './render.ts';

/** A label as GitHub shows it. */
export function renderLabel(state: GitHubState, label: Label): Record<string, unknown> {
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: `${repositoryUrl(state)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

/** The labels of an issue or pull request. */
export function renderLabels(state: GitHubState, issue: Issue): readonly Record<string, unknown>[] {
  return issue.labels.flatMap((name) => {
    const label = state.talk.labels.get(name);
    return label ? [renderLabel(state, label)] : [];
  });
}

/** How GitHub calls the author's relation to the repository; the owner's members and everyone else who may write. */
export function association(state: GitHubState, login: string): string {
  if (login === state.repository.owner) return 'OWNER';
  if (login.endsWith('[bot]')) return 'NONE';
  const role = state.access.people.get(login)?.role ?? 'none';
  return role === 'none' || role === 'read' ? 'CONTRIBUTOR' : 'COLLABORATOR';
}

function renderEnd(
  state: GitHubState,
  fork: string | undefined,
  ref: string,
  sha: string,
): Record<string, unknown> {
  const found = fork === undefined ? undefined : state.forks.get(fork);
  const owner = fork ?? state.repository.owner;
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: fork === undefined ? renderOwner(state) : renderUserOf(state, fork),
    repo: renderRepository(state, found),
  };
}

function links(state: GitHubState, pull: Pull): Record<string, unknown> {
  const url = `${repositoryUrl(state)}/pulls/${pull.number}`;
  const issue = `${repositoryUrl(state)}/issues/${pull.number}`;
  return {
    self: { href: url },
    html: { href: webUrl(state, pull) },
    issue: { href: issue },
    comments: { href: `${issue}/comments` },
    review_comments: { href: `${url}/comments` },
    review_comment: { href: `${repositoryUrl(state)}/pulls/comments{/number}` },
    commits: { href: `${url}/commits` },
    statuses: { href: `${repositoryUrl(state)}/statuses/${pull.branches.headSha}` },
  };
}

/** Address of a pull request for people. */
export function webUrl(state: GitHubState, pull: Pull): string {
  return `${WEB}/${fullName(state)}/pull/${pull.number}`;
}

/** A pull request as lists give it. */
export function renderPull(state: GitHubState, pull: Pull): Record<string, unknown> {
  const url = `${repositoryUrl(state)}/pulls/${pull.number}`;
  const issue = `${repositoryUrl(state)}/issues/${pull.number}`;
  const web = webUrl(state, pull);
  return {
    url,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    html_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    issue_url: issue,
    number: pull.number,
    state: issueState(pull),
    locked: false,
    title: pull.title,
    user: renderUserOf(state, pull.author),
    body: pull.body,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closed?.at ?? null,
    merged_at: pull.merge.done?.at ?? null,
    merge_commit_sha: pull.merge.commit ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: pull.review.requested.map((login) => renderUserOf(state, login)),
    requested_teams: [],
    labels: renderLabels(state, pull),
    milestone: null,
    draft: pull.review.draft,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repositoryUrl(state)}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${repositoryUrl(state)}/statuses/${pull.branches.headSha}`,
    head: renderEnd(state, pull.branches.fork, pull.branches.head, pull.branches.headSha),
    base: renderEnd(state, undefined, pull.branches.base, pull.branches.baseSha),
    _links: links(state, pull),
    author_association: association(state, pull.author),
    auto_merge: renderAutoMerge(state, pull),
    active_lock_reason: null,
  };
}

/** As the REST reference has it ("Get a pull request", `auto_merge`). */
function renderAutoMerge(state: GitHubState, { merge: { auto }, title }: Pull): unknown {
  if (auto === undefined) return null;
  return {
    enabled_by: renderUserOf(state, auto.by),
    merge_method: 'merge',
    commit_title: title,
    commit_message: '',
  };
}

/** A pull request as its own address gives it, and as events carry it. */
export function renderFullPull(state: GitHubState, pull: Pull): Record<string, unknown> {
  const conflicted = isConflicted(state, pull);
  const merged = pull.merge.done !== undefined;
  const open = isOpen(pull);
  const commits = commitsAhead(state.git, pull.branches.baseSha, pull.branches.headSha);
  return {
    ...renderPull(state, pull),
    merged,
    mergeable: open ? !conflicted : null,
    rebaseable: open ? !conflicted : null,
    mergeable_state: mergeableState(pull, conflicted),
    merged_by: pull.merge.done ? renderUserOf(state, pull.merge.done.by) : null,
    comments: [...state.talk.comments.values()].filter((comment) => comment.number === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: pull.branches.fork !== undefined && open,
    commits: commits.length,
    additions: changesOf(state, pull).filter((change) => change.status !== 'removed').length,
    deletions: changesOf(state, pull).filter((change) => change.status !== 'added').length,
    changed_files: changesOf(state, pull).length,
  };
}

function mergeableState(pull: Pull, conflicted: boolean): string {
  if (!isOpen(pull)) return 'unknown';
  if (conflicted) return 'dirty';
  return pull.review.draft ? 'draft' : 'clean';
}

/** What the pull request changes since it left its base. */
export function changesOf(state: GitHubState, pull: Pull): ReturnType<typeof changedFiles> {
  const base = mergeBase(state.git, pull.branches.baseSha, pull.branches.headSha)?.tree ?? '';
  return changedFiles(
    state.git.files(base),
    state.git.files(state.git.commit(pull.branches.headSha)?.tree ?? ''),
  );
}

/** An issue, or a pull request as an issue. */
export function renderIssue(state: GitHubState, issue: Issue): Record<string, unknown> {
  const url = `${repositoryUrl(state)}/issues/${issue.number}`;
  const pull = state.talk.pulls.get(issue.number);
  const web = pull ? webUrl(state, pull) : `${WEB}/${fullName(state)}/issues/${issue.number}`;
  const comments = [...state.talk.comments.values()].filter((comment) => comment.number === issue.number);
  const { assignees: logins = [], reason = null, type } = state.talk.issues.get(issue.number)?.life ?? {};
  const assignees = logins.map((login) => renderUserOf(state, login));
  return {
    url,
    repository_url: repositoryUrl(state),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: web,
    id: issue.id,
    node_id: nodeId(pull ? 'PullRequest' : 'Issue', issue.id),
    number: issue.number,
    title: issue.title,
    user: renderUserOf(state, issue.author),
    labels: renderLabels(state, issue),
    state: issueState(issue),
    locked: false,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    comments: comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closed?.at ?? null,
    closed_by: issue.closed ? renderUserOf(state, issue.closed.by) : null,
    author_association: association(state, issue.author),
    active_lock_reason: null,
    body: issue.body,
    reactions: renderReactionCounts(`${url}/reactions`, []),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: reason,
    type: type === undefined ? null : renderType(type),
    ...(pull ? { draft: pull.review.draft, pull_request: pullLinks(state, pull) } : {}),
  };
}

function renderType(name: string): Record<string, unknown> {
  const id = idOfName(name);
  return { id, node_id: nodeId('IssueType', id), name, description: null };
}

function pullLinks(state: GitHubState, pull: Pull): Record<string, unknown> {
  const web = webUrl(state, pull);
  return {
    url: `${api(state)}/repos/${fullName(state)}/pulls/${pull.number}`,
    html_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    merged_at: pull.merge.done?.at ?? null,
  };
}

/** Every reaction that there is. */
export const REACTIONS = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes'] as const;

/** How often each reaction was given. */
export function renderReactionCounts(url: string, contents: readonly string[]): Record<string, unknown> {
  const counts = REACTIONS.map((name) => [name, contents.filter((content) => content === name).length]);
  return { url, total_count: contents.length, ...(Object.fromEntries(counts) as Record<string, number>) };
}
