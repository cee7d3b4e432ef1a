import { createHash } from 'node:crypto';
import { elementText, recordsOf } from '../protocol/rest-xml.ts';
import { readPayload } from './body.ts';
import {
  emptyAnswer,
  keptHeaders,
  OWNER,
  type S3Call,
  type S3Operation,
  xmlAnswer,
  xmlBody,
} from './call.ts';
import { invalidArgument, malformedXml, noSuchUpload, S3Error } from './errors.ts';
import { requireConditions, versionHeader, WRITE_HEADERS } from './objects.ts';
import type { Upload } from './versions.ts';

/** Uploads in parts. */
export const MULTIPART_OPERATIONS: readonly S3Operation[] = [
  {
    name: 'CreateMultipartUpload',
    method: 'POST',
    level: 'object',
    marker: 'uploads',
    headers: WRITE_HEADERS,
    run: createUpload,
  },
  {
    name: 'UploadPart',
    method: 'PUT',
    level: 'object',
    marker: 'partNumber',
    query: ['uploadId'],
    headers: ['x-amz-checksum-algorithm'],
    run: uploadPart,
  },
  {
    name: 'CompleteMultipartUpload',
    method: 'POST',
    level: 'object',
    marker: 'uploadId',
    headers: ['x-amz-checksum-type', 'x-amz-mp-object-size', 'if-match', 'if-none-match'],
    run: completeUpload,
  },
  { name: 'AbortMultipartUpload', method: 'DELETE', level: 'object', marker: 'uploadId', run: abortUpload },
  { name: 'ListParts', method: 'GET', level: 'object', marker: 'uploadId', run: listParts },
  {
    name: 'ListMultipartUploads',
    method: 'GET',
    level: 'bucket',
    marker: 'uploads',
    query: ['prefix', 'max-uploads', 'key-marker', 'upload-id-marker', 'encoding-type'],
    run: listUploads,
  },
];

function createUpload(call: S3Call) {
  const upload = call.store.startUpload(call.bucket(), call.key, keptHeaders(call));
  const answer = xmlAnswer('InitiateMultipartUploadResult', {
    Bucket: call.bucketName,
    Key: call.key,
    UploadId: upload.uploadId,
  });
  const algorithm = call.header('x-amz-checksum-algorithm');
  return {
    ...answer,
    headers: { ...answer.headers, ...(algorithm ? { 'x-amz-checksum-algorithm': algorithm } : {}) },
  };
}

function uploadOf(call: S3Call): Upload {
  const id = call.query('uploadId') ?? '';
  const upload = call.bucket().uploads.get(id);
  if (upload === undefined || upload.key !== call.key) throw noSuchUpload(id);
  return upload;
}

function uploadPart(call: S3Call) {
  const upload = uploadOf(call);
  const given = call.query('partNumber') ?? '';
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1 || number > 10_000)
    throw invalidArgument(
      'partNumber',
      given,
      'Part number must be an integer between 1 and 10000, inclusive',
    );
  const payload = readPayload(call.request);
  const etag = createHash('md5').update(payload.body).digest('hex');
  upload.parts.set(number, { body: payload.body, etag, lastModified: call.now() });
  return emptyAnswer(200, { etag: `"${etag}"`, ...payload.checksums });
}

const SMALLEST_PART = 5 * 1024 * 1024;

function completeUpload(call: S3Call) {
  const bucket = call.bucket();
  const upload = uploadOf(call);
  requireConditions(call, bucket);
  const named = recordsOf(xmlBody(call, 'CompleteMultipartUpload')['Part']);
  if (named.length === 0) throw malformedXml();
  const numbers = named.map((part) => Number(elementText(part['PartNumber'])));
  if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0)))
    throw new S3Error(
      400,
      'InvalidPartOrder',
      'The list of parts was not in ascending order. Parts must be ordered by part number.',
    );
  const parts = named.map((part, index) => partOf(upload, part, index === named.length - 1));
  const digests = Buffer.concat(parts.map((part) => Buffer.from(part.etag, 'hex')));
  const etag = `${createHash('md5').update(digests).digest('hex')}-${parts.length}`;
  const body = Buffer.concat(parts.map((part) => part.body));
  const version = call.store.put(bucket, call.key, { body, headers: { ...upload.headers }, etag });
  bucket.uploads.delete(upload.uploadId);
  const answer = xmlAnswer('CompleteMultipartUploadResult', {
    Location: `http://127.0.0.1/${call.bucketName}/${call.key}`,
    Bucket: call.bucketName,
    Key: call.key,
    ETag: `"${etag}"`,
  });
  return { ...answer, headers: { ...answer.headers, ...versionHeader(bucket, version.versionId) } };
}

function partOf(upload: Upload, named: Readonly<Record<string, unknown>>, last: boolean) {
  const part = upload.parts.get(Number(elementText(named['PartNumber'])));
  if (part === undefined || part.etag !== elementText(named['ETag'])?.replaceAll('"', ''))
    throw new S3Error(
      400,
      'InvalidPart',
      "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    );
  if (!last && part.body.length < SMALLEST_PART)
    throw new S3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  return part;
}

function abortUpload(call: S3Call) {
  call.bucket().uploads.delete(uploadOf(call).uploadId);
  return emptyAnswer(204);
}

function listParts(call: S3Call) {
  const upload = uploadOf(call);
  const parts = [...upload.parts].sort(([a], [b]) => a - b);
  return xmlAnswer('ListPartsResult', {
    Bucket: call.bucketName,
    Key: call.key,
    UploadId: upload.uploadId,
    IsTruncated: 'false',
    Part: parts.map(([PartNumber, part]) => ({
      PartNumber,
      LastModified: part.lastModified,
      ETag: `"${part.etag}"`,
      Size: part.body.length,
    })),
  });
}

/** Unfinished uploads in order of key and age, paged by both markers. */
function listUploads(call: S3Call) {
  const prefix = call.query('prefix') ?? '';
  const keyMarker = call.query('key-marker') ?? '';
  const idMarker = call.query('upload-id-marker') ?? '';
  const uploads = [...call.bucket().uploads.values()].filter((upload) => upload.key.startsWith(prefix));
  const sorted = uploads.sort((a, b) => order(a, b.key, b.uploadId));
  const after = sorted.filter((upload) =>
    idMarker === '' ? upload.key > keyMarker : order(upload, keyMarker, idMarker) > 0,
  );
  const limit = Math.min(Number(call.query('max-uploads') ?? '1000'), call.store.pageSize);
  const page = after.slice(0, limit);
  const last = page.at(-1);
  return xmlAnswer('ListMultipartUploadsResult', {
    Bucket: call.bucketName,
    KeyMarker: keyMarker,
    UploadIdMarker: idMarker,
    ...(last && after.length > limit ? { NextKeyMarker: last.key, NextUploadIdMarker: last.uploadId } : {}),
    MaxUploads: limit,
    IsTruncated: String(after.length > limit),
    Upload: page.map((upload) => ({
      Key: upload.key,
      UploadId: upload.uploadId,
      Initiator: OWNER,
      Owner: OWNER,
      StorageClass: 'STANDARD',
      Initiated: upload.initiated,
    })),
  });
}

function order(upload: Upload, key: string, uploadId: string): number {
  if (upload.key !== key) return upload.key < key ? -1 : 1;
  if (upload.uploadId === uploadId) return 0;
  return upload.uploadId < uploadId ? -1 : 1;
}
