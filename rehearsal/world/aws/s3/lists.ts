import { type S3Call, type S3Operation, xmlAnswer } from './call.ts';
import { invalidArgument } from './errors.ts';
import type { Bucket, StoredVersion } from './versions.ts';

const COMMON = ['prefix', 'delimiter', 'max-keys', 'encoding-type'] as const;

/** The lists of a bucket: objects (both versions of the call) and versions with delete markers. */
export const LIST_OPERATIONS: readonly S3Operation[] = [
  { name: 'ListObjects', method: 'GET', level: 'bucket', query: [...COMMON, 'marker'], run: listObjects },
  {
    name: 'ListObjectsV2',
    method: 'GET',
    level: 'bucket',
    marker: 'list-type',
    query: [...COMMON, 'continuation-token', 'start-after', 'fetch-owner'],
    headers: ['x-amz-optional-object-attributes'],
    run: listObjectsV2,
  },
  {
    name: 'ListObjectVersions',
    method: 'GET',
    level: 'bucket',
    marker: 'versions',
    query: [...COMMON, 'key-marker', 'version-id-marker'],
    headers: ['x-amz-optional-object-attributes'],
    run: listObjectVersions,
  },
];

interface Page<T> {
  readonly entries: readonly T[];
  readonly prefixes: readonly string[];
  readonly truncated: boolean;
  /** The key or common prefix that the page ends with. */
  readonly last: string;
}

function listObjects(call: S3Call) {
  const marker = call.query('marker') ?? '';
  const page = objectsAfter(call, marker);
  return xmlAnswer('ListBucketResult', {
    ...commonElements(call),
    Marker: encoded(call, marker),
    ...(page.truncated ? { NextMarker: encoded(call, page.last) } : {}),
    IsTruncated: String(page.truncated),
    ...objectElements(call, page),
  });
}

function listObjectsV2(call: S3Call) {
  if (call.query('list-type') !== '2')
    throw invalidArgument(
      'list-type',
      call.query('list-type') ?? '',
      'Invalid List Type specified in Request',
    );
  const token = call.query('continuation-token');
  const startAfter = call.query('start-after');
  const page = objectsAfter(call, token === undefined ? (startAfter ?? '') : readToken(token));
  return xmlAnswer('ListBucketResult', {
    ...commonElements(call),
    ...(startAfter === undefined ? {} : { StartAfter: encoded(call, startAfter) }),
    ...(token === undefined ? {} : { ContinuationToken: token }),
    ...(page.truncated ? { NextContinuationToken: makeToken(page.last) } : {}),
    KeyCount: page.entries.length + page.prefixes.length,
    IsTruncated: String(page.truncated),
    ...objectElements(call, page),
  });
}

function listObjectVersions(call: S3Call) {
  const keyMarker = call.query('key-marker') ?? '';
  const versionMarker = call.query('version-id-marker');
  if (versionMarker !== undefined && versionMarker !== '' && keyMarker === '')
    throw invalidArgument(
      'version-id-marker',
      versionMarker,
      'A version-id marker cannot be specified without a key marker.',
    );
  const rows = sortedKeys(call.bucket()).flatMap((key) => versionRows(call, key, keyMarker, versionMarker));
  const page = paged(call, rows, keyMarker);
  const lastRow = page.entries.at(-1);
  const endsWithVersion = lastRow?.key === page.last;
  return xmlAnswer('ListVersionsResult', {
    ...commonElements(call),
    KeyMarker: encoded(call, keyMarker),
    VersionIdMarker: versionMarker ?? '',
    ...(page.truncated ? { NextKeyMarker: encoded(call, page.last) } : {}),
    ...(page.truncated && endsWithVersion ? { NextVersionIdMarker: lastRow.version.versionId } : {}),
    IsTruncated: String(page.truncated),
    Version: page.entries
      .filter((row) => !row.version.deleteMarker)
      .map((row) => versionElement(call, row, true)),
    DeleteMarker: page.entries
      .filter((row) => row.version.deleteMarker)
      .map((row) => versionElement(call, row, false)),
    CommonPrefixes: page.prefixes.map((prefix) => ({ Prefix: encoded(call, prefix) })),
  });
}

interface Row {
  readonly key: string;
  readonly version: StoredVersion;
  readonly latest: boolean;
}

function versionRows(call: S3Call, key: string, keyMarker: string, versionMarker: string | undefined): Row[] {
  if (key < keyMarker) return [];
  const rows = (call.bucket().objects.get(key) ?? []).map((version, index) => ({
    key,
    version,
    latest: index === 0,
  }));
  if (key > keyMarker || keyMarker === '') return rows;
  if (!versionMarker) return [];
  const made = call.store.sequenceOf(versionMarker);
  if (made === undefined)
    throw invalidArgument('version-id-marker', versionMarker, 'Invalid version id specified');
  return rows.filter((row) => row.version.sequence < made);
}

function versionElement(call: S3Call, row: Row, withContent: boolean) {
  return {
    Key: encoded(call, row.key),
    VersionId: row.version.versionId,
    IsLatest: String(row.latest),
    LastModified: row.version.lastModified,
    ...(withContent
      ? { ETag: `"${row.version.etag}"`, Size: row.version.body.length, StorageClass: 'STANDARD' }
      : {}),
  };
}

function objectsAfter(call: S3Call, after: string): Page<Row> {
  const bucket = call.bucket();
  const rows = sortedKeys(bucket).flatMap((key) => {
    const version = bucket.objects.get(key)?.[0];
    return version && !version.deleteMarker && key > after ? [{ key, version, latest: true }] : [];
  });
  return paged(call, rows, after);
}

/** Cuts a page out of rows in key order: by prefix, rolled up at the delimiter, no longer than the world's page size. */
function paged(call: S3Call, rows: readonly Row[], after: string): Page<Row> {
  const prefix = call.query('prefix') ?? '';
  const delimiter = call.query('delimiter') ?? '';
  const limit = Math.min(maxKeys(call), call.store.pageSize);
  const entries: Row[] = [];
  const prefixes: string[] = [];
  let last = '';
  for (const row of rows) {
    if (!row.key.startsWith(prefix)) continue;
    const cut = delimiter === '' ? -1 : row.key.indexOf(delimiter, prefix.length);
    const common = cut < 0 ? undefined : row.key.slice(0, cut + delimiter.length);
    if (common !== undefined && (common === prefixes.at(-1) || common === after)) continue;
    if (entries.length + prefixes.length >= limit) return { entries, prefixes, truncated: limit > 0, last };
    if (common === undefined) entries.push(row);
    else prefixes.push(common);
    last = common ?? row.key;
  }
  return { entries, prefixes, truncated: false, last };
}

function objectElements(call: S3Call, page: Page<Row>) {
  return {
    Contents: page.entries.map(({ key, version }) => ({
      Key: encoded(call, key),
      LastModified: version.lastModified,
      ETag: `"${version.etag}"`,
      Size: version.body.length,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: page.prefixes.map((prefix) => ({ Prefix: encoded(call, prefix) })),
  };
}

function commonElements(call: S3Call) {
  const delimiter = call.query('delimiter');
  return {
    Name: call.bucketName,
    Prefix: encoded(call, call.query('prefix') ?? ''),
    ...(delimiter === undefined ? {} : { Delimiter: encoded(call, delimiter) }),
    MaxKeys: maxKeys(call),
    ...(call.query('encoding-type') === undefined ? {} : { EncodingType: 'url' }),
  };
}

function maxKeys(call: S3Call): number {
  const given = call.query('max-keys');
  if (given === undefined || given === '') return 1000;
  if (!/^\d+$/.test(given))
    throw invalidArgument('max-keys', given, 'Provided max-keys not an integer or within integer range');
  return Math.min(1000, Number(given));
}

function encoded(call: S3Call, text: string): string {
  const type = call.query('encoding-type');
  if (type === undefined) return text;
  if (type !== 'url')
    throw invalidArgument('encoding-type', type, 'Invalid Encoding Method specified in Request');
  return encodeURIComponent(text).replaceAll('%2F', '/');
}

function sortedKeys(bucket: Bucket): string[] {
  return [...bucket.objects.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function makeToken(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64');
}

function readToken(token: string): string {
  const key = Buffer.from(token, 'base64').toString('utf8');
  if (makeToken(key) !== token)
    throw invalidArgument('continuation-token', token, 'The continuation token provided is incorrect');
  return key;
}
