import { join } from 'node:path';
import { repositoryRoot } from '../repository/repository-root.ts';

/** Where the pictures lie, each with its text; a page of docs shows them. */
export const FOLDER = join(repositoryRoot, 'docs', 'pictures');

/** Of all pictures together: whoever clones the repository loads them. */
export const MOST_BYTES_OF_PICTURES = 600_000;

/** Such as `2026-03-02 10:52 UTC`, `10:42`, `1 h 36 min` and `0.02 since it was made`. */
const TIMES =
  /\b\d{4}-\d\d-\d\d \d\d:\d\d UTC|\b\d\d:\d\d\b|\b\d+ (?:s|min|h|d)\b(?: \d+ min\b)?|\b\d+\.\d\d since\b/g;

/** True of two texts that differ in times alone: how long the steps of a played life take differs by minutes from run to run. */
export function saysTheSame(one: string, other: string): boolean {
  return one.replaceAll(TIMES, '…') === other.replaceAll(TIMES, '…');
}
