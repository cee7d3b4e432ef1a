import type { Commit } from './git-store.ts';
import type { GitHubState } from './model.ts';

/** What a `ref` parameter names: a branch, a tag, a full ref, a SHA or the start of one. */
export function commitNamed(state: GitHubState, ref: string): Commit | undefined {
  const asBranch = /^[^:]+:/.test(ref) ? forkBranch(state, ref) : undefined;
  const names = [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`, ref];
  const sha = asBranch ?? names.map((name) => state.refs.get(name)).find((found) => found !== undefined);
  return sha === undefined ? state.git.commitByPrefix(ref) : state.git.commit(sha);
}

/** `owner:branch`, as comparisons and heads of pull requests are written. */
function forkBranch(state: GitHubState, label: string): string | undefined {
  const { owner, branch } = splitLabel(label);
  const refs = owner === state.repository.owner ? state.refs : state.forks.get(owner)?.refs;
  return refs?.get(`refs/heads/${branch}`);
}

/** Splits `owner:branch`. */
export function splitLabel(label: string): { readonly owner: string; readonly branch: string } {
  const colon = label.indexOf(':');
  return { owner: label.slice(0, colon), branch: label.slice(colon + 1) };
}

/** Names of the repository's branches, sorted. */
export function branchNames(state: GitHubState): readonly string[] {
  const heads = [...state.refs.keys()].filter((ref) => ref.startsWith('refs/heads/'));
  return heads.map((ref) => ref.slice('refs/heads/'.length)).sort();
}
