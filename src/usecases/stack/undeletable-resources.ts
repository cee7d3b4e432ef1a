import { withoutAccount } from '../../domain/privacy/without-account.ts';
import type { StackResource } from '../../domain/stack/stack.ts';
import type { ImageRegistry } from '../../ports/image-registry.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import { undeletableWithin } from './resources-within.ts';
import { type DatabaseDeps, databasesAmong, startDatabases } from './stack-databases.ts';

/**
 * Clears what kept CloudFormation from deleting buckets and databases; what a template keeps is none of them. A database is
 * started, because a last snapshot can be taken for sure only of one that runs. `deadline` is a monotonic instant in ms.
 */
export async function clearUndeletableData(
  deps: DatabaseDeps & { readonly objects: ObjectStore },
  stackId: string,
  deadline: number,
): Promise<void> {
  await freeData(deps, await undeletableWithin(deps.stacks, stackId), deadline);
}

/** Clears whatever kept CloudFormation from deleting it; repositories of images are emptied as well. */
export async function clearUndeletableResources(
  deps: DatabaseDeps & { readonly objects: ObjectStore; readonly images: ImageRegistry },
  stackId: string,
  deadline: number,
): Promise<void> {
  const stuck = await undeletableWithin(deps.stacks, stackId);
  const emptyings = physicalIds(stuck, 'AWS::ECR::Repository').map((repository) => async () => {
    const { deleted } = await deps.images.empty(repository);
    if (deleted > 0) deps.log.info(`Emptied image repository ${repository}: ${deleted} images.`);
  });
  await eachInTurn([...emptyings, () => freeData(deps, stuck, deadline)]);
}

async function freeData(
  deps: DatabaseDeps & { readonly objects: ObjectStore },
  stuck: readonly StackResource[],
  deadline: number,
): Promise<void> {
  const emptyings = physicalIds(stuck, 'AWS::S3::Bucket').map((bucket) => async () => {
    const { deleted } = await deps.objects.empty(bucket);
    if (deleted > 0) deps.log.info(`Emptied bucket ${withoutAccount(bucket)}: ${deleted} versions.`);
  });
  const databases = databasesAmong(stuck).map((each) => each.identifier);
  await eachInTurn([...emptyings, () => startDatabases(deps, databases, deadline)]);
}

/** One that resists does not keep the others. @throws what the first failure was, once all had their turn. */
async function eachInTurn(works: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const work of works) await work().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

function physicalIds(resources: readonly StackResource[], type: string): readonly string[] {
  return resources.filter((each) => each.type === type).flatMap((each) => each.physicalId ?? []);
}
