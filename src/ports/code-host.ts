import type { OpenHead, PullRequestFacts, RepositoryFacts } from '../domain/environment/pull-request.ts';

export type { OpenHead, PullRequestFacts, RepositoryFacts };

/**
 * The repository's side of things, in words of the field. One adapter: GitHub, for one repository and one token. Whoever needs a
 * part of it takes that part.
 *
 * Every method throws AdapterError `access_denied`, `throttled`, `unreachable`, `unavailable` or `far_side_error`, and UserError
 * `missing_credentials` where there is no token. Where a method gives undefined for what is not there, the repository itself has
 * answered: a token that cannot see the repository is an error, not an absence.
 */
export type CodeHost = Repository & RepositoryFiles & PullRequests & PullRequestChanges & Comments & Issues;

/** The repository and its branches. */
export interface Repository {
  /** What identifies the repository. Only reads. */
  repository(): Promise<RepositoryFacts>;
  /** Full SHA of the branch's head; undefined when GitHub says positively that there is no such branch. Only reads. */
  branchHead(branch: string): Promise<string | undefined>;
  /**
   * Every branch with its head's full SHA, all pages. Only reads.
   * @throws AdapterError `doubtful_facts` rather than return a list that may be incomplete; an empty one is.
   */
  branches(): Promise<readonly BranchHead[]>;
  /** True when the branch was there and is gone now, false when it was gone before. Safe to repeat. */
  deleteBranch(branch: string): Promise<boolean>;
}

/** What commits hold. All methods only read. */
export interface RepositoryFiles {
  /** Text of a file (its path from the root) at a commit or branch; undefined when it is not there. */
  readFile(path: string, ref: string): Promise<string | undefined>;
  /**
   * The commit's tree as a zip whose entries stand at the root (no wrapping folder).
   * @throws UserError `unknown_branch` when the commit exists nowhere.
   */
  sourceBundle(commit: string): Promise<Uint8Array>;
  /** Full SHA of a commit, branch or tag; undefined when it exists nowhere. */
  resolveCommit(ref: string): Promise<string | undefined>;
  /**
   * Paths that a pull request, or a commit since it left `base`, changes; of a file that was renamed both. Undefined when
   * there are more than GitHub tells (3,000 of a pull request, 300 of a comparison).
   */
  changedFiles(change: PullRequestNumber | Comparison): Promise<readonly string[] | undefined>;
}

/** Which pull requests there are. All methods only read. Reviewers are known only of what `pullRequest` reads. */
export interface PullRequests {
  /** One pull request with its reviews; undefined when GitHub says positively that there is none of that number. */
  pullRequest(number: number): Promise<PullRequestFacts | undefined>;
  /** Open pull requests; with `branch`, only those from that branch of this repository. All pages, newest first. */
  openPullRequests(branch?: string): Promise<readonly PullRequestFacts[]>;
  /**
   * Where every open pull request comes from, all pages, oldest first.
   * @throws AdapterError `doubtful_facts` rather than return a list that may be incomplete.
   */
  openHeads(): Promise<readonly OpenHead[]>;
  /** The newest pull request from the branch of this repository, open or closed; undefined when there is none. */
  latestPullRequest(branch: string): Promise<PullRequestFacts | undefined>;
  /** Pull requests closed since then, newest changes first; one page of a hundred, so no proof that there are no others. */
  pullRequestsClosedSince(since: Date): Promise<readonly PullRequestFacts[]>;
}

/** What is done to a pull request. */
export interface PullRequestChanges {
  /** Adds labels by name, and makes those that the repository does not have. Safe to repeat. */
  addLabels(pullRequest: number, labels: readonly string[]): Promise<void>;
  /**
   * Merges only when the head is still `commit` (full SHA), by a merge commit unless `method` says else. Safe to repeat: what was
   * merged at that commit before is 'merged'.
   */
  mergePullRequest(number: number, commit: string, method?: MergeMethod): Promise<MergeAnswer>;
}

/** Comments on a pull request, in Markdown of at most 65,536 characters. */
export interface Comments {
  /**
   * The oldest comment on the pull request that holds the marker and was written by this token's own user; undefined when there is
   * none. Only reads.
   */
  findComment(pullRequest: number, marker: string): Promise<CommentFacts | undefined>;
  /** Adds a comment. Not safe to repeat: each call adds one more. */
  createComment(pullRequest: number, body: string): Promise<CommentFacts>;
  /** Replaces the text of a comment. Safe to repeat. @throws AdapterError `far_side_error` when the comment is gone. */
  updateComment(id: number, body: string): Promise<CommentFacts>;
  /** Deletes a comment. Safe to repeat: gone before is fine. */
  deleteComment(id: number): Promise<void>;
}

/** Issues that the suite keeps, each known by a marker in its text. */
export interface Issues {
  /**
   * Keeps one open issue of this token's own: edits the oldest one whose body holds the marker, or opens it. Safe to repeat once
   * GitHub lists what was opened.
   */
  upsertIssue(issue: {
    /** What no other issue holds. */
    readonly marker: string;
    /** One line. */
    readonly title: string;
    /** Markdown with the marker in it. */
    readonly body: string;
  }): Promise<IssueFacts>;
  /**
   * Closes the open issue of this token's own whose body holds the marker and that changed since then, and puts a note under its
   * text; its number, or undefined when there is none. Safe to repeat.
   */
  closeIssue(issue: {
    /** As in `upsertIssue`. */
    readonly marker: string;
    /** Markdown. */
    readonly note: string;
    /** An issue that did not change since then is left open. */
    readonly since: Date;
  }): Promise<number | undefined>;
}

/** A branch of the repository. */
export interface BranchHead {
  /** Without `refs/heads/`. */
  readonly name: string;
  /** Full SHA of its newest commit. */
  readonly commit: string;
}

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

/** What became of a merge. */
export interface MergeAnswer {
  /** 'moved' when the head is another commit, 'conflict' when it cannot be merged, 'blocked' when a rule forbids it. */
  readonly outcome: 'merged' | 'moved' | 'conflict' | 'blocked';
  /** GitHub's own words; absent when it merged. */
  readonly detail?: string;
}

/** An issue as GitHub has it. */
export interface IssueFacts {
  /** Within the repository; shared with pull requests. */
  readonly number: number;
  /** Its page. */
  readonly url: string;
}

/** How a pull request is merged; one that the repository does not allow is refused as 'blocked'. */
export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** A comment as GitHub has it. */
export interface CommentFacts {
  /** GitHub's id. */
  readonly id: number;
  /** Its place on the pull request's page. */
  readonly url: string;
  /** Markdown; '' where it has none. */
  readonly body: string;
}
