import { type LongLivedBranches, whyLongLived } from '../../domain/environment/branch-stays.ts';
import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { CodeHost, UpdateMethod } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';

/** What it is looked at with whether a pull request is left alone. */
export interface LeftDeps {
  readonly codeHost: Pick<
    CodeHost,
    'isBranchProtected' | 'openPullRequestsInto' | 'mayHoldMerges' | 'mergePlan'
  >;
  readonly deliveries: Pick<Deliveries, 'newest'>;
}

/** What is left to people. */
export interface LeftRules {
  /** Branches that stay behind their pull requests: what is merged into them, people decide. */
  readonly longLived: LongLivedBranches;
  /** The label that says that a pull request has been reviewed. */
  readonly reviewedLabel: string;
  readonly method: UpdateMethod;
}

/** A pull request that is behind its base. */
export interface LeftBehind {
  readonly pull: PullRequestFacts;
  /** Head of the base. */
  readonly head: string;
  /** Branches that the base itself is on its way to, by open pull requests. */
  readonly ahead: ReadonlySet<string>;
}

/** Why a pull request is not brought up to date, as a sentence; undefined where it may be. The last look is the one that ages fastest. */
export async function whyLeft(
  deps: LeftDeps,
  rules: LeftRules,
  behind: LeftBehind,
): Promise<string | undefined> {
  const { codeHost, deliveries } = deps;
  const { number, headBranch, headCommit, baseBranch, labels } = behind.pull;
  const at = `Pull request #${number} is left at ${headCommit.slice(0, 7)}, because`;
  // Each update would be news for the next one, for ever.
  if (behind.ahead.has(headBranch))
    return `Pull request #${number} is left to people, because open pull requests lead from '${baseBranch}' back to its branch '${headBranch}'.`;
  if (hasLabel(labels, rules.reviewedLabel))
    return `${at} the label '${rules.reviewedLabel}' says that it was reviewed there.`;
  const isProtected = await codeHost.isBranchProtected(headBranch, baseBranch);
  const stays = whyLongLived({ name: headBranch, isProtected }, rules.longLived);
  if (stays !== undefined)
    return `Branch '${headBranch}' of pull request #${number} is left to people, because ${stays}.`;
  if ((await deliveries.newest(number))?.commit === headCommit)
    return `${at} people were asked to judge that commit.`;
  const why =
    (rules.method === 'rebase' ? await whyNotRebased(codeHost, behind) : undefined) ??
    (await whyJudged(codeHost, behind));
  return why === undefined ? undefined : `${at} ${why}.`;
}

/**
 * A rebase makes commits anew, so whoever stands on the old ones would carry them, and it leaves merge commits out with what people have
 * resolved in them (git-scm.com/docs/git-rebase, "--rebase-merges": "By default, a rebase will simply drop merge commits").
 */
async function whyNotRebased(
  codeHost: LeftDeps['codeHost'],
  { pull: { headBranch, headCommit }, head }: LeftBehind,
): Promise<string | undefined> {
  const [upper] = await codeHost.openPullRequestsInto(headBranch);
  if (upper !== undefined)
    return `pull request #${upper.number} is to be merged into it, and a rebase would leave that one with the old commits; update by method 'merge', or rebase both by hand`;
  return (await codeHost.mayHoldMerges(head, headCommit))
    ? "it has merge commits, or too many commits to look at, and a rebase loses what people resolved in merges; update by method 'merge', or rebase it by hand"
    : undefined;
}

/** GitHub takes a pull request out of the queue when its branch is pushed to, and approvals may be dismissed by a push. */
async function whyJudged(
  codeHost: LeftDeps['codeHost'],
  { pull: { number, baseBranch } }: LeftBehind,
): Promise<string | undefined> {
  const plan = await codeHost.mergePlan(number);
  if (plan?.isQueued === true)
    return `it is in the merge queue of '${baseBranch}', out of which a push would throw it`;
  if (plan?.autoMergeBy !== undefined)
    return `${plan.autoMergeBy} enabled auto-merge, so people have judged what it has`;
  return plan?.approvedBy === undefined ? undefined : `${plan.approvedBy} approved that commit`;
}
