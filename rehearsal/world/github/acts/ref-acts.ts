import { changedFiles, commitsAhead } from '../model/history.ts';
import type { GitHubState } from '../model/model.ts';
import type { Actor } from '../model/records.ts';
import { type PushedChange, pushParts } from '../views/push-payload.ts';
import { asksForNoRuns, emit, inAnyOrder, MOST_FILES, onDefaultBranch } from './emit.ts';

/** Points a tag at a commit and tells everyone; nothing happens when it points there already. */
export function moveTag(state: GitHubState, actor: Actor, tag: string, sha: string): void {
  const ref = `refs/tags/${tag}`;
  const before = state.refs.get(ref);
  if (before === sha) return;
  state.refs.set(ref, sha);
  tellOfPush(state, actor, { ref, before, after: sha });
}

/** @returns false when there was no such tag. */
export function deleteTag(state: GitHubState, actor: Actor, tag: string): boolean {
  if (!state.refs.delete(`refs/tags/${tag}`)) return false;
  tellOfDeletion(state, actor, `refs/tags/${tag}`);
  return true;
}

/** `push`, and `create` for a ref that is new. */
export function tellOfPush(state: GitHubState, actor: Actor, change: PushedChange): void {
  const { ref, before, after } = change;
  const message = state.git.commit(after)?.message ?? '';
  const place = { ref, sha: after };
  const pushed = { ...place, changedFiles: pushedFiles(state, change), skipped: asksForNoRuns(message) };
  const sendPush = (): void =>
    emit(state, { name: 'push', actor, place: pushed }, pushParts(state, actor.person, change));
  if (before !== undefined) {
    sendPush();
    return;
  }
  const about = {
    ...namesOf(ref),
    master_branch: state.repository.defaultBranch,
    pusher_type: 'user',
    description: null,
  };
  inAnyOrder(state, [() => emit(state, { name: 'create', actor, place }, about), sendPush]);
}

/** `delete`, which stands on the default branch. */
export function tellOfDeletion(state: GitHubState, actor: Actor, ref: string): void {
  const place = onDefaultBranch(state);
  emit(state, { name: 'delete', actor, place }, { ...namesOf(ref), pusher_type: 'user' });
}

function namesOf(ref: string): { readonly ref: string; readonly ref_type: 'branch' | 'tag' } {
  const tag = ref.startsWith('refs/tags/');
  return { ref: ref.replace(/^refs\/(heads|tags)\//, ''), ref_type: tag ? 'tag' : 'branch' };
}

/** Above that, path filters let everything in. */
const MOST_COMMITS = 1000;

/**
 * What a push changes: what lies between the two heads, or, where the branch is new, since the parent of its deepest new commit.
 * Path filters do not look at tags (docs.github.com, "Workflow syntax", on.push.paths and Git diff comparisons).
 */
function pushedFiles(
  state: GitHubState,
  { ref, before, after }: PushedChange,
): readonly string[] | undefined {
  if (ref.startsWith('refs/tags/')) return undefined;
  const main = state.refs.get(`refs/heads/${state.repository.defaultBranch}`) ?? '';
  const commits = commitsAhead(state.git, before ?? main, after);
  if (commits.length > MOST_COMMITS) return undefined;
  const from = before ?? commits[0]?.parents[0] ?? after;
  const files = (sha: string) => state.git.files(state.git.commit(sha)?.tree ?? '');
  const changes = changedFiles(files(from), files(after));
  return changes.slice(0, MOST_FILES).map(({ path }) => path);
}
