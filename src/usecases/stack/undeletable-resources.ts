import { withoutAccount } from '../../domain/privacy/without-account.ts';
import type { DatabaseName } from '../../domain/stack/databases.ts';
import { BUCKET, IMAGE_REPOSITORY } from '../../domain/stack/resource-types.ts';
import type { StackResource } from '../../domain/stack/stack.ts';
import type { ImageRegistry } from '../../ports/image-registry.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import { type ContainedResource, resourcesWithin, undeletableAmong } from './resources-within.ts';
import { type DatabaseStartDeps, databasesAmong, startDatabases } from './stack-databases.ts';

/** What clearing a stack's data takes. */
export interface ClearingDataDeps extends DatabaseStartDeps {
  readonly stacks: Pick<Stacks, 'resources'>;
  readonly objects: Pick<ObjectStore, 'empty'>;
}

/**
 * Clears what kept CloudFormation from deleting buckets and databases; what a template keeps is none of them. A database is
 * started, because a last snapshot can be taken for sure only of one that runs, and nothing of a cluster is deleted that is stopped.
 * `deadline` is a monotonic instant in ms.
 */
export async function clearUndeletableData(
  deps: ClearingDataDeps,
  stackId: string,
  deadline: number,
): Promise<void> {
  await clearData(deps, await resourcesWithin(deps.stacks, stackId), deadline);
}

/** Clears whatever kept CloudFormation from deleting it; repositories of images are emptied as well. */
export async function clearUndeletableResources(
  deps: ClearingDataDeps & { readonly images: Pick<ImageRegistry, 'empty'> },
  stackId: string,
  deadline: number,
): Promise<void> {
  const resources = await resourcesWithin(deps.stacks, stackId);
  const emptyings = physicalIds(undeletableAmong(resources), IMAGE_REPOSITORY).map(
    (repository) => async () => {
      const { deleted } = await deps.images.empty(repository);
      if (deleted > 0) deps.log.info(`Emptied image repository ${repository}: ${deleted} images.`);
    },
  );
  await oneAfterTheOther([...emptyings, () => clearData(deps, resources, deadline)]);
}

async function clearData(
  deps: ClearingDataDeps,
  resources: readonly ContainedResource[],
  deadline: number,
): Promise<void> {
  const undeletable = undeletableAmong(resources);
  const emptyings = physicalIds(undeletable, BUCKET).map((bucket) => async () => {
    const { deleted } = await deps.objects.empty(bucket);
    if (deleted > 0) deps.log.info(`Emptied bucket ${withoutAccount(bucket)}: ${deleted} versions.`);
  });
  const databases = databasesToStart(resources, undeletable);
  await oneAfterTheOther([...emptyings, () => startDatabases(deps, databases, deadline)]);
}

/** A member of a cluster fails because its cluster is stopped (hashicorp/terraform-provider-aws issue 28262), and names it nowhere. */
const OF_CLUSTER = /^AWS::(?:RDS|DocDB|Neptune)::DBInstance$/;

function databasesToStart(
  resources: readonly StackResource[],
  undeletable: readonly StackResource[],
): readonly DatabaseName[] {
  const mayBeMembers = undeletable.some(({ type }) => OF_CLUSTER.test(type));
  return databasesAmong(resources)
    .filter(
      ({ resource, database }) =>
        undeletable.includes(resource) ||
        (mayBeMembers && database.kind === 'cluster' && resource.status !== 'DELETE_COMPLETE'),
    )
    .map(({ database }) => database);
}

/** One that resists does not keep the others. @throws what the first failure was, once all had their turn. */
async function oneAfterTheOther(works: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const work of works) await work().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

function physicalIds(resources: readonly StackResource[], type: string): readonly string[] {
  return resources.filter((resource) => resource.type === type).flatMap(({ physicalId }) => physicalId ?? []);
}
