import { type CommandWord, commandText, isJudgement, LOOKS } from '../../domain/commands/command-words.ts';
import type { Ending } from '../../domain/commands/ending.ts';
import { labelWish, whyNotAllowed, whyUnheard } from '../../domain/commands/judge-command.ts';
import { parseCommand } from '../../domain/commands/parse-command.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportBody } from '../../domain/report/report.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { answeredOf, type CommandDeps } from './command-deps.ts';
import { endOfSending } from './end-of-sending.ts';
import type { HeardComment, HearRequest } from './hear-request.ts';
import { type FoundReply, findReply, keepReply, showEnding } from './keep-reply.ts';

/** What a run is asked for that ends what others left open. */
export interface EndRequest extends HearRequest {
  /** What was to be carried out; undefined where the job that heard it did not say. */
  readonly word: CommandWord | undefined;
  /** How the job that carried it out ended, as GitHub says. */
  readonly ended: 'success' | 'failure' | 'cancelled' | 'skipped';
}

/** It only reads, replies and reacts. */
type EndDeps = Pick<CommandDeps, 'codeHost' | 'commenters' | 'intents' | 'log'>;

/**
 * Ends a command whose run was killed or cancelled before it answered: nothing is left that says only that it was heard. What is known is
 * said, and no more. It carries nothing out.
 */
export async function endCommand(deps: EndDeps, request: EndRequest): Promise<ReportBody> {
  const { comment, word } = request;
  const unheard = whyUnheard(comment);
  if (unheard !== undefined || comment === undefined)
    return unheard ?? say('no_command', 'The event tells of no comment.');
  const spoken = parseCommand(comment.body, request.aliases);
  if (spoken.kind === 'nothing' && word === undefined)
    return say('no_command', `The comment on pull request #${comment.number} holds no command.`);
  const said = saidOf(word, spoken);
  const answered = answeredOf(request.scope, comment);
  const before = await findReply(deps, answered);
  if (before?.done !== undefined) {
    if (!request.dryRun) await showEnding(deps, answered, before.done);
    return say('answered_before', `The command '${said}' had been answered before.`);
  }
  if (request.dryRun)
    return say('dry_run', `The command '${said}' would be ended on pull request #${comment.number}.`);
  return tellEnd(deps, { ...request, comment }, said, before);
}

function saidOf(word: CommandWord | undefined, spoken: ReturnType<typeof parseCommand>): string {
  if (spoken.kind === 'unknown') return `/${spoken.said}`;
  if (spoken.kind === 'command') return commandText(spoken.word, spoken.rest);
  // A word of the team's own, while nobody can read which they are.
  return commandText(word ?? 'help');
}

async function tellEnd(
  deps: EndDeps,
  request: EndRequest & HeardComment,
  said: string,
  before: FoundReply | undefined,
): Promise<ReportBody> {
  const { comment, run } = request;
  const answered = answeredOf(request.scope, comment);
  const refused = await whyRefused(deps, request);
  if (refused !== undefined) {
    await showEnding(deps, answered, '-1');
    return refused;
  }
  const { sentence, ending } = await endOf(deps, request);
  await keepReply(deps, answered, before, { reply: { said, sentence, run, isDone: false }, ending });
  return say('command_answered', `The command '${said}' was ended: ${sentence}`);
}

/** Undefined also where GitHub does not say it: what is told then helps nobody who may not. */
async function whyRefused(
  { commenters, log }: EndDeps,
  { comment: { author }, scope }: HeardComment,
): Promise<Verdict<'skipped'> | undefined> {
  try {
    const granted = await commenters.permissionOf(author.login);
    return whyNotAllowed(author, scope.repository.fullName, granted);
  } catch (error) {
    log.info(`Whether ${author.login} may say commands is not known: ${describeFailure(error).sentence}`);
    return undefined;
  }
}

interface End {
  readonly sentence: string;
  readonly ending: Ending;
}

/** What is true of a command that nobody answered. */
async function endOf(deps: EndDeps, request: EndRequest & HeardComment): Promise<End> {
  const { word, ended } = request;
  if (word === undefined)
    return {
      sentence:
        'The run that heard it ended before it could say what it did; look at the run, and say the command again.',
      ending: 'confused',
    };
  if (ended !== 'cancelled')
    return {
      sentence:
        'The run that carries it out ended before it could say what came of it; look at the run, and say the command again.',
      ending: 'confused',
    };
  // It asks for no label, and no other run answers it.
  if (LOOKS.includes(word))
    return {
      sentence: 'Its run was cancelled before it answered; say the command again.',
      ending: 'confused',
    };
  if (isJudgement(word))
    return {
      sentence: `Its run was cancelled before it said what came of it; look in the tracker whether the story is ${word}ed, and say the command again if it is not. The hourly workflow does what follows from it.`,
      ending: 'confused',
    };
  if (word === 'unlock')
    return {
      sentence:
        'The lock was released. The run that brings the environment to the newest commit was cancelled, as GitHub does where a newer run of the branch waits, which does the same; say it again if there is none.',
      ending: '+1',
    };
  if (word === 'deploy') return endOfSending(deps, request);
  switch (await stillAsked(deps, request, word)) {
    case true:
      return {
        sentence:
          'Its run was cancelled, as GitHub does where a newer run of the branch waits. The labels of the pull request still ask for it, and the newest run of the branch does what they ask for; say it again if there is none.',
        ending: '+1',
      };
    case false:
      return {
        sentence:
          'Its run was cancelled, and the labels of the pull request ask for something else by now, which the newest run of the branch does; say the command again if it still counts.',
        ending: 'confused',
      };
    case undefined:
      return {
        sentence:
          'Its run was cancelled before it said what it did; say the command again if it still counts.',
        ending: 'confused',
      };
  }
}

/** Whether the labels are as the command asks for; undefined where nobody knows. Only reads. */
async function stillAsked(
  { codeHost, log }: EndDeps,
  { comment, scope, aliases, wanted }: HeardComment,
  word: CommandWord,
): Promise<boolean | undefined> {
  try {
    const spoken = parseCommand(comment.body, aliases);
    const said = { word, rest: spoken.kind === 'command' ? spoken.rest : '', saidAt: comment.at };
    const pull = await codeHost.pullRequest(comment.number);
    if (pull === undefined) return undefined;
    const { on, off } = labelWish(said, pull, { repositoryId: scope.repository.id, wanted });
    return on.length === 0 && off.length === 0;
  } catch (error) {
    log.info(`The labels could not be read: ${describeFailure(error).sentence}`);
    return undefined;
  }
}
