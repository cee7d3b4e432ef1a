import { posix } from 'node:path';

/**
 * The room of a file: its folder below `src`, such as `usecases/sweep`, and
 * `rehearsal/world/aws/s3`, `rehearsal/runner`, `tools/house`, `scripts`, `actions`, `test/usecases` elsewhere.
 */
export function roomOf(path: string): string {
  const folder = posix.dirname(path);
  const parts = folder.split('/');
  if (parts[0] === 'src') return parts.length > 1 ? folder.slice('src/'.length) : folder;
  if (parts[0] === 'rehearsal' && parts[1] === 'world') return folder;
  if (parts[0] === 'scripts' || parts[0] === 'actions') return parts[0];
  return parts.slice(0, 2).join('/');
}

/** Every folder with the number of source files right in it, the fullest first. */
export function folderSizes(paths: Iterable<string>): readonly (readonly [string, number])[] {
  const sizes = new Map<string, number>();
  for (const path of paths) {
    const folder = posix.dirname(path);
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  return [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
