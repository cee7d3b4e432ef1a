import { createHash } from 'node:crypto';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import { type BucketAccess, type FoundPage, WAYS_TO_THE_PUBLIC } from '../../../domain/where/page-place.ts';
import type { PageStore, StoredPage } from '../../../ports/page-store.ts';
import { AWS_ANSWERS } from '../access/answers.ts';
import { type AwsAccess, type AwsService, awsService } from '../access/aws-client.ts';
import { isAnswer, isBare } from '../access/aws-errors.ts';
import { loadS3, type S3 } from '../access/sdk-calls.ts';

/** Name of the metadata by which a page is known (Amazon S3 API Reference, PutObject, x-amz-meta-*). */
const MARK = 'greenroom-repository';

/** @param owner asks for the account that the bucket must belong to, 12 digits. */
export function createPageStore(aws: AwsAccess, owner: () => Promise<string>): PageStore {
  const s3 = awsService(aws, 'S3', (config) =>
    loadS3(config, { forcePathStyle: aws.endpoint !== undefined, expectContinueHeader: false }),
  );
  return {
    access: async (bucket) => accessTo(s3, { Bucket: bucket, ExpectedBucketOwner: await owner() }),
    find: async (bucket, key) => find(s3, { Bucket: bucket, Key: key, ExpectedBucketOwner: await owner() }),
    put: async (bucket, key, page) =>
      put(s3, { Bucket: bucket, Key: key, ExpectedBucketOwner: await owner() }, page),
  };
}

interface InBucket {
  readonly Bucket: string;
  readonly ExpectedBucketOwner: string;
}

interface AtKey extends InBucket {
  readonly Key: string;
}

async function accessTo(s3: AwsService<S3>, at: InBucket): Promise<BucketAccess> {
  const doing = `look who may read the bucket ${at.Bucket}`;
  const blocked = await s3.call<readonly string[]>(doing, async (client) => {
    try {
      const { PublicAccessBlockConfiguration: block } = await client.getPublicAccessBlock(at);
      return WAYS_TO_THE_PUBLIC.filter((way) => block?.[way] === true);
    } catch (error) {
      if (isAnswer(error, 'noAccessBlock')) return [];
      throw isAnswer(error, 'noPageBucket') ? noBucket(at.Bucket, error) : error;
    }
  });
  const isPublic = await s3.call<boolean | undefined>(doing, async (client) => {
    try {
      return (await client.getBucketPolicyStatus(at)).PolicyStatus?.IsPublic;
    } catch (error) {
      if (isAnswer(error, 'noPolicy')) return false;
      throw error;
    }
  });
  return { blocked, isPublic };
}

function noBucket(bucket: string, cause: unknown): UserError {
  return new UserError(
    'invalid_input',
    `There is no bucket ${bucket} to publish in; ${AWS_ANSWERS.noPageBucket.todo}.`,
    { cause },
  );
}

async function find(s3: AwsService<S3>, at: AtKey): Promise<FoundPage> {
  const doing = `look for s3://${at.Bucket}/${at.Key}`;
  const found = s3.call<FoundPage>(doing, async (client) => {
    try {
      const { Metadata: metadata } = await client.headObject(at);
      return { isThere: true, mark: metadata?.[MARK] };
    } catch (error) {
      if (isAnswer(error, 'objectAbsent')) return { isThere: false };
      throw error;
    }
  });
  return found.catch((error: unknown) => {
    // An answer to HEAD has no body that could give a reason.
    if (!(error instanceof AdapterError) || error.status !== 403 || !isBare(error.code ?? '')) throw error;
    throw new AdapterError(
      'access_denied',
      `Could not ${doing}: S3 refused without a reason; the bucket must belong to the account of the credentials, and the role's policy must allow s3:ListBucket on it and s3:GetObject on that key.`,
      { service: 'S3', status: 403, cause: error },
    );
  });
}

async function put(s3: AwsService<S3>, at: AtKey, { text, contentType, mark }: StoredPage): Promise<void> {
  const body = new TextEncoder().encode(text);
  await s3.call(`publish s3://${at.Bucket}/${at.Key}`, (client) =>
    client.putObject({
      ...at,
      Body: body,
      ContentType: contentType,
      CacheControl: 'no-store',
      Metadata: { [MARK]: mark },
      ChecksumSHA256: createHash('sha256').update(body).digest('base64'),
    }),
  );
}
