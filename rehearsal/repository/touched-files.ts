import { isUtf8 } from 'node:buffer';
import { matchesAny } from '../runner/workflows/filter-patterns.ts';
import type { FileEdit } from '../world/github/github.ts';
import type { FolderFile } from './read-folder.ts';

/** What the pushes of a life change; the first push touches what the first filter looks at, and each later one all. */
export interface TouchedFiles {
  readonly first: readonly string[];
  readonly all: readonly string[];
}

/**
 * Files that make every filter say yes.
 * @param filters each a list of globs in GitHub's form, in which a leading `!` takes files out again.
 */
export function touchedFiles(
  files: ReadonlyMap<string, FolderFile>,
  filters: readonly (readonly string[])[],
): TouchedFiles {
  const candidates = [...files].filter(([path, file]) => isPlainText(path, file)).map(([path]) => path);
  const shallow = candidates.toSorted((a, b) => depth(a) - depth(b));
  const found = filters.flatMap((globs) => shallow.find((path) => matchesAny(path, globs)) ?? []);
  const all =
    found.length > 0 ? [...new Set(found)] : [candidates.find(isReadme) ?? shallow[0] ?? 'rehearsal.txt'];
  return { first: all.slice(0, 1), all };
}

/** The n-th change of these files: n more empty lines at the end of each, which mean nothing in any of them. */
export function touching(
  files: ReadonlyMap<string, FolderFile>,
  paths: readonly string[],
  times: number,
): Record<string, FileEdit> {
  return Object.fromEntries(paths.map((path) => [path, touched(files.get(path), times)]));
}

function touched(file: FolderFile | undefined, times: number): FileEdit {
  const text = `${Buffer.from(file?.bytes ?? []).toString('utf8')}${'\n'.repeat(times)}`;
  return file?.executable ? { text, executable: true } : text;
}

/** A changed workflow would be another one, and to Git a zero byte tells that a file is no text. */
function isPlainText(path: string, { bytes }: FolderFile): boolean {
  return !path.startsWith('.github/') && isUtf8(bytes) && !bytes.includes(0);
}

function isReadme(path: string): boolean {
  return /^readme(\.\w+)?$/i.test(path);
}

function depth(path: string): number {
  return path.split('/').length;
}
