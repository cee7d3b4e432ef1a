/** A repository as GitHub describes it. */
export interface RepositoryFacts {
  /** GitHub's number for it, which stays when it is renamed. */
  readonly id: number;
  /** `owner/name` */
  readonly fullName: string;
  /** Such as `main`. */
  readonly defaultBranch: string;
}

/** Where an open pull request comes from: what is kept of each where there may be thousands. */
export interface OpenHead {
  /** Its number within the repository. */
  readonly number: number;
  /** Name of the branch that it wants to merge. */
  readonly headBranch: string;
  /** Id of the head's repository, another one for a fork; undefined when that repository is gone. */
  readonly headRepositoryId: number | undefined;
  /** Names of its labels; [] for none. */
  readonly labels: readonly string[];
}

/** What people read of a pull request. */
export interface PullRequestText {
  /** One line. */
  readonly title: string;
  /** Markdown; '' for none. */
  readonly body: string;
  /** Its page. */
  readonly url: string;
  /** ISO 8601, of GitHub's clock: when it was opened first. */
  readonly openedAt: string;
}

/** Who looks at a pull request, and whose it is. */
export interface ReviewFacts {
  /** Login; `ghost` for somebody who is gone. */
  readonly author: string;
  /** Logins and team slugs whose review is requested now; [] for none. */
  readonly requestedReviewers: readonly string[];
  /** Logins that have reviewed, the author left out. Known only where one pull request was read; [] in lists. */
  readonly reviewers: readonly string[];
}

/** True where somebody else than its author is asked to look at it, or has looked. */
export function hasReviewer({ author, requestedReviewers, reviewers }: ReviewFacts): boolean {
  return requestedReviewers.length > 0 || reviewers.some((login) => login !== author);
}

/** How far it is. */
interface PullRequestState {
  /** `closed` also when it was merged. */
  readonly state: 'open' | 'closed';
  /** True when it was merged. */
  readonly merged: boolean;
  /** ISO 8601, of GitHub's clock: when it was merged or closed; undefined while it is open. */
  readonly closedAt: string | undefined;
  /** ISO 8601, of GitHub's clock: when anything about it last changed. */
  readonly updatedAt: string;
}

/** What of a pull request its branch's environment lives by. */
export type LifeOfPull = Pick<PullRequestFacts, 'number' | 'state' | 'merged' | 'labels' | 'updatedAt'>;

/** A branch and the pull requests from it. */
export interface BranchLife {
  /** Full SHA; undefined only where the code host says positively that there is no such branch. */
  readonly head: string | undefined;
  /** Those that are open, newest first; [] for none. */
  readonly open: readonly LifeOfPull[];
  /** The newest, open or not; undefined where there was never one. */
  readonly latest: LifeOfPull | undefined;
}

/** A pull request as GitHub describes it now; never what an event's payload said. */
export interface PullRequestFacts extends OpenHead, PullRequestState {
  /** For people and for what they name in it. */
  readonly text: PullRequestText;
  /** For what depends on a review. */
  readonly review: ReviewFacts;
  /** Full SHA of the newest commit. */
  readonly headCommit: string;
  /** Branch that it wants to be merged into. */
  readonly baseBranch: string;
}
