import { isAnnouncementState } from '../../src/domain/announce/announced-state.ts';
import type { AnnouncementState } from '../../src/domain/announce/announcement.ts';
import { branchIdOfKey, rowOfKey } from '../../src/domain/announce/rows.ts';
import type { CommentFacts, FoundComments } from '../../src/ports/code-host.ts';
import { environmentsComment } from '../../src/text/environments/environments-comment.ts';
import { marker } from '../../src/text/marker.ts';
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
  return { id: 1, url: '', body: commentWithRow(key, state), editedByOthers: false, ...overrides };
}

/** The whole comment with one row. @param key `repository-id/project/kind/branch`. */
export function commentWithRow(key: string, state: AnnouncementState, pull = pullRequest()): string {
  return environmentsComment(branchIdOfKey(key) ?? '', { [rowOfKey(key) ?? '']: state }, pull);
}

/** As earlier versions wrote of one environment. */
export function formerComment(key: string, state: AnnouncementState): string {
  return `${marker('environment', key, state)}\n### As it was told before`;
}

/** What a search for the table finds, with nothing of earlier versions. */
export function foundTable(found?: CommentFacts): FoundComments {
  return { found, former: [] };
}
