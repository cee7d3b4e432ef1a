/**
 * CloudWatch Logs, as far as taking an environment down needs it. Both methods throw what `AwsFailure` says.
 */
export interface LogGroups {
  /** Names of the groups that begin with exactly this, all pages, in no order; [] when there are none. Safe to repeat. */
  list(prefix: string): Promise<readonly string[]>;
  /** Deletes a group with all that is in it; false when it was gone before. Safe to repeat. */
  delete(name: string): Promise<boolean>;
}
