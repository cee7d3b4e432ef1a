import { createWorldRandom, type WorldRandom } from '../../kernel/random.ts';
import type { WorldCore } from '../../kernel/world.ts';
import { arnIn } from '../protocol/partitions.ts';
import { QueryError } from '../protocol/query-protocol.ts';
import type { Tags } from '../protocol/tags.ts';

/** A DB instance of the account. Identifiers are lower case, as RDS stores them. */
export interface DbInstance {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly resourceId: string;
  readonly createdAt: string;
  readonly nature: DbNature;
  settings: DbSettings;
  tags: Tags;
  /** As `DBInstanceStatus` of the API reference. */
  status: string;
  readonly course: DbCourse;
}

/** What an instance is made as. */
export interface DbNature {
  readonly engine: string;
  readonly masterUsername: string | undefined;
  /** RDS keeps the password in Secrets Manager (API reference, CreateDBInstance, ManageMasterUserPassword). */
  readonly managesPassword: boolean;
  readonly databaseName: string | undefined;
  readonly port: number;
  readonly storageEncrypted: boolean;
  /** The instance that this one reads from. */
  readonly replicaOf: string | undefined;
  /** The Aurora cluster that it is a member of. */
  readonly clusterId: string | undefined;
}

/** What can be changed in place. */
export interface DbSettings {
  readonly engineVersion: string;
  /** Such as `db.t4g.micro`. */
  readonly instanceClass: string;
  readonly multiAz: boolean;
  /** GiB. */
  readonly allocatedStorage: number;
  readonly storageType: string;
  /** Days; 0 takes no backups. */
  readonly backupRetention: number;
  readonly deletionProtection: boolean;
  readonly publiclyAccessible: boolean;
}

/** What is to come of an instance. */
export interface DbCourse {
  /** What was shown before the last change, and until when (world ms) it may still be: answers lag. */
  shownBefore: { readonly status: string; readonly until: number } | undefined;
  /** When a stopped one starts by itself, ISO 8601. */
  restartsAt: string | undefined;
  /** Cancels what is scheduled next. */
  cancel: (() => void) | undefined;
}

/** A DB cluster of the account, of Aurora, DocumentDB or Neptune, or of RDS in several availability zones. */
export interface DbCluster {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly resourceId: string;
  readonly createdAt: string;
  readonly nature: ClusterKind;
  settings: ClusterSettings;
  tags: Tags;
  /** As `Status` of the API reference. */
  status: string;
  readonly course: DbCourse;
}

/** What a cluster is made as. */
export interface ClusterKind {
  readonly engine: string;
  /** `provisioned`, `serverless` and so on. */
  readonly mode: string;
  readonly masterUsername: string | undefined;
  readonly port: number;
  readonly globalCluster: string | undefined;
  /** ARN of the cluster, or the instance, that this one replicates. */
  readonly replicationSource: string | undefined;
}

/** What can be changed in place. */
export interface ClusterSettings {
  readonly engineVersion: string;
  /** Days. */
  readonly backupRetention: number;
  readonly deletionProtection: boolean;
}

/** What has a status that runs its course. */
export type Moving = Pick<DbInstance, 'status' | 'course'>;

/** A manual snapshot of a cluster. */
export interface ClusterSnapshot {
  readonly id: string;
  readonly region: string;
  readonly cluster: DbCluster;
  readonly createdAt: string;
}

/** A snapshot that somebody took; those of the automated backups are not played. */
export interface DbSnapshot {
  readonly id: string;
  readonly region: string;
  readonly instance: DbInstance;
  readonly createdAt: string;
  readonly status: string;
  readonly type: 'manual';
}

/** RDS of one account. What nobody tells for sure is drawn once by the seed, apart from the world's other chances. */
export interface Databases {
  readonly core: WorldCore;
  readonly random: WorldRandom;
  readonly instances: DbInstance[];
  readonly snapshots: DbSnapshot[];
  readonly clusters: DbCluster[];
  readonly clusterSnapshots: ClusterSnapshot[];
  readonly pageSize: number;
  readonly unknowns: Unknowns;
}

interface Unknowns {
  /** How long an answer may show the status before the last change. */
  readonly lagMs: number;
  /** What a start goes through before `available`; RDS runs its housekeeping then, and the seed decides which. */
  readonly afterStart: readonly string[];
  /** Users report both: a final snapshot of a stopped instance, and a refusal because it is not available. */
  readonly snapshotsStopped: boolean;
  /** The code with which a read replica is refused; the texts are reported, the code is not. */
  readonly replicaCode: string;
  /** Both are reported of members of an Aurora cluster. */
  readonly clusterRefusal: readonly [code: string, text: (id: string) => string];
}

/** How long an instance stays stopped at most. */
export const SEVEN_DAYS_MS = 7 * 24 * 3_600_000;
const OWN_CHANCES = 0x5d5;

/** RDS of an account that has no databases. */
export function createDatabases(core: WorldCore): Databases {
  const random = createWorldRandom(core.seed ^ OWN_CHANCES);
  return {
    core,
    random,
    instances: [],
    snapshots: [],
    clusters: [],
    clusterSnapshots: [],
    pageSize: core.pageSize ?? random.integer(2, 5),
    unknowns: {
      lagMs: random.integer(0, 2) * 1000,
      afterStart: random.pick([[], ['configuring-enhanced-monitoring'], ['backing-up']]),
      snapshotsStopped: random.next() < 0.5,
      replicaCode: random.pick(['InvalidDBInstanceState', 'InvalidParameterCombination']),
      clusterRefusal: random.pick([
        [
          'InvalidDBClusterStateFault',
          (id: string) =>
            `Invalid DB type, when trying to perform StopDBInstance on ${id}. See AWS RDS documentation on rds.stop_db_instance`,
        ],
        [
          'InvalidParameterCombination',
          () => 'aurora DB instances are not eligible for stopping and starting.',
        ],
      ]),
    },
  };
}

/** ARN of an instance. */
export function arnOf(instance: Pick<DbInstance, 'account' | 'region' | 'id'>): string {
  return arnIn(instance.region, `rds:${instance.region}:${instance.account}:db:${instance.id}`);
}

/** The instance of that identifier, in upper or lower case; undefined when there is none. */
export function findInstance(databases: Databases, region: string, id: string): DbInstance | undefined {
  const name = id.toLowerCase();
  return databases.instances.find((each) => each.region === region && each.id === name);
}

/** @throws QueryError DBInstanceNotFound (404), as the service model has it */
export function requireInstance(databases: Databases, region: string, id: string): DbInstance {
  const found = findInstance(databases, region, id);
  if (found === undefined)
    throw new QueryError('DBInstanceNotFound', `DBInstance ${id.toLowerCase()} not found.`, 404);
  return found;
}

/** The instances that read from an instance. */
export function replicasOf(databases: Databases, instance: DbInstance): readonly DbInstance[] {
  return databases.instances.filter(
    (each) => each.region === instance.region && each.nature.replicaOf === instance.id,
  );
}

/** A refusal because of the instance's status. */
export function invalidState(message: string): QueryError {
  return new QueryError('InvalidDBInstanceState', message);
}

/** Gives an instance its status; answers show it after a while. */
export function setStatus(databases: Databases, instance: Moving, status: string): void {
  const { core, unknowns } = databases;
  instance.course.shownBefore = { status: instance.status, until: core.clock.now() + unknowns.lagMs };
  instance.status = status;
}

/** The status that an answer shows, which may be the one before. */
export function shownStatus(databases: Databases, instance: Moving): string {
  const before = instance.course.shownBefore;
  return before !== undefined && databases.core.clock.now() < before.until ? before.status : instance.status;
}

/** Schedules what comes next for an instance; whatever was scheduled before is dropped. */
export function next(databases: Databases, instance: Moving, ms: number, task: () => void): void {
  instance.course.cancel?.();
  instance.course.cancel = databases.core.clock.after(ms, () => {
    instance.course.cancel = undefined;
    task();
  });
}

/**
 * Stopping takes minutes, and after seven days RDS starts the instance by itself.
 * Source: Amazon RDS User Guide, "Stopping an Amazon RDS DB instance temporarily".
 */
export function stop(databases: Databases, instance: DbInstance): void {
  setStatus(databases, instance, 'stopping');
  next(databases, instance, databases.random.integer(90, 300) * 1000, () => {
    setStatus(databases, instance, 'stopped');
    instance.course.restartsAt = new Date(databases.core.clock.now() + SEVEN_DAYS_MS).toISOString();
    next(databases, instance, SEVEN_DAYS_MS, () => start(databases, instance));
  });
}

/** Starting takes minutes. */
export function start(databases: Databases, instance: DbInstance): void {
  instance.course.restartsAt = undefined;
  setStatus(databases, instance, 'starting');
  const { random, unknowns } = databases;
  next(databases, instance, random.integer(120, 420) * 1000, () =>
    passThrough(databases, instance, unknowns.afterStart),
  );
}

/** Each of the states for a minute, then `available`. */
export function passThrough(databases: Databases, instance: DbInstance, states: readonly string[]): void {
  const [state, ...rest] = states;
  setStatus(databases, instance, state ?? 'available');
  if (state !== undefined) next(databases, instance, 60_000, () => passThrough(databases, instance, rest));
}
