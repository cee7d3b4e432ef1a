import type { StackResource } from '../domain/stack.ts';
import type { ImageRegistry } from '../ports/image-registry.ts';
import type { Log } from '../ports/log.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { StackCloud } from '../ports/stack-cloud.ts';
import { stuckWithin } from './resources-within.ts';
import { type DatabaseDeps, databasesAmong, startDatabases } from './stack-databases.ts';

/** Empties the buckets that CloudFormation tried to delete and could not; what a template keeps is none of them. */
export async function emptyStuckBuckets(
  deps: { readonly stacks: StackCloud; readonly objects: ObjectStore; readonly log: Log },
  stackId: string,
): Promise<void> {
  await emptyBuckets(deps, await stuckWithin(deps.stacks, stackId));
}

/**
 * Clears what kept CloudFormation from deleting something: buckets and repositories of images are emptied. A database is started,
 * because a last snapshot can be taken for sure only of one that runs. `deadline` is a monotonic instant in ms.
 */
export async function freeStuckResources(
  deps: DatabaseDeps & { readonly objects: ObjectStore; readonly images: ImageRegistry },
  stackId: string,
  deadline: number,
): Promise<void> {
  const stuck = await stuckWithin(deps.stacks, stackId);
  await emptyBuckets(deps, stuck);
  for (const repository of physicalIds(stuck, 'AWS::ECR::Repository')) {
    const { deleted } = await deps.images.empty(repository);
    if (deleted > 0) deps.log.info(`Emptied image repository ${repository}: ${deleted} images.`);
  }
  const databases = databasesAmong(stuck).map((each) => each.identifier);
  await startDatabases(deps, databases, deadline);
}

async function emptyBuckets(
  deps: { readonly objects: ObjectStore; readonly log: Log },
  stuck: readonly StackResource[],
): Promise<void> {
  for (const bucket of physicalIds(stuck, 'AWS::S3::Bucket')) {
    const { deleted } = await deps.objects.empty(bucket);
    if (deleted > 0) deps.log.info(`Emptied bucket ${bucket}: ${deleted} versions.`);
  }
}

function physicalIds(resources: readonly StackResource[], type: string): readonly string[] {
  return resources.filter((each) => each.type === type).flatMap((each) => each.physicalId ?? []);
}
