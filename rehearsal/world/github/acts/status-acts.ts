import type { CommitStatus } from '../model/commit-status.ts';
import { type GitHubState, timestamp } from '../model/model.ts';

/** Sets a status, which stands in the place of the one of the same context. */
export function setCommitStatus(
  state: GitHubState,
  sha: string,
  {
    context,
    state: now,
    description = null,
  }: Omit<CommitStatus, 'at' | 'description'> & Partial<CommitStatus>,
): CommitStatus {
  const { commitStatuses } = state.delivery;
  const others = (commitStatuses.get(sha) ?? []).filter((other) => other.context !== context);
  const made = { context, state: now, description, at: timestamp(state) };
  commitStatuses.set(sha, [...others, made]);
  return made;
}
