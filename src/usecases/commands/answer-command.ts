import {
  type CommandAliases,
  type CommandWord,
  commandText,
  isJudgement,
} from '../../domain/commands/command-words.ts';
import type { CommentEvent } from '../../domain/commands/comment-event.ts';
import type { Ending } from '../../domain/commands/ending.ts';
import { parseCommand } from '../../domain/commands/parse-command.ts';
import { leavesEnvironment, type Report, type ReportBody } from '../../domain/report/report.ts';
import { type Decision, isRed } from '../../domain/verdict/decision.ts';
import { say } from '../../domain/verdict/verdict.ts';
import { judgementAnswer } from './answer-judgement.ts';
import { type AboutComment, answeredOf, type CommandDeps } from './command-deps.ts';
import { findReply, keepReply, showEnding } from './keep-reply.ts';

/** What a run that carried a command out is asked for. */
export interface AnswerRequest extends AboutComment {
  readonly comment: CommentEvent;
  readonly word: CommandWord;
  /** Of the steps that carried it out, in their order; [] where none left any. */
  readonly reports: readonly Report[];
  /** 40 hex digits: what was sent to a shared environment; undefined where nothing was, or nobody says. */
  readonly commit?: string | undefined;
  /** The team's own words; absent for none. */
  readonly aliases?: CommandAliases;
}

/** Answers a command by what the steps did that carried it out: in one reply, which is edited where the run is run again. */
export async function answerCommand(
  deps: Pick<CommandDeps, 'codeHost' | 'commenters' | 'log'>,
  request: AnswerRequest,
): Promise<ReportBody> {
  const { comment, word, run } = request;
  const answered = answeredOf(request.scope, comment);
  const before = await findReply(deps, answered);
  if (before?.done !== undefined) {
    if (!request.dryRun) await showEnding(deps, answered, before.done);
    return say('answered_before', `The command '${commandText(word)}' had been answered before.`);
  }
  if (request.dryRun)
    return say(
      'dry_run',
      `The command '${commandText(word)}' would be answered on pull request #${comment.number}.`,
    );
  const { ending, ...answer } = answerOf(word, comment.number, request);
  const reply = { ...answer, said: saidIn(request), run };
  await keepReply(deps, answered, before, { reply, ending });
  return say('command_answered', `The command '${commandText(word)}' was answered: ${answer.sentence}`);
}

/** With what stands behind the word, as far as the comment still says it. */
function saidIn({ comment, word, aliases }: AnswerRequest): string {
  const spoken = parseCommand(comment.body, aliases);
  return commandText(word, spoken.kind === 'command' && spoken.word === word ? spoken.rest : '');
}

interface Answer {
  readonly sentence: string;
  readonly ending: Ending;
  readonly url: string | undefined;
  /** False where the same command may do more when it comes again. */
  readonly isDone: boolean;
}

const NOBODY_KNOWS: Answer = {
  sentence:
    'The steps that carry it out left no report, so nobody knows what was done; look at the run, and say the command again.',
  ending: 'confused',
  url: undefined,
  isDone: false,
};

/** What a command was about says how it ended: the teardown of `down`, and the provision of any other. */
function answerOf(
  word: CommandWord,
  pullRequest: number,
  { reports, commit }: Pick<AnswerRequest, 'reports' | 'commit'>,
): Answer {
  if (isJudgement(word)) {
    const judged = judgementAnswer(word, pullRequest, reports);
    return judged === undefined ? NOBODY_KNOWS : { ...judged, url: undefined };
  }
  const of = (action: Report['action']) => reports.findLast((report) => report.action === action);
  const mayEndIt = word === 'down' || word === 'unlock';
  const report = mayEndIt ? (of('teardown') ?? of('provision')) : of('provision');
  if (report === undefined) return NOBODY_KNOWS;
  const { decision, reasonCode, sentence, environment } = report;
  const isUp = leavesEnvironment(decision);
  // Somebody may have locked it anew, or put on another label, before the run of the branch had its turn.
  const isHeld = reasonCode === 'locked' || reasonCode === 'pinned';
  const isOther = word === 'deploy' && isOtherCommit(report, commit);
  const isAsAsked = !isHeld && !isOther && isAsAskedFor(word, decision);
  const url = isUp ? environment?.url : undefined;
  const before = isOther
    ? `Commit ${commit?.slice(0, 7)} was sent, and another one after it. `
    : isHeld
      ? ''
      : word === 'pin' && isUp
        ? ''
        : (LIFTED[word] ?? '');
  return {
    // The address follows as a link.
    sentence: `${before}${url === undefined ? sentence : sentence.replace(` at ${url}`, '')}`,
    ending: isAsAsked ? 'rocket' : 'confused',
    url,
    isDone: isAsAsked,
  };
}

/** Somebody may have sent another commit before the run had its turn, and it brought that one. */
function isOtherCommit({ subject }: Report, commit: string | undefined): boolean {
  return commit !== undefined && subject?.commit !== undefined && subject.commit !== commit;
}

function isAsAskedFor(word: CommandWord, decision: Decision): boolean {
  if (word === 'down') return decision === 'deleted' || decision === 'nothing';
  // The lock is gone, or the label is as it was asked for, whatever becomes of the branch.
  return LIFTED[word] === undefined ? leavesEnvironment(decision) : !isRed(decision);
}

/** What is true by then of a command that is done without an environment. Of one that is pinned the step itself says so. */
const LIFTED: { readonly [Word in CommandWord]?: string } = {
  unlock: 'No lock holds it now. ',
  pin: 'Its label pins it now. ',
  unpin: 'Nothing pins it now. ',
};
