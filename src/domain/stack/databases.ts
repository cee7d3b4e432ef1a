/** A database instance as RDS describes it, as far as sleep is concerned. */
export interface Database {
  /** Its name, unique in the account and region. */
  readonly identifier: string;
  /** `DBInstanceStatus`, such as `available` or `backing-up`. */
  readonly status: string;
  /** Such as `postgres` or `sqlserver-ex`; '' where RDS says none. */
  readonly engine: string;
  /** True where a second instance stands by in another availability zone. */
  readonly multiAz: boolean;
  /** True for a read replica of another database. */
  readonly isReplica: boolean;
  /** True where other databases are read replicas of it. */
  readonly hasReplicas: boolean;
  /** True for an instance of an Aurora or Multi-AZ cluster. */
  readonly isClusterMember: boolean;
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
  /^(?:failed|restore-error|insufficient-capacity|deleting|delete-precheck|incompatible-.+|inaccessible-.+)$/;

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

/** Source: Amazon RDS User Guide, "Stopping an Amazon RDS DB instance temporarily"; for clusters the API reference of StopDBInstance. */
function whyItCannotStop(database: Database): string | undefined {
  if (database.isClusterMember) return 'it belongs to a cluster, which is not stopped one instance at a time';
  if (database.isReplica) return 'RDS stops no read replica';
  if (database.hasReplicas) return 'RDS stops no database that has a read replica';
  if (database.engine.startsWith('sqlserver') && database.multiAz)
    return 'RDS stops no SQL Server in several availability zones';
  if (database.engine.startsWith('custom-')) return 'RDS stops no database of RDS Custom';
  return undefined;
}
