import {
  concat,
  endRecord,
  LOCAL_SIGNATURE,
  readEntries,
  sizeOf,
  viewOf,
  wrappingFolder,
  type ZipEntry,
} from '../files/zip-entries.ts';

/**
 * Takes away the one folder that wraps every entry of a zip, as GitHub's archives have it. Compressed data, modes,
 * symbolic links and times are copied as they are, which no unpack-and-pack-again library keeps.
 * Source of the layout: PKWARE APPNOTE.TXT 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record).
 */
export function unwrapZip(zip: Uint8Array): Uint8Array {
  const view = viewOf(zip);
  const entries = readEntries(zip);
  const wrapper = wrappingFolder(entries);
  const kept = entries.filter((entry) => entry.name.length > wrapper.length);
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const entry of kept) {
    const name = entry.name.subarray(wrapper.length);
    const local = localRecord(zip, view, entry, name);
    centrals.push(centralRecord(zip, entry, name, offset));
    locals.push(local);
    offset += local.length;
  }
  return concat([...locals, ...centrals, endRecord(kept.length, sizeOf(centrals), offset)]);
}

/** The flag "sizes follow the data": the copy carries them in its header instead. */
const DATA_DESCRIPTOR = 0x0008;

function localRecord(zip: Uint8Array, view: DataView, entry: ZipEntry, name: Uint8Array): Uint8Array {
  const from = entry.localOffset;
  if (from + 30 > zip.length || view.getUint32(from, true) !== LOCAL_SIGNATURE)
    throw new Error('The archive is damaged.');
  const oldNameLength = view.getUint16(from + 26, true);
  const extraLength = view.getUint16(from + 28, true);
  const extraAt = from + 30 + oldNameLength;
  const dataAt = extraAt + extraLength;
  const header = zip.slice(from, from + 30);
  const fields = viewOf(header);
  fields.setUint16(6, fields.getUint16(6, true) & ~DATA_DESCRIPTOR, true);
  // Checksum and both sizes stand in a row in either record.
  header.set(zip.subarray(entry.at + 16, entry.at + 28), 14);
  fields.setUint16(26, name.length, true);
  return concat([
    header,
    name,
    zip.subarray(extraAt, dataAt),
    zip.subarray(dataAt, dataAt + entry.compressedSize),
  ]);
}

function centralRecord(zip: Uint8Array, entry: ZipEntry, name: Uint8Array, offset: number): Uint8Array {
  const header = zip.slice(entry.at, entry.at + 46);
  const fields = viewOf(header);
  const tailLength = fields.getUint16(30, true) + fields.getUint16(32, true);
  const tailAt = entry.at + 46 + entry.name.length;
  fields.setUint16(8, fields.getUint16(8, true) & ~DATA_DESCRIPTOR, true);
  fields.setUint16(28, name.length, true);
  fields.setUint32(42, offset, true);
  return concat([header, name, zip.subarray(tailAt, tailAt + tailLength)]);
}
