import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { LONGEST_WAITS, PACES } from '../../domain/pace/intervals.ts';
import { sleptClock, waitUntil } from '../../domain/pace/wait-until.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';

/** What a head is read again with. */
export interface AgainDeps {
  readonly codeHost: Pick<CodeHost, 'branchHead' | 'isAncestor' | 'pushes' | 'ownLogin'>;
  readonly clock: Pick<Clock, 'sleep'>;
}

/** A pull request as it was before it was asked for an update, and the head of its base. */
export interface AskedFor {
  readonly pull: Pick<PullRequestFacts, 'headBranch' | 'headCommit'>;
  readonly head: string;
}

/** After which nobody knows whether GitHub has done what it was asked for. */
const UNCLEAR: readonly ReasonCode[] = ['unreachable', 'unavailable', 'doubtful_facts'];

/** True for an error behind which the update may have been made all the same. */
export function isUnclear(error: unknown): boolean {
  return error instanceof AdapterError && UNCLEAR.includes(error.reasonCode);
}

/**
 * Whether the head is a newer one by now that has the base, and that nobody else is known to have pushed: then the update was made, by
 * this run or by one beside it with the same token. Where GitHub does not tell who pushed, what has the base counts, since a later job
 * that follows it does no harm twice.
 */
export async function isMadeByUs(deps: AgainDeps, asked: AskedFor): Promise<boolean> {
  return (await madeByUs(deps, asked)) === true;
}

/** The same, for as long as GitHub may be at work: it answers before it pushes. */
export async function comesFromUs({ codeHost, clock }: AgainDeps, asked: AskedFor): Promise<boolean> {
  return waitUntil<boolean, undefined>(
    sleptClock(clock.sleep),
    { deadline: LONGEST_WAITS.stale, pace: PACES.stale, what: 'GitHub to show what became of the update' },
    async () => {
      const made = await madeByUs({ codeHost, clock }, asked);
      return made === undefined ? { again: undefined } : { done: made };
    },
    () => ({ done: false }),
  );
}

/** Undefined while the head is the old one. */
async function madeByUs({ codeHost }: AgainDeps, { pull, head }: AskedFor): Promise<boolean | undefined> {
  const now = await codeHost.branchHead(pull.headBranch);
  if (now === pull.headCommit) return undefined;
  if (now === undefined || !(await codeHost.isAncestor(head, now))) return false;
  const [newest] = (await codeHost.pushes(pull.headBranch)) ?? [];
  return newest?.commit !== now || newest.by === (await codeHost.ownLogin());
}
