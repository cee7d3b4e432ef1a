import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** One file of a zip: its bytes, so many times. */
interface Repeated {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly times: number;
}

/** A zip whose files are stored as they are, part by part. Source of the layout: PKWARE APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16. */
export function* storedZip(files: readonly Repeated[]): Generator<Uint8Array> {
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, times } of files) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crcOf(bytes, times), 10);
    fields.writeUInt32LE(bytes.length * times, 14);
    fields.writeUInt32LE(bytes.length * times, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name)]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, place, Buffer.from(name));
    yield local;
    for (let time = 0; time < times; time += 1) yield bytes;
    at += local.length + bytes.length * times;
  }
  const records = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(at, 16);
  yield records;
  yield end;
}

function crcOf(bytes: Uint8Array, times: number): number {
  let crc = 0;
  for (let time = 0; time < times; time += 1) crc = crc32(bytes, crc);
  return crc;
}

/** SHA-256 in base64. */
export function hashOf(parts: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64');
}
