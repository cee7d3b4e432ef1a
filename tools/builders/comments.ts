import { isAnnouncementState } from '../../src/domain/announce/announced-state.ts';
import { branchIdOfKey, rowOfKey } from '../../src/domain/announce/rows.ts';
import type { CommentFacts, FoundComments } from '../../src/ports/code-host.ts';
import { environmentsComment } from '../../src/text/environments/environments-comment.ts';
import { pullRequest } from './facts.ts';

/**
 * The table of a pull request's environments with one row.
 * @param key `repository-id/project/kind/branch`.
 * @param state an `AnnouncementState`, which a test may have put together.
 */
export function tableTelling(
  key: string,
  state: object,
  overrides: Partial<CommentFacts> = {},
): CommentFacts {
  if (!isAnnouncementState(state)) throw new Error('This is no state of an environment.');
  const rows = { [rowOfKey(key) ?? '']: state };
  const body = environmentsComment(branchIdOfKey(key) ?? '', rows, pullRequest());
  return { id: 1, url: '', body, editedByOthers: false, ...overrides };
}

/** What a search for the table finds, with nothing of earlier versions. */
export function foundTable(found?: CommentFacts): FoundComments {
  return { found, former: [] };
}
