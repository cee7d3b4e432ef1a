import { type LongLivedBranches, whyLongLived } from '../../domain/environment/branch-stays.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Delivery } from '../../domain/stories/delivery.ts';
import type { CodeHost } from '../../ports/code-host.ts';

/** What a pull request's base is judged with. */
export type BaseHost = Pick<CodeHost, 'latestPullRequest' | 'isBranchProtected' | 'renamedTo'>;

/** What was known of the base when a pull request was delivered. */
export interface DeliveredBase extends Pick<Delivery, 'base' | 'stackedOn'> {
  /** ISO 8601, of GitHub's clock: when it was recorded; undefined where nobody says. */
  readonly recordedAt?: string | undefined;
}

/** A stack of pull requests that is deeper is not followed to its end. */
const DEEPEST_STACK = 20;

/**
 * Why a pull request must not be merged into the base that it has now, as a clause; undefined where it may. What was delivered for
 * one base goes into that base, whatever it is called now, or, once that was merged for good, into where it was merged. A branch whose
 * own pull request ended since leads nowhere, unless it lives long. One whose pull request had ended before, such as a branch that is
 * released again and again, does.
 * @param delivered undefined where nobody recorded the base that it had when it was delivered.
 */
export async function whyBaseMoved(
  host: BaseHost,
  { baseBranch: base, headBranch: head }: Pick<PullRequestFacts, 'baseBranch' | 'headBranch'>,
  delivered: DeliveredBase | undefined,
  longLived: LongLivedBranches,
): Promise<string | undefined> {
  if (delivered === undefined) return undefined;
  const isPlace = (name: string) => livesLong(host, { name, beside: head }, longLived);
  if (delivered.base !== base && (await host.renamedTo(delivered.base)) !== base) {
    const isFollowed = !(await isPlace(delivered.base)) && (await leadsTo(host, delivered.base, base));
    if (!isFollowed)
      return `it was delivered for branch '${delivered.base}' and is now to be merged into '${base}'`;
  }
  const own = await host.latestPullRequest(base);
  if (own === undefined || !endedSince(own, delivered) || (await isPlace(base))) return undefined;
  const end = own.merged ? 'merged' : 'closed';
  return `pull request #${own.number} from its base '${base}' is ${end}, so nothing leads on from there`;
}

/** Also where it was opened after the delivery. Where a time is not known, it counts whether it was open then. */
function endedSince(own: PullRequestFacts, { stackedOn, recordedAt }: DeliveredBase): boolean {
  if (own.state === 'open') return false;
  if (own.number === stackedOn) return true;
  if (recordedAt === undefined || own.closedAt === undefined) return stackedOn !== undefined;
  return Date.parse(own.closedAt) > Date.parse(recordedAt);
}

/** A branch that stays behind its pull requests is left by people only, so its own merge leads nobody on. */
async function livesLong(
  host: Pick<BaseHost, 'isBranchProtected'>,
  { name, beside }: { readonly name: string; readonly beside: string },
  longLived: LongLivedBranches,
): Promise<boolean> {
  if (whyLongLived({ name, isProtected: false }, longLived) !== undefined) return true;
  return host.isBranchProtected(name, beside);
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
