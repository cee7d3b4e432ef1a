import type { Commit } from '../model/git-store.ts';
import { changedFiles, commitsAhead } from '../model/history.ts';
import { fullName, type GitHubState } from '../model/model.ts';
import type { Person } from '../model/records.ts';
import { renderRepository, WEB } from './render.ts';

const NOWHERE = '0'.repeat(40);

/** A ref that moved. */
export interface PushedChange {
  /** Fully formed. */
  readonly ref: string;
  /** SHA; undefined when the ref is new. */
  readonly before: string | undefined;
  /** SHA. */
  readonly after: string;
}

/** What a `push` event says besides repository and sender. */
export function pushParts(state: GitHubState, by: Person, change: PushedChange): Record<string, unknown> {
  const { ref, before, after } = change;
  const from = before ?? state.refs.get(`refs/heads/${state.repository.defaultBranch}`) ?? NOWHERE;
  const commits = commitsAhead(state.git, from, after);
  const head = state.git.commit(after);
  const web = `${WEB}/${fullName(state)}`;
  const branch = ref.replace(/^refs\/(heads|tags)\//, '');
  return {
    ref,
    before: before ?? NOWHERE,
    after,
    created: before === undefined,
    deleted: false,
    forced: before !== undefined && commitsAhead(state.git, after, before).length > 0,
    base_ref: null,
    compare: before
      ? `${web}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`
      : `${web}/compare/${branch}`,
    commits: commits.map((commit) => renderPushed(state, commit)),
    head_commit: head ? renderPushed(state, head) : null,
    pusher: { name: by.login, email: by.email },
    repository: pushedRepository(state),
  };
}

/** A commit as a push tells of it. */
export function renderPushed(state: GitHubState, commit: Commit): Record<string, unknown> {
  const parent = state.git.commit(commit.parents[0] ?? '');
  const changes = changedFiles(state.git.files(parent?.tree ?? ''), state.git.files(commit.tree));
  const paths = (status: string): readonly string[] =>
    changes.filter((change) => change.status === status).map((change) => change.path);
  const who = {
    name: commit.author.name,
    email: commit.author.email,
    ...(commit.author.login === undefined ? {} : { username: commit.author.login }),
  };
  return {
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: commit.at,
    url: `${WEB}/${fullName(state)}/commit/${commit.sha}`,
    author: who,
    committer: who,
    added: paths('added'),
    removed: paths('removed'),
    modified: paths('modified'),
  };
}

/** In a push, and only there, the repository's times are seconds and its owner has a name. */
function pushedRepository(state: GitHubState): Record<string, unknown> {
  const rendered = renderRepository(state);
  const seconds = (key: string): number => Math.floor(Date.parse(String(rendered[key])) / 1000);
  return {
    ...rendered,
    url: `${WEB}/${fullName(state)}`,
    owner: { ...(rendered['owner'] as object), name: state.repository.owner, email: null },
    created_at: seconds('created_at'),
    pushed_at: seconds('pushed_at'),
    stargazers: 0,
    master_branch: state.repository.defaultBranch,
    organization: state.repository.owner,
  };
}
