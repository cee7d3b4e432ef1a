import type { BucketAccess, FoundPage } from '../domain/where/page-place.ts';

/**
 * S3, as far as pages for people are put there. Buckets must belong to the account of the credentials; keys have no slash in front.
 *
 * All methods throw what `AwsFailure` says, and UserError `invalid_input` where there is no such bucket.
 */
export interface PageStore {
  /** Who may read what lies in the bucket. Two requests; only reads. */
  access(bucket: string): Promise<BucketAccess>;
  /**
   * Whether an object is there, and the mark that it was written with. Only reads.
   * @throws AdapterError `access_denied` also for a missing key where the role may not list the bucket.
   */
  find(bucket: string, key: string): Promise<FoundPage>;
  /** Writes a page, in place of one that is there, with a mark that `find` tells. Nobody is to keep a copy. Safe to repeat. */
  put(bucket: string, key: string, page: StoredPage): Promise<void>;
}

/** A page as it is stored. */
export interface StoredPage {
  /** The whole of it. */
  readonly text: string;
  /** With its charset. */
  readonly contentType: string;
  /** Whose it is: letters, digits and hyphens. */
  readonly mark: string;
}
