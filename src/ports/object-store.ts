/**
 * S3, as far as environments need it. Buckets go by name, keys without a slash in front.
 *
 * All methods but `address` throw what `AwsFailure` says.
 */
export interface ObjectStore {
  /**
   * Whether the object is there, and is the very bytes of that digest: S3 is asked for its own checksum of them. Only reads.
   * @param sha256 in hex.
   * @throws AdapterError `access_denied` also for a bucket of another account, for a missing key where the role may not list the
   * bucket, and for a bare 400.
   */
  compare(bucket: string, key: string, sha256: string): Promise<ObjectProof>;
  /**
   * Where CloudFormation finds an object, by region and partition. The bucket stands in the path, since a name with dots fits no
   * certificate. No request is sent, so the object need not be there and no credentials are needed.
   * @throws UserError `invalid_input` when no region is known.
   */
  address(bucket: string, key: string): Promise<string>;
  /**
   * Writes an object, in place of one that is there, with its SHA-256, which S3 checks and keeps. Safe to repeat. A `ByteSource` is
   * sent as it is read.
   * @throws UserError `invalid_input` when there is no such bucket, AdapterError `access_denied` for one of another account.
   */
  put(bucket: string, key: string, body: Uint8Array | ByteSource, contentType: string): Promise<void>;
  /**
   * Deletes every version, delete marker and unfinished upload of a bucket; a bucket that is gone counts as empty. Safe to repeat.
   * @throws AdapterError `access_denied` or `leftover` that names a key which could not be deleted. `leftover` also when the bucket
   * is not empty after eight passes, `doubtful_facts` for a listing that does not move on, and `far_side_error` for one without an
   * end: a million versions, or the action's time.
   */
  empty(bucket: string): Promise<Emptied>;
  /**
   * The same for the versions and delete markers whose keys begin with `prefix`; unfinished uploads stay. What was written at
   * `before` or later stays as well. `before` is compared with S3's clock, and may come from `Clock.now()`.
   */
  emptyUnder(bucket: string, prefix: string, before: Date): Promise<Emptied>;
  /** True when the bucket has no version and no delete marker of any object, or is gone. Safe to repeat; one request. */
  isEmpty(bucket: string): Promise<boolean>;
  /** Tags of the bucket by key, {} when it has none; undefined when the bucket is gone. Safe to repeat. */
  bucketTags(bucket: string): Promise<Readonly<Record<string, string>> | undefined>;
}

/**
 * What lies under a key: nothing, as S3 also says where the bucket is not there; the very bytes; or what S3 does not vouch for, be it
 * other bytes or an object that was written without its SHA-256.
 */
export type ObjectProof = 'absent' | 'same' | 'unproven';

/** What an emptying has done. */
export interface Emptied {
  /** Versions and delete markers of a bucket, or images of a repository, that this call deleted; 0 where there was nothing. */
  readonly deleted: number;
}

/** Bytes of which only a part is in memory at a time, such as a bundle on the runner's disk. */
export interface ByteSource {
  /** How many. */
  readonly size: number;
  /**
   * Those from `from` up to `to`, which is not among them, in parts as they stand one after the other; all where neither is given.
   * What lies outside of 0 and `size` is left out. May be asked again. Throws what the disk says where a file cannot be read, or is
   * shorter by now.
   */
  parts(from?: number, to?: number): AsyncIterable<Uint8Array>;
}
