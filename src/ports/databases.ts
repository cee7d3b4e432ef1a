import type { Database, DatabaseName } from '../domain/stack/databases.ts';

/**
 * The databases of an account and region that RDS keeps, instances and clusters, one at a time; those of DocumentDB and Neptune are
 * among the clusters. No method waits for a state.
 *
 * All throw what `AwsFailure` says. To start or stop a database that is not there is a `far_side_error`.
 */
export interface Databases {
  /**
   * How the database is now; undefined only when RDS says that there is none of that kind and identifier. Safe to repeat.
   * @throws AdapterError `doubtful_facts` for an answer with several databases or without a state.
   */
  describe(name: DatabaseName): Promise<Database | undefined>;
  /** Asks for a start; false when the database's state does not allow one now. Safe to repeat. */
  start(name: DatabaseName): Promise<boolean>;
  /** Asks for a stop; false when the database's state does not allow one now. Safe to repeat. */
  stop(name: DatabaseName): Promise<boolean>;
  /** Names of the manual snapshots that were taken of it, all pages, in no order, also when it is gone. [] when there are none. */
  snapshots(name: DatabaseName): Promise<readonly string[]>;
}
