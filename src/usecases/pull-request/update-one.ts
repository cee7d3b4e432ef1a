import { type LongLivedBranches, whyLongLived } from '../../domain/environment/branch-stays.ts';
import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { oneLine } from '../../domain/input/one-line.ts';
import { say, skip, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost, UpdateAnswer, UpdateMethod } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';

/** What one pull request is brought up to date with. */
export interface UpdateOneDeps {
  readonly codeHost: Pick<CodeHost, 'isAncestor' | 'updateBranch' | 'isBranchProtected' | 'changedFiles'>;
  readonly deliveries: Pick<Deliveries, 'newest'>;
}

/** How, and what is left to people. */
export interface UpdateRules {
  /** Branches that stay behind their pull requests: what is merged into them, people decide. */
  readonly longLived: LongLivedBranches;
  /** The label that says that a pull request has been reviewed. */
  readonly reviewedLabel: string;
  readonly method: UpdateMethod;
  readonly dryRun: boolean;
}

/** A pull request, and what its base has come to. */
export interface Behind {
  readonly pull: PullRequestFacts;
  /** Head of the base. */
  readonly head: string;
  /** Branches that the base itself is on its way to, by open pull requests. */
  readonly ahead: ReadonlySet<string>;
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
  { pull, head, ahead }: Behind,
): Promise<Verdict> {
  const { codeHost } = deps;
  const { number, headCommit, baseBranch } = pull;
  if (headCommit === head || (await codeHost.isAncestor(head, headCommit))) return current(pull);
  const left = await whyLeft(deps, rules, pull, ahead);
  if (left !== undefined) return skip('branch_waits', left);
  if (rules.dryRun)
    return say('dry_run', `Pull request #${number} would be brought up to date with '${baseBranch}'.`);
  const answer = await codeHost.updateBranch(number, headCommit, rules.method);
  return verdictOf(answer, pull, () => bothChange(codeHost, pull, head));
}

function current({ number, baseBranch }: PullRequestFacts): Verdict {
  return say('branch_updated', `Pull request #${number} has all of '${baseBranch}'.`, 'unchanged');
}

async function whyLeft(
  { codeHost, deliveries }: UpdateOneDeps,
  { longLived, reviewedLabel }: UpdateRules,
  { number, headBranch, headCommit, baseBranch, labels }: PullRequestFacts,
  ahead: ReadonlySet<string>,
): Promise<string | undefined> {
  const short = headCommit.slice(0, 7);
  // Each update would be news for the next one, for ever.
  if (ahead.has(headBranch))
    return `Pull request #${number} is left to people, because open pull requests lead from '${baseBranch}' back to its branch '${headBranch}'.`;
  const isProtected = await codeHost.isBranchProtected(headBranch, baseBranch);
  const stays = whyLongLived({ name: headBranch, isProtected }, longLived);
  if (stays !== undefined)
    return `Branch '${headBranch}' of pull request #${number} is left to people, because ${stays}.`;
  if (hasLabel(labels, reviewedLabel))
    return `Pull request #${number} is left at ${short}, because the label '${reviewedLabel}' says that it was reviewed there.`;
  if ((await deliveries.newest(number))?.commit === headCommit)
    return `Pull request #${number} is left at ${short}, because people were asked to judge that commit.`;
  return undefined;
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
        `Pull request #${number} has moved on from ${headCommit.slice(0, 7)}; its own run brings its environment up.`,
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
        `Pull request #${number} could not be brought up to date${said}; do it by hand.`,
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
