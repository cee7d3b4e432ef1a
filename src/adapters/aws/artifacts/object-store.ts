import { createHash } from 'node:crypto';
import { REGION } from '../../../domain/input/legal-values.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import type { ByteSource, ObjectProof, ObjectStore } from '../../../ports/object-store.ts';
import { AWS_ANSWERS } from '../access/answers.ts';
import { type AwsAccess, type AwsService, awsService } from '../access/aws-client.ts';
import { isAnswer, isBare } from '../access/aws-errors.ts';
import { loadS3, type S3 } from '../access/sdk-calls.ts';
import { StreamedBody } from '../access/streamed-body.ts';
import { emptyBucket, isEmpty } from './empty-bucket.ts';

/**
 * S3 over its REST API.
 * @param owner asks for the account that buckets of artifacts must belong to, 12 digits: their names are one for all accounts, so
 * somebody else's may bear ours.
 */
export function createObjectStore(aws: AwsAccess, owner: () => Promise<string>): ObjectStore {
  const s3 = awsService(aws, 'S3', (config) =>
    loadS3(config, { forcePathStyle: aws.endpoint !== undefined, expectContinueHeader: false }),
  );
  return {
    compare: async (bucket, key, sha256) =>
      compare(s3, aws.region, { bucket, key, owner: await owner() }, sha256),
    address: (bucket, key) => address(s3, aws, bucket, key),
    put: async (bucket, key, body, contentType) =>
      put(s3, { bucket, key, owner: await owner() }, { body, contentType }),
    empty: (bucket) => emptyBucket(s3, { bucket }, aws),
    emptyUnder: (bucket, prefix, before) => emptyBucket(s3, { bucket, prefix, before }, aws),
    isEmpty: (bucket) => isEmpty(s3, bucket),
    bucketTags: (bucket) => bucketTags(s3, bucket),
  };
}

interface Place {
  readonly bucket: string;
  readonly key: string;
  /** Account. */
  readonly owner: string;
}

/**
 * S3 keeps the SHA-256 that an object was written with, having checked it, and tells it to who asks with the mode (API Reference,
 * HeadObject, x-amz-checksum-mode; PutObject, x-amz-checksum-sha256). That of an upload in parts is not of the whole and ends in a
 * hyphen and their number, so it equals none. A bucket of another owner answers 403 (x-amz-expected-bucket-owner).
 *
 * It tells the checksum of what a key of KMS encrypts only to who may decrypt that (kms:Decrypt; HeadObject, ChecksumMode).
 *
 * Without s3:ListBucket a missing key answers 403, which is reported as the missing right it is. An answer to HEAD has no body
 * that could give a reason; 400 is what S3 says to credentials that have expired (Amazon S3 API Reference, HeadObject).
 */
async function compare(
  s3: AwsService<S3>,
  region: string,
  { bucket, key, owner }: Place,
  sha256: string,
): Promise<ObjectProof> {
  const found = s3.call<ObjectProof>(`look for s3://${bucket}/${key}`, async (client) => {
    try {
      const { ChecksumSHA256: kept } = await client.headObject({
        Bucket: bucket,
        Key: key,
        ChecksumMode: 'ENABLED',
        ExpectedBucketOwner: owner,
      });
      return kept === Buffer.from(sha256, 'hex').toString('base64') ? 'same' : 'unproven';
    } catch (error) {
      if (isAnswer(error, 'objectAbsent')) return 'absent';
      throw error;
    }
  });
  return found.catch((error: unknown) => {
    if (!(error instanceof AdapterError)) throw error;
    const home = regionIn(error.cause);
    if (home !== undefined && home !== region)
      throw new UserError(
        'invalid_input',
        `Could not look for s3://${bucket}/${key}: the bucket is in the region ${home}, and the environment in ${region}; name a bucket of ${region} in 'artifact-bucket', or correct 'region'.`,
        { cause: error },
      );
    if (error.status === 403 && error.code !== undefined && isBare(error.code))
      throw new AdapterError(
        'access_denied',
        `Could not look for s3://${bucket}/${key}: S3 refused without a reason; the bucket must belong to the account of the credentials, and the role's policy must allow s3:ListBucket on it and s3:GetObject on that key, and kms:Decrypt where a key of KMS encrypts it. Name another bucket or another role where they do not.`,
        { service: 'S3', status: 403, code: error.code, cause: error },
      );
    if (error.status !== 400) throw error;
    throw new AdapterError(
      'access_denied',
      `Could not look for s3://${bucket}/${key}: S3 refused without a reason, as it does where credentials have expired or the bucket is in another region; rerun the job, and compare 'region' with the bucket's.`,
      { service: 'S3', status: 400, cause: error },
    );
  });
}

/** S3 says where a bucket is in each answer about it, refusals too (Amazon S3 API Reference, HeadBucket, `x-amz-bucket-region`). */
function regionIn(error: unknown): string | undefined {
  const headers = (error as { $response?: { headers?: Readonly<Record<string, unknown>> } } | undefined)
    ?.$response?.headers;
  const region = headers?.['x-amz-bucket-region'];
  return typeof region === 'string' && REGION.pattern.test(region) ? region : undefined;
}

/** The SDK's own rules know every partition's domain. */
async function address(s3: AwsService<S3>, aws: AwsAccess, bucket: string, key: string): Promise<string> {
  return s3.call(`find the address of s3://${bucket}/${key}`, async (client) => {
    const { url } = client.endpointProvider({
      Bucket: bucket,
      Region: aws.region,
      ForcePathStyle: true,
      ...(aws.endpoint === undefined ? {} : { Endpoint: aws.endpoint }),
    });
    const path = key.split('/').map(encodeURIComponent).join('/');
    return `${url.href.replace(/\/$/, '')}/${path}`;
  });
}

interface Written {
  readonly body: Uint8Array | ByteSource;
  readonly contentType: string;
}

async function put(
  s3: AwsService<S3>,
  { bucket, key, owner }: Place,
  { body, contentType }: Written,
): Promise<void> {
  const sha256 = await sha256Of(body);
  await s3.call(`upload s3://${bucket}/${key}`, async (client) => {
    try {
      await client.putObject({
        Bucket: bucket,
        Key: key,
        ...(body instanceof Uint8Array
          ? { Body: body }
          : { Body: new StreamedBody(body), ContentLength: body.size }),
        ContentType: contentType,
        ChecksumSHA256: sha256,
        ExpectedBucketOwner: owner,
      });
    } catch (error) {
      throw isAnswer(error, 'noBucket') ? noBucket(bucket, error) : error;
    }
  });
}

/** In base64. */
async function sha256Of(body: Uint8Array | ByteSource): Promise<string> {
  const hash = createHash('sha256');
  if (body instanceof Uint8Array) hash.update(body);
  else for await (const part of body.parts()) hash.update(part);
  return hash.digest('base64');
}

function noBucket(bucket: string, cause: unknown): UserError {
  return new UserError(
    'invalid_input',
    `There is no bucket ${bucket} to put files into; ${AWS_ANSWERS.noBucket.todo}.`,
    { cause },
  );
}

async function bucketTags(
  s3: AwsService<S3>,
  bucket: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  return s3.call(`read the tags of the bucket ${bucket}`, async (client) => {
    try {
      const { TagSet: tags } = await client.getBucketTagging({ Bucket: bucket });
      return Object.fromEntries((tags ?? []).map((tag) => [tag.Key ?? '', tag.Value ?? '']));
    } catch (error) {
      if (isAnswer(error, 'noTags')) return {};
      if (isAnswer(error, 'bucketAbsent')) return undefined;
      throw error;
    }
  });
}
