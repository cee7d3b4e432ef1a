import { crc32, deflateSync, inflateSync } from 'node:zlib';

/*
 * A PNG with a palette. A browser writes three or four bytes for each pixel, where a page of text has a few dozen colours.
 * Source: W3C, "Portable Network Graphics (PNG) Specification (Third Edition)": 5 on chunks, 9 on filters, 11.2 on IHDR, PLTE and IDAT.
 */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const MOST_AREAS = 40;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes of a pixel, of which the first three are red, green and blue. */
  readonly depth: 3 | 4;
  readonly bytes: Uint8Array;
}

/** The same picture in few bytes; shades that are hardly told apart become one. @throws Error for a PNG that no browser writes */
export function smallPng(png: Buffer): Buffer {
  const pixels = pixelsOf(png);
  for (let step = 16; step <= 64; step *= 2) {
    const indexed = indexedOf(pixels, step);
    if (indexed !== undefined) return written(pixels, indexed);
  }
  throw new Error('The picture has too many colours for a palette; what is pictured is text.');
}

function pixelsOf(png: Buffer): Pixels {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const [bits, kind, , , interlaced] = header?.subarray(8) ?? [];
  if (header === undefined || bits !== 8 || interlaced !== 0 || (kind !== 2 && kind !== 6))
    throw new Error('The picture is no PNG of 8 bits a colour.');
  const [width, height, depth] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    kind === 2 ? 3 : 4,
  ] as const;
  const data = inflateSync(
    Buffer.concat(chunks.flatMap((each) => (each.type === 'IDAT' ? [each.data] : []))),
  );
  return { width, height, depth, bytes: unfiltered(data, width * depth, depth) };
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/** Undoes the filter of each line, which its first byte names. */
function unfiltered(data: Uint8Array, stride: number, depth: number): Uint8Array {
  const lines = Math.floor(data.length / (stride + 1));
  const out = new Uint8Array(lines * stride);
  for (let line = 0; line < lines; line += 1) {
    const filter = data[line * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at += 1) {
      const here = line * stride + at;
      const left = at < depth ? 0 : (out[here - depth] ?? 0);
      const above = line === 0 ? 0 : (out[here - stride] ?? 0);
      const corner = at < depth || line === 0 ? 0 : (out[here - stride - depth] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0;
      out[here] = (data[line * (stride + 1) + 1 + at] ?? 0) + guess;
    }
  }
  return out;
}

/** The Paeth predictor. */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [ofLeft, ofAbove, ofCorner] = [left, above, corner].map((each) => Math.abs(guess - each));
  if (ofLeft === undefined || ofAbove === undefined || ofCorner === undefined) return 0;
  if (ofLeft <= ofAbove && ofLeft <= ofCorner) return left;
  return ofAbove <= ofCorner ? above : corner;
}

/** Undefined where there are too many colours in steps of that size; those of whole areas stay as they are. */
function indexedOf(pixels: Pixels, step: number) {
  const { width, height } = pixels;
  const areas = areasOf(pixels);
  const colours = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  const shade = (value: number) => Math.min(255, Math.round(value / step) * step);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const exact = colourAt(pixels, pixel);
    const near = (shade(exact >> 16) << 16) | (shade((exact >> 8) & 255) << 8) | shade(exact & 255);
    const colour = areas.has(exact) ? exact : near;
    const index = colours.get(colour) ?? colours.size;
    if (index >= MOST_COLOURS) return undefined;
    colours.set(colour, index);
    rows[pixel + Math.floor(pixel / width) + 1] = index;
  }
  const palette = [...colours.keys()].flatMap((each) => [each >> 16, (each >> 8) & 255, each & 255]);
  return { rows, palette: Buffer.from(palette) };
}

function colourAt({ bytes, depth }: Pixels, pixel: number): number {
  const at = pixel * depth;
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}

/** The colours that most of the picture has. */
function areasOf(pixels: Pixels): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < pixels.width * pixels.height; pixel += 1) {
    const colour = colourAt(pixels, pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const ordered = [...counts].toSorted(([, one], [, other]) => other - one);
  return new Set(ordered.slice(0, MOST_AREAS).map(([colour]) => colour));
}

function written(
  { width, height }: Pixels,
  { rows, palette }: { readonly rows: Buffer; readonly palette: Buffer },
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
