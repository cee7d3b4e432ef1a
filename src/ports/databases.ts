import type { Database } from '../domain/stack/databases.ts';

/** The databases of an account, one at a time. Each method is one or few requests and never waits for a state. */
export interface Databases {
  /** Undefined only when RDS says that there is none of that identifier. */
  describe(identifier: string): Promise<Database | undefined>;
  /** Asks for a start; false when the database's state does not allow one now. Safe to repeat. */
  start(identifier: string): Promise<boolean>;
  /** Asks for a stop; false when the database's state does not allow one now. Safe to repeat. */
  stop(identifier: string): Promise<boolean>;
  /** Names of the manual snapshots that were taken of it, also when it is gone. */
  snapshots(identifier: string): Promise<readonly string[]>;
}
