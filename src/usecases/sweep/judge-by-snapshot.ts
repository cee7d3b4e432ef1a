import type { BranchLife, LifeOfPull } from '../../domain/environment/pull-request.ts';
import { isWantedByBranch } from '../../domain/environment/wanted.ts';
import { stays } from '../../domain/teardown/may-remove.ts';
import { type BranchVerdict, branchFacts, verdictOn } from '../teardown/judge-branch.ts';
import type { JudgeRules } from '../teardown/teardown-request.ts';
import { doubtfulSnapshot, type RepositorySnapshot } from './repository-snapshot.ts';

/** What the lists call wanted stays without another question; undefined for a branch that has to be asked about. */
export function wantedByLists(
  { life }: Pick<JudgeRules, 'life'>,
  branch: string,
  snapshot: RepositorySnapshot,
): BranchVerdict | undefined {
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
  return undefined;
}

/**
 * Whatever the lists do not call wanted is judged by its own word, and a list that this contradicts makes the whole sweep doubtful: it
 * may lack more than this one.
 * @throws AdapterError `doubtful_facts`
 */
export function judgeBySnapshot(
  rules: JudgeRules,
  branch: string,
  snapshot: RepositorySnapshot,
  life: BranchLife,
): BranchVerdict {
  const facts = branchFacts(rules, branch, life);
  if (facts.branchHead !== undefined && !snapshot.branches.has(branch))
    throw doubtfulSnapshot(`The list of branches lacks '${branch}', which exists`);
  const isListed = snapshot.openPullRequests.has(branch);
  if (facts.openPullRequest && !isListed && !isNewerThan(snapshot.readAt, facts.openPullRequest))
    throw doubtfulSnapshot(
      `The list of open pull requests lacks #${facts.openPullRequest.number}, which is open`,
    );
  return verdictOn(facts, rules.life);
}

/** One that was opened, or opened again, since the lists were read is no reason to doubt them. */
function isNewerThan(readAt: Date, pull: LifeOfPull): boolean {
  return Date.parse(pull.updatedAt) > readAt.getTime();
}
