import type { WorldRandom } from '../../kernel/random.ts';
import type { WorldCore } from '../../kernel/world.ts';
import type { Events } from './events.ts';
import type { GitStore } from './git-store.ts';
import type { Token } from './tokens.ts';

/** What the world's GitHub remembers. One repository, and its forks by their owner's login. */
export interface GitHubState {
  readonly core: WorldCore;
  /** A stream of its own, so that other services' draws do not move GitHub's. */
  readonly random: WorldRandom;
  readonly git: GitStore;
  readonly events: Events;
  readonly people: Map<string, Person>;
  readonly tokens: Map<string, Token>;
  repository: Repository;
  /** Full ref name (`refs/heads/main`) → SHA. */
  readonly refs: Map<string, string>;
  readonly forks: Map<string, Fork>;
  readonly pulls: Map<number, Pull>;
  readonly issues: Map<number, Issue>;
  readonly labels: Map<string, Label>;
  readonly comments: Map<number, Comment>;
  readonly deployments: Map<number, Deployment>;
  readonly commitStatuses: Map<string, readonly CommitStatus[]>;
  /** What lets one download an archive, each good for one. */
  readonly archiveTickets: Set<string>;
  /** Never asks GitHub for more than this a page, whatever `per_page` says; varied by seed. */
  readonly pageCap: number;
  lastId: number;
  lastNumber: number;
}

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  readonly createdAt: string;
}

export interface Fork {
  readonly id: number;
  readonly owner: string;
  readonly refs: Map<string, string>;
}

export interface Person {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot' | 'Organization';
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

/** Who does something, and whether a workflow's own token does it for them. */
export interface Actor {
  readonly person: Person;
  readonly byWorkflowToken: boolean;
}

/** What an issue and a pull request have in common. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  readonly createdAt: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  updatedAt: string;
  closedAt: string | undefined;
  closedBy: string | undefined;
  labels: string[];
}

export interface Pull extends Issue {
  readonly headBranch: string;
  /** The login whose fork holds the head branch; undefined for this repository. */
  readonly fork: string | undefined;
  base: string;
  /** Follows the branch while the pull request is open. */
  headSha: string;
  baseSha: string;
  draft: boolean;
  /** Set by the control `conflict`; a clash of contents is a conflict as well. */
  conflict: boolean;
  requestedReviewers: string[];
  readonly reviews: Review[];
  mergedAt: string | undefined;
  mergedBy: string | undefined;
  mergeCommit: string | undefined;
}

export interface Review {
  readonly id: number;
  readonly author: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
  readonly body: string;
  readonly commit: string;
  readonly at: string;
}

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface Comment {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  readonly createdAt: string;
  readonly reactions: {
    readonly id: number;
    readonly author: string;
    readonly content: string;
    readonly at: string;
  }[];
  body: string;
  updatedAt: string;
}

export interface CommitStatus {
  readonly context: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
}

export type DeploymentStateName =
  | 'error'
  | 'failure'
  | 'inactive'
  | 'in_progress'
  | 'queued'
  | 'pending'
  | 'success';

export interface Deployment {
  readonly id: number;
  readonly ref: string;
  readonly sha: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string | null;
  readonly payload: unknown;
  readonly transient: boolean;
  readonly production: boolean;
  readonly author: string;
  readonly createdAt: string;
  updatedAt: string;
  readonly statuses: DeploymentStatus[];
}

export interface DeploymentStatus {
  readonly id: number;
  readonly state: DeploymentStateName;
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly author: string;
  readonly at: string;
}

/** Ids grow, as GitHub's do; what kind of thing has which id follows from nothing. */
export function nextId(state: GitHubState): number {
  state.lastId += 1 + state.random.integer(0, 6);
  return state.lastId;
}

/** World time as GitHub prints it: whole seconds. */
export function timestamp(state: GitHubState): string {
  return new Date(state.core.clock.now()).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

export function fullName(state: GitHubState): string {
  return `${state.repository.owner}/${state.repository.name}`;
}

/** Ref names of this repository, or of a fork of it. */
export function refsOf(state: GitHubState, fork: string | undefined): Map<string, string> {
  if (fork === undefined) return state.refs;
  const found = state.forks.get(fork);
  if (!found) throw new Error(`${fork} has no fork of ${fullName(state)}.`);
  return found.refs;
}

export function headOfDefault(state: GitHubState): string {
  const head = state.refs.get(`refs/heads/${state.repository.defaultBranch}`);
  if (head === undefined)
    throw new Error(`The repository has no branch ${state.repository.defaultBranch}; seed it first.`);
  return head;
}
