import type { WorldRandom } from '../../kernel/random.ts';
import type { WorldCore } from '../../kernel/world.ts';
import type {
  DeploymentEnvironment,
  DeploymentReview,
  EnvironmentGate,
  KnownWorkflow,
  RunJob,
  WorkflowRun,
} from './action-records.ts';
import type { CommitStatus } from './commit-status.ts';
import type { Events } from './events.ts';
import type { GitStore } from './git-store.ts';
import type { Board } from './issue-life.ts';
import type {
  Activity,
  ClassicRule,
  Comment,
  Deployment,
  Fork,
  IssueEvent,
  Label,
  Person,
  PlainIssue,
  Pull,
  RateCount,
  Repository,
  Ruleset,
  Token,
} from './records.ts';

/** What the world's GitHub remembers. One repository, and its forks by their owner's login. */
export interface GitHubState {
  readonly core: WorldCore;
  /** A stream of its own, so that other services' draws do not move GitHub's. */
  readonly random: WorldRandom;
  readonly git: GitStore;
  readonly events: Events;
  repository: Repository;
  /** Full ref name (`refs/heads/main`) → SHA. */
  readonly refs: Map<string, string>;
  /** By the login of who owns it. */
  readonly forks: Map<string, Fork>;
  readonly access: AccessState;
  readonly talk: TalkState;
  readonly delivery: DeliveryState;
  readonly counters: Counters;
  /** Never asks GitHub for more than this a page, whatever `per_page` says; varied by seed. */
  readonly pageCap: number;
}

/** Who is there, and what lets them in. */
export interface AccessState {
  /** By login. */
  readonly people: Map<string, Person>;
  /** By the token's own text. */
  readonly tokens: Map<string, Token>;
  /** Requests of the hour, by whom they are counted for and of what kind they are. */
  readonly rates: Map<string, RateCount>;
  /** What lets one download an archive, each good for one. */
  readonly archiveTickets: Set<string>;
  /** Rules of branch protection by their pattern, oldest first. */
  readonly classicRules: Map<string, ClassicRule>;
  /** Oldest first. */
  readonly rulesets: Ruleset[];
}

/** What people write to each other about: pull requests and issues, both by their number, and what hangs on them. */
export interface TalkState {
  readonly pulls: Map<number, Pull>;
  readonly issues: Map<number, PlainIssue>;
  /** By name, in the case in which it was first written. */
  readonly labels: Map<string, Label>;
  /** By id. */
  readonly comments: Map<number, Comment>;
  /** Oldest first. */
  readonly issueEvents: IssueEvent[];
  /** What people linked by hand, by numbers. */
  readonly links: { readonly pull: number; readonly issue: number }[];
  /** Numbers. */
  readonly deletedIssues: Set<number>;
  readonly boards: Board[];
}

/** What is told of commits and branches, and what workflows do with them. */
export interface DeliveryState {
  /** Oldest first; forks are not among them. */
  readonly activities: Activity[];
  /** What a branch that was renamed is called now, by its former name. */
  readonly renamedBranches: Map<string, string>;
  /** By id. */
  readonly deployments: Map<number, Deployment>;
  /** By SHA. */
  readonly commitStatuses: Map<string, readonly CommitStatus[]>;
  /** By file name. */
  readonly workflows: Map<string, KnownWorkflow>;
  /** By id. */
  readonly runs: Map<number, WorkflowRun>;
  /** Of each run that told of any, by its id: in the order in which they began. */
  readonly jobs: Map<number, readonly RunJob[]>;
  /** By name in lower case. */
  readonly environments: Map<string, DeploymentEnvironment>;
  readonly gates: EnvironmentGate[];
  readonly reviews: DeploymentReview[];
}

/** What the next id and number follow from. */
export interface Counters {
  /** The newest id of anything. */
  lastId: number;
  /** The newest number of an issue or pull request. */
  lastNumber: number;
}

/** Ids grow, as GitHub's do; what kind of thing has which id follows from nothing. */
export function nextId(state: GitHubState): number {
  state.counters.lastId += 1 + state.random.integer(0, 6);
  return state.counters.lastId;
}

/** World time as GitHub prints it: whole seconds. */
export function timestamp(state: GitHubState): string {
  return new Date(state.core.clock.now()).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/**
 * The label of a name in any case: GitHub has each name once, refuses the same one in another case, and takes either for the one
 * that is there (git-bug/git-bug#176, intuit/auto#548, rust-lang/triagebot#1953).
 */
export function knownLabel(state: GitHubState, name: string): Label | undefined {
  return [...state.talk.labels.values()].find((label) => label.name.toLowerCase() === name.toLowerCase());
}

/** `owner/name`. */
export function fullName(state: GitHubState): string {
  return `${state.repository.owner}/${state.repository.name}`;
}

/** Names of repositories are the same in capitals. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Ref names of this repository, or of a fork of it. */
export function refsOf(state: GitHubState, fork: string | undefined): Map<string, string> {
  if (fork === undefined) return state.refs;
  const found = state.forks.get(fork);
  if (!found) throw new Error(`${fork} has no fork of ${fullName(state)}.`);
  return found.refs;
}

/** SHA of the default branch. @throws Error before the repository is seeded */
export function headOfDefault(state: GitHubState): string {
  const head = state.refs.get(`refs/heads/${state.repository.defaultBranch}`);
  if (head === undefined)
    throw new Error(`The repository has no branch ${state.repository.defaultBranch}; seed it first.`);
  return head;
}
