import type { PullRequestFacts } from '../domain/environment/pull-request.ts';

/** What is looked at before a pull request is opened, and what opens it. */
export interface PullRequestOpening {
  /** Login of whom this token writes as, which of an app's bot ends in `[bot]`. Asks for it at most once. Only reads. */
  ownLogin(): Promise<string>;
  /**
   * What a commit (full SHA) has that a branch of the repository does not have; undefined where there is no such branch, or they have no
   * history in common. Only reads.
   */
  commitsAhead(base: string, commit: string): Promise<CommitsAhead | undefined>;
  /** Pull requests from the branch of this repository that were closed or merged, newest first, all pages. Only reads. */
  closedPullRequests(branch: string): Promise<readonly PullRequestFacts[]>;
  /**
   * Markdown with which the repository begins the text of every pull request, at a branch; undefined where it has none, or one that is
   * longer than a text may be. Only reads.
   * @throws UserError for one that is not UTF-8.
   */
  pullRequestTemplate(branch: string): Promise<string | undefined>;
  /**
   * Opens a pull request between two branches of the repository, and says what came of it. Safe to repeat: GitHub opens no second one of
   * the same two branches.
   */
  openPullRequest(request: NewPullRequest): Promise<OpenAnswer>;
}

/** What a branch has that another one does not have. */
export interface CommitsAhead {
  /** How many commits: 0 or more. */
  readonly count: number;
  /** Message of the oldest; undefined for none. */
  readonly firstMessage: string | undefined;
}

/** A pull request to be. */
export interface NewPullRequest {
  /** Of this repository, without `refs/heads/`. */
  readonly branch: string;
  /** The branch that it is to be merged into. */
  readonly base: string;
  /** One line of at most 256 characters. */
  readonly title: string;
  /** Markdown; '' for none. */
  readonly body: string;
  /** It asks nobody for a review until somebody says that it is ready; refused where the repository takes none. */
  readonly draft: boolean;
}

/**
 * `exists` where the two branches have an open one already, `nothing` where there are no commits to merge, `gone` where the branch was
 * deleted meanwhile, `forbidden` where a setting lets no workflow open pull requests, `no-drafts` where the repository takes none.
 */
export type OpenAnswer =
  | { readonly outcome: 'opened'; readonly pull: PullRequestFacts }
  | { readonly outcome: 'exists' | 'nothing' | 'gone' | 'forbidden' | 'no-drafts' };
