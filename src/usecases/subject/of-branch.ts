import type { CodeHost } from '../../ports/code-host.ts';

/**
 * Whether a branch of this repository holds a commit, or had it as its newest one before somebody pushed another history over it. That
 * GitHub shows a commit proves nothing, since it shows those of forks as if they were here. Only reads, in two requests at most. What was
 * pushed is told for the last hundred moves of the branch, and not to every token.
 * @param commit 40 hex digits.
 */
export async function isOfBranch(
  codeHost: Pick<CodeHost, 'isOnBranch' | 'pushes'>,
  commit: string,
  branch: string,
): Promise<boolean> {
  if (await codeHost.isOnBranch(commit, branch)) return true;
  const moves = await codeHost.pushes(branch);
  return moves?.some((move) => move.commit === commit) === true;
}
