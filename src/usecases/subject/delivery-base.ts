import { type LongLivedBranches, whyLongLived } from '../../domain/environment/branch-stays.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Delivery } from '../../domain/stories/delivery.ts';
import type { CodeHost } from '../../ports/code-host.ts';

/** What a pull request's base is judged with. */
export type BaseHost = Pick<CodeHost, 'latestPullRequest' | 'isBranchProtected'>;

/** A stack of pull requests that is deeper is not followed to its end. */
const DEEPEST_STACK = 20;

/**
 * Why a pull request must not be merged into the base that it has now, as a clause; undefined where it may. What was delivered for
 * one base goes into that base or, once that was merged for good, into where it was merged. A branch whose own pull request ended
 * since leads nowhere, unless it lives long. One whose pull request had ended before, such as a branch that is released again and
 * again, does.
 * @param delivered undefined where nobody recorded the base that it had when it was delivered.
 */
export async function whyBaseMoved(
  host: BaseHost,
  { baseBranch: base }: Pick<PullRequestFacts, 'baseBranch'>,
  delivered: Pick<Delivery, 'base' | 'stackedOn'> | undefined,
  longLived: LongLivedBranches,
): Promise<string | undefined> {
  if (delivered === undefined) return undefined;
  if (delivered.base !== base)
    return !(await livesLong(host, delivered.base, longLived)) && (await leadsTo(host, delivered.base, base))
      ? undefined
      : `it was delivered for branch '${delivered.base}' and is now to be merged into '${base}'`;
  if (delivered.stackedOn === undefined) return undefined;
  const own = await host.latestPullRequest(base);
  if (own === undefined || own.state === 'open' || (await livesLong(host, base, longLived))) return undefined;
  const end = own.merged ? 'merged' : 'closed';
  return `pull request #${own.number} from its base '${base}' is ${end}, so nothing leads on from there`;
}

/** A branch that stays behind its pull requests is left by people only, so its own merge leads nobody on. */
async function livesLong(
  host: Pick<BaseHost, 'isBranchProtected'>,
  name: string,
  longLived: LongLivedBranches,
): Promise<boolean> {
  if (whyLongLived({ name, isProtected: false }, longLived) !== undefined) return true;
  return host.isBranchProtected(name);
}

/** True where the pull requests of the branches between were merged, one into the next. */
async function leadsTo(
  host: Pick<BaseHost, 'latestPullRequest'>,
  from: string,
  to: string,
): Promise<boolean> {
  let branch = from;
  for (let depth = 0; depth < DEEPEST_STACK; depth += 1) {
    const pull = await host.latestPullRequest(branch);
    if (!pull?.merged) return false;
    branch = pull.baseBranch;
    if (branch === to) return true;
  }
  return false;
}
