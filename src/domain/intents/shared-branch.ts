/*
 * An environment of a shared kind belongs to no branch: anybody may send any commit there. Where others name their branch it has a name
 * that no branch can have, since git takes no colon in one (git-scm.com/docs/git-check-ref-format, rule 4). So no branch takes it along.
 */

const SHARED = 'shared:';

/** What stands for the branch of the one environment of a shared kind. */
export function sharedBranch(kind: string): string {
  return `${SHARED}${kind}`;
}

/** True of what stands for the branch of a shared environment. */
export function isSharedBranch(branch: string): boolean {
  return branch.startsWith(SHARED);
}

/** The shared kind of what stands for a branch; undefined for a branch. */
export function sharedKindOf(branch: string): string | undefined {
  return isSharedBranch(branch) ? branch.slice(SHARED.length) : undefined;
}
