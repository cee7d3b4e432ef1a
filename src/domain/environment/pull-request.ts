/** A repository as its host describes it. */
export interface RepositoryFacts {
  readonly id: number;
  /** `owner/name` */
  readonly fullName: string;
  readonly defaultBranch: string;
}

/** Where an open pull request comes from: what is kept of each where there may be thousands. */
export type OpenHead = Pick<PullRequestFacts, 'number' | 'headBranch' | 'headRepositoryId' | 'labels'>;

/** A pull request as its host describes it now; never what an event's payload said. */
export interface PullRequestFacts {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly state: 'open' | 'closed';
  readonly merged: boolean;
  readonly draft: boolean;
  readonly author: string;
  readonly labels: readonly string[];
  readonly headBranch: string;
  readonly headCommit: string;
  /** Id of the head's repository; undefined when that repository is gone. */
  readonly headRepositoryId: number | undefined;
  readonly baseBranch: string;
  /** Logins and team slugs whose review is requested now. */
  readonly requestedReviewers: readonly string[];
  /** Logins that have reviewed, the author left out. Known only where one pull request was read; empty in lists. */
  readonly reviewers: readonly string[];
  readonly updatedAt: string;
}
