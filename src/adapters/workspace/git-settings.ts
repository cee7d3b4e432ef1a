import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { GitSettings } from '../../ports/template-source.ts';
import { isInsideFolder } from './folder-entries.ts';

/** Folders within each other that are looked through for clones, and how many in all: a job has a handful of clones, near its root. */
const DEEPEST = 3;
const MOST_FOLDERS = 2_000;
/** Submodules within each other, below `.git/modules`. */
const DEEPEST_MODULES = 6;
/** In bytes; settings that are larger are not looked through. */
const LARGEST = 1_000_000;
/** What Git reads of a clone. Source: git-config(1), FILES. */
const OF_A_CLONE = ['config', 'config.worktree'];
/** What Git and curl read of a person, in the home folder. Source: git-config(1), FILES; gitcredentials(7); netrc(5). */
const OF_A_PERSON = [
  '.gitconfig',
  '.config/git/config',
  '.config/git/credentials',
  '.git-credentials',
  '.netrc',
];

/**
 * `WorkspaceFiles.gitSettings`.
 * @param workspace an absolute path.
 */
export async function gitSettings(
  workspace: string,
  near: string,
  home: string | undefined,
): Promise<readonly GitSettings[]> {
  const found: GitSettings[] = [];
  for (const path of OF_A_PERSON) {
    if (home === undefined || home === '') break;
    found.push(...(await settingsAt(join(home, path), `~/${path}`)));
  }
  for (const folder of await foldersOf(workspace, near))
    for (const clone of await clonesAt(join(folder, '.git')))
      for (const name of OF_A_CLONE) found.push(...(await settingsAt(join(clone, name), undefined)));
  return found;
}

/** From the module's folder up to the workspace, and what lies near the workspace's root. */
async function foldersOf(workspace: string, near: string): Promise<ReadonlySet<string>> {
  const folders = new Set([workspace]);
  for (let at = dirname(resolve(workspace, near)); isInsideFolder(workspace, at); at = dirname(at)) {
    folders.add(at);
    if (at === dirname(at)) break;
  }
  let level = [workspace];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const below: string[] = [];
    for (const folder of level)
      for (const name of await foldersIn(folder))
        if (name !== '.git' && name !== 'node_modules' && below.length + folders.size < MOST_FOLDERS)
          below.push(join(folder, name));
    for (const folder of below) folders.add(folder);
    level = below;
  }
  return folders;
}

/** The folders in which a clone keeps what is its own: a work tree or a submodule has a file that says where. */
async function clonesAt(git: string): Promise<readonly string[]> {
  const kind = await stat(git).catch(() => undefined);
  if (kind?.isDirectory()) return [git, ...(await modulesOf(join(git, 'modules'), DEEPEST_MODULES))];
  if (!kind?.isFile() || kind.size > LARGEST) return [];
  const target = /^gitdir:\s*(.+?)\s*$/m.exec(await readFile(git, 'utf8'))?.[1];
  if (target === undefined) return [];
  const clone = resolve(dirname(git), target);
  const common = await readFile(join(clone, 'commondir'), 'utf8').catch(() => undefined);
  return common === undefined ? [clone] : [clone, resolve(clone, common.trim())];
}

async function modulesOf(folder: string, levels: number): Promise<readonly string[]> {
  if (levels === 0) return [];
  const below = (await foldersIn(folder)).map((name) => join(folder, name));
  const deeper = await Promise.all(below.map((each) => modulesOf(each, levels - 1)));
  return [...below, ...deeper.flat()];
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const children = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return children.filter((child) => child.isDirectory()).map(({ name }) => name);
}

async function settingsAt(path: string, shown: string | undefined): Promise<readonly GitSettings[]> {
  const kind = await stat(path).catch(() => undefined);
  if (!kind?.isFile()) return [];
  const text = kind.size > LARGEST ? undefined : await readFile(path, 'utf8').catch(() => undefined);
  return [{ shown, text }];
}
