import { type LongLivedBranches, whyLongLived } from '../../domain/environment/branch-stays.ts';
import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { CodeHost, UpdateMethod } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';

/** What it is looked at with whether a pull request is left alone. */
export interface LeftDeps {
  readonly codeHost: Pick<
    CodeHost,
    'isBranchProtected' | 'openPullRequests' | 'openPullRequestsInto' | 'mayHoldMerges' | 'mergePlan'
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

/**
 * Why a pull request is not brought up to date, as a sentence; undefined where it may be. The list that it comes from is minutes old, so
 * the last look is one at what people change at any time.
 */
export async function whyLeft(
  deps: LeftDeps,
  rules: LeftRules,
  behind: LeftBehind,
): Promise<string | undefined> {
  const { codeHost, deliveries } = deps;
  const { number, headBranch, headCommit, baseBranch } = behind.pull;
  const at = leftAt(behind.pull);
  // Each update would be news for the next one, for ever.
  if (behind.ahead.has(headBranch))
    return `Pull request #${number} is left to people, because open pull requests lead from '${baseBranch}' back to its branch '${headBranch}'.`;
  const reviewed = whyReviewed(behind.pull, rules);
  if (reviewed !== undefined) return reviewed;
  const isProtected = await codeHost.isBranchProtected(headBranch, baseBranch);
  const stays = whyLongLived({ name: headBranch, isProtected }, rules.longLived);
  if (stays !== undefined)
    return `Branch '${headBranch}' of pull request #${number} is left to people, because ${stays}.`;
  if ((await deliveries.newest(number))?.commit === headCommit)
    return `${at} people were asked to judge that commit.`;
  const why =
    (rules.method === 'rebase' ? await whyNotRebased(codeHost, behind) : undefined) ??
    (await whyJudged(codeHost, behind));
  return why === undefined ? whyLeftByNow(codeHost, rules, behind.pull) : `${at} ${why}.`;
}

function leftAt({ number, headCommit }: PullRequestFacts): string {
  return `Pull request #${number} is left at ${headCommit.slice(0, 7)}, because`;
}

function whyReviewed(pull: PullRequestFacts, { reviewedLabel }: LeftRules): string | undefined {
  if (!hasLabel(pull.labels, reviewedLabel)) return undefined;
  return `${leftAt(pull)} the label '${reviewedLabel}' says that it was reviewed there.`;
}

/**
 * What is open from the branch by now. A push moves all of it: another pull request may be delivered, approved or queued at that commit,
 * and it would bring what this base has into its own.
 */
async function whyLeftByNow(
  codeHost: Pick<LeftDeps['codeHost'], 'openPullRequests'>,
  rules: LeftRules,
  pull: PullRequestFacts,
): Promise<string | undefined> {
  const { number, headBranch, baseBranch } = pull;
  const listed = await codeHost.openPullRequests(headBranch);
  const open = listed.filter(({ headRepositoryId }) => headRepositoryId === pull.headRepositoryId);
  const other = open.find((each) => each.number !== number);
  if (other !== undefined)
    return `Branch '${headBranch}' of pull request #${number} is left to people, because pull request #${other.number} is open from it into '${other.baseBranch}', and would get what '${baseBranch}' has.`;
  const now = open.find((each) => each.baseBranch === baseBranch);
  if (now === undefined) return `${leftAt(pull)} it is not open into '${baseBranch}' any more.`;
  return whyReviewed({ ...pull, labels: now.labels }, rules);
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
