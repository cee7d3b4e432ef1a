import type { Said } from '../../domain/commands/judge-command.ts';
import { looksLikeSha } from '../../domain/commands/shared-target.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { isOfBranch } from '../subject/of-branch.ts';
import type { CommandDeps } from './command-deps.ts';

/**
 * A command as its label is written: of `pin` with all digits of the commit, or why there is no such commit. Any other is as it was said.
 * Only reads.
 */
export async function wholeOrder<Order extends Said & { readonly pull: PullRequestFacts }>(
  deps: PinDeps,
  order: Order,
): Promise<Order | Verdict<'skipped'>> {
  if (order.word !== 'pin') return order;
  const commit = await pinMeant(deps, order.pull, order.rest);
  return typeof commit === 'string' ? { ...order, rest: commit } : commit;
}

interface PinDeps {
  readonly codeHost: Pick<CommandDeps['codeHost'], 'resolveCommit' | 'isOnBranch' | 'pushes'>;
}

/**
 * The commit that `/stage pin` means, with all its digits, or why there is none: it must be of the branch of its pull request.
 * @param digits some or all digits of it, as they were written.
 */
async function pinMeant(
  { codeHost }: PinDeps,
  { number, headBranch, headCommit }: Pick<PullRequestFacts, 'number' | 'headBranch' | 'headCommit'>,
  digits: string,
): Promise<string | Verdict<'skipped'>> {
  const written = digits.toLowerCase();
  const commit = looksLikeSha(written) ? await codeHost.resolveCommit(written) : undefined;
  // A tag or a branch of such a name would be resolved as well.
  const isMeant = commit?.startsWith(written) === true;
  if (isMeant && (commit === headCommit || (await isOfBranch(codeHost, commit, headBranch)))) return commit;
  return say(
    'unknown_branch',
    `Commit ${written.slice(0, 7)} is not of branch '${headBranch}' of pull request #${number}, so nothing was pinned; correct it, or push it there.`,
    'skipped',
  );
}
