import type { OpenHead, ReviewFacts } from './pull-request.ts';

/** GitHub's states. `inactive` is for one that has been replaced or taken down. */
export type DeploymentState =
  | 'queued'
  | 'pending'
  | 'in_progress'
  | 'success'
  | 'failure'
  | 'error'
  | 'inactive';

/** What a deployment says whose run ended before its work did: the next run takes it up. */
export const ENDED_EARLY =
  'The run ended before the environment was ready; the next run takes up from there.';

/** A deployment of a pull request's newest commit, as GitHub has it. */
export interface HeadDeployment {
  /** Identity of its environment (see `subjectKey`); undefined where it tells none. */
  readonly key: string | undefined;
  /** Where it was made, as its payload names it; {} where that tells nothing. */
  readonly payload: Readonly<Record<string, string>>;
  /** The newest state; undefined where it has none yet, or one that is not listed above. */
  readonly state: DeploymentState | undefined;
  /** What that state says of itself; undefined for nothing. */
  readonly note: string | undefined;
  /** Where the environment is reached, by the newest state; undefined where that gives none. */
  readonly url: string | undefined;
  /** ISO 8601, of GitHub's clock: when it got that state, or was opened. */
  readonly changedAt: string;
}

/** An open pull request, its newest commit, and what was deployed of that. */
export interface DeployedHead extends OpenHead {
  /** 40 hex digits. */
  readonly headCommit: string;
  /** ISO 8601: when the commit was made, which may be long before it was pushed. */
  readonly committedAt: string;
  /** ISO 8601, of GitHub's clock: when anything about the pull request last changed, a push among it. */
  readonly updatedAt: string;
  /** Logins are those of GraphQL, where a bot's has no `[bot]` at its end. */
  readonly review: ReviewFacts;
  /** Of one kind and of all projects, newest first; at most a hundred. */
  readonly deployments: readonly HeadDeployment[];
}
