import { inflateRawSync } from 'node:zlib';

/** An entry of a zip's directory. Source of the layout: PKWARE APPNOTE.TXT 4.3.12 (central directory), 4.3.16 (end record). */
export interface ZipEntry {
  /** Where its record in the central directory starts. */
  readonly at: number;
  readonly name: Uint8Array;
  readonly localOffset: number;
  readonly compressedSize: number;
}

const END = 0x06054b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const LOCAL_SIGNATURE = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;
/** The directory counts in sixteen bits, and the last number means that it is counted elsewhere. */
export const MAX_ENTRIES = 0xffff;

/** @throws Error in one sentence when the bytes are no zip, or one that is damaged or larger than the format's first form allows. */
export function readEntries(zip: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(zip);
  const end = findEnd(zip, view);
  const start = view.getUint32(end + 16, true);
  if (start === UNKNOWN_32) throw new Error('The archive is larger than 4 GiB.');
  const entries: ZipEntry[] = [];
  let at = start;
  while (at + 46 <= end && view.getUint32(at, true) === CENTRAL_SIGNATURE) {
    const nameLength = view.getUint16(at + 28, true);
    const entry = {
      at,
      name: zip.subarray(at + 46, at + 46 + nameLength),
      localOffset: view.getUint32(at + 42, true),
      compressedSize: view.getUint32(at + 20, true),
    };
    if (entry.localOffset === UNKNOWN_32 || entry.compressedSize === UNKNOWN_32) {
      throw new Error('The archive holds an entry larger than 4 GiB.');
    }
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const announced = view.getUint16(end + 10, true);
  if (announced !== MAX_ENTRIES && announced !== entries.length) throw new Error('The archive is cut short.');
  if (entries.length >= MAX_ENTRIES)
    throw new Error(`The archive holds more than ${MAX_ENTRIES - 1} entries.`);
  return entries;
}

function findEnd(zip: Uint8Array, view: DataView): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Error('It is not a zip archive.');
}

/** Type and rights as Unix has them; 0 where the zip says nothing of them. */
export function modeOf(zip: Uint8Array, { at }: ZipEntry): number {
  return viewOf(zip).getUint16(at + 40, true);
}

const [STORED, DEFLATED] = [0, 8];

/**
 * What an entry holds.
 * @param mostBytes the most that it may be.
 * @throws Error where it is more, or cannot be read.
 */
export function contentOf(zip: Uint8Array, entry: ZipEntry, mostBytes: number): Uint8Array {
  const view = viewOf(zip);
  const from = entry.localOffset;
  const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  const packed = zip.subarray(start, start + entry.compressedSize);
  const method = view.getUint16(entry.at + 10, true);
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: mostBytes });
  if (method !== STORED || packed.length > mostBytes) throw new Error('It cannot be read.');
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
