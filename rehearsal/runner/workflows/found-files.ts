import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Paths of the files at a path of a folder or below it, in the order in which @actions/glob comes to them. A link is a file of its
 * own, or where links are followed what it leads to; then a broken one is none, and no circle is gone twice.
 */
export function foundFiles(root: string, path: string, followsLinks: boolean): readonly string[] {
  return filesIn(root, path, followsLinks ? [] : undefined);
}

/** @param above real paths of the folders above, where links are followed; undefined where they are not */
function filesIn(workspace: string, path: string, above: readonly string[] | undefined): readonly string[] {
  const place = join(workspace, path);
  const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink();
  const stats = isLink === undefined ? undefined : statSync(place, { throwIfNoEntry: false });
  if (isLink === undefined || (stats === undefined && above !== undefined)) return [];
  if (!stats?.isDirectory()) return [path];
  if (isLink && above === undefined) return [];
  const real = above && realpathSync(place);
  if (real !== undefined && above?.includes(real)) return [];
  // Node gives names in the order of their bytes.
  return readdirSync(place).flatMap((name) =>
    filesIn(
      workspace,
      path === '' ? name : `${path}/${name}`,
      real === undefined ? above : [...(above ?? []), real],
    ),
  );
}
