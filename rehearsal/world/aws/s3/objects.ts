import { elementText, recordsOf } from '../protocol/rest-xml.ts';
import { readPayload } from './body.ts';
import { emptyAnswer, keptHeaders, type S3Call, type S3Operation, xmlAnswer, xmlBody } from './call.ts';
import { malformedXml, S3Error } from './errors.ts';
import type { Bucket, StoredVersion } from './versions.ts';

/** Headers of a write that the world understands. */
export const WRITE_HEADERS = [
  'x-amz-acl',
  'x-amz-checksum-algorithm',
  'x-amz-checksum-type',
  'x-amz-server-side-encryption',
  'x-amz-storage-class',
  'if-match',
  'if-none-match',
] as const;

/** Operations on objects and their versions. */
export const OBJECT_OPERATIONS: readonly S3Operation[] = [
  { name: 'PutObject', method: 'PUT', level: 'object', headers: WRITE_HEADERS, run: putObject },
  {
    name: 'GetObject',
    method: 'GET',
    level: 'object',
    query: ['versionId'],
    headers: ['range', 'if-match', 'if-none-match', 'x-amz-checksum-mode'],
    run: getObject,
  },
  {
    name: 'HeadObject',
    method: 'HEAD',
    level: 'object',
    query: ['versionId'],
    headers: ['if-match', 'if-none-match', 'x-amz-checksum-mode'],
    run: getObject,
  },
  { name: 'DeleteObject', method: 'DELETE', level: 'object', query: ['versionId'], run: deleteObject },
  {
    name: 'DeleteObjects',
    method: 'POST',
    level: 'bucket',
    marker: 'delete',
    headers: ['x-amz-checksum-algorithm'],
    run: deleteObjects,
  },
];

function putObject(call: S3Call) {
  const bucket = call.bucket();
  requireConditions(call, bucket);
  const payload = readPayload(call.request);
  const version = call.store.put(bucket, call.key, {
    body: payload.body,
    headers: { ...keptHeaders(call), ...payload.checksums },
  });
  return emptyAnswer(200, {
    etag: `"${version.etag}"`,
    'x-amz-server-side-encryption': 'AES256',
    ...payload.checksums,
    ...versionHeader(bucket, version.versionId),
  });
}

/** Conditional writes. @throws S3Error PreconditionFailed */
export function requireConditions(call: S3Call, bucket: Bucket): void {
  const latest = bucket.objects.get(call.key)?.[0];
  const current = latest && !latest.deleteMarker ? latest : undefined;
  const none = call.header('if-none-match');
  const match = call.header('if-match');
  if (none !== undefined && none !== '*')
    throw new S3Error(
      501,
      'NotImplemented',
      'A header you provided implies functionality that is not implemented',
      {
        Header: 'If-None-Match',
      },
    );
  if ((none === '*' && current) || (match !== undefined && unquoted(match) !== current?.etag))
    throw new S3Error(
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
      {
        Condition: none === undefined ? 'If-Match' : 'If-None-Match',
      },
    );
}

/**
 * A checksum that was given with the object is told to who asks with `x-amz-checksum-mode: ENABLED`, and only of the whole object (API
 * Reference, HeadObject and GetObject, x-amz-checksum-mode). The world makes none of its own where a client gave none.
 */
function getObject(call: S3Call) {
  const bucket = call.bucket();
  const version = call.store.read(bucket, call.key, call.query('versionId'));
  const match = call.header('if-match');
  if (match !== undefined && unquoted(match) !== version.etag)
    throw new S3Error(
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
      {
        Condition: 'If-Match',
      },
    );
  const none = call.header('if-none-match');
  if (none !== undefined && unquoted(none) === version.etag)
    return emptyAnswer(304, { etag: `"${version.etag}"` });
  const range = call.header('range');
  const whole = range === undefined && call.header('x-amz-checksum-mode') === 'ENABLED';
  const headers = {
    etag: `"${version.etag}"`,
    'last-modified': new Date(version.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
    ...(whole ? version.headers : withoutChecksums(version)),
    ...versionHeader(bucket, version.versionId),
  };
  if (range === undefined) return { status: 200, headers, body: version.body };
  return partOf(version, range, headers);
}

function partOf(version: StoredVersion, range: string, headers: Record<string, string>) {
  const size = version.body.length;
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  if (first === undefined || (first === '' && last === '') || start > end)
    throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable', {
      RangeRequested: range,
    });
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end}/${size}` },
    body: version.body.subarray(start, end + 1),
  };
}

function withoutChecksums(version: StoredVersion): Record<string, string> {
  return Object.fromEntries(
    Object.entries(version.headers).filter(([name]) => !name.startsWith('x-amz-checksum-')),
  );
}

function deleteObject(call: S3Call) {
  const removal = call.store.remove(call.bucket(), call.key, call.query('versionId'));
  return emptyAnswer(204, {
    ...(removal.versionId === undefined ? {} : { 'x-amz-version-id': removal.versionId }),
    ...(removal.deleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
  });
}

const MOST_KEYS = 1000;

/** Deletes up to 1000 keys; what could not be deleted stands in `Error`s of an answer that is still 200. */
function deleteObjects(call: S3Call) {
  const bucket = call.bucket();
  const payload = readPayload(call.request);
  if (call.header('content-md5') === undefined && Object.keys(payload.checksums).length === 0)
    throw new S3Error(400, 'InvalidRequest', 'Missing required header for this request: Content-MD5');
  const wanted = xmlBody(call, 'Delete');
  const objects = recordsOf(wanted['Object']);
  if (objects.length === 0 || objects.length > MOST_KEYS) throw malformedXml();
  const quiet = elementText(wanted['Quiet']) === 'true';
  const deleted: Record<string, unknown>[] = [];
  const errors: Record<string, unknown>[] = [];
  for (const object of objects) {
    const key = elementText(object['Key']);
    if (key === undefined) throw malformedXml();
    const versionId = elementText(object['VersionId']);
    const refusal = bucket.denied.has(key) ? 'Access Denied' : refusedDeletion(call, key, versionId);
    if (refusal !== undefined) {
      errors.push({ Key: key, VersionId: versionId, Code: 'AccessDenied', Message: refusal });
      continue;
    }
    const removal = call.store.remove(bucket, key, versionId);
    deleted.push({
      Key: key,
      ...(versionId === undefined ? {} : { VersionId: versionId }),
      ...(removal.deleteMarker ? { DeleteMarker: 'true', DeleteMarkerVersionId: removal.versionId } : {}),
    });
  }
  const result = { ...(quiet ? {} : { Deleted: deleted }), Error: errors };
  return xmlAnswer('DeleteResult', result);
}

/** Each object is judged by itself; a version asks for a second right (API reference, DeleteObjects, "Permissions"). */
function refusedDeletion(call: S3Call, key: string, versionId: string | undefined): string | undefined {
  const resource = `arn:aws:s3:::${call.bucketName}/${key}`;
  const refusal = call.request.refusalOf?.('s3:DeleteObject', resource);
  if (refusal !== undefined || versionId === undefined) return refusal;
  return call.request.refusalOf?.('s3:DeleteObjectVersion', resource);
}

/** The header that tells which version was written; none where the bucket keeps no versions. */
export function versionHeader(bucket: Bucket, versionId: string): Record<string, string> {
  return bucket.versioning === undefined ? {} : { 'x-amz-version-id': versionId };
}

function unquoted(etag: string): string {
  return etag.replaceAll('"', '');
}
