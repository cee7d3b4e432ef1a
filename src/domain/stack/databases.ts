/** A database instance as RDS describes it, as far as sleep is concerned. */
export interface Database {
  readonly identifier: string;
  /** `DBInstanceStatus`, such as `available` or `backing-up`. */
  readonly status: string;
  readonly engine: string;
  readonly multiAz: boolean;
  readonly isReplica: boolean;
  readonly hasReplicas: boolean;
  readonly isClusterMember: boolean;
}

/** What is to be done about a database; `wait` is for a state that passes, `broken` for one that only a person ends. */
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
