import type { RepositoryFacts } from './pull-request.ts';

/** Whose environments a run is about. With a branch it is an environment's identity. */
export interface Scope {
  readonly repository: RepositoryFacts;
  /** `[a-z][a-z0-9]{1,19}`; every environment's name starts with it. */
  readonly project: string;
  /** `preview`, `production` or the team's own kind; the input `environment`. */
  readonly kind: string;
}
