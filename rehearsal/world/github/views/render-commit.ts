import type { Commit, Signature } from '../model/git-store.ts';
import { changedFiles, type FileChange } from '../model/history.ts';
import { fullName, type GitHubState } from '../model/model.ts';
import { nodeId, renderUserOf, repositoryUrl, WEB } from './render.ts';

const VERIFICATION = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

/** A commit as the REST API shows it. */
export function renderCommit(state: GitHubState, commit: Commit): Record<string, unknown> {
  const url = `${repositoryUrl(state)}/commits/${commit.sha}`;
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    commit: {
      author: signature(commit.author, commit.at),
      committer: signature(commit.author, commit.at),
      message: commit.message,
      tree: { sha: commit.tree, url: `${repositoryUrl(state)}/git/trees/${commit.tree}` },
      url: `${repositoryUrl(state)}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: VERIFICATION,
    },
    url,
    html_url: `${WEB}/${fullName(state)}/commit/${commit.sha}`,
    comments_url: `${url}/comments`,
    author: account(state, commit.author),
    committer: account(state, commit.author),
    parents: commit.parents.map((sha) => parentLink(state, sha, 'commits')),
  };
}

/** A commit on its own comes with its files. */
export function renderCommitWithFiles(state: GitHubState, commit: Commit): Record<string, unknown> {
  const parent = state.git.commit(commit.parents[0] ?? '');
  const changes = changedFiles(state.git.files(parent?.tree ?? ''), state.git.files(commit.tree));
  return {
    ...renderCommit(state, commit),
    stats: { total: changes.length, additions: changes.length, deletions: 0 },
    files: changes.map((change) => renderChange(state, commit.sha, change)),
  };
}

/** A commit as Git's own routes show it. */
export function renderGitCommit(state: GitHubState, commit: Commit): Record<string, unknown> {
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${repositoryUrl(state)}/git/commits/${commit.sha}`,
    html_url: `${WEB}/${fullName(state)}/commit/${commit.sha}`,
    author: signature(commit.author, commit.at),
    committer: signature(commit.author, commit.at),
    tree: { sha: commit.tree, url: `${repositoryUrl(state)}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => parentLink(state, sha, 'git/commits')),
    verification: VERIFICATION,
  };
}

/** A changed file as comparisons show it. */
export function renderChange(state: GitHubState, sha: string, change: FileChange): Record<string, unknown> {
  const web = `${WEB}/${fullName(state)}`;
  return {
    sha: change.sha,
    filename: change.path,
    status: change.status,
    additions: change.status === 'removed' ? 0 : 1,
    deletions: change.status === 'added' ? 0 : 1,
    changes: change.status === 'modified' ? 2 : 1,
    blob_url: `${web}/blob/${sha}/${change.path}`,
    raw_url: `${web}/raw/${sha}/${change.path}`,
    contents_url: `${repositoryUrl(state)}/contents/${change.path}?ref=${sha}`,
  };
}

function signature(who: Signature, at: string): Record<string, unknown> {
  return { name: who.name, email: who.email, date: at };
}

function account(state: GitHubState, who: Signature): unknown {
  return who.login === undefined ? null : renderUserOf(state, who.login);
}

function parentLink(state: GitHubState, sha: string, kind: string): Record<string, unknown> {
  return {
    sha,
    url: `${repositoryUrl(state)}/${kind}/${sha}`,
    html_url: `${WEB}/${fullName(state)}/commit/${sha}`,
  };
}
