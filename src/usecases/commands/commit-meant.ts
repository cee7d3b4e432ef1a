import type { CommentEvent } from '../../domain/commands/comment-event.ts';
import { type Said, whyMoved } from '../../domain/commands/judge-command.ts';
import { whyOnNoBranch, whyUnknownRef } from '../../domain/commands/judge-sending.ts';
import { looksLikeSha } from '../../domain/commands/shared-target.ts';
import { standingOf } from '../../domain/commands/standing.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { environmentDeployments } from '../subject/deployment-record.ts';
import { isOfBranch } from '../subject/of-branch.ts';
import type { CommandDeps } from './command-deps.ts';
import { identityMeant } from './command-target.ts';

type MeantDeps = Pick<CommandDeps, 'codeHost'>;

/** A branch or a commit that somebody named in a command. */
export interface NamedRef {
  readonly scope: Scope;
  readonly comment: CommentEvent;
  readonly pull: PullRequestFacts;
  /** As it was written. */
  readonly ref: string;
  /** The command, as the person wrote it. */
  readonly said: string;
}

/**
 * The commit that is meant, with a branch of this repository that holds it, or why there is none. A branch wins over a SHA of the same
 * letters. Its newest commit must be the one that the person saw.
 */
export async function commitMeant(
  deps: MeantDeps,
  named: NamedRef,
): Promise<Pick<Intent, 'commit' | 'branch'> | Verdict<'skipped'>> {
  const { codeHost } = deps;
  const { ref, scope, said, comment } = named;
  const head = await codeHost.branchHead(ref);
  if (head === undefined) return commitOfSha(deps, named);
  const moves = await codeHost.pushes(ref);
  if (moves === undefined) return untold(ref, said);
  const moved = whyMoved(said, { headBranch: ref }, { saidAt: comment.at, moves });
  if (moved !== undefined) return moved;
  // The list may be newer than the head that was read, or older: nobody knows then which commit was seen.
  const [newest] = moves;
  if (newest !== undefined && newest.commit !== head) return unclear(ref, said, scope);
  return { commit: head, branch: ref };
}

function untold(branch: string, said: string): Verdict<'skipped'> {
  return say(
    'doubtful_facts',
    `GitHub does not tell when branch '${branch}' was pushed to, so nobody knows which commit '${said}' meant and nothing was sent; name the commit by its SHA.`,
    'skipped',
  );
}

function unclear(branch: string, said: string, { repository }: Scope): Verdict<'skipped'> {
  return say(
    'doubtful_facts',
    `GitHub shows two newest commits of branch '${branch}' of ${repository.fullName}, so nobody knows which one '${said}' meant and nothing was sent; say it again, or name the commit by its SHA.`,
    'skipped',
  );
}

/** Beyond so many branches only those are asked about that the commit is most likely to be on. */
const MOST_ASKED = 20;

/**
 * GitHub shows a commit of a fork as if it were here, so that it is there proves nothing: a branch of this repository must hold it, which a
 * comparison says (docs.github.com/rest/commits/commits, "Compare two commits"). One for each branch, and of many only the likely ones.
 */
async function commitOfSha(
  { codeHost }: MeantDeps,
  { ref, scope, pull }: NamedRef,
): Promise<Pick<Intent, 'commit' | 'branch'> | Verdict<'skipped'>> {
  const { repository } = scope;
  const commit = looksLikeSha(ref) ? await codeHost.resolveCommit(ref.toLowerCase()) : undefined;
  // A tag of such a name would be resolved as well.
  if (commit === undefined || !commit.startsWith(ref.toLowerCase()))
    return whyUnknownRef(ref, repository.fullName);
  const branches = await codeHost.branches();
  const headed = branches.find((branch) => branch.commit === commit);
  if (headed !== undefined) return { commit, branch: headed.name };
  const names = branches.map(({ name }) => name);
  const likely = [repository.defaultBranch, pull.headBranch].filter((name) => names.includes(name));
  for (const branch of [...new Set([...likely, ...names])].slice(0, MOST_ASKED))
    if (await codeHost.isOnBranch(commit, branch)) return { commit, branch };
  return whyOnNoBranch(commit, repository.fullName);
}

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
