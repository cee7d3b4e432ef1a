import type { RepositoryFacts } from '../../domain/environment/pull-request.ts';
import type { Pricing } from '../../domain/hours/cost.ts';
import type { Failure } from '../../domain/report/describe-failure.ts';
import type { Listing } from '../../domain/where/listing.ts';
import type { ListedScope } from '../../domain/where/served-branch.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CloudAccount } from '../../ports/cloud-account.ts';
import type { PullRequests } from '../../ports/code-host.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { Locks } from '../../ports/locks.ts';
import type { Log } from '../../ports/log.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import type { WorkflowRuns } from '../../ports/workflow-runs.ts';

/** One account in one region, and whom it may be. */
export interface WherePlace {
  /** Never an account id; undefined where there is but one place. */
  readonly name: string | undefined;
  /** [] for any. */
  readonly allowedAccounts: readonly string[];
  readonly stacks: Pick<Stacks, 'list'>;
  readonly account: CloudAccount;
}

/** What a listing reads. Nothing of it is written to. */
export interface WhereDeps {
  readonly places: readonly WherePlace[];
  readonly codeHost: Pick<PullRequests, 'openPullRequests' | 'branchLives' | 'pullRequestsClosedSince'> &
    Pick<Locks, 'locks'>;
  readonly deployments: Pick<Deployments, 'list'>;
  readonly workflowRuns: WorkflowRuns;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Pick<Log, 'info' | 'warning'>;
}

/** What the settings say of a kind, as far as a list shows it. */
export interface KindFacts {
  /** Undefined for ever. */
  readonly ttlMs: number | undefined;
  /** As the settings write them; undefined for always. */
  readonly hours: string | undefined;
  /** Undefined where the team gave no prices. */
  readonly pricing: Pricing | undefined;
  /** Name of the stack's output that holds the address. */
  readonly urlOutput: string;
}

/** What is to be listed. */
export interface WhereRequest {
  readonly repository: RepositoryFacts;
  /** The repository's page, without a slash at its end. */
  readonly site: string;
  readonly scope: ListedScope;
  /** Beginning of the names of stacks under review that are read closer, such as `shop-`. */
  readonly reviewed: string;
  /** Of each kind; also of one that the settings do not have. */
  readonly factsOf: (kind: string) => KindFacts;
  /** Kinds of the settings. */
  readonly kinds: readonly string[];
  /** File of the workflow that looks every hour. */
  readonly hourlyWorkflow: string;
}

/** A listing, and what stood in the way of seeing all. */
export interface WhereFound {
  readonly listing: Listing;
  readonly causes: readonly Failure[];
}
