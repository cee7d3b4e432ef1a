import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { isWantedByBranch } from '../../domain/environment/wanted.ts';
import { stays } from '../../domain/teardown/may-remove.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { type BranchVerdict, readBranch, verdictOn } from '../teardown/judge-branch.ts';
import type { JudgeRules } from '../teardown/teardown-request.ts';
import { doubtfulSnapshot, type RepositorySnapshot } from './repository-snapshot.ts';

/**
 * What the lists call wanted stays without another question. Whatever they do not is asked about directly, and a list that
 * the answer contradicts makes the whole sweep doubtful: it may lack more than this one.
 * @throws AdapterError `doubtful_facts`
 */
export async function judgeBySnapshot(
  codeHost: CodeHost,
  { scope, life }: JudgeRules,
  branch: string,
  snapshot: RepositorySnapshot,
): Promise<BranchVerdict> {
  const listed = snapshot.openPullRequests.get(branch);
  if (listed !== undefined && !snapshot.optedOut.has(branch))
    return {
      ...stays('still_wanted', `Pull request #${listed} is open, so its environment stays.`),
      pullRequest: listed,
    };
  if (listed === undefined && snapshot.branches.has(branch) && isWantedByBranch(life.wanted))
    return {
      ...stays(
        'still_wanted',
        `Branch '${branch}' exists, and 'wanted' names branches, so its environment stays.`,
      ),
      pullRequest: undefined,
    };
  const facts = await readBranch(codeHost, scope, life, branch);
  if (facts.branchHead !== undefined && !snapshot.branches.has(branch))
    throw doubtfulSnapshot(`The list of branches lacks '${branch}', which exists`);
  if (facts.openPullRequest && listed === undefined && !isNewerThan(snapshot.readAt, facts.openPullRequest))
    throw doubtfulSnapshot(
      `The list of open pull requests lacks #${facts.openPullRequest.number}, which is open`,
    );
  return verdictOn(facts, life);
}

/** One that was opened, or opened again, since the lists were read is no reason to doubt them. */
function isNewerThan(readAt: Date, pull: PullRequestFacts): boolean {
  return Date.parse(pull.updatedAt) > readAt.getTime();
}
