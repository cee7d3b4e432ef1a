import { DATABASE } from './resource-types.ts';

/** RDS stops and starts a single instance, or a cluster with all its instances. */
export type DatabaseKind = 'instance' | 'cluster';

/** A database as RDS is asked about it. */
export interface DatabaseName {
  /** Whether RDS keeps it by itself, or with all instances of a cluster. */
  readonly kind: DatabaseKind;
  /** Its name, unique among those of its kind in the account and region. */
  readonly identifier: string;
}

/**
 * Types that RDS stops, each by its kind. The clusters of DocumentDB and Neptune answer at the same address to the same operations
 * (their API references have StopDBCluster and StartDBCluster, with the version of RDS).
 */
const KINDS: Readonly<Record<string, DatabaseKind>> = {
  [DATABASE]: 'instance',
  'AWS::DocDB::DBCluster': 'cluster',
  'AWS::Neptune::DBCluster': 'cluster',
  'AWS::RDS::DBCluster': 'cluster',
};

/** The kind of database that a type of resource is; undefined for every other type. */
export function databaseKindOf(type: string): DatabaseKind | undefined {
  return Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
}

/** A database as RDS describes it, as far as sleep is concerned. */
export interface Database extends DatabaseName {
  /** `DBInstanceStatus`, or the `Status` of a cluster, such as `available` or `backing-up`. */
  readonly status: string;
  /** Such as `postgres` or `sqlserver-ex`; '' where RDS says none. */
  readonly engine: string;
  /** True where a second instance stands by in another availability zone. */
  readonly multiAz: boolean;
  /** True for a read replica of another database, and for a cluster that replicates another one. */
  readonly isReplica: boolean;
  /** True where other databases are read replicas of it, or other clusters replicate it. */
  readonly hasReplicas: boolean;
  /** The cluster of an instance that belongs to one; absent for every other. */
  readonly memberOf?: string;
  /** Absent for an instance, and for a cluster that nobody may describe. */
  readonly cluster?: ClusterNature;
  /** The permission that the role lacks to see it, so that nothing else of it is known; absent for one that was described. */
  readonly hiddenBy?: string;
}

/**
 * A cluster that the role may not describe. Roles of a version that knew no clusters lack the permission, and such a version let
 * clusters run, so that nothing waits for one.
 */
export function hiddenCluster(identifier: string): Database {
  const unknown = { status: '', engine: '', multiAz: false, isReplica: false, hasReplicas: false };
  return { kind: 'cluster', identifier, ...unknown, hiddenBy: 'rds:DescribeDBClusters' };
}

/** What a cluster is, beyond what an instance is as well. */
export interface ClusterNature {
  /** `EngineMode`: `provisioned`, which Serverless v2 has too, `serverless`, `parallelquery`, `multimaster` or `global`; '' where RDS says none. */
  readonly mode: string;
  /** True for a member of a global database. */
  readonly isGlobal: boolean;
}

/**
 * What is to be done about a database: `wait` for a state that passes, `done` where it is as wanted, `leave` for one that RDS does not
 * stop, `broken` for a state that only a person ends. `why` is a clause.
 */
export type DatabaseStep =
  | { readonly step: 'start' | 'stop' | 'wait' | 'done' }
  | { readonly step: 'leave' | 'broken'; readonly why: string };

/** In these a database answers. Source: Amazon RDS User Guide, "Viewing Amazon RDS DB instance status". */
const RUNNING = new Set([
  'available',
  'backing-up',
  'configuring-enhanced-monitoring',
  'configuring-iam-database-auth',
  'configuring-log-exports',
  'storage-config-upgrade',
  'storage-full',
  'storage-initialization',
  'storage-optimization',
]);

/** From these no call of ours leads on. Source: the same page. */
const BROKEN =
  /^(?:failed|cloning-failed|migration-failed|restore-error|insufficient-capacity|deleting|delete-precheck|incompatible-.+|inaccessible-.+)$/;

/** The whole policy over database states; RDS stops only what is `available` and starts only what is `stopped`. */
export function nextDatabaseStep(database: Database, want: 'awake' | 'asleep'): DatabaseStep {
  const { status } = database;
  if (want === 'asleep' && (status === 'stopped' || status === 'stopping')) return { step: 'done' };
  const why = whyItCannotStop(database);
  if (why !== undefined) return { step: 'leave', why };
  if (BROKEN.test(status)) return { step: 'broken', why: `it is in state '${status}'` };
  if (want === 'asleep') return { step: status === 'available' ? 'stop' : 'wait' };
  if (RUNNING.has(status)) return { step: 'done' };
  return { step: status === 'stopped' ? 'start' : 'wait' };
}

/** Source: Amazon RDS User Guide, "Stopping an Amazon RDS DB instance temporarily". */
function whyItCannotStop(database: Database): string | undefined {
  if (database.hiddenBy !== undefined) return `the role may not see it (${database.hiddenBy})`;
  if (database.cluster !== undefined) return whyClusterCannotStop(database, database.cluster);
  if (database.memberOf !== undefined)
    return `it belongs to the cluster ${database.memberOf}, which is not stopped one instance at a time`;
  if (database.isReplica) return 'RDS stops no read replica';
  if (database.hasReplicas) return 'RDS stops no database that has a read replica';
  if (database.engine.startsWith('sqlserver') && database.multiAz)
    return 'RDS stops no SQL Server in several availability zones';
  if (database.engine.startsWith('custom-')) return 'RDS stops no database of RDS Custom';
  return undefined;
}

/**
 * Source: Systems Manager Automation runbook reference, AWS-StartStopAuroraCluster (modes); RDS API Reference, StopDBCluster ("only
 * applies to Aurora DB clusters"); Amazon Aurora User Guide, "Stopping and starting an Amazon Aurora DB cluster" (no source and no
 * target of replication; what it calls Aurora Replicas are instances of the cluster itself). A member of a global database is tried:
 * RDS stops one that is alone in it.
 */
function whyClusterCannotStop(
  { engine, isReplica, hasReplicas }: Database,
  { mode, isGlobal }: ClusterNature,
): string | undefined {
  if (mode === 'serverless') return 'RDS stops no Aurora Serverless v1';
  if (mode === 'parallelquery' || mode === 'multimaster')
    return `RDS stops no cluster of the engine mode ${mode}`;
  if (!/^(?:aurora|docdb|neptune)/.test(engine)) return 'RDS stops no Multi-AZ cluster';
  if (isGlobal || !engine.startsWith('aurora')) return undefined;
  if (isReplica) return 'RDS stops no cluster that replicates another';
  if (hasReplicas) return 'RDS stops no cluster that another one replicates';
  return undefined;
}

/** As a sentence calls it. */
export function describeDatabase({ kind, identifier }: DatabaseName): string {
  return `${kind === 'cluster' ? 'database cluster' : 'database'} ${identifier}`;
}
