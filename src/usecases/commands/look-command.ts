import { commandText } from '../../domain/commands/command-words.ts';
import type { CommentEvent } from '../../domain/commands/comment-event.ts';
import { parseCommand } from '../../domain/commands/parse-command.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportBody } from '../../domain/report/report.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { say } from '../../domain/verdict/verdict.ts';
import { answeredOf, type CommandDeps } from './command-deps.ts';
import type { HeardComment } from './hear-request.ts';
import { type FoundReply, findReply, keepReply, showEnding } from './keep-reply.ts';

/** What was seen, for a reply. */
export interface Sight {
  /** One sentence; it may hold anybody's words. */
  readonly sentence: string;
  /** Lines of Markdown that is already escaped; [] for none. */
  readonly details: readonly string[];
}

/** How it is looked; only reads. */
export interface LookDeps extends Pick<CommandDeps, 'codeHost' | 'commenters' | 'log'> {
  /** The environments of the branch of a pull request; with `isAll` those of all branches. */
  readonly listed: (pull: PullRequestFacts, isAll: boolean) => Promise<Sight>;
  /** The last lines of the logs of the branch's environment. */
  readonly logged: (pull: PullRequestFacts) => Promise<Sight>;
}

/** Looks, as a command asks that was heard, and answers it in its one reply. Whatever fails is told there. */
export async function lookCommand(deps: LookDeps, request: HeardComment): Promise<ReportBody> {
  const { comment } = request;
  const spoken = parseCommand(comment.body, request.aliases);
  if (spoken.kind !== 'command')
    return say('no_command', `The comment on pull request #${comment.number} holds no command.`);
  const said = commandText(spoken.word, spoken.rest);
  const answered = answeredOf(request.scope, comment);
  const before = await findReply(deps, answered);
  if (before?.done !== undefined) {
    if (!request.dryRun) await showEnding(deps, answered, before.done);
    return say('answered_before', `The command '${said}' had been answered before.`);
  }
  if (request.dryRun)
    return say('dry_run', `The command '${said}' would be answered on pull request #${comment.number}.`);
  try {
    if (request.trouble !== undefined) throw request.trouble;
    const pull = await deps.codeHost.pullRequest(comment.number);
    if (pull === undefined) throw unseen(comment);
    const isAll = spoken.rest !== '';
    const sight = spoken.word === 'logs' ? await deps.logged(pull) : await deps.listed(pull, isAll);
    await tell(deps, request, before, { said, ...sight, isDone: true });
    return say('command_answered', `The command '${said}' was answered: ${sight.sentence}`);
  } catch (error) {
    const failure = describeFailure(error);
    await tell(deps, request, before, { said, sentence: failure.sentence, details: [], isDone: false });
    return failure;
  }
}

async function tell(
  deps: LookDeps,
  { scope, comment, run }: HeardComment,
  before: FoundReply | undefined,
  { isDone, ...told }: Sight & { readonly said: string; readonly isDone: boolean },
): Promise<void> {
  const reply = { ...told, run: isDone ? undefined : run, isDone };
  const ending = isDone ? 'rocket' : 'confused';
  await keepReply(deps, answeredOf(scope, comment), before, { reply, ending });
}

function unseen({ number }: Pick<CommentEvent, 'number'>): AdapterError {
  return new AdapterError(
    'doubtful_facts',
    `GitHub does not show pull request #${number}, on which the comment is; say the command again.`,
    { service: 'GitHub', retriable: true },
  );
}
