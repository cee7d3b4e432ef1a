import type { Database } from '../domain/stack/databases.ts';

/**
 * The RDS instances of an account and region, one at a time. No method waits for a state.
 *
 * All throw what `AwsFailure` says. To start or stop an instance that is not there is a `far_side_error`.
 */
export interface Databases {
  /**
   * How the instance is now; undefined only when RDS says that there is none of that identifier. Safe to repeat.
   * @throws AdapterError `doubtful_facts` for an answer with several instances or without a state.
   */
  describe(identifier: string): Promise<Database | undefined>;
  /** Asks for a start; false when the instance's state does not allow one now. Safe to repeat. */
  start(identifier: string): Promise<boolean>;
  /** Asks for a stop; false when the instance's state does not allow one now. Safe to repeat. */
  stop(identifier: string): Promise<boolean>;
  /** Names of the manual snapshots that were taken of it, all pages, in no order, also when it is gone. [] when there are none. */
  snapshots(identifier: string): Promise<readonly string[]>;
}
