import type {
  DeleteMarkerEntry,
  ListMultipartUploadsOutput,
  ListObjectVersionsOutput,
  ObjectIdentifier,
  ObjectVersion,
} from '@aws-sdk/client-s3';
import { MAX_PASSES, PACES } from '../../../domain/pace/intervals.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { AwsAccess, AwsService } from '../access/aws-client.ts';
import { isAnswer } from '../access/aws-errors.ts';
import type { S3 } from '../access/sdk-calls.ts';

/** DeleteObjects takes at most this many keys (S3 API Reference). */
const LARGEST_BATCH = 1000;
const BATCHES_AT_ONCE = 3;
const TRANSIENT = new Set(['InternalError', 'OperationAborted', 'ServiceUnavailable', 'SlowDown']);

/** What is to be emptied: a bucket, or what was written under a prefix before an instant. */
interface Scope {
  readonly bucket: string;
  readonly prefix?: string;
  readonly before?: Date;
}

/**
 * Deletes every version, delete marker and unfinished upload, until a listing comes back empty. Under a prefix nobody has
 * unfinished uploads, so they are not looked for.
 * @throws AdapterError `access_denied` or `leftover` that names the first key that could not be deleted, and `doubtful_facts`
 * for a listing that does not move on; `far_side_error` for one
 * of more pages, or more time, than a list may take: what was listed before is deleted then.
 */
export async function emptyBucket(
  s3: AwsService<S3>,
  scope: Scope,
  { sleep }: Pick<AwsAccess, 'sleep'>,
): Promise<{ readonly deleted: number }> {
  let deleted = 0;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    // An app that is going down may still write logs, so one pass is not enough.
    if (pass > 1) await sleep(PACES.bucket(0, pass), `the bucket ${scope.bucket} to stay empty`);
    const found = await passOver(s3, scope);
    if (found === 'gone' || found.seen === 0) return { deleted };
    deleted += found.deleted;
  }
  throw new AdapterError(
    'leftover',
    `${saidOf(scope)} was still not empty after ${MAX_PASSES} passes; stop what writes to it and run it again.`,
    {
      service: 'S3',
      retriable: true,
    },
  );
}

/** True when the bucket has no version and no delete marker, or is gone. */
export async function isEmpty(s3: AwsService<S3>, bucket: string): Promise<boolean> {
  try {
    const {
      Versions: versions = [],
      DeleteMarkers: markers = [],
      IsTruncated: isTruncated = false,
    } = await s3.call(`list the objects in the bucket ${bucket}`, (client) =>
      client.listObjectVersions({ Bucket: bucket, MaxKeys: 1 }),
    );
    return versions.length + markers.length === 0 && !isTruncated;
  } catch (error) {
    if (error instanceof AdapterError && error.code === 'NoSuchBucket') return true;
    throw error;
  }
}

function saidOf({ bucket, prefix }: Scope): string {
  return prefix === undefined ? `The bucket ${bucket}` : `What lies under ${prefix} in the bucket ${bucket}`;
}

async function passOver(
  s3: AwsService<S3>,
  scope: Scope,
): Promise<'gone' | { seen: number; deleted: number }> {
  try {
    const objects = await deleteVersions(s3, scope);
    const uploads = scope.prefix === undefined ? await abortUploads(s3, scope.bucket) : 0;
    return { seen: objects.seen + uploads, deleted: objects.deleted };
  } catch (error) {
    if (error instanceof AdapterError && error.code === 'NoSuchBucket') return 'gone';
    throw error;
  }
}

async function deleteVersions(s3: AwsService<S3>, scope: Scope): Promise<{ seen: number; deleted: number }> {
  const { bucket } = scope;
  let seen = 0;
  let deleted = 0;
  let waiting: ObjectIdentifier[] = [];
  const running = new Set<Promise<void>>();

  async function send(batch: ObjectIdentifier[]): Promise<void> {
    if (batch.length === 0) return;
    if (running.size >= BATCHES_AT_ONCE) await Promise.race(running);
    const work = deleteBatch(s3, bucket, batch).then((count) => {
      deleted += count;
      running.delete(work);
    });
    running.add(work);
  }

  try {
    for await (const page of versionPages(s3, scope)) {
      const listed = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
      const found = listed.filter((version) => isMeant(version, scope));
      seen += found.length;
      waiting.push(
        ...found.map(({ Key, VersionId }) => ({ Key: Key ?? '', ...(VersionId ? { VersionId } : {}) })),
      );
      while (waiting.length >= LARGEST_BATCH) {
        await send(waiting.slice(0, LARGEST_BATCH));
        waiting = waiting.slice(LARGEST_BATCH);
      }
    }
    await send(waiting);
  } finally {
    await Promise.allSettled(running);
  }
  await Promise.all(running);
  return { seen, deleted };
}

/** The listing is asked for the prefix, and its answer is not believed without a look. */
function isMeant(version: ObjectVersion | DeleteMarkerEntry, { prefix = '', before }: Scope): boolean {
  if (!(version.Key ?? '').startsWith(prefix)) return false;
  return before === undefined || (version.LastModified !== undefined && version.LastModified < before);
}

async function* versionPages(
  s3: AwsService<S3>,
  { bucket, prefix }: Scope,
): AsyncGenerator<ListObjectVersionsOutput> {
  const bound = s3.bound(`objects in the bucket ${bucket}`);
  let from: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
  while (from !== undefined) {
    const markers: { KeyMarker?: string; VersionIdMarker?: string } = from;
    const page: ListObjectVersionsOutput = await s3.call(
      `list the objects in the bucket ${bucket}`,
      (client) =>
        client.listObjectVersions({
          Bucket: bucket,
          ...(prefix === undefined ? {} : { Prefix: prefix }),
          ...markers,
        }),
    );
    yield page;
    from = page.IsTruncated
      ? next(bucket, markers, { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker })
      : undefined;
    if (from) bound.next();
  }
}

/** Keys go as they were listed, with a version each: deleting is safe to repeat, and an answer of 200 can still hold errors. */
async function deleteBatch(s3: AwsService<S3>, bucket: string, batch: ObjectIdentifier[]): Promise<number> {
  const { Errors: errors = [] } = await s3.call(`delete the objects in the bucket ${bucket}`, (client) =>
    client.deleteObjects({ Bucket: bucket, Delete: { Objects: batch, Quiet: true } }),
  );
  const lasting = errors.find((error) => !TRANSIENT.has(error.Code ?? ''));
  if (lasting === undefined) return batch.length - errors.length;
  const denied = lasting.Code === 'AccessDenied';
  throw new AdapterError(
    denied ? 'access_denied' : 'leftover',
    `Could not delete ${lasting.Key} from the bucket ${bucket}: S3 answered ${lasting.Code} (${lasting.Message})${denied ? '; allow s3:DeleteObject and s3:DeleteObjectVersion, and look for an object lock' : ''}.`,
    { service: 'S3', ...(lasting.Code === undefined ? {} : { code: lasting.Code }) },
  );
}

/** Unfinished uploads block the deletion of nothing, but they cost and come back as a surprise. */
async function abortUploads(s3: AwsService<S3>, bucket: string): Promise<number> {
  let seen = 0;
  for await (const page of uploadPages(s3, bucket))
    for (const upload of page.Uploads ?? []) {
      seen += 1;
      await s3.call(`end the unfinished upload of ${upload.Key} to the bucket ${bucket}`, (client) =>
        client
          .abortMultipartUpload({ Bucket: bucket, Key: upload.Key, UploadId: upload.UploadId })
          .catch((error: unknown) => {
            if (!isAnswer(error, 'uploadGone')) throw error;
          }),
      );
    }
  return seen;
}

async function* uploadPages(s3: AwsService<S3>, bucket: string): AsyncGenerator<ListMultipartUploadsOutput> {
  const bound = s3.bound(`unfinished uploads to the bucket ${bucket}`);
  let from: { KeyMarker?: string; UploadIdMarker?: string } | undefined = {};
  while (from !== undefined) {
    const markers: { KeyMarker?: string; UploadIdMarker?: string } = from;
    const page: ListMultipartUploadsOutput = await s3.call(
      `list the unfinished uploads to the bucket ${bucket}`,
      (client) => client.listMultipartUploads({ Bucket: bucket, ...markers }),
    );
    yield page;
    from = page.IsTruncated
      ? next(bucket, markers, { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker })
      : undefined;
    if (from) bound.next();
  }
}

function next<Markers extends object>(
  bucket: string,
  before: Markers,
  after: { [Name in keyof Markers]: Markers[Name] | undefined },
): Markers {
  const markers = Object.fromEntries(
    Object.entries(after).filter(([, value]) => value !== undefined && value !== ''),
  );
  if (Object.keys(markers).length > 0 && JSON.stringify(markers) !== JSON.stringify(before))
    return markers as Markers;
  throw new AdapterError(
    'doubtful_facts',
    `The listing of the bucket ${bucket} does not move on, so it cannot be trusted; run it again.`,
    {
      service: 'S3',
      retriable: true,
    },
  );
}
