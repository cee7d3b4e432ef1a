import type { EnvironmentIdentity } from './naming.ts';
import type { RepositoryFacts } from './pull-request.ts';

/** Whose environments a run is about. With a branch it is an environment's identity. */
export interface Scope {
  /** The one that the workflow runs in. */
  readonly repository: RepositoryFacts;
  /** `[a-z][a-z0-9]{1,19}`; every environment's name starts with it. */
  readonly project: string;
  /** `preview`, `production` or the team's own kind; the input `environment`. */
  readonly kind: string;
}

/** Whose environments they are, as tags and names tell it. */
export function ownerOf(scope: Scope): Omit<EnvironmentIdentity, 'branch'> {
  return { repositoryId: scope.repository.id, project: scope.project, kind: scope.kind };
}

/** The identity of the one environment that a branch has in the scope. */
export function identityOf(scope: Scope, branch: string): EnvironmentIdentity {
  return { ...ownerOf(scope), branch };
}
