import { lstat, opendir, readlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, relative, sep } from 'node:path';
import { cutText } from '../../domain/input/cut-text.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import { DIRECTORY_SIZE, LARGEST_DIRECTORY, MAX_ENTRIES } from '../files/zip-entries.ts';

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

/** Up to where a folder is taken in. */
export interface FolderLimits {
  /** How many entries. */
  readonly files: number;
  /** In bytes, of all names with what a zip keeps beside each: they are read into memory when a zip is read. */
  readonly names: number;
  /** In bytes, before they are packed: a file of blanks packs to a thousandth of itself. */
  readonly bytes: number;
  /** Of folders below the folder. */
  readonly levels: number;
}

export const FOLDER_LIMITS: FolderLimits = {
  files: MAX_ENTRIES - 1,
  names: LARGEST_DIRECTORY,
  bytes: 8 * 1024 ** 3,
  levels: 100,
};

/**
 * Everything below the folder in one order, without what Git keeps for itself. Modes say only whether a file can be run, as
 * in Git, because the rest depends on who built it.
 * @param tooMuch makes the error for a folder beyond the limits; `excess` is such as `more than 65534 files`.
 * @throws UserError for a link that leads out, a name that not every unzip takes as one, or what is no file at all.
 */
export async function folderEntries(
  root: string,
  limits: FolderLimits,
  tooMuch: (excess: string) => Error,
): Promise<readonly FolderEntry[]> {
  const entries: FolderEntry[] = [];
  let [names, bytes] = [0, 0];
  for await (const entry of below(root, '', limits.levels)) {
    entries.push(entry);
    names += DIRECTORY_SIZE + Buffer.byteLength(entry.name);
    bytes += entry.size;
    const excess = excessOf({ files: entries.length, names, bytes, levels: levelsOf(entry) }, limits);
    if (excess !== undefined) throw tooMuch(excess);
  }
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function levelsOf({ name }: FolderEntry): number {
  return name.split('/').length - 1;
}

function excessOf(found: FolderLimits, limits: FolderLimits): string | undefined {
  if (found.files > limits.files) return `more than ${limits.files} files`;
  if (found.levels > limits.levels) return `folders in more than ${limits.levels} levels`;
  if (found.names > limits.names) return `names of more than ${limits.names / 1024 ** 2} MiB`;
  if (found.bytes > limits.bytes) return `more than ${limits.bytes / 1024 ** 3} GiB`;
  return undefined;
}

/** What lies lower than `levels` is not looked into, and its folder stands for it. */
async function* below(root: string, prefix: string, levels: number): AsyncGenerator<FolderEntry> {
  if (levels < 0) return yield emptyFolder(prefix);
  for await (const child of await opendir(join(root, prefix), { bufferSize: 1024 })) {
    if (child.name === '.git') continue;
    const name = `${prefix}${child.name}`;
    checkName(name);
    const file = join(root, name);
    if (child.isSymbolicLink()) yield await linkAt(name, file);
    else if (child.isDirectory()) {
      let isEmpty = true;
      for await (const inside of below(root, `${name}/`, levels - 1)) {
        isEmpty = false;
        yield inside;
      }
      if (isEmpty) yield emptyFolder(`${name}/`);
    } else if (child.isFile()) {
      const { mode, size } = await lstat(file);
      yield { name, mode: mode & 0o111 ? PROGRAM : FILE, size, content: { file } };
    } else throw refused(name, 'is neither a file nor a folder nor a link');
  }
}

function emptyFolder(name: string): FolderEntry {
  return { name, mode: FOLDER, size: 0, content: new Uint8Array() };
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
  const shown = JSON.stringify(cutText(name, 120));
  return new UserError(
    'invalid_input',
    `Input 'source-bundle' cannot be used, because ${shown} in it ${what}; take it out where the bundle is built.`,
  );
}
