import type { ByteSource } from '../../ports/object-store.ts';
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
 * Takes away the one folder that wraps every entry of a zip, as GitHub's archives have it, and gives the new zip part by part.
 * Compressed data, modes, symbolic links and times are copied as they are, which no unpack-and-pack-again library keeps. Only the
 * directory is in memory: an archive may be larger than that.
 * Source of the layout: PKWARE APPNOTE.TXT 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record).
 * @throws Error in one sentence, also in the middle, for what is no zip or damaged.
 */
export async function* unwrapZip(zip: ByteSource): AsyncGenerator<Uint8Array> {
  const entries = await readEntries(zip);
  const wrapper = wrappingFolder(entries).length;
  const kept = entries.filter((entry) => entry.name.length > wrapper);
  const offsets = new Map<ZipEntry, number>();
  const reader = readInOrder(zip);
  let offset = 0;
  try {
    for (const entry of [...kept].sort((a, b) => a.localOffset - b.localOffset)) {
      offsets.set(entry, offset);
      const small = smallRecord(reader, entry, wrapper);
      if (small) {
        yield small;
        offset += small.length;
      } else
        for await (const part of localRecord(reader, entry, wrapper)) {
          yield part;
          offset += part.length;
        }
    }
  } finally {
    await reader.close();
  }
  const directory = directoryOfKept(kept, wrapper, offsets);
  yield directory;
  yield endRecord(kept.length, directory.length, offset);
}

/** The flag "sizes follow the data": the copy carries them in its header instead. */
const DATA_DESCRIPTOR = 0x0008;

interface ByteReader {
  /** Bytes from `from` up to `to`, if they are in memory already; they stay there. */
  here(from: number, to: number): Uint8Array | undefined;
  /** The same bytes as they come; what stands before them is passed over, and nothing is read twice. */
  between(from: number, to: number): AsyncGenerator<Uint8Array>;
  /** Lets go of what stands before `to`, which is in memory. */
  pass(to: number): void;
  close(): Promise<void>;
}

/** Reads a source once, from its beginning. */
function readInOrder(source: ByteSource): ByteReader {
  const parts = source.parts()[Symbol.asyncIterator]();
  let part: Uint8Array = new Uint8Array();
  let start = 0;
  const pass = (to: number) => {
    part = part.subarray(to - start);
    start = to;
  };
  return {
    pass,
    close: async () => void (await parts.return?.()),
    here(from, to) {
      if (from < start) throw damaged();
      return to <= start + part.length ? part.subarray(from - start, to - start) : undefined;
    },
    async *between(from, to) {
      if (from < start || to > source.size) throw damaged();
      for (let at = from; at < to; ) {
        while (start + part.length <= at) {
          start += part.length;
          const next = await parts.next();
          if (next.done) throw damaged();
          part = next.value;
        }
        const some = part.subarray(at - start, to - start);
        at += some.length;
        pass(at);
        yield some;
      }
    },
  };
}

function damaged(): Error {
  return new Error('The archive is damaged.');
}

/** An entry's header, extra fields and data, without the wrapper in its name; undefined where they are not in memory. */
function smallRecord(reader: ByteReader, entry: ZipEntry, wrapper: number): Uint8Array | undefined {
  const old = reader.here(entry.localOffset, entry.localOffset + 30);
  if (old === undefined) return undefined;
  const { header, name, extraAt, end } = newHeader(old, entry, wrapper);
  const rest = reader.here(extraAt, end);
  if (rest === undefined) return undefined;
  // From the pool: each of its own would cost more than it holds.
  const record = Buffer.concat([header, name, rest]);
  reader.pass(end);
  return record;
}

/** The same, as it comes. */
async function* localRecord(
  reader: ByteReader,
  entry: ZipEntry,
  wrapper: number,
): AsyncGenerator<Uint8Array> {
  const from = entry.localOffset;
  const old: Uint8Array[] = [];
  for await (const part of reader.between(from, from + 30)) old.push(part);
  const { header, name, extraAt, end } = newHeader(concat(old), entry, wrapper);
  yield concat([header, name]);
  yield* reader.between(extraAt, end);
}

/** The new header, and where in the old archive extra fields and data lie. */
function newHeader(old: Uint8Array, entry: ZipEntry, wrapper: number) {
  const header = concat([old]);
  const fields = viewOf(header);
  if (fields.getUint32(0, true) !== LOCAL_SIGNATURE) throw damaged();
  const name = entry.name.subarray(wrapper);
  const extraAt = entry.localOffset + 30 + fields.getUint16(26, true);
  const end = extraAt + fields.getUint16(28, true) + entry.compressedSize;
  if (extraAt < entry.localOffset + 30 + name.length) throw damaged();
  fields.setUint16(6, fields.getUint16(6, true) & ~DATA_DESCRIPTOR, true);
  // Checksum and both sizes stand in a row in either record.
  header.set(entry.record.subarray(16, 28), 14);
  fields.setUint16(26, name.length, true);
  return { header, name, extraAt, end };
}

function directoryOfKept(
  kept: readonly ZipEntry[],
  wrapper: number,
  offsets: ReadonlyMap<ZipEntry, number>,
): Uint8Array {
  const directory = new Uint8Array(sizeOf(kept.map(({ record }) => record)) - kept.length * wrapper);
  const fields = viewOf(directory);
  let at = 0;
  for (const entry of kept) {
    const { record, name } = entry;
    directory.set(record.subarray(0, 46), at);
    directory.set(record.subarray(46 + wrapper), at + 46);
    fields.setUint16(at + 8, fields.getUint16(at + 8, true) & ~DATA_DESCRIPTOR, true);
    fields.setUint16(at + 28, name.length - wrapper, true);
    fields.setUint32(at + 42, offsets.get(entry) ?? 0, true);
    at += record.length - wrapper;
  }
  return directory;
}
