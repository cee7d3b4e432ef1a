import type { OpenHead, PullRequestFacts, RepositoryFacts } from '../domain/environment/pull-request.ts';

export type { OpenHead, PullRequestFacts, RepositoryFacts };

/** The repository's side of things, in words of the field. One adapter: GitHub. */
export interface CodeHost {
  /** @throws AdapterError when the repository cannot be read. */
  repository(): Promise<RepositoryFacts>;
  /** The branch's head, or undefined when the host says positively that there is no such branch. */
  branchHead(branch: string): Promise<string | undefined>;
  pullRequest(number: number): Promise<PullRequestFacts | undefined>;
  /** Open pull requests; with `branch`, only those from that branch of this repository. All pages. */
  openPullRequests(branch?: string): Promise<readonly PullRequestFacts[]>;
  /** Where every open pull request comes from, all pages; throws rather than return a list that may be incomplete. */
  openHeads(): Promise<readonly OpenHead[]>;
  /** The newest pull request from the branch of this repository, open or closed. */
  latestPullRequest(branch: string): Promise<PullRequestFacts | undefined>;
  /** Pull requests closed since then, newest changes first; one page, so no proof that there are no others. */
  pullRequestsClosedSince(since: Date): Promise<readonly PullRequestFacts[]>;
  /** Every branch, all pages; throws rather than return a list that may be incomplete. */
  branches(): Promise<readonly { readonly name: string; readonly commit: string }[]>;
  /**
   * Paths that a pull request, or a commit since it left `base`, changes; of a file that was renamed both. Undefined when
   * there are more than the host tells.
   */
  changedFiles(
    change: { readonly pullRequest: number } | { readonly base: string; readonly commit: string },
  ): Promise<readonly string[] | undefined>;
  /** Text of a file at a commit or branch; undefined when it is not there. */
  readFile(path: string, ref: string): Promise<string | undefined>;
  /** The commit's tree as a zip whose entries stand at the root (no wrapping folder). */
  sourceBundle(commit: string): Promise<Uint8Array>;
  /** Full SHA of a commit, branch or tag; undefined when it exists nowhere. */
  resolveCommit(ref: string): Promise<string | undefined>;
  addLabels(pullRequest: number, labels: readonly string[]): Promise<void>;
  /** The oldest comment on the pull request that carries the marker and was written by this token's own user. */
  findComment(pullRequest: number, marker: string): Promise<CommentFacts | undefined>;
  createComment(pullRequest: number, body: string): Promise<CommentFacts>;
  updateComment(id: number, body: string): Promise<CommentFacts>;
  /** Gone before is fine. */
  deleteComment(id: number): Promise<void>;
  /** Keeps one open issue of this token's own: edits the one whose body carries the marker, or opens it. */
  keepIssue(issue: {
    readonly marker: string;
    readonly title: string;
    /** Markdown with the marker in it. */
    readonly body: string;
  }): Promise<{ readonly number: number; readonly url: string }>;
  /**
   * Closes the open issue of this token's own whose body carries the marker and that changed since then, and leaves a word in
   * it; its number, or undefined when there is none.
   */
  closeIssue(issue: {
    readonly marker: string;
    readonly note: string;
    readonly since: Date;
  }): Promise<number | undefined>;
  /**
   * Merges only when the head is still `commit`. 'moved' when it is not, 'conflict' when it cannot be
   * merged, 'blocked' when a rule forbids it; `detail` is the host's own word. A merge commit unless `method` says else.
   */
  mergePullRequest(
    number: number,
    commit: string,
    method?: MergeMethod,
  ): Promise<{ readonly outcome: 'merged' | 'moved' | 'conflict' | 'blocked'; readonly detail?: string }>;
  /** True when the branch was there and is gone now, false when it was gone before. */
  deleteBranch(branch: string): Promise<boolean>;
}

export type MergeMethod = 'merge' | 'squash' | 'rebase';

export interface CommentFacts {
  readonly id: number;
  readonly url: string;
  readonly body: string;
}
