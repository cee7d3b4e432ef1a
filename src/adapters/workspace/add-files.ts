import { UserError } from '../../domain/verdict/errors.ts';
import type { BundleFile } from '../../ports/bundle-maker.ts';
import type { ByteSource } from '../../ports/object-store.ts';
import { bytesBetween, bytesInARow } from '../files/byte-sources.ts';
import { endRecord, MAX_ENTRIES, readEntries, sizeOf, viewOf, type ZipEntry } from '../files/zip-entries.ts';
import { zipInMemory } from './zip-folder.ts';

const PROGRAM = 0o100755;
const FILE = 0o100644;

/**
 * The zip with more files in it; what was there is copied as it is.
 * @throws UserError `invalid_settings` for a file of that name, and for too many; Error for bytes that are no zip.
 */
export async function addFiles(zip: ByteSource, files: readonly BundleFile[]): Promise<ByteSource> {
  const there = await readEntries(zip);
  const names = new Set(there.map(({ name }) => new TextDecoder().decode(name)));
  const taken = files.find(({ path }) => names.has(path));
  if (taken)
    throw new UserError(
      'invalid_settings',
      `The source bundle has a file '${taken.path}' of its own, which 'noindex' and 'basic-auth' of the settings need; take it out of the bundle, or drop those keys.`,
    );
  if (there.length + files.length >= MAX_ENTRIES)
    throw new UserError(
      'invalid_settings',
      `The source bundle would hold more than ${MAX_ENTRIES - 1} files with those that 'noindex' and 'basic-auth' of the settings need; leave out what the application does not need, or drop those keys.`,
    );
  const added = zipInMemory(
    files.map(({ path, text }) => ({ name: path, mode: path.endsWith('.sh') ? PROGRAM : FILE, text })),
  );
  return joined(zip, there, added.zip);
}

/** The directory of either begins where its data end. */
async function joined(
  first: ByteSource,
  there: readonly ZipEntry[],
  second: ByteSource,
): Promise<ByteSource> {
  const here = await readEntries(second);
  const data = bytesBetween(first, 0, directoryOf(first, there));
  const more = bytesBetween(second, 0, directoryOf(second, here));
  const directory = [
    ...there.map(({ record }) => record),
    ...here.map((entry) => {
      const record = entry.record.slice();
      viewOf(record).setUint32(42, entry.localOffset + data.size, true);
      return record;
    }),
  ];
  const end = endRecord(directory.length, sizeOf(directory), data.size + more.size);
  return bytesInARow([data, more, ...directory, end]);
}

function directoryOf(zip: ByteSource, entries: readonly ZipEntry[]): number {
  return entries[0]?.at ?? Math.max(0, zip.size - 22);
}
