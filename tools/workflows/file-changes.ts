/** What `npm run init` does to the files of a repository. */
import { unifiedDiff } from './unified-diff.ts';

/** One file that changes; undefined stands for a file that is not there. */
export interface FileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The files of a repository that matter, by path. */
export type PresentFiles = ReadonlyMap<string, string>;

/** What is to be done, and what people are told of it. */
export interface ChangePlan {
  /** In the order in which they are made. */
  readonly changes: readonly FileChange[];
  /** Those of them that would take away what a person wrote. */
  readonly taken: readonly FileChange[];
  /** Sentences. */
  readonly notes: readonly string[];
}

/** What a person reads of a change: one line for a new file, else the difference and a line. */
export function changeLines({ path, before, after }: FileChange): readonly string[] {
  if (before === undefined) return [`Wrote ${path}`];
  return [
    unifiedDiff(path, before, after).trimEnd(),
    `${after === undefined ? 'Deleted' : 'Changed'} ${path}`,
  ];
}

/** The change that makes `path` be `after`, with the line ends that it has; none where it is so already. */
export function toBe(present: PresentFiles, path: string, after: string | undefined): readonly FileChange[] {
  const before = present.get(path);
  const kept = after !== undefined && isOfWindows(before ?? '') ? after.replaceAll(/\r?\n/g, '\r\n') : after;
  return before === kept ? [] : [{ path, before, after: kept }];
}

/** Whether every line ends as on Windows, so that git or an editor did it, and nobody by mistake. */
function isOfWindows(text: string): boolean {
  return text.includes('\r\n') && !/(?<!\r)\n/.test(text);
}
