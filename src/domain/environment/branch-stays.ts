/** A kind of the settings that always serves one branch. */
export interface KindBranch {
  /** As the settings call it. */
  readonly kind: string;
  /** Without `refs/heads/`. */
  readonly branch: string;
}

/** What says of a repository which of its branches live long. */
export interface LongLivedBranches {
  /** Such as `main`. */
  readonly defaultBranch: string;
  /** [] where no kind of the settings names a branch. */
  readonly kinds: readonly KindBranch[];
}

/** A branch, and what GitHub's rules make of it. */
export interface BranchWithRule {
  /** Without `refs/heads/`. */
  readonly name: string;
  /** A rule of GitHub's singles it out; one that reaches every branch does not. */
  readonly isProtected: boolean;
}

/** Why a branch outlives its pull requests, as a clause; undefined for one that a pull request may take along. */
export function whyLongLived(
  { name, isProtected }: BranchWithRule,
  { defaultBranch, kinds }: LongLivedBranches,
): string | undefined {
  if (name === defaultBranch) return 'it is the default branch';
  const served = kinds.find(({ branch }) => branch === name);
  if (served !== undefined) return `the settings name it for the kind '${served.kind}'`;
  return isProtected ? "a rule of GitHub's singles it out" : undefined;
}

/** Why nobody of the suite may delete a branch, as a clause; undefined where it may go. `open` are all open pull requests. */
export function whyBranchStays(
  branch: BranchWithRule,
  longLived: LongLivedBranches,
  open: readonly { readonly number: number; readonly baseBranch: string }[],
): string | undefined {
  const based = open.find(({ baseBranch }) => baseBranch === branch.name);
  return (
    whyLongLived(branch, longLived) ??
    (based === undefined ? undefined : `pull request #${based.number} is to be merged into it`)
  );
}
