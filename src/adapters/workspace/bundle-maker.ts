import { createHash, randomUUID } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { normalize } from 'node:path/posix';
import { inputWithPath } from '../../domain/input/shown-value.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { BundleMaker, MadeBundle } from '../../ports/bundle-maker.ts';
import type { ByteSource } from '../../ports/object-store.ts';
import { bytesOfFile } from '../files/byte-sources.ts';
import { contentOf, modeOf, readEntries, wrappingFolder, type ZipEntry } from '../files/zip-entries.ts';
import { addFiles } from './add-files.ts';
import {
  checkLink,
  checkName,
  FOLDER_LIMITS,
  type FolderLimits,
  folderEntries,
  isInsideFolder,
  isLink,
} from './folder-entries.ts';
import { zipInMemory, zipToFile } from './zip-folder.ts';

interface BundleLimits extends FolderLimits {
  /** In bytes, of a zip. */
  readonly zip: number;
}

/** Elastic Beanstalk takes no larger zip (its Developer Guide, "Create an application source bundle"). */
const LIMITS: BundleLimits = { ...FOLDER_LIMITS, zip: 500 * 1024 * 1024 };
/** In bytes: Linux takes no longer path (path_resolution(7), PATH_MAX). */
const LONGEST_TARGET = 4096;

/**
 * Bundles from the workspace, an absolute path. `scratch` gives the folder for those that are made, which must outlast them. A test
 * gives smaller limits.
 */
export function createBundleMaker(
  workspace: string,
  scratch: () => Promise<string>,
  limits: BundleLimits = LIMITS,
): BundleMaker {
  return {
    async ofPath(path) {
      const target = await placeOf(workspace, path);
      if (!target.isFolder) return zipAsItIs(target.path, path, limits.zip, target.size);
      return zipOfFolder(target.path, path, { scratch, limits });
    },
    ofFile: async (name, text) => zipInMemory([{ name, mode: 0o100644, text }]),
    withFiles: async (zip, files) => (files.length === 0 ? zip : addFiles(zip, files)),
    names: async (zip) => (await readEntries(zip)).map(({ name }) => new TextDecoder().decode(name)),
  };
}

async function placeOf(
  workspace: string,
  path: string,
): Promise<{ readonly path: string; readonly isFolder: boolean; readonly size: number }> {
  const wanted = resolve(workspace, path);
  const real = await realpath(wanted).catch(() => undefined);
  if (real === undefined)
    throw refused(
      path,
      'is not there; check it out, build it or download it in an earlier step of this job, or correct the path',
    );
  if (!isInsideFolder(workspace, wanted) || !isInsideFolder(await realpath(workspace), real))
    throw refused(path, "lies outside of the job's workspace; give a path inside");
  const found = await stat(real);
  if (!found.isDirectory() && !found.isFile()) throw refused(path, 'is neither a zip nor a folder');
  return { path: real, isFolder: found.isDirectory(), size: found.size };
}

async function zipOfFolder(
  folder: string,
  path: string,
  { scratch, limits }: { readonly scratch: () => Promise<string>; readonly limits: BundleLimits },
): Promise<MadeBundle> {
  const entries = await folderEntries(folder, limits, (excess) =>
    refused(path, `holds ${excess}; leave out what the application does not need`),
  );
  if (entries.length === 0) throw refused(path, 'is an empty folder; build into it first');
  const zip = join(await scratch(), `${randomUUID()}.zip`);
  return zipToFile(zip, entries, limits.zip, () => tooLarge(path, limits.zip));
}

async function zipAsItIs(file: string, path: string, largest: number, size: number): Promise<MadeBundle> {
  if (size > largest) throw tooLarge(path, largest);
  const zip = await bytesOfFile(file);
  const entries = await entriesOf(zip, path);
  const links = new Set<string>();
  for (const entry of entries) {
    const name = nameOf(entry);
    checkName(name);
    if (!isLink(modeOf(entry))) continue;
    checkLink(name, await linkIn(zip, entry, path));
    links.add(normalize(name).replace(/\/$/, ''));
  }
  checkFolders(entries, links, path);
  const wrapper = new TextDecoder().decode(wrappingFolder(entries));
  const hash = createHash('sha256');
  for await (const part of zip.parts()) hash.update(part);
  return {
    zip,
    digest: hash.digest('hex'),
    ...(wrapper === '' || wrapper.startsWith('.') ? {} : { wrapper }),
  };
}

function nameOf(entry: ZipEntry): string {
  return new TextDecoder().decode(entry.name);
}

/** What lies below the name of a link lies wherever that leads, and a link there is not where it seems to be. */
function checkFolders(entries: readonly ZipEntry[], links: ReadonlySet<string>, path: string): void {
  if (links.size === 0) return;
  for (const name of entries.map(nameOf)) {
    const folders = normalize(name).replace(/\/$/, '').split('/').slice(0, -1);
    const isBehind = folders.some((_, at) => links.has(folders.slice(0, at + 1).join('/')));
    if (isBehind)
      throw refused(
        path,
        `holds ${JSON.stringify(name.slice(0, 120))} below the name of a link; make the zip anew`,
      );
  }
}

/** An unzip on Unix makes a link of such an entry, whose content says where it points. */
async function linkIn(zip: ByteSource, entry: ZipEntry, path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await contentOf(zip, entry, LONGEST_TARGET));
  } catch (cause) {
    const name = JSON.stringify(nameOf(entry).slice(0, 120));
    throw refused(path, `holds a link ${name} that cannot be read; make the zip anew`, cause);
  }
}

async function entriesOf(zip: ByteSource, path: string): Promise<readonly ZipEntry[]> {
  try {
    const entries = await readEntries(zip);
    if (entries.length > 0) return entries;
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw refused(path, `cannot be used as a zip: ${detail.replace(/\.$/, '')}`);
  }
  throw refused(path, 'is a zip without entries');
}

function tooLarge(path: string, largest: number): UserError {
  const size = `${Math.floor(largest / 1024 / 1024)} MB`;
  return refused(
    path,
    `is larger than the ${size} that Elastic Beanstalk takes; leave out what the application does not need, or run a container image`,
  );
}

function refused(path: string, what: string, cause?: unknown): UserError {
  const sentence = `${inputWithPath('source-bundle', path)}, which ${what}.`;
  return new UserError('invalid_input', sentence, cause === undefined ? {} : { cause });
}
