import { type LongLivedBranches, whyLongLived } from '../../domain/environment/branch-stays.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Delivery } from '../../domain/stories/delivery.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';

/** What the pull request below is looked at with. */
export interface BelowDeps {
  readonly codeHost: Pick<CodeHost, 'latestPullRequest' | 'isBranchProtected'>;
  readonly deliveries: Pick<Deliveries, 'newest'>;
}

/** A stack of pull requests that is deeper is not followed to its end. */
const DEEPEST_STACK = 20;

/**
 * The number of the open pull request from the base, on which this one stood when it was delivered, while its head is the very commit that
 * was delivered. A merge into its branch would move it on from there, so that its acceptance would count for nothing. Undefined where it
 * was not delivered at its head, for a branch that lives long, whose work is never done, and where the base leads back to this one.
 */
export async function judgedBelow(
  { codeHost, deliveries }: BelowDeps,
  { baseBranch: name, headBranch: beside }: Pick<PullRequestFacts, 'baseBranch' | 'headBranch'>,
  delivered: Pick<Delivery, 'stackedOn'> | undefined,
  longLived: LongLivedBranches,
): Promise<number | undefined> {
  if (delivered?.stackedOn === undefined) return undefined;
  const below = await codeHost.latestPullRequest(name);
  if (below?.state !== 'open' || below.number !== delivered.stackedOn) return undefined;
  if ((await deliveries.newest(below.number))?.commit !== below.headCommit) return undefined;
  // Those that wait for each other, round and round, would do so for ever.
  if (await leadsTo(codeHost, below, beside)) return undefined;
  const isProtected = await codeHost.isBranchProtected(name, beside);
  return whyLongLived({ name, isProtected }, longLived) === undefined ? below.number : undefined;
}

/** True where open pull requests lead from one to the branch, each into the branch of the next. */
async function leadsTo(
  codeHost: Pick<CodeHost, 'latestPullRequest'>,
  { baseBranch }: Pick<PullRequestFacts, 'baseBranch'>,
  branch: string,
): Promise<boolean> {
  const seen = new Set<string>();
  for (let next = baseBranch; next !== branch; ) {
    if (seen.has(next) || seen.size >= DEEPEST_STACK - 1) return false;
    seen.add(next);
    const pull = await codeHost.latestPullRequest(next);
    if (pull?.state !== 'open') return false;
    next = pull.baseBranch;
  }
  return true;
}
