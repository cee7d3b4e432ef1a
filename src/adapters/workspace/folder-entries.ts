import { lstat, readdir, readlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, relative, sep } from 'node:path';
import { UserError } from '../../domain/verdict/errors.ts';

/** Something that goes into the zip of a folder. */
export interface FolderEntry {
  /** Within the folder, with `/`; one of a folder that is empty ends in it. */
  readonly name: string;
  /** As Unix has it, with the type. */
  readonly mode: number;
  /** In bytes. */
  readonly size: number;
  /** The bytes, which for a symbolic link say where it points, or the file that has them. */
  readonly content: Uint8Array | { readonly file: string };
}

const FOLDER = 0o040755;
const FILE = 0o100644;
const PROGRAM = 0o100755;
const LINK = 0o120777;
const KIND_OF_FILE = 0o170000;

/**
 * Everything below the folder in one order, without what Git keeps for itself. Modes say only whether a file can be run, as
 * in Git, because the rest depends on who built it.
 * @throws UserError for a link that leads out, a name that not every unzip takes as one, or what is no file at all.
 */
export async function folderEntries(root: string): Promise<readonly FolderEntry[]> {
  const found = await below(root, '');
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function below(root: string, prefix: string): Promise<readonly FolderEntry[]> {
  const entries: FolderEntry[] = [];
  for (const child of await readdir(join(root, prefix), { withFileTypes: true })) {
    if (child.name === '.git') continue;
    const name = `${prefix}${child.name}`;
    checkName(name);
    const file = join(root, name);
    if (child.isSymbolicLink()) entries.push(await linkAt(name, file));
    else if (child.isDirectory()) {
      const inside = await below(root, `${name}/`);
      entries.push(
        ...(inside.length > 0
          ? inside
          : [{ name: `${name}/`, mode: FOLDER, size: 0, content: new Uint8Array() }]),
      );
    } else if (child.isFile()) {
      const { mode, size } = await lstat(file);
      entries.push({ name, mode: mode & 0o111 ? PROGRAM : FILE, size, content: { file } });
    } else throw refused(name, 'is neither a file nor a folder nor a link');
  }
  return entries;
}

async function linkAt(name: string, file: string): Promise<FolderEntry> {
  const target = await readlink(file);
  checkLink(name, target);
  const content = Buffer.from(target);
  return { name, mode: LINK, size: content.length, content };
}

/**
 * A link that goes up only at its beginning goes up through real folders, so that its end is where it seems to be; behind the
 * name of another link it might be anywhere.
 * @throws UserError for a link that leads out of the bundle, or might.
 */
export function checkLink(name: string, target: string): void {
  const isPlain = !isAbsolute(target) && normalize(target) === target.replaceAll(/(?<=^|\/)(?:\.\/)+/g, '');
  if (!isPlain || normalize(join(dirname(name), target)).split('/')[0] === '..')
    throw refused(
      name,
      `is a link to '${target.slice(0, 80)}', which leads out of the folder or makes a detour`,
    );
}

/** Whether a file's mode, as Unix has it, is that of a symbolic link. */
export function isLink(mode: number): boolean {
  return (mode & KIND_OF_FILE) === (LINK & KIND_OF_FILE);
}

/** True when the path is the folder or lies in it. Both must be absolute. */
export function isInsideFolder(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** @throws UserError for a name that some unzip would take for another place. */
export function checkName(name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  if (/[\\\u0000-\u001f]/.test(name))
    throw refused(name, 'has a backslash or a control character in its name');
  if (name.startsWith('/') || name.split('/').includes('..')) throw refused(name, 'leads out of the bundle');
}

function refused(name: string, what: string): UserError {
  const shown = JSON.stringify(name.slice(0, 120));
  return new UserError(
    'invalid_input',
    `Input 'source-bundle' cannot be used, because ${shown} in it ${what}; take it out where the bundle is built.`,
  );
}
