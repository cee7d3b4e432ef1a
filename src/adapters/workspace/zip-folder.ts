import { createReadStream } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import type { FolderEntry } from './folder-entries.ts';

/** The first instant that a zip can tell, by the clock on the wall, so that it is the same everywhere. */
const NO_TIME = new Date(1980, 0, 1);
const UNIX = 3;
const NOTHING = new Uint8Array();

/** Gathers what is zipped; `room` is how many bytes it may become, and `tooLarge` makes the error beyond that. */
export async function zipEntries(
  entries: readonly FolderEntry[],
  room: number,
  tooLarge: () => Error,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let failure: unknown;
  const zip = new Zip((error, chunk) => {
    failure ??= error ?? undefined;
    chunks.push(chunk);
    size += chunk.length;
  });
  for (const entry of entries) {
    const file = new ZipDeflate(entry.name, { level: 6 });
    Object.assign(file, { mtime: NO_TIME, os: UNIX, attrs: (entry.mode << 16) >>> 0 });
    zip.add(file);
    for await (const bytes of contentOf(entry)) {
      file.push(bytes);
      if (size > room) throw tooLarge();
    }
    file.push(NOTHING, true);
  }
  zip.end();
  if (failure !== undefined) throw failure;
  if (size > room) throw tooLarge();
  return Buffer.concat(chunks);
}

async function* contentOf(entry: FolderEntry): AsyncIterable<Uint8Array> {
  if (entry.target !== undefined) yield Buffer.from(entry.target);
  else if (!entry.name.endsWith('/')) yield* createReadStream(entry.file);
}
