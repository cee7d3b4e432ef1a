import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { WireRequest } from '../../kernel/wire.ts';
import { notPlayed, S3Error } from './errors.ts';

const MD5_BYTES = 16;

/** What a client sent as an object or part, unwrapped and checked. */
export interface Payload {
  readonly body: Buffer;
  /** The checksum headers that came along, to be answered back. */
  readonly checksums: Readonly<Record<string, string>>;
}

/**
 * Unwraps `aws-chunked` (signed or not, with or without trailer) and verifies Content-MD5, the payload's hash and every
 * x-amz-checksum-*. @throws S3Error BadDigest, InvalidDigest, XAmzContentSHA256Mismatch, IncompleteBody, NotImplemented.
 */
export function readPayload(request: WireRequest): Payload {
  const hash = request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  const unwrapped = hash.startsWith('STREAMING-')
    ? unchunk(request.body)
    : { body: request.body, trailers: {} };
  checkLength(request, unwrapped.body, hash);
  if (/^[0-9a-f]{64}$/.test(hash) && hash !== digest('sha256', unwrapped.body, 'hex'))
    throw new S3Error(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  const md5 = request.headers['content-md5'];
  if (md5 !== undefined && Buffer.from(md5, 'base64').length !== MD5_BYTES)
    throw new S3Error(400, 'InvalidDigest', 'The Content-MD5 you specified was invalid.');
  if (md5 !== undefined && md5 !== digest('md5', unwrapped.body, 'base64'))
    throw new S3Error(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.');
  const checksums = { ...checksumsOf(request.headers), ...checksumsOf(unwrapped.trailers) };
  requireTrailers(request, checksums);
  for (const [header, value] of Object.entries(checksums)) verify(header, value, unwrapped.body);
  return { body: unwrapped.body, checksums };
}

function checkLength(request: WireRequest, body: Buffer, hash: string): void {
  const declared = request.headers['x-amz-decoded-content-length'];
  if (!hash.startsWith('STREAMING-')) return;
  if (declared === undefined)
    throw new S3Error(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.');
  if (Number(declared) !== body.length)
    throw new S3Error(
      400,
      'IncompleteBody',
      'You did not provide the number of bytes specified by the Content-Length HTTP header',
    );
}

function unchunk(body: Buffer): { body: Buffer; trailers: Record<string, string> } {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    if (lineEnd < 0)
      throw new S3Error(400, 'IncompleteBody', 'The aws-chunked body ends before its last chunk.');
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    at = lineEnd + 2;
    if (size === 0) return { body: Buffer.concat(chunks), trailers: trailersOf(body.toString('latin1', at)) };
    chunks.push(body.subarray(at, at + size));
    at += size + 2;
  }
}

function trailersOf(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/).filter((line) => line.includes(':'));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

const NOT_A_SUM = new Set(['x-amz-checksum-mode', 'x-amz-checksum-algorithm', 'x-amz-checksum-type']);

function checksumsOf(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.startsWith('x-amz-checksum-') && !NOT_A_SUM.has(name)),
  );
}

function requireTrailers(request: WireRequest, checksums: Readonly<Record<string, string>>): void {
  const announced = request.headers['x-amz-trailer'];
  if (announced !== undefined && checksums[announced.toLowerCase()] === undefined)
    throw new S3Error(
      400,
      'MalformedTrailerError',
      `The trailer ${announced} was announced and did not come.`,
    );
}

function verify(header: string, value: string, body: Buffer): void {
  const algorithm = header.slice('x-amz-checksum-'.length);
  if (value !== checksum(algorithm, body))
    throw new S3Error(
      400,
      'BadDigest',
      `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
    );
}

function checksum(algorithm: string, body: Buffer): string {
  if (algorithm === 'sha1' || algorithm === 'sha256') return digest(algorithm, body, 'base64');
  if (algorithm === 'crc32') return base64Of(BigInt(crc32(body)), 4);
  if (algorithm === 'crc32c') return base64Of(reflectedCrc(body, 32n, 0x82f63b78n), 4);
  if (algorithm === 'crc64nvme') return base64Of(reflectedCrc(body, 64n, 0x9a6c9329ac4bc9b5n), 8);
  throw notPlayed(`the header x-amz-checksum-${algorithm}`);
}

/** A table-driven CRC with reflected input and output, all ones at both ends (CRC-32C and CRC-64/NVME). */
function reflectedCrc(body: Buffer, width: bigint, polynomial: bigint): bigint {
  const ones = (1n << width) - 1n;
  const table = Array.from({ length: 256 }, (_, index) => {
    let value = BigInt(index);
    for (let bit = 0; bit < 8; bit += 1) value = value & 1n ? (value >> 1n) ^ polynomial : value >> 1n;
    return value;
  });
  let value = ones;
  for (const byte of body) value = (value >> 8n) ^ (table[Number((value ^ BigInt(byte)) & 255n)] ?? 0n);
  return value ^ ones;
}

function base64Of(value: bigint, bytes: number): string {
  return Buffer.from(value.toString(16).padStart(bytes * 2, '0'), 'hex').toString('base64');
}

function digest(algorithm: 'md5' | 'sha1' | 'sha256', body: Buffer, encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(body).digest(encoding);
}
