import { isDeepStrictEqual } from 'node:util';
import { QueryError } from '../protocol/query-protocol.ts';
import { checkClusterRuns } from './clusters.ts';
import {
  type Databases,
  type DbInstance,
  invalidState,
  next,
  passThrough,
  requireInstance,
  setStatus,
} from './instances.ts';

/** An instance to be. */
export type NewInstance = Pick<DbInstance, 'id' | 'region' | 'nature' | 'settings' | 'tags'>;

/** Starts a creation. @throws QueryError DBInstanceAlreadyExists, DBInstanceNotFound for the source of a replica */
export function createInstance(databases: Databases, wanted: NewInstance): DbInstance {
  const { core, random, instances } = databases;
  if (instances.some((each) => each.id === wanted.id && each.region === wanted.region))
    throw new QueryError('DBInstanceAlreadyExists', `DB instance already exists: ${wanted.id}`);
  const { replicaOf } = wanted.nature;
  const source = replicaOf === undefined ? undefined : requireInstance(databases, wanted.region, replicaOf);
  const instance: DbInstance = {
    ...wanted,
    account: core.account,
    nature: { ...wanted.nature, replicaOf: source?.id },
    resourceId: `db-${random.hex(26).toUpperCase()}`,
    createdAt: core.clock.iso(),
    status: 'creating',
    course: { shownBefore: undefined, restartsAt: undefined, cancel: undefined },
  };
  instances.push(instance);
  next(databases, instance, random.integer(200, 290) * 1000, () =>
    passThrough(databases, instance, wanted.settings.backupRetention > 0 ? ['backing-up'] : []),
  );
  return instance;
}

/** A changed property of a stopped instance is refused; its tags are not. Source: the RDS guide's list of limitations. */
export function modifyInstance(
  databases: Databases,
  instance: DbInstance,
  { settings, tags }: Pick<DbInstance, 'settings' | 'tags'>,
): void {
  if (!isDeepStrictEqual(instance.settings, settings)) {
    checkClusterRuns(databases, instance);
    if (instance.status !== 'available') throw invalidState('Database instance is not in available state.');
    instance.settings = settings;
    setStatus(databases, instance, 'modifying');
    next(databases, instance, 100_000, () => setStatus(databases, instance, 'available'));
  }
  instance.tags = tags;
}

/**
 * Starts a deletion, with a final snapshot where one is named. A stopped instance can be deleted without one;
 * whether a snapshot of it can be taken is told in both ways.
 */
export function deleteInstance(
  databases: Databases,
  instance: DbInstance,
  finalSnapshot: string | undefined,
): void {
  if (instance.settings.deletionProtection)
    throw new QueryError(
      'InvalidParameterCombination',
      'Cannot delete protected DB Instance, please disable deletion protection and try again.',
    );
  checkClusterRuns(databases, instance);
  if (instance.status === 'deleting') throw invalidState(`Instance ${instance.id} is already being deleted.`);
  if (finalSnapshot !== undefined) takeSnapshot(databases, instance, finalSnapshot);
  setStatus(databases, instance, 'deleting');
  next(databases, instance, 90_000, () => {
    databases.instances.splice(databases.instances.indexOf(instance), 1);
  });
}

function takeSnapshot(databases: Databases, instance: DbInstance, id: string): void {
  const { status } = instance;
  const mayBe = status === 'available' || (status === 'stopped' && databases.unknowns.snapshotsStopped);
  if (!mayBe)
    throw invalidState(
      `Cannot create a snapshot because the database instance ${instance.id} is not currently in the available state.`,
    );
  keepSnapshot(databases, instance, id);
}

/** Keeps a snapshot of an instance as it is now. */
export function keepSnapshot(databases: Databases, instance: DbInstance, id: string): void {
  databases.snapshots.push({
    id,
    region: instance.region,
    instance,
    createdAt: databases.core.clock.iso(),
    status: 'available',
    type: 'manual',
  });
}
