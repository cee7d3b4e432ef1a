import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Texts } from '../house.ts';

const FOLDERS = ['src', 'actions', 'rehearsal', 'tools', 'scripts', 'test'];
const NOT_OURS = ['dist', 'node_modules', '.git', '.tools', 'build'];

/** All TypeScript of the repository, without what is built. */
export function readSources(root: string): Texts {
  return new Map(FOLDERS.flatMap((folder) => filesBelow(root, folder, '.ts')));
}

/** All Markdown of the repository. */
export function readPages(root: string): Texts {
  return new Map(filesBelow(root, '.', '.md'));
}

function filesBelow(root: string, folder: string, ending: string): readonly (readonly [string, string])[] {
  return listing(join(root, folder)).flatMap((entry) => {
    const path = join(root, folder, entry.name);
    const below = relative(root, path).replaceAll(sep, '/');
    if (entry.isDirectory()) return NOT_OURS.includes(entry.name) ? [] : filesBelow(root, below, ending);
    return entry.name.endsWith(ending) ? [[below, readFileSync(path, 'utf8')] as const] : [];
  });
}

function listing(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
