import { createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ByteSource } from '../../ports/object-store.ts';

/** What of a file is in memory at a time. */
const PART = 256 * 1024;

/** A file's, as it is while they are read; its size is that of now. */
export async function bytesOfFile(path: string): Promise<ByteSource> {
  const { size } = await stat(path);
  return { size, parts: (from = 0, to = size) => partsOfFile(path, Math.max(0, from), Math.min(to, size)) };
}

/** Makes a file of them, for its own user alone. Many parts are small, so they are gathered on their way to the disk. */
export async function writeParts(path: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  await pipeline(Readable.from(parts, { objectMode: true }), createWriteStream(path, { mode: 0o600 }));
}

async function* partsOfFile(path: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  if (from >= to) return;
  const file = await open(path, 'r');
  try {
    for (let at = from; at < to; ) {
      const part = Buffer.allocUnsafeSlow(Math.min(PART, to - at));
      const { bytesRead } = await file.read(part, 0, part.length, at);
      if (bytesRead === 0) throw new Error(`The file ${path} became shorter while it was read.`);
      yield part.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** Of sources one after the other; what is in memory already is one, too. */
export function bytesInARow(sources: readonly (Uint8Array | ByteSource)[]): ByteSource {
  const size = sources.reduce((sum, each) => sum + sizeOfSource(each), 0);
  return {
    size,
    async *parts(from = 0, to = size) {
      let start = 0;
      for (const source of sources) {
        const length = sizeOfSource(source);
        const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)];
        start += length;
        if (first >= last) continue;
        if (source instanceof Uint8Array) yield source.subarray(first, last);
        else yield* source.parts(first, last);
      }
    },
  };
}

function sizeOfSource(source: Uint8Array | ByteSource): number {
  return source instanceof Uint8Array ? source.length : source.size;
}

/** Some of another's bytes. */
export function bytesBetween(source: ByteSource, from: number, to: number): ByteSource {
  const size = to - from;
  return { size, parts: (first = 0, last = size) => source.parts(from + first, Math.min(from + last, to)) };
}

/** In memory, from `from` up to `to`; fewer where there are no more. No `Buffer`, whose `slice` is no copy. */
export async function readBytes(source: ByteSource, from: number, to: number): Promise<Uint8Array> {
  const [first, last] = [Math.max(0, from), Math.min(to, source.size)];
  const whole = new Uint8Array(Math.max(0, last - first));
  let at = 0;
  for await (const part of source.parts(first, last)) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
