/** A repository as the code host describes it. */
export interface RepositoryFacts {
  /** GitHub's, which a rename does not change. */
  readonly id: number;
  /** `owner/name` */
  readonly fullName: string;
  /** Without `refs/heads/`. */
  readonly defaultBranch: string;
}

/** Where an open pull request comes from: what is kept of each where there may be thousands. */
export type OpenHead = Pick<PullRequestFacts, 'number' | 'headBranch' | 'headRepositoryId' | 'labels'>;

/** A pull request as the code host describes it now; never what an event's payload said. */
export interface PullRequestFacts {
  /** Within the repository, from 1. */
  readonly number: number;
  /** One line, as its author wrote it. */
  readonly title: string;
  /** Markdown; empty where there is none. */
  readonly body: string;
  /** Of its page, for people. */
  readonly url: string;
  /** A merged one is closed. */
  readonly state: 'open' | 'closed';
  /** True of a closed one whose commits came into its base. */
  readonly merged: boolean;
  /** True while its author does not ask for reviews. */
  readonly draft: boolean;
  /** Login. */
  readonly author: string;
  /** Names, in no order. */
  readonly labels: readonly string[];
  /** Without `refs/heads/`; of the head's repository, which may be a fork. */
  readonly headBranch: string;
  /** 40 hex digits. */
  readonly headCommit: string;
  /** Id of the head's repository; undefined when that repository is gone. */
  readonly headRepositoryId: number | undefined;
  /** The branch that it is to be merged into. */
  readonly baseBranch: string;
  /** Logins and team slugs whose review is requested now. */
  readonly requestedReviewers: readonly string[];
  /** Logins that have reviewed, the author left out. Known only where one pull request was read; empty in lists. */
  readonly reviewers: readonly string[];
  /** ISO 8601. */
  readonly updatedAt: string;
}
