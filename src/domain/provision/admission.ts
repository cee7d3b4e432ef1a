import type { WantedRules } from '../environment/wanted.ts';

/** What a branch and an account must fulfil before an environment is made or moved. */
export interface Admission extends WantedRules {
  /** Globs of files, of which a change must touch one; empty when any change asks for an environment. */
  readonly paths: readonly string[];
  /** How many environments of the kind there may be; undefined for any number. */
  readonly maxEnvironments: number | undefined;
  /** Account ids of twelve digits that the credentials may belong to; empty for any. */
  readonly allowedAccounts: readonly string[];
}
