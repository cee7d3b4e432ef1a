import {
  concat,
  endRecord,
  LOCAL_SIGNATURE,
  readEntries,
  sizeOf,
  viewOf,
  wrappingFolder,
  type ZipEntry,
} from './zip-entries.ts';

/**
 * Takes away the one folder that wraps every entry of a zip, as GitHub's archives have it. Compressed data, modes,
 * symbolic links and times are copied as they are, which no unpack-and-pack-again library keeps. The bytes are moved
 * within `zip`, which is not to be used afterwards: an archive may be half as large as the memory.
 * Source of the layout: PKWARE APPNOTE.TXT 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record).
 */
export function unwrapZip(zip: Uint8Array): Uint8Array {
  const view = viewOf(zip);
  const entries = readEntries(zip);
  const wrapper = wrappingFolder(entries);
  const kept = entries
    .filter((entry) => entry.name.length > wrapper.length)
    .map((entry) => ({ ...entry, central: zip.slice(entry.at, centralEnd(view, entry)) }))
    .sort((a, b) => a.localOffset - b.localOffset);
  const centrals: { readonly at: number; readonly record: Uint8Array }[] = [];
  let offset = 0;
  let free = 0;
  for (const entry of kept) {
    if (entry.localOffset < free) throw new Error('The archive is damaged.');
    const name = entry.central.subarray(46 + wrapper.length, 46 + entry.name.length);
    const { header, extraAt, end } = localRecord(zip, view, entry, name);
    free = end;
    centrals.push({ at: entry.at, record: centralRecord(entry, name, offset) });
    zip.copyWithin(offset + 30 + name.length, extraAt, end);
    zip.set(header, offset);
    zip.set(name, offset + 30);
    offset += 30 + name.length + end - extraAt;
  }
  const records = centrals.sort((a, b) => a.at - b.at).map(({ record }) => record);
  const tail = concat([...records, endRecord(kept.length, sizeOf(records), offset)]);
  zip.set(tail, offset);
  return zip.subarray(0, offset + tail.length);
}

/** The flag "sizes follow the data": the copy carries them in its header instead. */
const DATA_DESCRIPTOR = 0x0008;

interface KeptEntry extends ZipEntry {
  /** Its record in the old directory. */
  readonly central: Uint8Array;
}

function centralEnd(view: DataView, { at, name }: ZipEntry): number {
  return at + 46 + name.length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

/** The new header, and where in the old archive extra fields and data lie. */
function localRecord(
  zip: Uint8Array,
  view: DataView,
  entry: KeptEntry,
  name: Uint8Array,
): { readonly header: Uint8Array; readonly extraAt: number; readonly end: number } {
  const from = entry.localOffset;
  if (from + 30 > zip.length || view.getUint32(from, true) !== LOCAL_SIGNATURE)
    throw new Error('The archive is damaged.');
  const extraAt = from + 30 + view.getUint16(from + 26, true);
  const end = extraAt + view.getUint16(from + 28, true) + entry.compressedSize;
  if (end > zip.length || extraAt < from + 30 + name.length) throw new Error('The archive is damaged.');
  const header = zip.slice(from, from + 30);
  const fields = viewOf(header);
  fields.setUint16(6, fields.getUint16(6, true) & ~DATA_DESCRIPTOR, true);
  // Checksum and both sizes stand in a row in either record.
  header.set(entry.central.subarray(16, 28), 14);
  fields.setUint16(26, name.length, true);
  return { header, extraAt, end };
}

function centralRecord({ central, name: oldName }: KeptEntry, name: Uint8Array, offset: number): Uint8Array {
  const header = central.slice(0, 46);
  const fields = viewOf(header);
  fields.setUint16(8, fields.getUint16(8, true) & ~DATA_DESCRIPTOR, true);
  fields.setUint16(28, name.length, true);
  fields.setUint32(42, offset, true);
  return concat([header, name, central.subarray(46 + oldName.length)]);
}
