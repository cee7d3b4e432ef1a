import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import { namerOf, type WireRequest, type WireResponse } from '../../kernel/wire.ts';
import type { WorldCore } from '../../kernel/world.ts';
import { DEFAULT_REGION, type S3World } from '../protocol/peers.ts';
import { queryCaller } from '../protocol/query-protocol.ts';
import { document } from '../protocol/rest-xml.ts';
import { BUCKET_OPERATIONS } from './buckets.ts';
import type { S3Call, S3Operation } from './call.ts';
import { errorAnswer, notPlayed, S3Error } from './errors.ts';
import { LIST_OPERATIONS } from './lists.ts';
import { MULTIPART_OPERATIONS } from './multipart.ts';
import { OBJECT_OPERATIONS } from './objects.ts';
import { createS3Store, type S3Store } from './store.ts';
import type { Bucket } from './versions.ts';

const OPERATIONS: readonly S3Operation[] = [
  ...BUCKET_OPERATIONS,
  ...LIST_OPERATIONS,
  ...OBJECT_OPERATIONS,
  ...MULTIPART_OPERATIONS,
];

const COMMON_QUERY = new Set(['x-id']);
const COMMON_HEADERS = new Set([
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-decoded-content-length',
  'x-amz-expected-bucket-owner',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-security-token',
  'x-amz-trailer',
  'x-amz-user-agent',
]);
const SUMS = /^x-amz-checksum-(crc32|crc32c|crc64nvme|sha1|sha256)$/;

/** Amazon S3 over its REST protocol, path style. */
export function createS3(core: WorldCore): S3World {
  const store = createS3Store(core);
  return {
    name: 's3',
    operationOf: namerOf(
      OPERATIONS.map(({ name }) => name),
      (request) => findOperation(request)?.name ?? `${request.method} ${request.path}`,
    ),
    isWrite: (request) => request.method !== 'GET' && request.method !== 'HEAD',
    handle(request) {
      const requestId = core.random.hex(16).toUpperCase();
      try {
        const answer = run(core, store, request);
        return { ...answer, headers: { ...answer.headers, 'x-amz-request-id': requestId } };
      } catch (error) {
        if (error instanceof S3Error) return errorAnswer(error, requestId);
        throw error;
      }
    },
    ...hooks(store),
    control: controls(store),
    state: () => ({ buckets: bucketStates(store) }),
  };
}

function run(core: WorldCore, store: S3Store, request: WireRequest): WireResponse {
  const { bucketName, key } = target(request);
  const operation = findOperation(request);
  if (operation === undefined) throw notPlayed(`${request.method} ${request.path}?${request.query}`);
  requireKnown(operation, request);
  const call: S3Call = {
    store,
    request,
    bucketName,
    key,
    region: queryCaller(request).region,
    now: () => core.clock.iso(),
    bucket: () => store.bucket(bucketName),
    query: (name) => request.query.get(name) ?? undefined,
    header: (name) => request.headers[name],
  };
  requireOwner(call);
  if (operation.name !== 'CreateBucket') requireOwnAccount(call);
  requireRegion(call);
  requireShortKey(key);
  return operation.run(call);
}

function target(request: WireRequest): { bucketName: string; key: string } {
  const [, bucketName = '', ...rest] = request.path.split('/');
  return { bucketName: decodeURIComponent(bucketName), key: decodeURIComponent(rest.join('/')) };
}

function findOperation(request: WireRequest): S3Operation | undefined {
  const { bucketName, key } = target(request);
  const level = bucketName === '' ? 'service' : key === '' ? 'bucket' : 'object';
  const candidates = OPERATIONS.filter((each) => each.method === request.method && each.level === level);
  const marked = candidates.find((each) => each.marker !== undefined && request.query.has(each.marker));
  return marked ?? candidates.find((each) => each.marker === undefined);
}

/** @throws S3Error that names a query key or header which would mean something to S3 and means nothing here. */
function requireKnown(operation: S3Operation, request: WireRequest): void {
  const query = new Set([operation.marker, ...(operation.query ?? [])]);
  for (const name of request.query.keys()) {
    if (!query.has(name) && !COMMON_QUERY.has(name) && !name.startsWith('X-Amz-'))
      throw notPlayed(`the query parameter ${name} of ${operation.name}`);
  }
  const headers = new Set(operation.headers ?? []);
  for (const name of Object.keys(request.headers)) {
    const matters = name.startsWith('x-amz-') || name.startsWith('if-') || name === 'range';
    const metadata = name.startsWith('x-amz-meta-') && operation.level === 'object';
    if (!matters || metadata || headers.has(name) || COMMON_HEADERS.has(name) || SUMS.test(name)) continue;
    throw notPlayed(`the header ${name} of ${operation.name}`);
  }
}

/** Source: the S3 API Reference, PutObject and HeadObject, x-amz-expected-bucket-owner: 403 for any other account's number. */
function requireOwner(call: S3Call): void {
  const expected = call.header('x-amz-expected-bucket-owner');
  if (expected !== undefined && expected !== call.store.account)
    throw new S3Error(403, 'AccessDenied', 'Access Denied');
}

/** A bucket of another account is told apart from none, and lets nobody in who has no policy there. */
function requireOwnAccount({ store, bucketName }: S3Call): void {
  if (!store.buckets.has(bucketName) && store.isElsewhere(bucketName))
    throw new S3Error(403, 'AccessDenied', 'Access Denied');
}

/** Source: "Object key naming guidelines" of the S3 user guide. */
const LONGEST_KEY_BYTES = 1024;

function requireShortKey(key: string): void {
  const size = Buffer.byteLength(key);
  if (size > LONGEST_KEY_BYTES)
    throw new S3Error(400, 'KeyTooLongError', 'Your key is too long', {
      Size: String(size),
      MaxSizeAllowed: String(LONGEST_KEY_BYTES),
    });
}

/** A bucket answers only to signatures of its own region. */
function requireRegion(call: S3Call): void {
  const bucket = call.store.buckets.get(call.bucketName);
  if (bucket === undefined || bucket.region === call.region || call.request.query.has('location')) return;
  throw new S3Error(
    400,
    'AuthorizationHeaderMalformed',
    `The authorization header is malformed; the region '${call.region}' is wrong; expecting '${bucket.region}'`,
    { Region: bucket.region },
  ).withHeaders({ 'x-amz-bucket-region': bucket.region });
}

/** What other services do to buckets past the wire. */
function hooks(store: S3Store) {
  return {
    createBucket(name, options) {
      store.createBucket(name, {
        region: options.region,
        tags: options.tags,
        ...(options.versioned ? { versioning: 'Enabled' } : {}),
      });
    },
    updateBucket(name, options) {
      const bucket = store.bucket(name);
      if (options.tags) bucket.tags = options.tags;
      if (options.versioned === true) bucket.versioning = 'Enabled';
      if (options.versioned === false && bucket.versioning) bucket.versioning = 'Suspended';
    },
    deleteBucket: (name) => store.deleteBucket(name),
    hasBucket: (name) => store.buckets.has(name),
    objectBody(name, key) {
      const latest = store.buckets.get(name)?.objects.get(key)?.[0];
      return latest === undefined || latest.deleteMarker ? undefined : latest.body;
    },
    deleteObject(name, key) {
      const bucket = store.buckets.get(name);
      const latest = bucket?.objects.get(key)?.[0];
      if (bucket && latest) store.remove(bucket, key, latest.versionId);
    },
  } satisfies Omit<S3World, 'name' | 'operationOf' | 'isWrite' | 'handle' | 'control' | 'state'>;
}

const WAYS = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;

function controls(store: S3Store): S3World['control'] {
  const count = z.int().min(0).max(100_000);
  return {
    buckets: verb('s3/buckets', {}, () => bucketStates(store)),
    create: verb(
      's3/create',
      {
        bucket: z.string(),
        versioned: z.boolean().default(false),
        tags: z.record(z.string(), z.string()).default({}),
      },
      ({ bucket, versioned, tags }) => {
        const versioning = versioned ? { versioning: 'Enabled' as const } : {};
        store.createBucket(bucket, { region: DEFAULT_REGION, tags, ...versioning });
      },
    ),
    fill: verb(
      's3/fill',
      {
        bucket: z.string(),
        objects: count,
        versionsEach: count.default(1),
        deleted: count.default(0),
        uploads: count.default(0),
      },
      (wanted) => fill(store, store.bucket(wanted.bucket), wanted),
    ),
    put: verb(
      's3/put',
      { bucket: z.string(), key: z.string(), body: z.string() },
      ({ bucket, key, body }) =>
        void store.put(store.bucket(bucket), key, { body: Buffer.from(body), headers: {} }),
    ),
    /** What somebody says in the console of who may read; absent means that nobody says it. */
    access: verb(
      's3/access',
      { bucket: z.string(), blocked: z.array(z.enum(WAYS)).optional(), policy: z.string().optional() },
      ({ bucket, blocked, policy }) => {
        const { documents } = store.bucket(bucket);
        const ways = Object.fromEntries(WAYS.map((way) => [way, String(blocked?.includes(way) ?? false)]));
        for (const [marker, text] of [
          ['publicAccessBlock', blocked && document('PublicAccessBlockConfiguration', ways)],
          ['policy', policy],
        ] as const)
          if (text === undefined) documents.delete(marker);
          else documents.set(marker, text);
      },
    ),
    object: verb('s3/object', { bucket: z.string(), key: z.string() }, ({ bucket, key }) => {
      const { body, headers } = store.read(store.bucket(bucket), key);
      return { text: body.toString('utf8'), headers };
    }),
    deny: verb('s3/deny', { bucket: z.string(), keys: z.array(z.string()) }, ({ bucket, keys }) => {
      const denied = store.bucket(bucket).denied;
      denied.clear();
      for (const key of keys) denied.add(key);
    }),
  };
}

/** Puts `objects` keys of `versionsEach` versions into a bucket; the first `deleted` of them end in a delete marker. */
function fill(
  store: S3Store,
  bucket: Bucket,
  wanted: { objects: number; versionsEach: number; deleted: number; uploads: number },
): unknown {
  for (let index = 1; index <= wanted.objects; index += 1) {
    const key = `uploads/${String(index).padStart(6, '0')}.txt`;
    for (let version = 1; version <= wanted.versionsEach; version += 1)
      store.put(bucket, key, {
        body: Buffer.from(`version ${version} of ${key}\n`),
        headers: { 'content-type': 'text/plain' },
      });
    if (index <= wanted.deleted) store.remove(bucket, key);
  }
  for (let index = 1; index <= wanted.uploads; index += 1)
    store.startUpload(bucket, `unfinished/${index}.bin`, {});
  return bucketState(bucket);
}

function bucketStates(store: S3Store) {
  return [...store.buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(bucketState);
}

function bucketState(bucket: Bucket) {
  const versions = [...bucket.objects.values()].flat();
  const live = [...bucket.objects]
    .filter(([, [latest]]) => latest && !latest.deleteMarker)
    .map(([key]) => key);
  return {
    name: bucket.name,
    region: bucket.region,
    versioning: bucket.versioning ?? 'never',
    tags: bucket.tags,
    objects: live.length,
    versions: versions.filter((version) => !version.deleteMarker).length,
    deleteMarkers: versions.filter((version) => version.deleteMarker).length,
    uploads: bucket.uploads.size,
    /** The first hundred. */
    keys: live.sort().slice(0, 100),
  };
}
