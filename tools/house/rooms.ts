import { posix } from 'node:path';

/**
 * The room of a file: `usecases/sweep` for `src/usecases/sweep/plan.ts`, `usecases` where a layer has no folders, and
 * `rehearsal/world/aws/s3`, `rehearsal/runner`, `tools/house`, `scripts`, `actions`, `test/usecases` elsewhere.
 * @param folders every folder that holds a source file.
 */
export function roomOf(path: string, folders: ReadonlySet<string>): string {
  const folder = posix.dirname(path);
  const parts = folder.split('/');
  if (parts[0] === 'src') return roomInLayer(parts, folders);
  if (parts[0] === 'rehearsal' && parts[1] === 'world') return folder;
  if (parts[0] === 'scripts' || parts[0] === 'actions') return parts[0];
  return parts.slice(0, 2).join('/');
}

function roomInLayer([, layer = '', room]: readonly string[], folders: ReadonlySet<string>): string {
  if (layer === '') return 'src';
  return room === undefined || !folders.has(`src/${layer}/${room}`) ? layer : `${layer}/${room}`;
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
