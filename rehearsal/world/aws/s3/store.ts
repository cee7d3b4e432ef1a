import type { WorldCore } from '../../kernel/world.ts';
import type { S3World } from '../protocol/peers.ts';
import { noSuchBucket, S3Error } from './errors.ts';
import {
  type Bucket,
  type NewObject,
  putVersion,
  type Removal,
  readVersion,
  removeVersion,
  type StoredVersion,
  type Upload,
  type VersionHistory,
  type Versioning,
} from './versions.ts';

/** A bucket to be. */
export interface NewBucket {
  readonly region: string;
  readonly versioning?: Versioning;
  readonly tags?: Readonly<Record<string, string>>;
  readonly documents?: Readonly<Record<string, string>>;
}

/** What S3 keeps of one account. */
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
  put(bucket: Bucket, key: string, content: NewObject): StoredVersion;
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

/** The store of an account that has no buckets yet. */
export function createS3Store(core: WorldCore): S3Store {
  const buckets = new Map<string, Bucket>();
  const pageSize = core.pageSize ?? core.random.pick([4, 25, 150, 1000]);
  /** Whether a bucket with unfinished uploads alone may go is not documented for general purpose buckets. */
  const uploadsBlockDeletion = core.random.integer(0, 1) === 1;
  const history: VersionHistory = { core, sequences: new Map(), sequence: 0 };
  const isElsewhere = (name: string) =>
    core.elsewhere('s3').some((other) => (other as S3World).hasBucket(name));

  function bucket(name: string): Bucket {
    const found = buckets.get(name);
    if (!found) throw noSuchBucket(name);
    return found;
  }

  return {
    account: core.account,
    isElsewhere,
    buckets,
    pageSize,
    bucket,
    createBucket(name, options) {
      if (!isBucketName(name))
        throw new S3Error(400, 'InvalidBucketName', 'The specified bucket is not valid.', {
          BucketName: name,
        });
      if (buckets.has(name)) throw alreadyOwned(name);
      if (isElsewhere(name)) throw alreadyTaken(name);
      const made = newBucket(name, core.clock.iso(), options);
      buckets.set(name, made);
      return made;
    },
    deleteBucket(name) {
      const gone = bucket(name);
      if (gone.objects.size > 0) throw notEmpty(gone);
      if (uploadsBlockDeletion && gone.uploads.size > 0) throw notEmpty(gone);
      buckets.delete(name);
    },
    put: (into, key, content) => putVersion(history, into, key, content),
    read: readVersion,
    remove: (from, key, versionId) => removeVersion(history, from, key, versionId),
    startUpload(into, key, headers) {
      const uploadId = core.random.hex(48);
      const upload: Upload = { uploadId, key, initiated: core.clock.iso(), headers, parts: new Map() };
      into.uploads.set(uploadId, upload);
      return upload;
    },
    sequenceOf: (versionId) => history.sequences.get(versionId),
  };
}

function newBucket(name: string, createdAt: string, options: NewBucket): Bucket {
  return {
    name,
    region: options.region,
    createdAt,
    versioning: options.versioning,
    tags: options.tags ?? {},
    documents: new Map(Object.entries(options.documents ?? {})),
    objects: new Map(),
    uploads: new Map(),
    denied: new Set(),
  };
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
