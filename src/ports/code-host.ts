import type { DeployedHead } from '../domain/environment/deployed-head.ts';
import type {
  BranchLife,
  OpenHead,
  PullRequestFacts,
  RepositoryFacts,
} from '../domain/environment/pull-request.ts';
import type { StoryMentions } from '../domain/references/references.ts';
import type { HeadMove } from '../domain/stories/review-label.ts';
import type { Intents } from './intents.ts';
import type { IssueFacts, Issues } from './kept-issues.ts';
import type { Locks } from './locks.ts';
import type { MergeQueue } from './merge-queue.ts';
import type { ByteSource } from './object-store.ts';
import type {
  MergeAnswer,
  MergeMethod,
  PullRequestChanges,
  UpdateAnswer,
  UpdateMethod,
} from './pull-request-changes.ts';
import type { CommitsAhead, NewPullRequest, OpenAnswer, PullRequestOpening } from './pull-request-opening.ts';

export type {
  BranchLife,
  CommitsAhead,
  HeadMove,
  IssueFacts,
  MergeAnswer,
  MergeMethod,
  NewPullRequest,
  OpenAnswer,
  OpenHead,
  PullRequestChanges,
  PullRequestFacts,
  PullRequestOpening,
  RepositoryFacts,
  StoryMentions,
  UpdateAnswer,
  UpdateMethod,
};

/**
 * The repository's side of things, in words of the field. One adapter: GitHub, for one repository and one token. Whoever needs a
 * part of it takes that part.
 *
 * Every method throws AdapterError, where it does not say otherwise:
 * - `access_denied` for a token that GitHub does not take, or that lacks a permission.
 * - `throttled` when GitHub asks to wait for more than a minute, or for the third time.
 * - `unreachable` when no answer comes, `unavailable` for a 5xx.
 * - `doubtful_facts` for a list whose next page is the same page again.
 * - `far_side_error` for every other refusal, 404 and 422 among them.
 *
 * It throws UserError `missing_credentials` without a token, and `invalid_input` for a repository that does not read `owner/name`.
 *
 * To a token that cannot see the repository, GitHub answers 404 for everything. So where a method gives undefined for what is
 * not there, the repository itself has answered in this run. Else it throws `far_side_error` or `access_denied`.
 */
export type CodeHost = Repository &
  RepositoryFiles &
  PullRequests &
  PullRequestChanges &
  PullRequestOpening &
  MergeQueue &
  Comments &
  Issues &
  Locks &
  Intents;

/** The repository and its branches. */
export interface Repository {
  /** What identifies the repository. Only reads. */
  repository(): Promise<RepositoryFacts>;
  /**
   * From now on, what these logins wrote counts like what this token's user wrote: records, comments and issues. As the settings of
   * the default branch name them, in any case; the bot of an app with `[bot]`. Asks nobody.
   */
  trustWriters(logins: readonly string[]): void;
  /**
   * Full SHA of the branch's head. Undefined when GitHub says positively that there is no such branch: it answers 404 for the
   * branch, and answers for the repository after that. Only reads.
   */
  branchHead(branch: string): Promise<string | undefined>;
  /**
   * Every branch with its head's full SHA, all pages. Only reads.
   * @throws AdapterError `doubtful_facts` rather than return a list that may be incomplete. An empty list counts as incomplete, so
   * [] is never returned.
   */
  branches(): Promise<readonly BranchHead[]>;
  /**
   * True where GitHub's branch protection or a ruleset singles the branch out: it says how work gets in, or that the branch stays, and
   * does not reach every branch alike. False also for a branch that is not there. Only reads.
   * @param beside a branch that is no such place, such as the one that is to be merged into it: what covers both singles out neither.
   */
  isBranchProtected(branch: string, beside?: string): Promise<boolean>;
  /**
   * What a branch is called now that was renamed on GitHub; undefined for one that is there under its name, or that is gone. Only reads.
   */
  renamedTo(branch: string): Promise<string | undefined>;
  /**
   * The last hundred changes of the branch's head, newest first. Undefined where GitHub does not tell: a token without the right, or a
   * server that does not know the question. Only reads.
   */
  pushes(branch: string): Promise<readonly HeadMove[] | undefined>;
  /**
   * True where the history of one commit holds the other (both 40 hex digits, and not the same). False also for a commit that is not
   * there. Only reads.
   */
  isAncestor(older: string, newer: string): Promise<boolean>;
  /**
   * How many requests GitHub still answers in this hour, as its newest answer said; other runs of the repository may share them. Undefined
   * where no answer has said so yet, as on a server without limits. Asks nothing.
   */
  requestsLeft(): number | undefined;
  /**
   * True where GitHub lets nothing into the branch before checks of its commit have passed, by a ruleset or by protection that this token
   * may read. Only reads.
   */
  requiresChecks(branch: string): Promise<boolean>;
  /**
   * True where what this token pushes starts workflow runs: every token but the job's own does (docs.github.com, "Triggering a workflow
   * from a workflow"). Asks for the token's user at most once.
   */
  startsRuns(): Promise<boolean>;
  /** Deletes it where its head is that commit (40 hex digits), and says what came of it. Safe to repeat. */
  deleteBranch(branch: string, commit: string): Promise<BranchDeletion>;
}

/** What commits hold. All methods only read. */
export interface RepositoryFiles {
  /**
   * Text of a file (its path from the root) at a commit, branch or tag. Undefined when it is not there, when there is no such
   * commit, branch or tag, and for the path of a folder. The answer does not tell these apart.
   */
  readFile(path: string, ref: string): Promise<string | undefined>;
  /**
   * The commit's tree as a zip whose entries stand at the root (no wrapping folder).
   * It lies on the runner's disk while `use` works with it, and is gone when `use` is over, also where that failed.
   * This method alone does not look whether there is a token: GitHub's refusal says so.
   * @throws what `use` throws, and UserError `unknown_branch` when GitHub answers 404: the commit exists nowhere, or the token cannot see the repository.
   */
  sourceBundle<T>(commit: string, use: (zip: ByteSource) => Promise<T>): Promise<T>;
  /** Full SHA of a commit, branch or tag; undefined when it exists nowhere (404 or 422, while the repository answers). */
  resolveCommit(ref: string): Promise<string | undefined>;
  /**
   * The first line of what a commit (full SHA) says of itself, written by anybody; '' where it says nothing, and where GitHub shows no such
   * commit. One request.
   */
  commitSubject(commit: string): Promise<string>;
  /**
   * True where a branch of this repository holds the commit (full SHA): as its head, or behind that. False also for one that only a
   * fork has, and where there is no such branch.
   */
  isOnBranch(commit: string, branch: string): Promise<boolean>;
  /**
   * True where a merge commit is among the commits that `newer` has and `older` does not (both 40 hex digits), or may be: of more than a
   * hundred commits, and of what GitHub does not know, nobody looks.
   */
  mayHoldMerges(older: string, newer: string): Promise<boolean>;
  /**
   * Paths that a pull request, or a commit since it left `base`, changes; of a file that was renamed both. Undefined when
   * there may be more than GitHub tells (3,000 files of a pull request, 300 of a comparison). An unknown pull request, base or
   * commit throws `far_side_error`.
   * @throws AdapterError `doubtful_facts` for a pull request's list that may be incomplete.
   */
  changedFiles(change: PullRequestNumber | Comparison): Promise<readonly string[] | undefined>;
}

/**
 * Which pull requests there are. All methods only read. Reviewers are known only of what `pullRequest` reads. Lists of more than
 * one page throw AdapterError `doubtful_facts` rather than be incomplete.
 */
export interface PullRequests {
  /** One pull request with its reviews; undefined when GitHub says positively that there is none of that number. */
  pullRequest(number: number): Promise<PullRequestFacts | undefined>;
  /** Open pull requests; with `branch`, only those from that branch of this repository. All pages, newest first. */
  openPullRequests(branch?: string): Promise<readonly PullRequestFacts[]>;
  /** Open pull requests that are to be merged into the branch, those from forks too. All pages, newest first. */
  openPullRequestsInto(base: string): Promise<readonly PullRequestFacts[]>;
  /**
   * Where every open pull request comes from, all pages, oldest first.
   * @throws AdapterError `doubtful_facts` also for a GraphQL answer that holds errors.
   */
  openHeads(): Promise<readonly OpenHead[]>;
  /**
   * The same with the newest commit of each and what was deployed of it in one environment (the kind). A pull request whose newest
   * commit GitHub does not tell is not among them.
   * @throws AdapterError `doubtful_facts` also for a GraphQL answer that holds errors.
   */
  deployedHeads(environment: string): Promise<readonly DeployedHead[]>;
  /**
   * What stories each of the pull requests names beside its texts, by their numbers: a few requests for a hundred of them. One that is not
   * there has no entry.
   * @param options.linked whether linked issues are asked for, which wants the right to read issues.
   * @param options.markers how our own comment may begin that is wanted with it, by the same request, the one before which no other counts first; absent for none.
   * @throws AdapterError `doubtful_facts` for an answer that is not whole.
   */
  storyMentions(
    pullRequests: readonly number[],
    options: { readonly linked: boolean; readonly markers?: readonly string[] | undefined },
  ): Promise<ReadonlyMap<number, StoryMentions>>;
  /** The newest pull request from the branch of this repository, open or closed; undefined when there is none. */
  latestPullRequest(branch: string): Promise<PullRequestFacts | undefined>;
  /**
   * What `branchHead`, `openPullRequests` and `latestPullRequest` would say of each of the branches, by their names. One request for
   * each fifty, and three more for a branch with more than ten pull requests.
   * @throws AdapterError `doubtful_facts` also for a GraphQL answer that holds errors or lacks a branch.
   */
  branchLives(branches: readonly string[]): Promise<ReadonlyMap<string, BranchLife>>;
  /**
   * Pull requests closed at `since` or later, newest changes first. Only one page of a hundred is read, so it is no proof that
   * there are no others. `since` is compared with GitHub's clock, and may come from `Clock.now()`.
   */
  pullRequestsClosedSince(since: Date): Promise<readonly PullRequestFacts[]>;
}

/** Comments on a pull request, in Markdown of at most 65,536 characters. */
export interface Comments {
  /**
   * The oldest comment on the pull request that begins with the marker and was written by this token's user or by whoever else counts (see
   * `trustWriters`), its user's own first. One that only quotes the marker is somebody else's text. Only reads, in at most four requests.
   * Undefined where none was found. On a pull request with more than a hundred comments that proves little: the oldest, the newest and
   * those that changed last are looked at, and the one whose id was kept. The log then says how many were not. Whoever writes one more
   * may leave an older one behind, which is better than people who hear nothing.
   * @throws AdapterError `far_side_error` for an unknown pull request, `doubtful_facts` for comments that GitHub leaves out.
   */
  findComment(pullRequest: number, marker: string): Promise<CommentFacts | undefined>;
  /**
   * The same, with what stands in its place from earlier versions, in the same requests: comments of the same writers, among those that are
   * looked at.
   * @param isFormer whether that is the text of such a one.
   */
  findComments(
    pullRequest: number,
    marker: string,
    isFormer: (body: string) => boolean,
  ): Promise<FoundComments>;
  /** The text of a comment as it is now; undefined when it is gone. Only reads. */
  commentText(id: number): Promise<string | undefined>;
  /**
   * Adds a comment. Not safe to repeat: each call adds one more. Where so many came before it that a later search may miss it, its id
   * is kept; where that fails, the log says so.
   */
  createComment(pullRequest: number, body: string): Promise<CommentFacts>;
  /** Replaces the text of a comment. Safe to repeat. @throws AdapterError `far_side_error` when the comment is gone. */
  updateComment(id: number, body: string): Promise<CommentFacts>;
  /** Deletes a comment. Safe to repeat: gone before is fine. */
  deleteComment(id: number): Promise<void>;
}

/** A branch of the repository. */
export interface BranchHead {
  /** Without `refs/heads/`. */
  readonly name: string;
  /** Full SHA of its newest commit. */
  readonly commit: string;
}

/**
 * `deleted` when it was there and is gone now, `gone` when it was gone before, `moved` where its head is another one by now,
 * `forbidden` where a rule of GitHub's keeps it.
 */
export type BranchDeletion = 'deleted' | 'gone' | 'moved' | 'forbidden';

/** A pull request whose changes are meant. */
export interface PullRequestNumber {
  /** Within the repository. */
  readonly pullRequest: number;
}

/** A commit whose changes since it left another one are meant. */
export interface Comparison {
  /** Branch, tag or SHA that the commit left. */
  readonly base: string;
  /** Full SHA. */
  readonly commit: string;
}

/** What a search among comments found. */
export interface FoundComments {
  /** Undefined where there is none. */
  readonly found: CommentFacts | undefined;
  /** Oldest first; [] where there are none. */
  readonly former: readonly CommentFacts[];
}

/** A comment as GitHub has it. */
export interface CommentFacts {
  /** GitHub's id. */
  readonly id: number;
  /** Its place on the pull request's page. */
  readonly url: string;
  /** Markdown; '' where it has none. */
  readonly body: string;
  /** Somebody else changed the text last, so it is not believed. False proves little: other workflows write as the same user. */
  readonly editedByOthers: boolean;
  /** ISO 8601, of GitHub's clock: when its text was written or last changed. Absent where only REST could be asked, or it was just written. */
  readonly changedAt?: string;
}
