import { createHash } from 'node:crypto';
import type { WorldCore } from '../../kernel/world.ts';
import type { S3World } from '../protocol/peers.ts';
import { noSuchBucket, noSuchKey, S3Error } from './errors.ts';

export type Versioning = 'Enabled' | 'Suspended';

export interface StoredVersion {
  readonly versionId: string;
  /** Order of creation over the whole store. */
  readonly sequence: number;
  readonly deleteMarker: boolean;
  readonly body: Buffer;
  readonly etag: string;
  readonly lastModified: string;
  /** Answered with the object: content type, user metadata, checksums. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Upload {
  readonly uploadId: string;
  readonly key: string;
  readonly initiated: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: Map<
    number,
    { readonly body: Buffer; readonly etag: string; readonly lastModified: string }
  >;
}

export interface Bucket {
  readonly name: string;
  readonly region: string;
  readonly createdAt: string;
  versioning: Versioning | undefined;
  tags: Readonly<Record<string, string>>;
  /** Sub-resources that are only stored: policy, encryption, publicAccessBlock and the like, by their query name. */
  readonly documents: Map<string, string>;
  /** Versions of each key, newest first. */
  readonly objects: Map<string, StoredVersion[]>;
  readonly uploads: Map<string, Upload>;
  /** Keys whose deletion is refused. */
  readonly denied: Set<string>;
}

export interface NewBucket {
  readonly region: string;
  readonly versioning?: Versioning;
  readonly tags?: Readonly<Record<string, string>>;
  readonly documents?: Readonly<Record<string, string>>;
}

/** What deleting one key came to. */
export interface Removal {
  readonly versionId?: string;
  readonly deleteMarker: boolean;
}

export interface S3Store {
  readonly account: string;
  /** Whether another account has a bucket of that name: names are one for all accounts. */
  isElsewhere(bucket: string): boolean;
  readonly buckets: ReadonlyMap<string, Bucket>;
  /** At most this many entries in one page of a list. */
  readonly pageSize: number;
  /** @throws S3Error NoSuchBucket */
  bucket(name: string): Bucket;
  /** @throws S3Error InvalidBucketName or BucketAlreadyOwnedByYou */
  createBucket(name: string, options: NewBucket): Bucket;
  /** @throws S3Error NoSuchBucket or BucketNotEmpty */
  deleteBucket(name: string): void;
  put(
    bucket: Bucket,
    key: string,
    body: Buffer,
    headers: Record<string, string>,
    etag?: string,
  ): StoredVersion;
  /** The object's latest version, or the named one. @throws S3Error NoSuchKey, NoSuchVersion, MethodNotAllowed */
  read(bucket: Bucket, key: string, versionId?: string): StoredVersion;
  remove(bucket: Bucket, key: string, versionId?: string): Removal;
  startUpload(bucket: Bucket, key: string, headers: Record<string, string>): Upload;
  /** When a version was made, even if it is gone since: lists continue after it. */
  sequenceOf(versionId: string): number | undefined;
}

const BUCKET_NAME = /^(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const RESERVED_NAME = /^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$|\.\./;

/** Source: "General purpose bucket naming rules" of the S3 user guide. */
function isBucketName(name: string): boolean {
  return BUCKET_NAME.test(name) && !RESERVED_NAME.test(name);
}

export function createS3Store(core: WorldCore): S3Store {
  const buckets = new Map<string, Bucket>();
  const sequences = new Map<string, number>();
  const pageSize = core.pageSize ?? core.random.pick([4, 25, 150, 1000]);
  /** Whether a bucket with unfinished uploads alone may go is not documented for general purpose buckets. */
  const uploadsBlockDeletion = core.random.integer(0, 1) === 1;
  let sequence = 0;

  function newVersionId(bucket: Bucket): string {
    return bucket.versioning === 'Enabled' ? core.random.hex(32) : 'null';
  }

  function insert(bucket: Bucket, key: string, version: StoredVersion): void {
    const others = bucket.objects.get(key) ?? [];
    const kept = version.versionId === 'null' ? others.filter((each) => each.versionId !== 'null') : others;
    bucket.objects.set(key, [version, ...kept]);
    sequences.set(version.versionId, version.sequence);
  }

  function newVersion(bucket: Bucket, body: Buffer, deleteMarker: boolean): StoredVersion {
    sequence += 1;
    const etag = createHash('md5').update(body).digest('hex');
    const versionId = newVersionId(bucket);
    return { versionId, sequence, deleteMarker, body, etag, lastModified: core.clock.iso(), headers: {} };
  }

  function dropVersion(bucket: Bucket, key: string, versionId: string): StoredVersion | undefined {
    const versions = bucket.objects.get(key) ?? [];
    const left = versions.filter((each) => each.versionId !== versionId);
    if (left.length > 0) bucket.objects.set(key, left);
    else bucket.objects.delete(key);
    return versions.find((each) => each.versionId === versionId);
  }

  const isElsewhere = (name: string) =>
    core.elsewhere('s3').some((other) => (other as S3World).hasBucket(name));
  const store: S3Store = {
    account: core.account,
    isElsewhere,
    buckets,
    pageSize,
    bucket(name) {
      const found = buckets.get(name);
      if (!found) throw noSuchBucket(name);
      return found;
    },
    createBucket(name, options) {
      if (!isBucketName(name))
        throw new S3Error(400, 'InvalidBucketName', 'The specified bucket is not valid.', {
          BucketName: name,
        });
      if (buckets.has(name)) throw alreadyOwned(name);
      if (isElsewhere(name)) throw alreadyTaken(name);
      const bucket: Bucket = {
        name,
        region: options.region,
        createdAt: core.clock.iso(),
        versioning: options.versioning,
        tags: options.tags ?? {},
        documents: new Map(Object.entries(options.documents ?? {})),
        objects: new Map(),
        uploads: new Map(),
        denied: new Set(),
      };
      buckets.set(name, bucket);
      return bucket;
    },
    deleteBucket(name) {
      const bucket = store.bucket(name);
      if (bucket.objects.size > 0) throw notEmpty(bucket);
      if (uploadsBlockDeletion && bucket.uploads.size > 0) throw notEmpty(bucket);
      buckets.delete(name);
    },
    put(bucket, key, body, headers, etag) {
      const made = newVersion(bucket, body, false);
      const version = { ...made, headers, etag: etag ?? made.etag };
      insert(bucket, key, version);
      return version;
    },
    read: (bucket, key, versionId) => readVersion(bucket, key, versionId),
    remove(bucket, key, versionId) {
      if (versionId !== undefined) {
        const dropped = dropVersion(bucket, key, versionId);
        return { versionId, deleteMarker: dropped?.deleteMarker ?? false };
      }
      if (bucket.versioning === undefined) {
        dropVersion(bucket, key, 'null');
        return { deleteMarker: false };
      }
      const marker = newVersion(bucket, Buffer.alloc(0), true);
      insert(bucket, key, marker);
      return { versionId: marker.versionId, deleteMarker: true };
    },
    startUpload(bucket, key, headers) {
      const uploadId = core.random.hex(48);
      const upload: Upload = { uploadId, key, initiated: core.clock.iso(), headers, parts: new Map() };
      bucket.uploads.set(uploadId, upload);
      return upload;
    },
    sequenceOf: (versionId) => sequences.get(versionId),
  };
  return store;
}

function readVersion(bucket: Bucket, key: string, versionId: string | undefined): StoredVersion {
  const versions = bucket.objects.get(key) ?? [];
  if (versionId === undefined) {
    const latest = versions[0];
    if (latest === undefined) throw noSuchKey(key);
    if (!latest.deleteMarker) return latest;
    throw noSuchKey(key, { 'x-amz-delete-marker': 'true', 'x-amz-version-id': latest.versionId });
  }
  const found = versions.find((each) => each.versionId === versionId);
  if (!found)
    throw new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.', {
      Key: key,
      VersionId: versionId,
    });
  if (found.deleteMarker)
    throw new S3Error(
      405,
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
      {},
      {
        allow: 'DELETE',
        'x-amz-delete-marker': 'true',
        'x-amz-version-id': versionId,
      },
    );
  return found;
}

function alreadyOwned(name: string): S3Error {
  const message = 'Your previous request to create the named bucket succeeded and you already own it.';
  return new S3Error(409, 'BucketAlreadyOwnedByYou', message, { BucketName: name });
}

function alreadyTaken(name: string): S3Error {
  const message =
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.';
  return new S3Error(409, 'BucketAlreadyExists', message, { BucketName: name });
}

function notEmpty(bucket: Bucket): S3Error {
  const first = 'The bucket you tried to delete is not empty';
  const message = bucket.versioning ? `${first}. You must delete all versions in the bucket.` : first;
  return new S3Error(409, 'BucketNotEmpty', message, { BucketName: bucket.name });
}
