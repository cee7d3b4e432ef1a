import type { AnnouncementState } from '../../domain/announce/announcement.ts';
import { unnamedCommit, withSubject } from '../../domain/announce/shown-commit.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';

/**
 * The state with what the commit says of itself that people read of: once for each, so that a run that changes nothing asks nothing. Where
 * it cannot be had the news is told without it.
 */
export async function nameCommit(
  codeHost: Pick<CodeHost, 'commitSubject'>,
  state: AnnouncementState,
): Promise<AnnouncementState> {
  const commit = unnamedCommit(state);
  if (commit === undefined) return state;
  try {
    return withSubject(state, commit, await codeHost.commitSubject(commit));
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    return state;
  }
}
