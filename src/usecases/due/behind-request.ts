import type { Scope } from '../../domain/environment/scope.ts';
import type { Admission } from '../../domain/provision/admission.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { Log } from '../../ports/log.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import type { WorkflowRuns } from '../../ports/workflow-runs.ts';
import type { StoryLook } from '../stories/story-look.ts';

/** What branches are looked at with. */
export interface BehindDeps {
  readonly codeHost: Pick<
    CodeHost,
    | 'deployedHeads'
    | 'openPullRequests'
    | 'findComments'
    | 'changedFiles'
    | 'readFile'
    | 'pushes'
    | 'latestPullRequest'
    | 'isBranchProtected'
    | 'renamedTo'
    | 'storyMentions'
    | 'locks'
  >;
  readonly deployments: Pick<Deployments, 'list' | 'opened' | 'askedFor'>;
  readonly deliveries: Pick<
    Deliveries,
    'newest' | 'lastLabelled' | 'labelEvents' | 'shown' | 'labelHistory' | 'agreedLabels'
  >;
  readonly stacks: Pick<Stacks, 'list'>;
  readonly workflowRuns: Pick<WorkflowRuns, 'hourlyRuns' | 'jobs'>;
  readonly clock: Pick<Clock, 'now' | 'apartMs'>;
  readonly log: Log;
}

/** By what an environment, its comment and its story are judged: the rules of those who keep them. */
export interface BehindRequest {
  readonly scope: Scope;
  readonly admission: Omit<Admission, 'allowedAccounts'>;
  /** Milliseconds that an environment may stand after its last push; undefined where nobody said. */
  readonly ttlMs: number | undefined;
  /** False where the team has no comments. */
  readonly comments: boolean;
  /** Names of environments by which other tools mean the kind; absent where the settings map none. */
  readonly names?: readonly string[];
  /** Undefined where the team has no tracker. */
  readonly stories: StoryLook | undefined;
  /** By what a branch waits whose run failed; undefined where a person asks, who wants each of them tried now. */
  readonly holdBack: HoldBackRule | undefined;
}

/** What the next try of a branch depends on. */
export interface HoldBackRule {
  /** File of the workflow that looks every hour. */
  readonly workflow: string;
  /** The settings file: its path, and its text today; undefined where there is none. */
  readonly settings: { readonly path: string; readonly text: string | undefined };
}
