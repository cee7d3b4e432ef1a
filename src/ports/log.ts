/** The log of a run. Everybody who may read the repository may read it. Lines are escaped, and hide what is secret. */
export interface Log {
  /** A plain line; line breaks in it become spaces. */
  info(line: string): void;
  /** A line that is shown only where debug logging is on. */
  debug(line: string): void;
  /** A warning of the run: stands on the run's page too. Fails nothing. */
  warning(line: string): void;
  /** A notice of the run: stands on the run's page too. */
  notice(line: string): void;
  /** Folds what `work` logs away under a title; gives or throws what `work` does. Groups do not nest. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}
