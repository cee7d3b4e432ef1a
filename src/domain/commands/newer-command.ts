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

/** A comment that asks for the opposite of another one. */
export interface Opposing {
  /** Of a person. */
  readonly comment: SaidComment;
  /** What it asks for. */
  readonly asked: Asked;
}

/** What two commands are about of which only one can hold. Absent for a word that goes with every other. */
const TOPICS: { readonly [Word in CommandWord]?: string } = {
  up: 'there',
  down: 'there',
  extend: 'until',
};

/** True of a word that another one may be the opposite of. */
export function hasOpposite(word: CommandWord): boolean {
  return TOPICS[word] !== undefined;
}

/** True where not both can hold, so that the newer one counts. */
export function opposes(one: Asked, other: Asked): boolean {
  const topic = TOPICS[one.word];
  // Of two extensions each means another day, also where both say three days.
  const isOther = one.word !== other.word || one.word === 'extend';
  return topic !== undefined && topic === TOPICS[other.word] && isOther;
}

/** What was said against a command, by anybody: `newer` and `older` than its comment, the newest first. Whether they may say it is not asked here. */
export function opposingComments(
  asked: Asked,
  { id }: Pick<SaidComment, 'id'>,
  comments: readonly SaidComment[],
  aliases: CommandAliases,
): { readonly newer: readonly Opposing[]; readonly older: readonly Opposing[] } {
  const opposing = comments
    .flatMap((comment): readonly Opposing[] => {
      if (comment.author.isBot) return [];
      const spoken = parseCommand(comment.body, aliases);
      return spoken.kind === 'command' && opposes(asked, spoken) ? [{ comment, asked: spoken }] : [];
    })
    .toSorted((one, other) => other.comment.id - one.comment.id);
  return {
    newer: opposing.filter(({ comment }) => comment.id > id),
    older: opposing.filter(({ comment }) => comment.id < id),
  };
}
