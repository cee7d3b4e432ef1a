import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { oneLine } from '../../domain/input/one-line.ts';
import { say, skip, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost, UpdateAnswer } from '../../ports/code-host.ts';
import { type AgainDeps, comesFromUs, isMadeByUs, isUnclear } from './made-by-us.ts';
import { type LeftBehind, type LeftDeps, type LeftRules, whyLeft } from './why-left.ts';

/** What one pull request is brought up to date with. */
export interface UpdateOneDeps extends LeftDeps, AgainDeps {
  readonly codeHost: LeftDeps['codeHost'] &
    AgainDeps['codeHost'] &
    Pick<CodeHost, 'updateBranch' | 'changedFiles'>;
}

/** How, and what is left to people. */
export interface UpdateRules extends LeftRules {
  readonly dryRun: boolean;
}

/** Paths of a conflict that a sentence names. */
const MOST_PATHS = 5;
const LONGEST_PATH = 100;

/**
 * Brings one open pull request up to date with its base, or says why it is left alone. One that waits for the acceptance of its very
 * commit is: with another commit it would have to be reviewed and judged again.
 */
export async function updateOne(
  deps: UpdateOneDeps,
  rules: UpdateRules,
  behind: LeftBehind,
): Promise<Verdict> {
  const { codeHost } = deps;
  const { pull, head } = behind;
  const { number, headCommit, baseBranch } = pull;
  if (headCommit === head || (await codeHost.isAncestor(head, headCommit))) return current(pull);
  const left = await whyLeft(deps, rules, behind);
  if (left !== undefined) return skip('branch_waits', left);
  if (rules.dryRun)
    return say('dry_run', `Pull request #${number} would be brought up to date with '${baseBranch}'.`);
  const answer = await update(deps, rules, behind);
  return verdictOf(answer, pull, () => bothChange(codeHost, pull, head));
}

/**
 * The answer to the one write. It may get lost, and then the client or a run beside this one finds what it has made as news of somebody
 * else's, so the head is read again before that is believed.
 */
async function update(
  deps: UpdateOneDeps,
  { method }: UpdateRules,
  behind: LeftBehind,
): Promise<UpdateAnswer> {
  const { number, headCommit } = behind.pull;
  try {
    const answer = await deps.codeHost.updateBranch(number, headCommit, method);
    const isNews = answer.outcome === 'moved' || answer.outcome === 'current';
    return isNews && (await isMadeByUs(deps, behind)) ? { outcome: 'updated' } : answer;
  } catch (error) {
    const isMade = isUnclear(error) && (await comesFromUs(deps, behind).catch(() => false));
    if (!isMade) throw error;
    return { outcome: 'updated' };
  }
}

function current({ number, baseBranch }: PullRequestFacts): Verdict {
  return say('branch_updated', `Pull request #${number} has all of '${baseBranch}'.`, 'unchanged');
}

async function verdictOf(
  { outcome, detail }: UpdateAnswer,
  pull: PullRequestFacts,
  clashing: () => Promise<string | undefined>,
): Promise<Verdict> {
  const { number, headCommit, baseBranch } = pull;
  const said = detail === undefined || detail === '' ? '' : ` (${detail})`;
  switch (outcome) {
    case 'updated':
      return say('branch_updated', `Pull request #${number} was brought up to date with '${baseBranch}'.`);
    case 'current':
      return current(pull);
    case 'moved':
      return skip(
        'head_moved',
        `Pull request #${number} has moved on from ${headCommit.slice(0, 7)}, so it is left alone until '${baseBranch}' moves on again.`,
      );
    case 'conflict': {
      const files = await clashing();
      const words = files === undefined ? said : ` (both change ${files})`;
      return skip(
        'not_updated',
        `Pull request #${number} conflicts with '${baseBranch}'${words}; bring it up to date by hand.`,
      );
    }
    case 'refused':
      return skip(
        'not_updated',
        `Pull request #${number} could not be brought up to date${said}; bring it up to date by hand.`,
      );
  }
}

/**
 * GitHub says of a conflict that there is one, and not where (docs.github.com/rest/pulls/pulls, "Update a pull request branch"). It is in
 * what both sides have changed. Undefined where that is not known, which is no reason to say nothing of the conflict.
 */
async function bothChange(
  codeHost: Pick<CodeHost, 'changedFiles'>,
  { number, headCommit }: PullRequestFacts,
  head: string,
): Promise<string | undefined> {
  const known = (files: Promise<readonly string[] | undefined>) => files.catch(() => undefined);
  const [mine, theirs] = await Promise.all([
    known(codeHost.changedFiles({ pullRequest: number })),
    known(codeHost.changedFiles({ base: headCommit, commit: head })),
  ]);
  const other = new Set(theirs);
  const both = (mine ?? []).filter((path) => other.has(path));
  if (both.length === 0) return undefined;
  const named = both.slice(0, MOST_PATHS).map((path) => oneLine(path, LONGEST_PATH));
  const more = both.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
