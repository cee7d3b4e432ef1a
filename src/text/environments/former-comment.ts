import { isAnnouncementState } from '../../domain/announce/announced-state.ts';
import type { AnnouncementState } from '../../domain/announce/announcement.ts';
import { keyOfRow, rowOfKey } from '../../domain/announce/rows.ts';
import { inMarker, markerData, markerStart } from '../marker.ts';

/** What earlier versions wrote of one environment into a comment of its own. */
export interface FormerRow {
  /** `project/kind` */
  readonly row: string;
  /** {} where a person has broken it. */
  readonly state: AnnouncementState;
}

const FORMER = /^<!-- greenroom:environment (\d+)\/([a-z0-9]+\/[a-z0-9]+)\/(\S+) /;

/** How such a comment of one environment begins. @param key `repository-id/project/kind/branch`. */
export function formerMarker(key: string): string {
  return markerStart('environment', key);
}

/** Undefined for any other comment, and for one of another branch or repository. @param of `repository-id/branch`. */
export function formerRow(body: string, of: string): FormerRow | undefined {
  const [, repository, row = '', branch] = FORMER.exec(body) ?? [];
  if (repository === undefined || `${repository}/${branch}` !== inMarker(of)) return undefined;
  const key = keyOfRow(of, row);
  if (rowOfKey(key) !== row) return undefined;
  const data = markerData(body, 'environment', key);
  return { row, state: isAnnouncementState(data) ? data : {} };
}
