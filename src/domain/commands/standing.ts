import type { DeploymentState } from '../environment/deployed-head.ts';

/** A deployment, as far as it says what runs. */
export interface StandingDeployment {
  /** 40 hex digits. */
  readonly commit: string;
  /** The newest state; undefined where it has none yet. */
  readonly state: DeploymentState | undefined;
  /** ISO 8601, of GitHub's clock. */
  readonly createdAt: string;
  /** Where the environment answers; undefined where nobody said. */
  readonly environmentUrl: string | undefined;
}

/** What there is of an environment, by its deployments. */
export interface Standing<Deployment extends StandingDeployment = StandingDeployment> {
  /** The commit that serves; undefined where none does. */
  readonly serves: Deployment | undefined;
  /** What was begun after it, and has not ended or has failed; undefined where nothing was. */
  readonly newer: { readonly deployment: Deployment; readonly is: 'under way' | 'failed' } | undefined;
}

/** @param history newest first. */
export function standingOf<Deployment extends StandingDeployment>(
  history: readonly Deployment[],
): Standing<Deployment> {
  const [newest] = history;
  const serves = history.find(({ state }) => state === 'success');
  if (newest === undefined || newest.state === 'success' || newest.state === 'inactive')
    return { serves, newer: undefined };
  const is = newest.state === 'failure' || newest.state === 'error' ? 'failed' : 'under way';
  return { serves, newer: { deployment: newest, is } };
}
