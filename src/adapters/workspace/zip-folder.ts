import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import type { ByteSource } from '../../ports/object-store.ts';
import { bytesInARow } from '../files/byte-sources.ts';
import { CENTRAL_SIGNATURE, endRecord, LOCAL_SIGNATURE, sizeOf } from '../files/zip-entries.ts';
import type { FolderEntry } from './folder-entries.ts';

/** Up to here a file is read at once, which is much faster for the many small ones. */
const SMALL = 4 * 1024 * 1024;
const LARGEST_FILE = 0xffffffff;
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
 * The entries as a zip that fits into `room` bytes, with the SHA-256 of what is in it: of names, modes and contents, so that it
 * does not change with the compressor. `tooLarge` makes the error where there is not enough room. Source of the layout:
 * PKWARE APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16, and 4.5.3 for what the first form cannot hold.
 */
export async function zipEntries(
  entries: readonly FolderEntry[],
  room: number,
  tooLarge: () => Error,
): Promise<ZippedFiles> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const content = createHash('sha256');
  let at = 0;
  for (const entry of entries) {
    const packed = await pack(entry, content, room - at, tooLarge);
    const name = Buffer.from(entry.name);
    const fields = fieldsOf(packed, name.length);
    parts.push(localHeader(fields), name, ...packed.chunks);
    directory.push(directoryRecord(fields, entry.mode, at), name);
    at += 30 + name.length + packed.compressed;
  }
  const size = sizeOf(directory);
  if (at + size + 22 > room) throw tooLarge();
  const zip = bytesInARow([...parts, ...directory, endRecord(entries.length, size, at)]);
  return { zip, digest: content.digest('hex') };
}

/** A zip of what is at hand. */
export function zipInMemory(
  files: readonly { readonly name: string; readonly mode: number; readonly text: string }[],
): Promise<ZippedFiles> {
  const entries = files.map(({ name, mode, text }): FolderEntry => {
    const content = Buffer.from(text);
    return { name, mode, size: content.length, content };
  });
  return zipEntries(entries, LARGEST_FILE, () => new Error('The archive is larger than 4 GiB.'));
}

interface Packed {
  readonly chunks: readonly Uint8Array[];
  readonly compressed: number;
  readonly size: number;
  readonly crc: number;
}

async function pack(entry: FolderEntry, content: Hash, room: number, tooLarge: () => Error): Promise<Packed> {
  content.update(`${JSON.stringify([entry.name, entry.mode, entry.size])}\n`);
  if (entry.size > LARGEST_FILE) throw tooLarge();
  const from = entry.content;
  if ('file' in from && entry.size > SMALL)
    return packStream(createReadStream(from.file), content, room, tooLarge);
  const bytes = 'file' in from ? await readFile(from.file) : from;
  content.update(bytes);
  // What zlib answers stands in a buffer that is much larger for a small file, and all of it would be kept.
  const chunk = Buffer.from(deflateRawSync(bytes));
  if (chunk.length > room) throw tooLarge();
  return { chunks: [chunk], compressed: chunk.length, size: bytes.length, crc: crc32(bytes) };
}

async function packStream(
  source: Readable,
  content: Hash,
  room: number,
  tooLarge: () => Error,
): Promise<Packed> {
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
  const chunks: Uint8Array[] = [];
  let compressed = 0;
  for await (const chunk of Readable.from(seen()).compose(createDeflateRaw()) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    compressed += chunk.length;
    if (compressed > room) throw tooLarge();
  }
  return { chunks, compressed, size, crc };
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
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  fields.copy(header, 4);
  return header;
}

function directoryRecord(fields: Buffer, mode: number, localOffset: number): Buffer {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(CENTRAL_SIGNATURE, 0);
  record.writeUInt16LE(MADE_ON_UNIX, 4);
  fields.copy(record, 6);
  record.writeUInt16LE(mode, 40);
  record.writeUInt32LE(localOffset, 42);
  return record;
}
