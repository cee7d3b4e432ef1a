import type { S3 } from '@aws-sdk/client-s3';
import { REGION } from '../../../domain/input/legal-values.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import type { ObjectStore } from '../../../ports/object-store.ts';
import { type AwsAccess, type AwsService, awsService } from '../access/aws-client.ts';
import { codeOf, isBare, statusOf } from '../access/aws-errors.ts';
import { emptyBucket, isEmpty } from './empty-bucket.ts';

/** S3 over its REST API. */
export function createObjectStore(aws: AwsAccess): ObjectStore {
  const s3 = awsService<S3>(aws, 'S3', async (config) => {
    const sdk = await import('@aws-sdk/client-s3');
    return new sdk.S3({ ...config, forcePathStyle: aws.endpoint !== undefined, expectContinueHeader: false });
  });
  return {
    exists: (bucket, key) => exists(s3, aws.region, bucket, key),
    address: (bucket, key) => address(s3, aws, bucket, key),
    put: (bucket, key, body, contentType) => put(s3, { bucket, key, body, contentType }),
    empty: (bucket) => emptyBucket(s3, { bucket }, aws.sleep),
    emptyUnder: (bucket, prefix, before) => emptyBucket(s3, { bucket, prefix, before }, aws.sleep),
    isEmpty: (bucket) => isEmpty(s3, bucket),
    bucketTags: (bucket) => bucketTags(s3, bucket),
  };
}

/**
 * Without s3:ListBucket a missing key answers 403, which is reported as the missing right it is. An answer to HEAD has no body
 * that could give a reason; 400 is what S3 says to credentials that have expired (Amazon S3 API Reference, HeadObject).
 */
async function exists(s3: AwsService<S3>, region: string, bucket: string, key: string): Promise<boolean> {
  const found = s3.call(`look for s3://${bucket}/${key}`, async (client) => {
    try {
      await client.headObject({ Bucket: bucket, Key: key });
      return true;
    } catch (error) {
      if (statusOf(error) === 404) return false;
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
        `Could not look for s3://${bucket}/${key}: S3 refused without a reason; allow s3:GetObject and s3:ListBucket on the bucket in the role's policy, or name another in 'artifact-bucket'.`,
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
    const { url } = client.config.endpointProvider({
      Bucket: bucket,
      Region: aws.region,
      ForcePathStyle: true,
      ...(aws.endpoint === undefined ? {} : { Endpoint: aws.endpoint }),
    });
    const path = key.split('/').map(encodeURIComponent).join('/');
    return `${url.href.replace(/\/$/, '')}/${path}`;
  });
}

interface Upload {
  readonly bucket: string;
  readonly key: string;
  readonly body: Uint8Array;
  readonly contentType: string;
}

async function put(s3: AwsService<S3>, { bucket, key, body, contentType }: Upload): Promise<void> {
  await s3.call(`upload s3://${bucket}/${key}`, async (client) => {
    try {
      await client.putObject({ Bucket: bucket, Key: key, Body: body, ContentType: contentType });
    } catch (error) {
      throw codeOf(error) === 'NoSuchBucket' ? noBucket(bucket, error) : error;
    }
  });
}

function noBucket(bucket: string, cause: unknown): UserError {
  return new UserError(
    'invalid_input',
    `There is no bucket ${bucket} to put files into; make it, or name another in 'artifact-bucket'.`,
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
      if (codeOf(error) === 'NoSuchTagSet') return {};
      if (codeOf(error) === 'NoSuchBucket') return undefined;
      throw error;
    }
  });
}
