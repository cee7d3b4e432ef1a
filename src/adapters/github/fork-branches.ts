import { isFromFork, pullOfForkBranch } from '../../domain/environment/fork.ts';
import type { BranchLife, PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { ForkAllowances } from '../../ports/fork-allowances.ts';

type Reads = Pick<
  CodeHost,
  | 'branchHead'
  | 'openPullRequests'
  | 'latestPullRequest'
  | 'branchLives'
  | 'isOnBranch'
  | 'pushes'
  | 'renamedTo'
>;

/**
 * The same reads, to which what stands in the place of a fork's branch (see `forkBranch`) is one whose head is the commit that a
 * maintainer allowed: it moves by their word alone. Without a word, and once its pull request is closed, there is no such branch.
 */
export function withForkBranches<Host extends CodeHost>(codeHost: Host, allowances: ForkAllowances): Host {
  return { ...codeHost, ...readsOf(codeHost, allowances) };
}

function readsOf(codeHost: CodeHost, allowances: ForkAllowances): Reads {
  const lifeOf = (number: number) => readLife(codeHost, allowances, number);
  return {
    async branchHead(branch) {
      const number = pullOfForkBranch(branch);
      return number === undefined ? codeHost.branchHead(branch) : (await lifeOf(number)).head;
    },
    async openPullRequests(branch) {
      const number = branch === undefined ? undefined : pullOfForkBranch(branch);
      return number === undefined ? codeHost.openPullRequests(branch) : (await lifeOf(number)).open;
    },
    async latestPullRequest(branch) {
      const number = pullOfForkBranch(branch);
      return number === undefined ? codeHost.latestPullRequest(branch) : (await lifeOf(number)).latest;
    },
    async branchLives(branches) {
      const own = branches.filter((branch) => pullOfForkBranch(branch) === undefined);
      const lives = new Map(own.length === 0 ? [] : await codeHost.branchLives(own));
      for (const branch of new Set(branches)) {
        const number = pullOfForkBranch(branch);
        if (number !== undefined) lives.set(branch, await lifeOf(number));
      }
      return lives;
    },
    async isOnBranch(commit, branch) {
      const number = pullOfForkBranch(branch);
      return number === undefined
        ? codeHost.isOnBranch(commit, branch)
        : (await lifeOf(number)).head === commit;
    },
    pushes: async (branch) => (pullOfForkBranch(branch) === undefined ? codeHost.pushes(branch) : undefined),
    renamedTo: async (branch) =>
      pullOfForkBranch(branch) === undefined ? codeHost.renamedTo(branch) : undefined,
  };
}

/** A branch, with whole pull requests. */
interface ForkLife extends BranchLife {
  readonly open: readonly PullRequestFacts[];
  readonly latest: PullRequestFacts | undefined;
}

async function readLife(
  codeHost: Pick<CodeHost, 'pullRequest' | 'repository'>,
  allowances: ForkAllowances,
  number: number,
): Promise<ForkLife> {
  const [kept, pull, { id }] = await Promise.all([
    allowances.allowanceOf(number),
    codeHost.pullRequest(number),
    codeHost.repository(),
  ]);
  const latest = pull !== undefined && isFromFork(pull, id) ? pull : undefined;
  // What was allowed ends with the pull request, whatever keeps a branch.
  const head = latest?.state === 'open' ? kept?.allowance?.commit : undefined;
  return { head, open: latest === undefined || head === undefined ? [] : [latest], latest };
}
