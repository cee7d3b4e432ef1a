import type { ImageFailure } from '@aws-sdk/client-ecr';
import { MAX_PASSES } from '../../../domain/pace/intervals.ts';
import { withoutAccount } from '../../../domain/privacy/without-account.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { ImageRegistry } from '../../../ports/image-registry.ts';
import { type AwsAccess, type AwsService, awsService } from '../access/aws-client.ts';
import { type ECR, loadEcr } from '../access/sdk-calls.ts';

/** Most ids in one BatchDeleteImage (`ImageIdentifierList` of the API's model). */
const LARGEST_BATCH = 100;

/** Elastic Container Registry over its JSON API. */
export function createImageRegistry(aws: AwsAccess): ImageRegistry {
  const ecr = awsService(aws, 'ECR', loadEcr);
  return { empty: (repository) => emptyRepository(ecr, repository) };
}

async function emptyRepository(
  ecr: AwsService<ECR>,
  repository: string,
): Promise<{ readonly deleted: number }> {
  let deleted = 0;
  // Lists may name lists, and a build may still push; no pass that helps nothing is followed by another.
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const found = await passOver(ecr, repository);
    if (found === 'gone' || found.seen === 0) return { deleted };
    deleted += found.deleted;
    if (found.deleted === 0 && found.refused) throw refusal(repository, found.refused);
  }
  throw new AdapterError(
    'leftover',
    `The image repository ${repository} was still not empty after ${MAX_PASSES} passes; stop what pushes to it and run it again.`,
    { service: 'ECR', retriable: true },
  );
}

interface Pass {
  readonly seen: number;
  readonly deleted: number;
  readonly refused: ImageFailure | undefined;
}

/** An image that a list names goes in the pass after the list; which of them are lists, no listing tells. */
async function passOver(ecr: AwsService<ECR>, repository: string): Promise<'gone' | Pass> {
  try {
    const digests = await listDigests(ecr, repository);
    const failures: ImageFailure[] = [];
    for (let from = 0; from < digests.length; from += LARGEST_BATCH)
      failures.push(...(await deleteBatch(ecr, repository, digests.slice(from, from + LARGEST_BATCH))));
    const remaining = failures.filter(({ failureCode }) => failureCode !== 'ImageNotFound');
    const refused = remaining.find(({ failureCode }) => failureCode !== 'ImageReferencedByManifestList');
    return {
      seen: digests.length,
      deleted: digests.length - failures.length,
      refused: refused ?? remaining[0],
    };
  } catch (error) {
    if (error instanceof AdapterError && error.code === 'RepositoryNotFoundException') return 'gone';
    throw error;
  }
}

/** Read to the end before anything is deleted, because a deletion moves the pages. An image with three tags is listed three times. */
async function listDigests(ecr: AwsService<ECR>, repository: string): Promise<readonly string[]> {
  const digests = new Set<string>();
  const pages = ecr.pages(`the images of ${repository}`, async (token) => {
    const { imageIds, nextToken } = await ecr.call(`list the images of ${repository}`, (client) =>
      client.listImages({ repositoryName: repository, ...(token === undefined ? {} : { nextToken: token }) }),
    );
    return { imageIds, NextToken: nextToken };
  });
  for await (const { imageIds = [] } of pages)
    for (const { imageDigest } of imageIds) if (imageDigest !== undefined) digests.add(imageDigest);
  return [...digests];
}

/** By digest, so that an image goes with all its tags. An answer of 200 can still hold failures. */
async function deleteBatch(
  ecr: AwsService<ECR>,
  repository: string,
  digests: readonly string[],
): Promise<readonly ImageFailure[]> {
  const { failures = [] } = await ecr.call(`delete the images of ${repository}`, (client) =>
    client.batchDeleteImage({
      repositoryName: repository,
      imageIds: digests.map((imageDigest) => ({ imageDigest })),
    }),
  );
  return failures;
}

/** Nobody deletes an image under a key that cannot be used (Amazon ECR API Reference, ImageFailure, failureCode). */
const KEY_AGAIN = "enable the repository's KMS key, or allow the role to use it";

function refusal(repository: string, { imageId, failureCode, failureReason }: ImageFailure): AdapterError {
  return new AdapterError(
    'leftover',
    `Could not delete the image ${imageId?.imageDigest} of the repository ${repository}: ECR answered ${failureCode} (${withoutAccount(failureReason ?? '')}); ${failureCode === 'KmsError' ? KEY_AGAIN : 'delete it by hand'}, then rerun.`,
    { service: 'ECR', ...(failureCode === undefined ? {} : { code: failureCode }) },
  );
}
