import { type CommandWord, commandText, isJudgement, LOOKS } from '../../domain/commands/command-words.ts';
import {
  deploys,
  labelsAsked,
  labelWish,
  type Said,
  whyNewer,
  whyNotAllowed,
  whyNotNow,
  whyOverruled,
  whyUnheard,
} from '../../domain/commands/judge-command.ts';
import { allowsFork, heardOn, whyNotForFork, whyOtherCommit } from '../../domain/commands/judge-fork.ts';
import type { OtherCommand } from '../../domain/commands/newer-command.ts';
import { parseCommand, type Spoken } from '../../domain/commands/parse-command.ts';
import { environmentBranch, isFromFork } from '../../domain/environment/fork.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { isRed } from '../../domain/verdict/decision.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { helpLines } from '../../text/commands/command-reply.ts';
import { allowFork } from './allow-fork.ts';
import { answeredOf, type CommandDeps, type TakenCommand } from './command-deps.ts';
import { namedTarget } from './command-target.ts';
import { wholeOrder } from './commit-meant.ts';
import { endingOf } from './ending-of.ts';
import type { Heard, HeardComment, HearRequest } from './hear-request.ts';
import { findReply, keepReply, refuseOnce, showEnding, showHeard } from './keep-reply.ts';
import { lockEnvironment } from './lock-environment.ts';
import { findOpposition, type Opposition } from './newer-commands.ts';
import { sayStatus } from './say-status.ts';
import { sendCommit } from './send-commit.ts';
import { unlockEnvironment } from './unlock-environment.ts';
import { labelChangesOf, writeLabels } from './write-labels.ts';

/** What is to be said of a command at once, or what is left to do. */
interface Judged {
  readonly verdict: Verdict;
  readonly taken?: TakenCommand;
  readonly details?: readonly string[];
  readonly url?: string | undefined;
}

type Heeded = Exclude<Spoken, { readonly kind: 'nothing' }>;

/**
 * Hears one comment: reads the command in it, asks whether the person may say it, and writes what it asks for onto the pull request, where
 * everyone sees it. What is not to be carried out is answered at once. Whatever fails, nothing is carried out.
 */
export async function hearCommand(deps: CommandDeps, request: HearRequest): Promise<Heard> {
  const { comment } = request;
  const unheard = whyUnheard(comment);
  if (unheard !== undefined || comment === undefined)
    return { report: unheard ?? say('no_command', 'The event tells of no comment.') };
  const spoken = parseCommand(comment.body, request.aliases);
  if (spoken.kind === 'nothing') {
    // It may be a word of the team's own, which nobody can read then.
    if (request.trouble !== undefined) return { report: describeFailure(request.trouble) };
    return { report: say('no_command', `The comment on pull request #${comment.number} holds no command.`) };
  }
  const answered = answeredOf(request.scope, comment);
  const before = await findReply(deps, answered);
  if (before?.done !== undefined) {
    // A run that was killed behind its reply has not shown it.
    if (!request.dryRun) await showEnding(deps, answered, before.done);
    return { report: say('answered_before', `${named(spoken)} had been answered before.`) };
  }
  if (request.dryRun)
    return { report: say('dry_run', `${named(spoken)} would be heard on pull request #${comment.number}.`) };
  await showHeard(deps, answered);
  const judged = await judge(deps, { ...request, comment }, spoken);
  const { verdict, taken } = judged;
  if (taken !== undefined) return { report: verdict, taken };
  await reply(deps, { ...request, comment }, spoken, { before, judged });
  return { report: verdict };
}

/** Says at once what came of a command. */
async function reply(
  deps: CommandDeps,
  request: HeardComment,
  spoken: Heeded,
  { before, judged }: { readonly before: Awaited<ReturnType<typeof findReply>>; readonly judged: Judged },
): Promise<void> {
  const { verdict } = judged;
  const answered = answeredOf(request.scope, request.comment);
  const also = spoken.others ? ' Only the first command of a comment counts.' : '';
  const said = {
    said: saidBy(spoken),
    sentence: `${verdict.sentence}${also}`,
    url: judged.url,
    run: isRed(verdict.decision) ? request.run : undefined,
    isDone: !isRed(verdict.decision),
    ...(judged.details === undefined ? {} : { details: judged.details }),
  };
  const ending = endingOf(verdict);
  if (verdict.reasonCode === 'not_allowed_to_command' && before === undefined)
    await refuseOnce(deps, answered, request.comment.author.id, { reply: said, ending });
  else await keepReply(deps, answered, before, { reply: said, ending });
}

function saidBy(spoken: Heeded): string {
  return spoken.kind === 'command' ? commandText(spoken.word, spoken.rest) : `/${spoken.said}`;
}

function named(spoken: Heeded): string {
  return `The command '${saidBy(spoken)}'`;
}

/** Whatever is thrown here is told on the pull request, and nothing is done. */
async function judge(deps: CommandDeps, request: HeardComment, spoken: Heeded): Promise<Judged> {
  try {
    return (await refusal(deps, request, spoken)) ?? (await obey(deps, request, spoken));
  } catch (error) {
    return { verdict: describeFailure(error) };
  }
}

async function refusal(
  { commenters }: Pick<CommandDeps, 'commenters'>,
  { scope, comment: { author }, trouble }: HeardComment,
  spoken: Heeded,
): Promise<Judged | undefined> {
  const granted = await commenters.permissionOf(author.login);
  const verdict = whyNotAllowed(author, scope.repository.fullName, granted);
  if (verdict !== undefined) return { verdict };
  if (trouble !== undefined) return { verdict: describeFailure(trouble) };
  if (spoken.kind !== 'unknown') return undefined;
  const sentence = `There is no command '${saidBy(spoken)}', so nothing was done; the nearest one is '${spoken.nearest}'.`;
  return { verdict: say('unknown_command', sentence) };
}

async function obey(deps: CommandDeps, request: HeardComment, spoken: Heeded): Promise<Judged> {
  const { number } = request.comment;
  const pull = await deps.codeHost.pullRequest(number);
  if (pull === undefined)
    throw new AdapterError(
      'doubtful_facts',
      `GitHub does not show pull request #${number} of ${request.scope.repository.fullName}, on which the comment is; say the command again.`,
      { service: 'GitHub', retriable: true },
    );
  if (spoken.kind === 'unknown') throw new Error('An unknown command is refused before.');
  const { word, rest } = spoken;
  const rules = { repositoryId: request.scope.repository.id, whyNone: request.whyNoForks };
  const fork = whyNotForFork(spoken, pull, rules);
  if (fork !== undefined) return { verdict: fork };
  if (word === 'help')
    return {
      verdict: say('command_answered', 'These are the commands.'),
      details: helpLines(request.aliases, heardOn(pull, rules)),
    };
  if (word === 'deploy') return sendCommit(deps, { sharedKinds: [], ...request, pull }, rest);
  if (word === 'status' || word === 'lock' || word === 'unlock')
    return obeyOfTarget(deps, request, { word, rest, pull });
  if (LOOKS.includes(word)) {
    const sentence = `Another job looks and answers '${commandText(word, rest)}'.`;
    return { verdict: say('command_taken', sentence, 'unchanged'), taken: takenOf(request, word, pull) };
  }
  const order = { word, rest, saidAt: request.comment.at, pull };
  return isJudgement(word) ? leaveToJudge(deps, request, order) : carryOut(deps, request, order);
}

/** Who may accept, and what was delivered, is seen by a job that may ask the tracker. */
async function leaveToJudge(
  { codeHost }: Pick<CommandDeps, 'codeHost'>,
  request: HeardComment,
  { word, rest, saidAt, pull }: Order,
): Promise<Judged> {
  const moves = await codeHost.pushes(pull.headBranch);
  const verdict = whyNotNow(word, { pull, saidAt, moves });
  if (verdict !== undefined) return { verdict };
  const sentence = `Another job asks the tracker and answers '${commandText(word, rest)}'.`;
  const taken = takenOf(request, word, pull, moves?.[0]?.commit);
  return { verdict: say('command_taken', sentence, 'unchanged'), taken };
}

/** Commands that may be about a shared environment, which no end of a pull request concerns. */
async function obeyOfTarget(
  deps: CommandDeps,
  { scope, comment, aliases, sharedKinds = [] }: HeardComment,
  { word, rest, pull }: Omit<Order, 'saidAt' | 'word'> & { readonly word: 'lock' | 'unlock' | 'status' },
): Promise<Judged> {
  const named = namedTarget({ word, rest }, sharedKinds);
  if ('decision' in named) return { verdict: named };
  const { kind: sharedKind } = named;
  if (word === 'status') return sayStatus(deps, scope, pull, sharedKind);
  const closed = whyNotNow(word, { pull, saidAt: comment.at, moves: [] });
  if (closed !== undefined && sharedKind === undefined) return { verdict: closed };
  const about = { scope, comment, aliases, sharedKinds, pull, sharedKind };
  return word === 'lock' ? lockEnvironment(deps, about, named.rest) : unlockEnvironment(deps, about);
}

function takenOf(
  { scope }: HeardComment,
  word: CommandWord,
  pull: PullRequestFacts,
  commit = pull.headCommit,
): TakenCommand {
  const { number: pullRequest } = pull;
  const { id } = scope.repository;
  // What stands in the place of a fork's branch is this repository's, so nothing of a fork names the turn that it waits for.
  return { word, pullRequest, branch: environmentBranch(pull, id), headRepositoryId: id, commit };
}

interface Order extends Said {
  readonly pull: PullRequestFacts;
}

async function carryOut(deps: CommandDeps, request: HeardComment, order: Order): Promise<Judged> {
  const { word, rest, pull, saidAt } = order;
  const opposition = await findOpposition(deps, request, order);
  if (opposition.newer !== undefined) return { verdict: whyNewer(order, opposition.newer) };
  const moves = await movesOf(deps, request, order);
  const verdict = whyNotNow(word, { pull, saidAt, moves }) ?? whyOtherCommit(order, pull);
  if (verdict !== undefined) return { verdict };
  const allowed = await keepAllowed(deps, request, order);
  if (allowed !== 'updated' && allowed !== 'unchanged') return { verdict: allowed };
  const whole = await wholeOrder(deps, request.scope, order);
  if ('decision' in whole) return { verdict: whole };
  const written = await writeWish(deps, request, whole, opposition);
  if (written !== 'updated' && written !== 'unchanged') return { verdict: written };
  const sentence = `Pull request #${pull.number} has ${labelsAsked(whole)}, as '${commandText(word, rest)}' asks for.`;
  const done = say('command_taken', sentence, allowed === 'updated' ? allowed : written);
  // The label alone is all of it: it changes nothing now.
  if (word === 'keep' || word === 'extend') return { verdict: done };
  return { verdict: done, taken: takenOf(request, word, pull, moves?.[0]?.commit) };
}

/** A fork's command names the commit itself, and nothing here tells when a fork was pushed to. */
async function movesOf(
  { codeHost }: Pick<CommandDeps, 'codeHost'>,
  { scope }: HeardComment,
  { word, pull }: Order,
): ReturnType<CommandDeps['codeHost']['pushes']> {
  return deploys(word) && !isFromFork(pull, scope.repository.id) ? codeHost.pushes(pull.headBranch) : [];
}

/** Keeps which commit of a fork is allowed, before any label asks for it. */
async function keepAllowed(
  deps: CommandDeps,
  { scope, comment }: HeardComment,
  order: Order,
): Promise<'updated' | 'unchanged' | Verdict<'skipped'>> {
  const { pull, saidAt } = order;
  if (!allowsFork(order, pull, scope.repository.id)) return 'unchanged';
  const { login: by } = comment.author;
  const said = { by, command: comment.id, at: saidAt };
  return allowFork(deps, { pullRequest: pull.number, commit: pull.headCommit, ...said });
}

/** Writes what a command asks for onto the pull request, or says why somebody else's word counts by now. */
async function writeWish(
  deps: CommandDeps,
  request: HeardComment,
  order: Order,
  { hasOlder }: Opposition,
): Promise<'updated' | 'unchanged' | Verdict<'skipped'>> {
  const { word, pull, saidAt } = order;
  const rules = { repositoryId: request.scope.repository.id, wanted: request.wanted };
  const wish = labelWish(order, pull, rules);
  const changes = await labelChangesOf(deps, pull.number, wish);
  const overruled = whyOverruled(word, wish, { saidAt, changes, hasOlder });
  if (overruled !== undefined) return overruled;
  if (!(await writeLabels(deps, pull.number, wish))) return 'unchanged';
  const last = await writeNewest(deps, request, order, rules);
  return last === undefined ? 'updated' : whyNewer(order, last);
}

/** So many commands that were said meanwhile, each against the one before, are written behind one's own. */
const MOST_NEWER = 10;

/**
 * Writes what was said against a command meanwhile, since its own run may have found nothing to change. Each write may come behind that of
 * a still newer one, so it is looked again behind each.
 * @returns the command that was written last; undefined for none.
 */
async function writeNewest(
  deps: CommandDeps,
  request: HeardComment,
  { pull, ...said }: Order,
  rules: Parameters<typeof labelWish>[2],
): Promise<OtherCommand | undefined> {
  let last: OtherCommand = { comment: request.comment, asked: said };
  for (let written = 0; written < MOST_NEWER; written += 1) {
    const comment = { ...request.comment, ...last.comment };
    const { newer } = await findOpposition(deps, { ...request, comment }, last.asked);
    if (newer === undefined) break;
    const now = (await deps.codeHost.pullRequest(pull.number)) ?? pull;
    const whole = await wholeOrder(deps, request.scope, {
      ...newer.asked,
      saidAt: newer.comment.at,
      pull: now,
    });
    if ('decision' in whole) break;
    await writeLabels(deps, pull.number, labelWish(whole, now, rules));
    last = newer;
  }
  return last.comment.id === request.comment.id ? undefined : last;
}
