import { ENDINGS, type Ending } from '../../domain/commands/ending.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { CommentFacts } from '../../ports/code-host.ts';
import type { Reaction } from '../../ports/commenters.ts';
import {
  type CommandReply,
  commandReply,
  endingOfReply,
  replyMarker,
} from '../../text/commands/command-reply.ts';
import type { Answered, CommandDeps } from './command-deps.ts';

/** The reply to a comment that is there. */
export interface FoundReply {
  readonly facts: CommentFacts;
  /** How it ended; undefined where something is left to do. */
  readonly done: Ending | undefined;
}

/** Undefined while nobody has replied. What others wrote into a reply is not believed. */
export async function findReply(
  { codeHost }: { readonly codeHost: Pick<CommandDeps['codeHost'], 'findComment'> },
  comment: Answered,
): Promise<FoundReply | undefined> {
  const facts = await codeHost.findComment(comment.number, replyMarker(comment));
  return facts && { facts, done: facts.editedByOthers ? undefined : endingOfReply(facts.body, comment) };
}

/** Writes the one reply to a comment, or edits the one that is there, and shows on the comment itself how it ended. */
export async function keepReply(
  deps: Pick<CommandDeps, 'codeHost' | 'commenters' | 'log'>,
  comment: Answered,
  before: FoundReply | undefined,
  {
    reply,
    ending,
  }: { readonly reply: Omit<CommandReply, 'done'> & { readonly isDone: boolean }; readonly ending: Ending },
): Promise<void> {
  const body = commandReply(comment, { ...reply, done: reply.isDone ? ending : undefined });
  if (before === undefined) await replyOnce(deps, comment, body);
  else if (before.facts.editedByOthers || !isSame(before.facts.body, body))
    await deps.codeHost.updateComment(before.facts.id, body);
  await showEnding(deps, comment, ending, before === undefined ? [] : ENDINGS);
}

/**
 * Tells somebody who may say no command so, once a pull request: whatever they say there later gets the reaction alone, so that nobody can
 * make a robot talk. The same comment is judged anew when it comes again.
 * @param author GitHub's number of whoever said it.
 */
export async function refuseOnce(
  deps: Pick<CommandDeps, 'codeHost' | 'commenters' | 'log'>,
  comment: Answered,
  author: number,
  told: Parameters<typeof keepReply>[3],
): Promise<void> {
  const toThem = { ...comment, refused: author };
  const before = await findReply(deps, toThem);
  if (before === undefined) await keepReply(deps, toThem, undefined, told);
  else await showEnding(deps, comment, told.ending);
}

/** GitHub gives back its own line ends. */
function isSame(there: string, body: string): boolean {
  return there.replaceAll('\r\n', '\n').trim() === body.trim();
}

/** Of two runs that both found none, the one that was later takes its own back. */
async function replyOnce(
  { codeHost }: Pick<CommandDeps, 'codeHost'>,
  comment: Answered,
  body: string,
): Promise<void> {
  const made = await codeHost.createComment(comment.number, body);
  const first = await findReply({ codeHost }, comment);
  if (first === undefined || first.facts.id >= made.id) return;
  await codeHost.deleteComment(made.id);
  await codeHost.updateComment(first.facts.id, body);
}

/**
 * Takes back that it was only heard. A reaction is a courtesy: where it fails, the log says so.
 * @param earlier what an earlier run may have shown.
 */
export async function showEnding(
  { commenters, log }: Pick<CommandDeps, 'commenters' | 'log'>,
  { id }: Answered,
  ending: Ending,
  earlier: readonly Ending[] = [],
): Promise<void> {
  const others: readonly Reaction[] = ['eyes', ...earlier.filter((each) => each !== ending)];
  await quietly(log, async () => {
    await commenters.react(id, ending);
    for (const other of others) await commenters.unreact(id, other);
  });
}

/** Shows at once that the comment was heard. */
export async function showHeard(
  { commenters, log }: Pick<CommandDeps, 'commenters' | 'log'>,
  { id }: Answered,
): Promise<void> {
  await quietly(log, () => commenters.react(id, 'eyes'));
}

async function quietly(log: Pick<CommandDeps['log'], 'info'>, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.info(`The reaction could not be changed: ${describeFailure(error).sentence}`);
  }
}
