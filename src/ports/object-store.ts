/** S3, as far as environments need it. */
export interface ObjectStore {
  exists(bucket: string, key: string): Promise<boolean>;
  /**
   * Where CloudFormation finds an object, by region and partition; the bucket stands in the path, since a
   * name with dots fits no certificate.
   */
  address(bucket: string, key: string): Promise<string>;
  put(bucket: string, key: string, body: Uint8Array, contentType: string): Promise<void>;
  /**
   * Deletes every version, delete marker and unfinished upload of a bucket; a bucket that is gone counts as empty.
   * @throws AdapterError naming the first key that could not be deleted.
   */
  empty(bucket: string): Promise<{ readonly deleted: number }>;
  /**
   * The same for the objects whose keys begin like this and that were written before an instant; unfinished uploads stay.
   */
  emptyUnder(bucket: string, prefix: string, before: Date): Promise<{ readonly deleted: number }>;
  /** Tags of the bucket; undefined when the bucket is gone. */
  bucketTags(bucket: string): Promise<Readonly<Record<string, string>> | undefined>;
}
