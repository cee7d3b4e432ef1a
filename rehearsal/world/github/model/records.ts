import type { Deed } from './deed.ts';
import type { Closer, IssueLife, StateReason } from './issue-life.ts';
import type { PullMerge } from './pull-merge.ts';

/** The world's one repository. */
export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  /** "Allow GitHub Actions to create and approve pull requests" is ticked. */
  readonly workflowsMayOpen: boolean;
  /** Its plan knows draft pull requests. */
  readonly takesDrafts: boolean;
  /** Who may read its site on GitHub Pages. */
  readonly pages: 'public' | 'private' | 'none';
  readonly createdAt: string;
  /** `OWNER/NAME` that it had before, the newest last; [] for one that was never renamed or transferred. */
  readonly formerNames: readonly string[];
}

/** A fork of it, which has branches of its own. */
export interface Fork {
  readonly id: number;
  readonly owner: string;
  readonly refs: Map<string, string>;
}

/** An account of GitHub, and what it may do in the repository. */
export interface Person {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot' | 'Organization';
  readonly name: string;
  readonly email: string;
  /** What their page shows; undefined where they show none. */
  readonly publicEmail?: string | undefined;
  readonly role: Role;
}

/** What somebody may do in the repository. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

/** Who does something, and whether a workflow's own token does it for them. */
export interface Actor {
  readonly person: Person;
  readonly byWorkflowToken: boolean;
}

/** A branch of the repository that was pushed to, by whatever way. */
export interface Activity extends Deed {
  readonly id: number;
  /** Full, such as `refs/heads/main`. */
  readonly ref: string;
  /** Forty zeros for a branch that is new. */
  readonly before: string;
  readonly after: string;
}

/** What an issue and a pull request have in common. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  /** A login. */
  readonly author: string;
  readonly createdAt: string;
  updatedAt: string;
  title: string;
  body: string | null;
  /** Names of labels. */
  labels: string[];
  /** Undefined while it is open. */
  closed: Deed | undefined;
}

/** An issue that is no pull request. */
export interface PlainIssue extends Issue {
  readonly life: IssueLife;
}

/** Neither closed nor merged. */
export function isOpen(issue: Issue): boolean {
  return issue.closed === undefined;
}

/** As GitHub spells it; a merged pull request is closed. */
export function issueState(issue: Issue): 'open' | 'closed' {
  return isOpen(issue) ? 'open' : 'closed';
}

/** A pull request, which is an issue with branches. */
export interface Pull extends Issue {
  readonly branches: PullBranches;
  readonly review: PullReview;
  readonly merge: PullMerge;
}

/** What is to be merged, and into what. */
export interface PullBranches {
  readonly head: string;
  /** The login whose fork holds the head branch; undefined for this repository. */
  readonly fork: string | undefined;
  /** Follows the branch while the pull request is open. */
  headSha: string;
  base: string;
  baseSha: string;
}

/** What people say of it. */
export interface PullReview {
  draft: boolean;
  /** Logins of those who were asked and did not answer yet. */
  requested: string[];
  readonly given: Review[];
}

/** A review that was submitted; authors are logins, times ISO 8601 in whole seconds. */
export interface Review {
  readonly id: number;
  readonly author: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
  readonly body: string;
  readonly commit: string;
  readonly at: string;
}

/** A label of the repository; the colour is six hexadecimal digits. */
export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
  /** When it was made, or last changed; whoever puts it on changes nothing of it. */
  readonly updatedAt: string;
}

/** What happened to an issue or pull request: a label, the base, or, of issues alone, whether it is open. */
export type IssueEvent = Deed & {
  readonly id: number;
  /** Of the issue or pull request. */
  readonly number: number;
} & IssueEventKind;

/** Which event it is, with what belongs to that one. */
export type IssueEventKind =
  | { readonly event: 'labeled' | 'unlabeled'; readonly label: Label }
  /** Names of branches. */
  | { readonly event: BaseChange; readonly from: string; readonly to: string }
  | { readonly event: 'closed'; readonly reason: StateReason; readonly closer: Closer | undefined }
  | { readonly event: 'reopened' };

/**
 * By a person or an app, or by GitHub itself because the base is gone or renamed (docs.github.com/rest/using-the-rest-api/issue-event-types).
 */
export type BaseChange = 'base_ref_changed' | 'automatic_base_change_succeeded';

/** A comment on an issue or pull request; authors are logins, times ISO 8601 in whole seconds. */
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
  /** Why somebody hid it; absent while nobody has. */
  minimized?: string;
  /** Whoever last changed its text; undefined while nobody has. */
  edited: Deed | undefined;
}

/** Requests that are counted towards a limit: a count begins with its first request, and ends an hour later. */
export interface RateCount {
  used: number;
  /** World time in ms. */
  readonly endsAt: number;
}

/** As GitHub spells it. */
export type DeploymentStateName =
  | 'error'
  | 'failure'
  | 'inactive'
  | 'in_progress'
  | 'queued'
  | 'pending'
  | 'success';

/** What somebody wants to be deployed, and where. */
export interface DeploymentRequest {
  /** A branch, a tag or a SHA, as it was sent. */
  readonly ref: string;
  readonly sha: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string | null;
  readonly payload: unknown;
  readonly transient: boolean;
  readonly production: boolean;
}

/** A deployment, with all its statuses. */
export interface Deployment {
  readonly id: number;
  readonly request: DeploymentRequest;
  /** A login. */
  readonly author: string;
  readonly createdAt: string;
  updatedAt: string;
  /** Oldest first. */
  readonly statuses: DeploymentStatus[];
}

/** A status of a deployment; addresses are empty when they were not given. */
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

/** A scope as a workflow's `permissions:` spells it. */
export type TokenScope =
  | 'actions'
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'issues'
  | 'metadata'
  | 'organization-projects'
  | 'pages'
  | 'pull-requests'
  | 'statuses';

/** What a token may do in a scope. */
export type TokenAccess = 'read' | 'write' | 'none';

/** A token of GitHub's, and whom it acts for. */
export interface Token {
  readonly value: string;
  readonly kind: 'workflow' | 'person' | 'app';
  readonly login: string;
  /** Scopes a workflow's or an app's token was given; one that is not named is none, `metadata` is always read. */
  readonly permissions: Readonly<Record<string, TokenAccess>>;
  /** OAuth scopes of a person's classic token, which the world looks at for boards alone. */
  readonly scopes: readonly string[];
}

/** Rules that the world obeys as well as tells. */
export const RULE_TYPES = [
  'deletion',
  'non_fast_forward',
  'pull_request',
  'merge_queue',
  /** Everybody in the world signs. */
  'required_signatures',
] as const;

/** A rule of branch protection, which is older than rulesets. */
export interface ClassicRule {
  /** A branch's name or a pattern. */
  readonly pattern: string;
  readonly allowsDeletions: boolean;
  /** "Require merge queue". */
  readonly queue: boolean;
}

/** Rules for the branches that patterns name. */
export interface Ruleset {
  readonly id: number;
  readonly name: string;
  /** Of `evaluate` and `disabled` ones GitHub tells nothing, and they bind nobody (docs.github.com/rest/repos/rules, "Get rules for a branch"). */
  readonly enforcement: 'active' | 'evaluate' | 'disabled';
  /** As in `conditions.ref_name.include`: a branch's name or pattern, `~DEFAULT_BRANCH` or `~ALL`. */
  readonly branches: readonly string[];
  readonly rules: readonly (typeof RULE_TYPES)[number][];
}
