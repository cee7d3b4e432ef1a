/** What `npm run package` wrote, as it lies in a checkout. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { BUILD_FOLDER, type Bundle } from './bundle-actions.ts';

/** Paths from the root of every folder that belongs to the build alone. */
export function builtFolders(actions: readonly string[]): readonly string[] {
  return [BUILD_FOLDER, ...actions.map((name) => `actions/${name}/dist`)];
}

export function readBuilt(root: string, actions: readonly string[]): Bundle {
  const files = builtFolders(actions).flatMap((folder) =>
    existsSync(join(root, folder)) ? filesUnder(join(root, folder)) : [],
  );
  return new Map(files.map((path) => [relative(root, path).replaceAll(sep, '/'), readFileSync(path)]));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
