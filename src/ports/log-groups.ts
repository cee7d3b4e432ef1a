/** CloudWatch Logs, as far as taking an environment down needs it. */
export interface LogGroups {
  /** Names of the groups that begin with exactly this, all pages. */
  list(prefix: string): Promise<readonly string[]>;
  /** Deletes a group with all that is in it; false when it was gone before. */
  delete(name: string): Promise<boolean>;
}
