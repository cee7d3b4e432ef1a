import { checkBucket, checkPage } from '../../domain/where/page-place.ts';
import type { PageStore, StoredPage } from '../../ports/page-store.ts';

/** A file of the listing, to be published. */
export type PublishedPage = Omit<StoredPage, 'mark'> & {
  /** Behind the prefix: no other object is written. */
  readonly name: string;
};

/** Where pages are published, and as whose. */
export interface PublishedPlace {
  readonly bucket: string;
  /** Without a slash at either end; '' for the bucket itself. */
  readonly prefix: string;
  /** Known by every later run, and by nobody else's. */
  readonly mark: string;
}

/**
 * Puts the pages into a bucket that nobody outside may read, in the place of those that an earlier run put there. Everything is looked at
 * before the first write. Safe to repeat. A dry run only looks.
 * @returns the addresses, in the order of the pages; [] for a dry run.
 * @throws UserError `not_private`, or `not_owned` for an object of somebody else.
 */
export async function publishPages(
  store: PageStore,
  { bucket, prefix, mark }: PublishedPlace,
  pages: readonly PublishedPage[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<readonly string[]> {
  checkBucket(bucket, await store.access(bucket));
  const keyed = pages.map((page) => ({ page, key: prefix === '' ? page.name : `${prefix}/${page.name}` }));
  for (const { key } of keyed) checkPage(`s3://${bucket}/${key}`, await store.find(bucket, key), mark);
  if (dryRun) return [];
  for (const {
    key,
    page: { text, contentType },
  } of keyed)
    await store.put(bucket, key, { text, contentType, mark });
  return keyed.map(({ key }) => `s3://${bucket}/${key}`);
}
