import type { Said } from '../../domain/commands/judge-command.ts';
import { looksLikeSha } from '../../domain/commands/shared-target.ts';
import { standingOf } from '../../domain/commands/standing.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { environmentDeployments } from '../subject/deployment-record.ts';
import { isOfBranch } from '../subject/of-branch.ts';
import type { CommandDeps } from './command-deps.ts';
import { identityMeant } from './command-target.ts';

/**
 * A command as its label is written: of `pin` with all digits of the commit, or why there is no such commit. Any other is as it was said.
 * Only reads.
 */
export async function wholeOrder<Order extends Said & { readonly pull: PullRequestFacts }>(
  deps: PinDeps,
  scope: Scope,
  order: Order,
): Promise<Order | Verdict<'skipped'>> {
  const { word, rest, pull, saidAt } = order;
  if (word !== 'pin') return order;
  const commit = await (rest === ''
    ? runningThen(deps, { scope, pull, saidAt })
    : pinMeant(deps, pull, rest));
  return typeof commit === 'string' ? { ...order, rest: commit } : commit;
}

interface PinDeps {
  readonly codeHost: Pick<CommandDeps['codeHost'], 'resolveCommit' | 'isOnBranch' | 'pushes'>;
  readonly deployments: CommandDeps['deployments'];
}

/**
 * The commit that `/stage pin` names, with all its digits, or why there is none: it must be of the branch of its pull request.
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

/** The commit that ran when the command was said, or why nobody can say which one its author saw. */
async function runningThen(
  { deployments }: PinDeps,
  {
    scope,
    pull,
    saidAt,
  }: { readonly scope: Scope; readonly pull: PullRequestFacts; readonly saidAt: string },
): Promise<string | Verdict<'skipped'>> {
  const target = identityMeant({ scope, pull });
  const history = await environmentDeployments(deployments, { ...target, key: subjectKey(target) });
  const { serves, newer } = standingOf(history);
  const name = "name one, as in '/stage pin 1f0c9e2'";
  if (serves === undefined)
    return say(
      'unknown_branch',
      `No commit of pull request #${pull.number} runs, so nothing was pinned; ${name}.`,
      'skipped',
    );
  const isSeen = Date.parse(serves.succeededAt ?? serves.createdAt) <= Date.parse(saidAt);
  if (newer?.is !== 'under way' && isSeen) return serves.commit;
  return say(
    'head_moved',
    `The environment of pull request #${pull.number} was moving when '/stage pin' was said, so nobody knows which commit was meant and nothing was pinned; ${name}.`,
    'skipped',
  );
}
