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

/**
 * The number of the open pull request from the base, on which this one stood when it was delivered, while people judge its very commit. A
 * merge into its branch would move it on from there, so that its acceptance would count for nothing. Undefined where nobody judges it, and
 * for a branch that lives long, whose work is never done.
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
  // Two that wait for each other would do so for ever.
  if (below.baseBranch === beside) return undefined;
  if ((await deliveries.newest(below.number))?.commit !== below.headCommit) return undefined;
  const isProtected = await codeHost.isBranchProtected(name, beside);
  return whyLongLived({ name, isProtected }, longLived) === undefined ? below.number : undefined;
}
