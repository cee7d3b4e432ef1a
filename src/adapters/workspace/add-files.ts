import { UserError } from '../../domain/verdict/errors.ts';
import type { BundleFile } from '../../ports/bundle-maker.ts';
import {
  concat,
  endRecord,
  MAX_ENTRIES,
  readEntries,
  sizeOf,
  viewOf,
  type ZipEntry,
} from '../files/zip-entries.ts';
import { zipInMemory } from './zip-folder.ts';

const PROGRAM = 0o100755;
const FILE = 0o100644;

/**
 * The zip with more files in it; what was there is copied as it is.
 * @throws UserError `invalid_settings` for a file of that name, and for too many; Error for bytes that are no zip.
 */
export async function addFiles(zip: Uint8Array, files: readonly BundleFile[]): Promise<Uint8Array> {
  const there = readEntries(zip);
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
  const added = await zipInMemory(
    files.map(({ path, text }) => ({ name: path, mode: path.endsWith('.sh') ? PROGRAM : FILE, text })),
  );
  return joined(zip, there, added.bytes);
}

/** The directory of either begins where its data end. */
function joined(first: Uint8Array, there: readonly ZipEntry[], second: Uint8Array): Uint8Array {
  const here = readEntries(second);
  const data = first.subarray(0, directoryOf(first, there));
  const more = second.subarray(0, directoryOf(second, here));
  const directory = [
    ...there.map((entry) => recordOf(first, entry)),
    ...here.map((entry) => {
      const record = recordOf(second, entry).slice();
      viewOf(record).setUint32(42, entry.localOffset + data.length, true);
      return record;
    }),
  ];
  const end = endRecord(directory.length, sizeOf(directory), data.length + more.length);
  return concat([data, more, ...directory, end]);
}

function directoryOf(zip: Uint8Array, entries: readonly ZipEntry[]): number {
  return entries[0]?.at ?? Math.max(0, zip.length - 22);
}

function recordOf(zip: Uint8Array, { at, name }: ZipEntry): Uint8Array {
  const fields = viewOf(zip);
  const tail = fields.getUint16(at + 30, true) + fields.getUint16(at + 32, true);
  return zip.subarray(at, at + 46 + name.length + tail);
}
