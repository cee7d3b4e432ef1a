import type { CommandAliases, CommandWord } from './command-words.ts';
import type { CommentEvent } from './comment-event.ts';
import { parseCommand } from './parse-command.ts';
import { sharedTargetOf } from './shared-target.ts';

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
  pin: 'pin',
  unpin: 'pin',
  lock: 'lock',
  unlock: 'lock',
};

/** True of a word that another command may be the opposite of. */
export function hasOpposite(word: CommandWord): boolean {
  return TOPICS[word] !== undefined;
}

/** What a command is about, and of which environment. */
function topicOf({ word, rest }: Asked, sharedKinds: readonly string[]): string | undefined {
  const topic = TOPICS[word];
  return topic === 'lock' ? `lock ${sharedTargetOf(rest, sharedKinds).kind ?? ''}` : topic;
}

/**
 * True where not both can hold, so that the newer one counts. Of two extensions each means another day, also where both say `3d`. Of two
 * pins nobody knows before they are looked up whether they mean one commit.
 * @param sharedKinds kinds of the settings that a lock may name.
 */
export function opposes(one: Asked, other: Asked, sharedKinds: readonly string[] = []): boolean {
  const topic = topicOf(one, sharedKinds);
  if (topic === undefined || topic !== topicOf(other, sharedKinds)) return false;
  return one.word !== other.word || one.word === 'extend' || one.word === 'pin';
}

/** A team's own words, as its settings have them. */
export interface TeamWords {
  /** {} for none. */
  readonly aliases: CommandAliases;
  /** Kinds that anybody may send commits to; [] for none. */
  readonly sharedKinds: readonly string[];
}

/**
 * What else was said of what a command is about, by anybody, the newest first: `newer` than its comment, for or against it, and `older`
 * against it. Whether they may say it is not asked here.
 */
export function otherCommands(
  asked: Asked,
  { id }: Pick<SaidComment, 'id'>,
  comments: readonly SaidComment[],
  { aliases, sharedKinds }: TeamWords,
): { readonly newer: readonly OtherCommand[]; readonly older: readonly OtherCommand[] } {
  const topic = topicOf(asked, sharedKinds);
  const others = comments
    .flatMap((comment): readonly OtherCommand[] => {
      if (comment.author.isBot) return [];
      const spoken = parseCommand(comment.body, aliases);
      const isOn = spoken.kind === 'command' && topicOf(spoken, sharedKinds) === topic;
      return isOn ? [{ comment, asked: spoken }] : [];
    })
    .toSorted((one, other) => other.comment.id - one.comment.id);
  return {
    newer: others.filter(({ comment }) => comment.id > id),
    older: others.filter((each) => each.comment.id < id && opposes(asked, each.asked, sharedKinds)),
  };
}
