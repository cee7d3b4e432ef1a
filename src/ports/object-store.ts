/**
 * S3, as far as environments need it. Buckets go by name, keys without a slash in front.
 *
 * All methods throw AdapterError `access_denied`, `throttled`, `unreachable`, `unavailable` or `far_side_error`, and UserError
 * `missing_credentials`.
 */
export interface ObjectStore {
  /**
   * True when the object is there, false when S3 answers 404. Safe to repeat.
   * @throws AdapterError `access_denied` also for a missing key where the role may not list the bucket.
   */
  exists(bucket: string, key: string): Promise<boolean>;
  /**
   * Where CloudFormation finds an object, by region and partition; the bucket stands in the path, since a
   * name with dots fits no certificate. Asks nobody, so the object need not be there.
   */
  address(bucket: string, key: string): Promise<string>;
  /**
   * Writes an object, in place of one that is there. Safe to repeat.
   * @throws UserError `invalid_input` when there is no such bucket.
   */
  put(bucket: string, key: string, body: Uint8Array, contentType: string): Promise<void>;
  /**
   * Deletes every version, delete marker and unfinished upload of a bucket; a bucket that is gone counts as empty. Safe to repeat.
   * @throws AdapterError `access_denied` or `leftover` naming the first key that could not be deleted, `leftover` when the bucket does
   * not become empty, `doubtful_facts` for a listing that does not move on.
   */
  empty(bucket: string): Promise<Emptied>;
  /**
   * The same for the objects whose keys begin with `prefix` and that were written before an instant; unfinished uploads stay.
   */
  emptyUnder(bucket: string, prefix: string, before: Date): Promise<Emptied>;
  /** Tags of the bucket by key, {} when it has none; undefined when the bucket is gone. Safe to repeat. */
  bucketTags(bucket: string): Promise<Readonly<Record<string, string>> | undefined>;
}

/** What an emptying has done. */
export interface Emptied {
  /** Versions and delete markers of a bucket, or images of a repository, that this call deleted; 0 where there was nothing. */
  readonly deleted: number;
}
