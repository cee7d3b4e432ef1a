import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import type { ByteSource } from '../../ports/object-store.ts';
import { bytesInARow, bytesOfFile, writeParts } from '../files/byte-sources.ts';
import {
  CENTRAL_SIGNATURE,
  concat,
  DIRECTORY_SIZE,
  endRecord,
  LOCAL_SIGNATURE,
  sizeOf,
} from '../files/zip-entries.ts';
import type { FolderEntry } from './folder-entries.ts';

/** Up to here a file is read at once, which is much faster for the many small ones. */
const SMALL = 256 * 1024;
/** What is compressed at a time. */
const PART = 256 * 1024;
const LARGEST_FILE = 0xffffffff;
const LOCAL_SIZE = 30;
/** The first instant that a zip can tell: 1 January 1980, midnight, on the wall. */
const NO_TIME = 0x00210000;
const MADE_ON_UNIX = 0x0314;
const NEEDS_DEFLATE = 20;
const NAMES_ARE_UTF_8 = 0x0800;
const DEFLATED = 8;

interface ZippedFiles {
  readonly zip: ByteSource;
  /** SHA-256 in hex. */
  readonly digest: string;
}

/**
 * Writes the entries to `path` as a zip that fits into `room` bytes, with the SHA-256 of what is in it: of names, modes and contents,
 * so that it does not change with the compressor. `tooLarge` makes the error where there is not enough room. Of the contents only a
 * part is in memory at a time. Source of the layout: PKWARE APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16, and 4.5.3 for what the first form
 * cannot hold.
 */
export async function zipToFile(
  path: string,
  entries: readonly FolderEntry[],
  room: number,
  tooLarge: () => Error,
): Promise<ZippedFiles> {
  const content = createHash('sha256');
  const records = zipRecords();
  const late: LateRecord[] = [];
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (const entry of entries) {
      if (entry.size > LARGEST_FILE) throw tooLarge();
      yield* entryParts(entry, { content, records, late });
    }
    yield* records.end();
  }
  await writeParts(path, within(room, parts(), tooLarge));
  await rewrite(path, late);
  return { zip: await bytesOfFile(path), digest: content.digest('hex') };
}

async function* within(
  room: number,
  parts: AsyncIterable<Uint8Array>,
  tooLarge: () => Error,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const part of parts) {
    size += part.length;
    if (size > room) throw tooLarge();
    yield part;
  }
}

/** A zip of what is at hand. */
export function zipInMemory(
  files: readonly { readonly name: string; readonly mode: number; readonly text: string }[],
): ZippedFiles {
  const content = createHash('sha256');
  const records = zipRecords();
  const parts = files.flatMap(({ name, mode, text }) => {
    const bytes = Buffer.from(text);
    return packed({ name, mode, size: bytes.length }, bytes, { content, records });
  });
  return { zip: bytesInARow([...parts, ...records.end()]), digest: content.digest('hex') };
}

type NamedEntry = Omit<FolderEntry, 'content'>;

/** A local record that is known only when the data behind it are written. */
interface LateRecord {
  readonly at: number;
  readonly record: Uint8Array;
}

/** What is noted while entries are packed. */
interface Notes {
  readonly content: Hash;
  readonly records: ZipRecords;
  readonly late: LateRecord[];
}

async function* entryParts(entry: FolderEntry, notes: Notes): AsyncGenerator<Uint8Array> {
  const from = entry.content;
  if (!('file' in from)) yield* packed(entry, from, notes);
  else if (entry.size <= SMALL) yield* packed(entry, await readFile(from.file), notes);
  else yield* packedStream(entry, createReadStream(from.file), notes);
}

function packed(
  entry: NamedEntry,
  bytes: Uint8Array,
  { content, records }: Omit<Notes, 'late'>,
): readonly Uint8Array[] {
  content.update(headOf(entry)).update(bytes);
  // What zlib answers stands in a buffer that is much larger for a small file, and many wait for the disk at a time.
  const data = Buffer.from(deflateRawSync(bytes));
  const record = records.next(entry, { compressed: data.length, size: bytes.length, crc: crc32(bytes) });
  return [record, data];
}

async function* packedStream(
  entry: NamedEntry,
  source: Readable,
  { content, records, late }: Notes,
): AsyncGenerator<Uint8Array> {
  content.update(headOf(entry));
  let crc = 0;
  let size = 0;
  const seen = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      content.update(chunk);
      yield chunk;
    }
  };
  let compressed = 0;
  const at = records.at();
  yield Buffer.alloc(LOCAL_SIZE + Buffer.byteLength(entry.name));
  for await (const chunk of Readable.from(seen()).compose(
    createDeflateRaw({ chunkSize: PART }),
  ) as AsyncIterable<Uint8Array>) {
    compressed += chunk.length;
    yield chunk;
  }
  late.push({ at, record: records.next(entry, { compressed, size, crc }) });
}

/** What stands before the bytes of an entry in what its digest is made of. */
function headOf({ name, mode, size }: NamedEntry): string {
  return `${JSON.stringify([name, mode, size])}\n`;
}

async function rewrite(path: string, late: readonly LateRecord[]): Promise<void> {
  if (late.length === 0) return;
  const file = await open(path, 'r+');
  try {
    for (const { at, record } of late) await file.write(record, 0, record.length, at);
  } finally {
    await file.close();
  }
}

/** In bytes. */
interface Packed {
  readonly compressed: number;
  readonly size: number;
  readonly crc: number;
}

type ZipRecords = ReturnType<typeof zipRecords>;

/** The records of a zip, in the order of its entries. */
function zipRecords() {
  const directory: Uint8Array[] = [];
  let at = 0;
  return {
    /** Where the next entry begins. */
    at: () => at,
    /** The local record of the next entry, with its name. */
    next(entry: NamedEntry, data: Packed): Uint8Array {
      const name = Buffer.from(entry.name);
      const fields = fieldsOf(data, name.length);
      directory.push(concat([directoryRecord(fields, entry.mode, at), name]));
      at += LOCAL_SIZE + name.length + data.compressed;
      return concat([localHeader(fields), name]);
    },
    /** What stands behind the last entry. */
    end: (): readonly Uint8Array[] => [...directory, endRecord(directory.length, sizeOf(directory), at)],
  };
}

/** What both records of a file say alike, from "version needed" to the length of its name. */
function fieldsOf({ crc, compressed, size }: Packed, nameLength: number): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(NEEDS_DEFLATE, 0);
  fields.writeUInt16LE(NAMES_ARE_UTF_8, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt32LE(NO_TIME, 6);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(compressed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function localHeader(fields: Buffer): Buffer {
  const header = Buffer.alloc(LOCAL_SIZE);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  fields.copy(header, 4);
  return header;
}

function directoryRecord(fields: Buffer, mode: number, localOffset: number): Buffer {
  const record = Buffer.alloc(DIRECTORY_SIZE);
  record.writeUInt32LE(CENTRAL_SIGNATURE, 0);
  record.writeUInt16LE(MADE_ON_UNIX, 4);
  fields.copy(record, 6);
  record.writeUInt16LE(mode, 40);
  record.writeUInt32LE(localOffset, 42);
  return record;
}
