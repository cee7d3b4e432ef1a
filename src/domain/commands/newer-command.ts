import type { CommandAliases, CommandWord } from './command-words.ts';
import type { CommentEvent } from './comment-event.ts';
import { parseCommand } from './parse-command.ts';

/** A comment of a pull request, as far as it may hold a command. Of two, the one with the greater id was written later. */
export type SaidComment = Pick<CommentEvent, 'id' | 'body' | 'at' | 'author'>;

/** What a comment asks for. */
export interface Asked {
  /** Behind `/stage`. */
  readonly word: CommandWord;
  /** What stands behind the word. */
  readonly rest: string;
}

/** A comment with a command, beside the one that is heard. */
export interface OtherCommand {
  /** Of a person. */
  readonly comment: SaidComment;
  /** What it asks for. */
  readonly asked: Asked;
}

/** What commands are about of which only one can hold. Absent for a word that goes with every other. */
const TOPICS: { readonly [Word in CommandWord]?: string } = {
  up: 'there',
  down: 'there',
  extend: 'until',
  lock: 'lock',
  unlock: 'lock',
};

/** True of a word that another command may be the opposite of. */
export function hasOpposite(word: CommandWord): boolean {
  return TOPICS[word] !== undefined;
}

/** True where not both can hold, so that the newer one counts. Of two extensions each means another day, also where both say `3d`. */
export function opposes(one: Asked, other: Asked): boolean {
  const topic = TOPICS[one.word];
  if (topic === undefined || topic !== TOPICS[other.word]) return false;
  return one.word !== other.word || one.word === 'extend';
}

/**
 * What else was said of what a command is about, by anybody, the newest first: `newer` than its comment, for or against it, and `older`
 * against it. Whether they may say it is not asked here.
 */
export function otherCommands(
  asked: Asked,
  { id }: Pick<SaidComment, 'id'>,
  comments: readonly SaidComment[],
  aliases: CommandAliases,
): { readonly newer: readonly OtherCommand[]; readonly older: readonly OtherCommand[] } {
  const others = comments
    .flatMap((comment): readonly OtherCommand[] => {
      if (comment.author.isBot) return [];
      const spoken = parseCommand(comment.body, aliases);
      const isOn = spoken.kind === 'command' && TOPICS[spoken.word] === TOPICS[asked.word];
      return isOn ? [{ comment, asked: spoken }] : [];
    })
    .toSorted((one, other) => other.comment.id - one.comment.id);
  return {
    newer: others.filter(({ comment }) => comment.id > id),
    older: others.filter((each) => each.comment.id < id && opposes(asked, each.asked)),
  };
}
