import type { PullRequestFacts, RepositoryFacts } from '../../domain/environment/pull-request.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { type ChoreReport, choreReport } from './chore-report.ts';

/** What branches are looked at and deleted with. */
export type BranchHost = Pick<
  CodeHost,
  'pullRequest' | 'latestPullRequest' | 'branchHead' | 'openPullRequests' | 'deleteBranch'
>;

/** Which branch is to go: that of the pull request, unless it is named. */
export interface DeleteRequest {
  readonly repository: RepositoryFacts;
  readonly pullRequest: number | undefined;
  readonly branch: string | undefined;
  readonly dryRun: boolean;
}

/** Deletes the branch of a pull request that is over, when nothing was pushed to it since and no other one needs it. */
export async function deletePullRequestBranch(
  codeHost: BranchHost,
  request: DeleteRequest,
): Promise<ChoreReport> {
  const pull = await findPullRequest(codeHost, request);
  const branch = request.branch ?? pull?.headBranch ?? '';
  const verdict =
    pull === undefined
      ? noPullRequest(branch)
      : (reasonToKeep(pull, branch, request.repository) ??
        (await whyNeeded(codeHost, pull)) ??
        (request.dryRun
          ? say('dry_run', `Branch '${branch}' would be deleted.`)
          : await remove(codeHost, pull)));
  const about = { name: branch, branch, ...(pull === undefined ? {} : { pullRequest: pull.number }) };
  return { report: choreReport([{ ...about, ...verdict }], ''), merged: [], conflicts: [] };
}

async function findPullRequest(
  codeHost: BranchHost,
  { pullRequest, branch }: DeleteRequest,
): Promise<PullRequestFacts | undefined> {
  if (pullRequest !== undefined) return codeHost.pullRequest(pullRequest);
  return branch === undefined ? undefined : codeHost.latestPullRequest(branch);
}

function noPullRequest(branch: string): Verdict {
  return say(
    'invalid_input',
    `No pull request of this repository came from branch '${branch}', so it is kept; check the inputs pull-request and branch.`,
  );
}

/** What the pull request alone says against it; undefined where it says nothing. */
function reasonToKeep(
  pull: PullRequestFacts,
  branch: string,
  repository: RepositoryFacts,
): Verdict | undefined {
  if (pull.headBranch !== branch || pull.headRepositoryId !== repository.id) return noPullRequest(branch);
  if (branch === repository.defaultBranch || branch === pull.baseBranch)
    return say(
      'protected',
      `Branch '${branch}' is the default branch or the base of the pull request, so it is kept.`,
    );
  if (pull.state === 'open')
    return say('still_wanted', `Pull request #${pull.number} is open, so branch '${branch}' is kept.`);
  return undefined;
}

/** What the repository says against it by now: commits that came later, and pull requests that stand on the branch. */
async function whyNeeded(codeHost: BranchHost, pull: PullRequestFacts): Promise<Verdict | undefined> {
  const branch = pull.headBranch;
  const [head, open] = await Promise.all([codeHost.branchHead(branch), codeHost.openPullRequests()]);
  if (head === undefined) return gone(branch);
  if (head !== pull.headCommit)
    return say(
      'head_moved',
      `Branch '${branch}' has commits that pull request #${pull.number} does not have, so it is kept.`,
      'skipped',
    );
  const needing =
    open.find((each) => each.headRepositoryId === pull.headRepositoryId && each.headBranch === branch) ??
    open.find((each) => each.baseBranch === branch);
  return (
    needing &&
    say('still_wanted', `Pull request #${needing.number} still needs branch '${branch}', so it is kept.`)
  );
}

async function remove(codeHost: BranchHost, pull: PullRequestFacts): Promise<Verdict> {
  const branch = pull.headBranch;
  if (!(await codeHost.deleteBranch(branch))) return gone(branch);
  const end = pull.merged ? 'merged' : 'closed';
  return say('branch_deleted', `Branch '${branch}' was deleted; pull request #${pull.number} is ${end}.`);
}

function gone(branch: string): Verdict {
  return say('branch_gone', `Branch '${branch}' is gone already.`, 'nothing');
}
