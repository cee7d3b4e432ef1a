import { inflateRawSync } from 'node:zlib';
import type { ByteSource } from '../../ports/object-store.ts';
import { readBytes } from './byte-sources.ts';

/** An entry of a zip's directory. Source of the layout: PKWARE APPNOTE.TXT 4.3.12 (central directory), 4.3.16 (end record). */
export interface ZipEntry {
  /** Its record in the central directory. */
  readonly record: Uint8Array;
  /** Where that stands in the zip. */
  readonly at: number;
  readonly name: Uint8Array;
  readonly localOffset: number;
  readonly compressedSize: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
/** In bytes, of an entry's record in the directory without its name. */
export const DIRECTORY_SIZE = 46;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const LOCAL_SIGNATURE = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;
/** The directory counts in sixteen bits, and the last number means that it is counted elsewhere. */
export const MAX_ENTRIES = 0xffff;
/** In bytes, as it is read into memory: 65,534 entries may have paths of almost two hundred. */
export const LARGEST_DIRECTORY = 16 * 1024 * 1024;

/** @throws Error in one sentence when the bytes are no zip, or one that is damaged or larger than the format's first form allows. */
export async function readEntries(zip: ByteSource): Promise<readonly ZipEntry[]> {
  const tail = await readBytes(zip, zip.size - END_SIZE - 0xffff, zip.size);
  const view = viewOf(tail);
  const endInTail = findEnd(view);
  const start = view.getUint32(endInTail + 16, true);
  if (start === UNKNOWN_32) throw new Error('The archive is larger than 4 GiB.');
  const end = zip.size - tail.length + endInTail;
  if (end - start > LARGEST_DIRECTORY)
    throw new Error(`The archive has a directory larger than ${LARGEST_DIRECTORY / 1024 / 1024} MiB.`);
  const entries = entriesIn(await readBytes(zip, start, end), start);
  const announced = view.getUint16(endInTail + 10, true);
  if (announced !== MAX_ENTRIES && announced !== entries.length) throw new Error('The archive is cut short.');
  if (entries.length >= MAX_ENTRIES)
    throw new Error(`The archive holds more than ${MAX_ENTRIES - 1} entries.`);
  return entries;
}

function entriesIn(directory: Uint8Array, start: number): readonly ZipEntry[] {
  const view = viewOf(directory);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && view.getUint32(at, true) === CENTRAL_SIGNATURE) {
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = {
      record: directory.subarray(at, next),
      at: start + at,
      name: directory.subarray(at + 46, at + 46 + nameLength),
      localOffset: view.getUint32(at + 42, true),
      compressedSize: view.getUint32(at + 20, true),
    };
    if (entry.localOffset === UNKNOWN_32 || entry.compressedSize === UNKNOWN_32) {
      throw new Error('The archive holds an entry larger than 4 GiB.');
    }
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** Where the end record stands in the last bytes of a zip. */
function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - END_SIZE; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === END) return at;
  }
  throw new Error('It is not a zip archive.');
}

/** Type and rights as Unix has them; 0 where the zip says nothing of them. */
export function modeOf({ record }: ZipEntry): number {
  return viewOf(record).getUint16(40, true);
}

const [STORED, DEFLATED] = [0, 8];

/**
 * What a small entry holds.
 * @param mostBytes the most that it may be.
 * @throws Error where it is more, or cannot be read.
 */
export async function contentOf(zip: ByteSource, entry: ZipEntry, mostBytes: number): Promise<Uint8Array> {
  const from = entry.localOffset;
  const method = viewOf(entry.record).getUint16(10, true);
  // What deflate cannot press is a little longer for it (RFC 1951, 3.2.4).
  if (entry.compressedSize > (method === STORED ? mostBytes : 2 * mostBytes))
    throw new Error('It cannot be read.');
  const local = viewOf(await readBytes(zip, from, from + 30));
  const start = from + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = await readBytes(zip, start, start + entry.compressedSize);
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: mostBytes });
  if (method !== STORED) throw new Error('It cannot be read.');
  return packed;
}

/** The common first folder with its slash; empty when the entries do not share one. */
export function wrappingFolder(entries: readonly ZipEntry[]): Uint8Array {
  const first = entries[0]?.name ?? new Uint8Array();
  const wrapper = first.subarray(0, first.indexOf(0x2f) + 1);
  const shared = entries.every((entry) => wrapper.every((byte, index) => entry.name[index] === byte));
  return shared ? wrapper : new Uint8Array();
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The record that ends a zip; sizes and places in bytes. */
export function endRecord(count: number, directorySize: number, directoryAt: number): Uint8Array {
  const record = new Uint8Array(22);
  const fields = viewOf(record);
  fields.setUint32(0, END, true);
  fields.setUint16(8, count, true);
  fields.setUint16(10, count, true);
  fields.setUint32(12, directorySize, true);
  fields.setUint32(16, directoryAt, true);
  return record;
}

/** In bytes. */
export function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
