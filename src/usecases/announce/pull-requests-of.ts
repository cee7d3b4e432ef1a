import type { SubjectNews } from '../../domain/announce/news.ts';
import { environmentBranch } from '../../domain/environment/fork.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import type { CodeHost } from '../../ports/code-host.ts';

/**
 * The pull request that the branch of this repository belongs to, and those of the branch that are open: a list that mostly tells both. A
 * fork's is commented on only for the environment that a maintainer allowed it.
 */
export async function pullRequestsOf(
  codeHost: Pick<CodeHost, 'pullRequest' | 'latestPullRequest' | 'openPullRequests'>,
  { repository }: Scope,
  { branch, pullRequest: number }: SubjectNews,
): Promise<{ readonly pull: PullRequestFacts | undefined; readonly open: readonly PullRequestFacts[] }> {
  const open = await codeHost.openPullRequests(branch);
  const pull =
    number === undefined
      ? await codeHost.latestPullRequest(branch)
      : (open.find((each) => each.number === number) ?? (await codeHost.pullRequest(number)));
  const isOwn = pull !== undefined && environmentBranch(pull, repository.id) === branch;
  return { pull: isOwn ? pull : undefined, open };
}
