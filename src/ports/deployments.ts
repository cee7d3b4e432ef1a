/** GitHub's Deployments: the host's own record of what runs where. */
export interface Deployments {
  /** Deployments of one environment and branch, newest first, each with its newest status. All pages. */
  list(query: {
    readonly environment: string;
    readonly ref?: string;
    readonly commit?: string;
  }): Promise<readonly DeploymentFacts[]>;
  /**
   * When the deployments of one environment, and of one branch where `ref` names it, were opened, newest first, without their
   * states. All pages, or those down to `since`: what was opened before then may be left out.
   */
  opened(query: {
    readonly environment: string;
    readonly ref?: string;
    readonly since?: Date;
  }): Promise<readonly Pick<DeploymentFacts, 'id' | 'commit' | 'payload' | 'createdAt'>[]>;
  /**
   * Opens a transient deployment that waits for no check and merges nothing; its first state is `queued`.
   * The answer's commit is the host's: it differs from the request's when the branch has moved meanwhile.
   */
  create(request: {
    readonly environment: string;
    readonly ref: string;
    readonly commit: string;
    readonly description: string;
    /** Identity of the subject, kept with the deployment: never a secret. */
    readonly payload: Readonly<Record<string, string>>;
    readonly transient: boolean;
    readonly production: boolean;
  }): Promise<DeploymentFacts>;
  setState(
    id: number,
    state: DeploymentState,
    details: { readonly description?: string; readonly environmentUrl?: string; readonly logUrl?: string },
  ): Promise<void>;
}

export type DeploymentState =
  | 'queued'
  | 'pending'
  | 'in_progress'
  | 'success'
  | 'failure'
  | 'error'
  | 'inactive';

export interface DeploymentFacts {
  readonly id: number;
  readonly ref: string;
  readonly commit: string;
  readonly environment: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly state: DeploymentState | undefined;
  readonly environmentUrl: string | undefined;
  /** What its states said of themselves, the newest first; of a deployment whose states were not read, none. */
  readonly notes: readonly string[];
  readonly createdAt: string;
}
