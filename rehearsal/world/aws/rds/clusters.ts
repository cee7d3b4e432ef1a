import { isDeepStrictEqual } from 'node:util';
import { arnIn } from '../protocol/partitions.ts';
import { QueryError } from '../protocol/query-protocol.ts';
import {
  type Databases,
  type DbCluster,
  type DbInstance,
  next,
  SEVEN_DAYS_MS,
  setStatus,
} from './instances.ts';

/** A cluster to be. */
export type NewCluster = Pick<DbCluster, 'id' | 'region' | 'nature' | 'settings' | 'tags'>;

/** Starts a creation. @throws QueryError DBClusterAlreadyExistsFault */
export function createCluster(databases: Databases, wanted: NewCluster): DbCluster {
  const { core, random, clusters } = databases;
  if (findCluster(databases, wanted.region, wanted.id) !== undefined)
    throw new QueryError('DBClusterAlreadyExistsFault', 'DB Cluster already exists');
  const cluster: DbCluster = {
    ...wanted,
    account: core.account,
    resourceId: `cluster-${random.hex(26).toUpperCase()}`,
    createdAt: core.clock.iso(),
    status: 'creating',
    course: { shownBefore: undefined, restartsAt: undefined, cancel: undefined },
  };
  clusters.push(cluster);
  next(databases, cluster, random.integer(60, 120) * 1000, () => setStatus(databases, cluster, 'available'));
  return cluster;
}

/** While a cluster is stopped, it cannot be changed. Source: DocumentDB and Aurora guides, "Stopping and starting a cluster". */
export function modifyCluster(
  databases: Databases,
  cluster: DbCluster,
  { settings, tags }: Pick<DbCluster, 'settings' | 'tags'>,
): void {
  if (!isDeepStrictEqual(cluster.settings, settings)) {
    requireAvailable(cluster);
    cluster.settings = settings;
    setStatus(databases, cluster, 'modifying');
    next(databases, cluster, 60_000, () => setStatus(databases, cluster, 'available'));
  }
  cluster.tags = tags;
}

/**
 * Starts a deletion, with a final snapshot where one is named. Nothing of a stopped cluster is deleted (Amazon Aurora User Guide,
 * "Deleting a stopped Aurora cluster"; the sentence is that of hashicorp/terraform-provider-aws issue 28262); the one on members is
 * that of aws-controllers-k8s/community issue 1151.
 */
export function deleteCluster(
  databases: Databases,
  cluster: DbCluster,
  finalSnapshot: string | undefined,
): void {
  if (cluster.settings.deletionProtection)
    throw new QueryError(
      'InvalidParameterCombination',
      'Cannot delete protected Cluster, please disable deletion protection and try again.',
    );
  requireNotStopped(cluster);
  if (membersOf(databases, cluster).some(({ status }) => status !== 'deleting'))
    throw invalidCluster('Cluster cannot be deleted, it still contains DB instances in non-deleting state.');
  if (finalSnapshot !== undefined) keepClusterSnapshot(databases, cluster, finalSnapshot);
  setStatus(databases, cluster, 'deleting');
  next(databases, cluster, 60_000, () => {
    databases.clusters.splice(databases.clusters.indexOf(cluster), 1);
  });
}

/** Keeps a manual snapshot of a cluster as it is now. */
function keepClusterSnapshot(databases: Databases, cluster: DbCluster, id: string): void {
  const { region } = cluster;
  databases.clusterSnapshots.push({ id, region, cluster, createdAt: databases.core.clock.iso() });
}

/**
 * Stops a cluster with all its instances; after seven days it starts by itself. Source: Amazon Aurora, DocumentDB and Neptune guides,
 * "Stopping and starting a cluster". @throws QueryError where RDS stops none of its kind, or not in its state
 */
export function stopCluster(databases: Databases, cluster: DbCluster): void {
  checkClusterKind(databases, cluster);
  requireAvailable(cluster);
  const { clock } = databases.core;
  move(databases, cluster, ['stopping', 'stopped'], () => {
    cluster.course.restartsAt = new Date(clock.now() + SEVEN_DAYS_MS).toISOString();
    next(databases, cluster, SEVEN_DAYS_MS, () => goUp(databases, cluster));
  });
}

/** Starts a stopped cluster with all its instances. @throws QueryError where RDS starts none of its kind, or not in its state */
export function startCluster(databases: Databases, cluster: DbCluster): void {
  checkClusterKind(databases, cluster);
  if (cluster.status !== 'stopped')
    throw invalidCluster(`DbCluster ${cluster.id} is in ${cluster.status} state.`);
  goUp(databases, cluster);
}

function goUp(databases: Databases, cluster: DbCluster): void {
  cluster.course.restartsAt = undefined;
  move(databases, cluster, ['starting', 'available'], () => undefined);
}

/** A cluster and its instances go through one state into another. */
function move(
  databases: Databases,
  cluster: DbCluster,
  [passing, then]: readonly ['stopping', 'stopped'] | readonly ['starting', 'available'],
  after: () => void,
): void {
  const all = () => [cluster, ...membersOf(databases, cluster)];
  for (const each of all()) setStatus(databases, each, passing);
  next(databases, cluster, databases.random.integer(120, 420) * 1000, () => {
    for (const each of all()) setStatus(databases, each, then);
    after();
  });
}

/** ARN of a cluster. */
export function clusterArn({ region, account, id }: DbCluster): string {
  return arnIn(region, `rds:${region}:${account}:cluster:${id}`);
}

/** The clusters that replicate a cluster, wherever they stand. */
export function replicasOfCluster({ clusters }: Databases, cluster: DbCluster): readonly DbCluster[] {
  return clusters.filter(({ nature }) => nature.replicationSource === clusterArn(cluster));
}

/** The cluster of that identifier, in upper or lower case; undefined when there is none. */
export function findCluster(databases: Databases, region: string, id: string): DbCluster | undefined {
  const name = id.toLowerCase();
  return databases.clusters.find((each) => each.region === region && each.id === name);
}

/** @throws QueryError DBClusterNotFoundFault (404), as the service model has it */
export function requireCluster(databases: Databases, region: string, id: string): DbCluster {
  const found = findCluster(databases, region, id);
  if (found === undefined)
    throw new QueryError('DBClusterNotFoundFault', `DBCluster ${id.toLowerCase()} not found.`, 404);
  return found;
}

/** The instances of a cluster. */
export function membersOf(databases: Databases, { region, id }: DbCluster): readonly DbInstance[] {
  return databases.instances.filter(
    (each) => each.region === region && each.nature.clusterId?.toLowerCase() === id,
  );
}

/** An instance goes nowhere while its cluster is stopped. @throws QueryError InvalidDBClusterStateFault */
export function checkClusterRuns(databases: Databases, instance: DbInstance): void {
  const { clusterId } = instance.nature;
  const cluster = clusterId === undefined ? undefined : findCluster(databases, instance.region, clusterId);
  if (cluster !== undefined) requireNotStopped(cluster);
}

function requireNotStopped({ id, status }: DbCluster): void {
  if (/^(?:stopped|stopping|starting)$/.test(status))
    throw invalidCluster(`Db cluster ${id} is in ${status} state`);
}

function requireAvailable({ id, status }: DbCluster): void {
  if (status !== 'available') throw invalidCluster(`DbCluster ${id} is not in available state.`);
}

function invalidCluster(message: string): QueryError {
  return new QueryError('InvalidDBClusterStateFault', message);
}

/**
 * What is neither stopped nor started. Source: Systems Manager Automation runbook reference, AWS-StartStopAuroraCluster; the RDS API
 * reference of StopDBCluster for what is no Aurora; the Amazon Aurora User Guide, "Stopping and starting an Amazon Aurora DB cluster",
 * for global databases and replication (awsdocs/amazon-aurora-user-guide, aurora-cluster-stop-start.md). Of the codes nobody tells.
 */
function checkClusterKind(databases: Databases, cluster: DbCluster): void {
  const { engine, mode, globalCluster } = cluster.nature;
  const refused = (why: string) => new QueryError(databases.unknowns.replicaCode, why);
  if (/^(?:serverless|parallelquery|multimaster)$/.test(mode))
    throw refused(`The operation is not supported for the engine mode ${mode}.`);
  if (!/^(?:aurora|docdb|neptune)/.test(engine))
    throw refused(`The operation is not supported for the engine ${engine}.`);
  if (cluster.nature.replicationSource !== undefined || replicasOfCluster(databases, cluster).length > 0)
    throw refused('The operation is not supported for a cluster that takes part in replication.');
  const isAlone = databases.clusters.every(
    (each) => each === cluster || each.nature.globalCluster !== globalCluster,
  );
  if (globalCluster !== undefined && !isAlone)
    throw invalidCluster(
      "You can only stop and start a cluster that's part of an Aurora global database if it's the only cluster in the global database.",
    );
}
