import { standingAllowance, whyNewerAllowance } from '../../domain/commands/judge-fork.ts';
import type { ForkAllowance } from '../../domain/environment/fork-allowance.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { CommandDeps } from './command-deps.ts';

/** Each look means that somebody allowed another commit before this one was kept. */
const MOST_LOOKS = 3;

/**
 * Keeps that a commit of a fork may have an environment, so that everyone sees it and every later run comes to that commit alone. The
 * newest command counts, whichever run is first; the same command finds its own allowance when it comes again.
 */
export async function allowFork(
  { forks }: Pick<CommandDeps, 'forks'>,
  allowance: ForkAllowance,
): Promise<'updated' | 'unchanged' | Verdict<'skipped'>> {
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const kept = await forks.allowanceOf(allowance.pullRequest);
    const standing = standingAllowance(kept?.allowance, allowance);
    if (standing === 'stands') return 'unchanged';
    if (standing === 'is newer' && kept?.allowance !== undefined) return whyNewerAllowance(kept.allowance);
    if ((await forks.allow(allowance, kept?.version)) === 'allowed') return 'updated';
  }
  throw new AdapterError(
    'doubtful_facts',
    `Which commit of pull request #${allowance.pullRequest} is allowed changed while it was being kept, so it was left; say '/stage up' again.`,
    { service: 'GitHub', retriable: true },
  );
}
