import type { CommandAliases, CommandWord } from '../../domain/commands/command-words.ts';
import { commandText } from '../../domain/commands/command-words.ts';
import type { CommentEvent } from '../../domain/commands/comment-event.ts';
import type { Ending } from '../../domain/commands/ending.ts';
import {
  deploys,
  labelsAsked,
  labelWish,
  whyFork,
  whyNotAllowed,
  whyNotNow,
  whyOverruled,
  whyUnheard,
} from '../../domain/commands/judge-command.ts';
import { parseCommand, type Spoken } from '../../domain/commands/parse-command.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { WantedRule } from '../../domain/environment/wanted-rules.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportBody } from '../../domain/report/report.ts';
import { isRed } from '../../domain/verdict/decision.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { helpLines } from '../../text/commands/command-reply.ts';
import { type AboutComment, answeredOf, type CommandDeps, type TakenCommand } from './command-deps.ts';
import { findReply, keepReply, showEnding, showHeard } from './keep-reply.ts';
import { lockEnvironment } from './lock-environment.ts';
import { sayStatus } from './say-status.ts';
import { unlockEnvironment } from './unlock-environment.ts';
import { labelChangesOf, writeLabels } from './write-labels.ts';

/** What a run that hears a comment is asked for. */
export interface HearRequest extends AboutComment {
  /** Undefined for an event that tells of none. */
  readonly comment: CommentEvent | undefined;
  readonly aliases: CommandAliases;
  /** What asks for an environment of the kind. */
  readonly wanted: readonly WantedRule[];
}

/** What came of a comment. */
export interface Heard {
  readonly report: ReportBody;
  /** What later steps have to carry out; undefined where nothing is left to do. */
  readonly taken?: TakenCommand;
}

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
  if (spoken.kind === 'nothing')
    return { report: say('no_command', `The comment on pull request #${comment.number} holds no command.`) };
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
  const judged = await judge(deps, request, comment, spoken);
  const { verdict, taken } = judged;
  if (taken !== undefined) return { report: verdict, taken };
  const also = spoken.others ? ' Only the first command of a comment counts.' : '';
  const reply = {
    said: saidBy(spoken),
    sentence: `${verdict.sentence}${also}`,
    url: judged.url,
    run: isRed(verdict.decision) ? request.run : undefined,
    isDone: !isRed(verdict.decision),
    ...(judged.details === undefined ? {} : { details: judged.details }),
  };
  await keepReply(deps, answered, before, { reply, ending: endingOf(verdict) });
  return { report: verdict };
}

function saidBy(spoken: Heeded): string {
  return spoken.kind === 'command' ? commandText(spoken.word) : `/${spoken.said}`;
}

function named(spoken: Heeded): string {
  return `The command '${saidBy(spoken)}'`;
}

/** The person may say it, and has to say it again or otherwise. */
const CORRECTED: readonly Verdict['reasonCode'][] = ['unknown_command', 'head_moved', 'superseded'];

/** Refused is not broken. */
function endingOf({ decision, reasonCode }: Verdict): Ending {
  if (isRed(decision) || CORRECTED.includes(reasonCode)) return 'confused';
  return decision === 'skipped' ? '-1' : 'rocket';
}

/** Whatever is thrown here is told on the pull request, and nothing is done. */
async function judge(
  deps: CommandDeps,
  request: HearRequest,
  comment: CommentEvent,
  spoken: Heeded,
): Promise<Judged> {
  try {
    return (await refusal(deps, request, comment, spoken)) ?? (await obey(deps, request, comment, spoken));
  } catch (error) {
    return { verdict: describeFailure(error) };
  }
}

async function refusal(
  { commenters }: Pick<CommandDeps, 'commenters'>,
  { scope }: Pick<HearRequest, 'scope'>,
  { author }: CommentEvent,
  spoken: Heeded,
): Promise<Judged | undefined> {
  const granted = await commenters.permissionOf(author.login);
  const verdict = whyNotAllowed(author, scope.repository.fullName, granted);
  if (verdict !== undefined) return { verdict };
  if (spoken.kind !== 'unknown') return undefined;
  const sentence = `There is no command '${saidBy(spoken)}', so nothing was done; the nearest one is '${spoken.nearest}'.`;
  return { verdict: say('unknown_command', sentence) };
}

async function obey(
  deps: CommandDeps,
  request: HearRequest,
  comment: CommentEvent,
  spoken: Heeded,
): Promise<Judged> {
  const { number } = comment;
  const pull = await deps.codeHost.pullRequest(number);
  if (pull === undefined)
    throw new AdapterError(
      'doubtful_facts',
      `GitHub does not show pull request #${number} of ${request.scope.repository.fullName}, on which the comment is; say the command again.`,
      { service: 'GitHub', retriable: true },
    );
  const fork = whyFork(pull, request.scope.repository.id);
  if (fork !== undefined) return { verdict: fork };
  if (spoken.kind === 'unknown') throw new Error('An unknown command is refused before.');
  const { word } = spoken;
  if (word === 'help')
    return {
      verdict: say('command_answered', 'These are the commands.'),
      details: helpLines(request.aliases),
    };
  if (word === 'status') return sayStatus(deps, request.scope, pull);
  if (word === 'lock' || word === 'unlock') {
    const about = { scope: request.scope, comment, pull };
    const closed = whyNotNow(word, { pull, saidAt: comment.at, moves: [] });
    if (closed !== undefined) return { verdict: closed };
    return word === 'lock' ? lockEnvironment(deps, about, spoken.text ?? '') : unlockEnvironment(deps, about);
  }
  return carryOut(deps, request, { word, pull, saidAt: comment.at });
}

interface Order {
  readonly word: CommandWord;
  readonly pull: PullRequestFacts;
  readonly saidAt: string;
}

async function carryOut(deps: CommandDeps, request: HearRequest, order: Order): Promise<Judged> {
  const { word, pull, saidAt } = order;
  const moves = deploys(word) ? await deps.codeHost.pushes(pull.headBranch) : [];
  const verdict = whyNotNow(word, { pull, saidAt, moves });
  if (verdict !== undefined) return { verdict };
  const wish = labelWish(word, pull, { repositoryId: request.scope.repository.id, wanted: request.wanted });
  const overruled = whyOverruled(word, wish, {
    saidAt,
    changes: await labelChangesOf(deps, pull.number, wish),
  });
  if (overruled !== undefined) return { verdict: overruled };
  const wrote = await writeLabels(deps, pull.number, wish);
  const sentence = `Pull request #${pull.number} has ${labelsAsked(word)}, as '${commandText(word)}' asks for.`;
  const done = say('command_taken', sentence, wrote ? 'updated' : 'unchanged');
  // The label alone is all of it: it changes nothing now.
  if (word === 'keep') return { verdict: done };
  const { headBranch: branch, headRepositoryId = request.scope.repository.id } = pull;
  const commit = moves?.[0]?.commit ?? pull.headCommit;
  return { verdict: done, taken: { word, pullRequest: pull.number, branch, headRepositoryId, commit } };
}
