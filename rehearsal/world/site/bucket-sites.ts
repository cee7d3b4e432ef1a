import type { S3World } from '../aws/protocol/peers.ts';
import type { WireResponse } from '../kernel/wire.ts';

const REGION = '[a-z]{2}(?:-[a-z]+)+-\\d';
/** docs.aws.amazon.com, S3, "Website endpoints". */
const WEBSITE = new RegExp(`^(.+)\\.s3-website[.-]${REGION}\\.amazonaws\\.com(?:\\.cn)?$`);
/** docs.aws.amazon.com, S3, "Virtual hosting of general purpose buckets", and "Using dual-stack endpoints". */
const REST = new RegExp(`^(.+)\\.s3(?:\\.dualstack)?(?:[.-]${REGION})?\\.amazonaws\\.com(?:\\.cn)?$`);

/** A bucket behind an address of its own. */
export interface BucketSite {
  readonly s3: S3World;
  readonly bucket: string;
  /** Whether it is the address of its website, and not the one of its REST API. */
  readonly isWebsite: boolean;
}

/** The bucket that has this address, in any account; undefined where there is none. */
export function bucketAt(accounts: () => readonly S3World[], domainName: string): BucketSite | undefined {
  const [, website] = WEBSITE.exec(domainName) ?? [];
  const [, rest] = REST.exec(domainName) ?? [];
  const bucket = website ?? rest;
  const s3 = bucket === undefined ? undefined : accounts().find((each) => each.hasBucket(bucket));
  return bucket === undefined || s3 === undefined
    ? undefined
    : { s3, bucket, isWebsite: website !== undefined };
}

/**
 * What somebody without a key reads there: an object, whatever policy the bucket has. A website says that a key is not there; the
 * REST API says it only to who may list (docs.aws.amazon.com, GetObject, "Permissions").
 */
export function serveBucket({ s3, bucket, isWebsite }: BucketSite, path: string): WireResponse {
  const [asked = '/'] = path.split('?');
  const key = decodeURIComponent(isWebsite ? asked.replace(/\/$/, '/index.html') : asked).slice(1);
  const body = s3.objectBody(bucket, key);
  if (body !== undefined)
    return { status: 200, headers: { 'content-type': typeOf(key) }, body: Buffer.from(body) };
  const headers = { 'content-type': 'application/xml' };
  if (isWebsite) return { status: 404, headers, body: '<Error><Code>NoSuchKey</Code></Error>' };
  return {
    status: 403,
    headers,
    body: '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
  };
}

function typeOf(key: string): string {
  return key.endsWith('.html') ? 'text/html' : 'binary/octet-stream';
}
