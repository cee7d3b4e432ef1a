import { isObject } from '../../../domain/input/is-object.ts';
import { textOf } from '../tracker-fields.ts';

/**
 * Resolutions of what was closed without being done; as `plain` writes them.
 * Source: the resolutions that a new site of Jira Cloud has (Done, Won't Do, Duplicate, Cannot Reproduce, Declined), Data Center's older ones
 * (Won't Fix, Incomplete), and those that the public sites of large projects added, such as issues.apache.org/jira.
 */
const DECLINING: ReadonlySet<string> = new Set([
  'abandoned',
  'as designed',
  'canceled',
  'cancelled',
  'cannot reproduce',
  'cant reproduce',
  'declined',
  'deferred',
  'duplicate',
  'duplicate issue',
  'duplicated',
  'incomplete',
  'invalid',
  'later',
  'no longer needed',
  'not a bug',
  'not a problem',
  'not an issue',
  'not done',
  'not reproducible',
  'obsolete',
  'out of date',
  'out of scope',
  'postponed',
  'rejected',
  'timed out',
  'unable to reproduce',
  'withdrawn',
  'wont do',
  'wont fix',
  'wontdo',
  'wontfix',
  'works as designed',
  'works for me',
]);

/** True for a resolution that says that nobody did it; false for none, and for one that is not known here. */
export function isDeclining(resolution: string | undefined): boolean {
  return resolution !== undefined && DECLINING.has(plain(resolution));
}

/** The name of an issue's resolution, by its field; undefined where it has none. */
export function jiraResolution(value: unknown): string | undefined {
  return isObject(value) ? textOf(value['name']) : undefined;
}

/** In small letters, without apostrophes of any kind, and with one space between words. */
function plain(resolution: string): string {
  return resolution
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
