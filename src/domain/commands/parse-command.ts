import { nearest } from '../input/nearest.ts';
import { oneLine } from '../input/one-line.ts';
import {
  COMMAND_PREFIX,
  COMMAND_WORDS,
  type CommandAliases,
  type CommandWord,
  commandText,
  commandWordOf,
  WITH_WORDS,
} from './command-words.ts';
import { spokenLines } from './spoken-lines.ts';

/** What a comment asks for. */
export type Spoken =
  /** It is talk of people, or for somebody else's robot. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'command';
      readonly word: CommandWord;
      /** What the person wrote behind the word, on one line; absent for nothing. */
      readonly text?: string;
      readonly others: boolean;
    }
  /** `said` is what stands behind the slash, cut; `nearest` is a legal command as a person writes it. */
  | { readonly kind: 'unknown'; readonly said: string; readonly nearest: string; readonly others: boolean };

/** GitHub takes no longer body of a comment (see `Comments` of the code host). */
const LONGEST_BODY = 65_536;
/** Of a longer line only the beginning is told. */
const LONGEST_SAID = 100;

/**
 * The first command of a comment; `others` where there are more. It begins its line with a slash, outside of code and quotes. Case and
 * the number of blanks do not count.
 */
export function parseCommand(body: string, aliases: CommandAliases = {}): Spoken {
  const commands = spokenLines(body, LONGEST_BODY).flatMap((line) => {
    const written = writtenOf(line);
    return written !== undefined && isOurs(written.toLowerCase(), aliases) ? [written] : [];
  });
  const [written] = commands;
  if (written === undefined) return { kind: 'nothing' };
  const others = commands.length > 1;
  const first = written.toLowerCase();
  const said = first.replace(/^stage(?: |$)/, '');
  const word = said === '' ? 'help' : (commandWordOf(said) ?? aliasOf(said, aliases));
  const worded = word === undefined ? withWords(written) : undefined;
  if (worded !== undefined) return { kind: 'command', ...worded, others };
  return word === undefined
    ? {
        kind: 'unknown',
        said: first.slice(0, LONGEST_SAID),
        nearest: nearestTo(said.slice(0, LONGEST_SAID), aliases),
        others,
      }
    : { kind: 'command', word, others };
}

/** What stands behind the slash, one blank between two words; undefined for a line that begins with none. */
function writtenOf(line: string): string | undefined {
  if (!line.startsWith('/')) return undefined;
  return oneLine(line.slice(1));
}

/** A command with what a person wrote behind it. */
function withWords(written: string): { readonly word: CommandWord; readonly text: string } | undefined {
  const [, said = '', text = ''] = /^\S+ (\S+) (.+)$/.exec(written) ?? [];
  const word = commandWordOf(said.toLowerCase());
  return word !== undefined && WITH_WORDS.includes(word) ? { word, text } : undefined;
}

const OUR_WORD = COMMAND_PREFIX.slice(1);

function isOurs(words: string, aliases: CommandAliases): boolean {
  return words.split(' ')[0] === OUR_WORD || aliasOf(words, aliases) !== undefined;
}

function aliasOf(words: string, aliases: CommandAliases): CommandWord | undefined {
  return Object.hasOwn(aliases, words) ? aliases[words] : undefined;
}

function nearestTo(said: string, aliases: CommandAliases): string {
  const [first = ''] = said.split(' ');
  const known = commandWordOf(first);
  if (known !== undefined) return commandText(known);
  const candidates = [...COMMAND_WORDS, ...Object.keys(aliases)];
  const found = nearest(said, candidates);
  const whole = Object.hasOwn(aliases, found) ? found : nearest(first, COMMAND_WORDS);
  return commandWordOf(whole) === undefined ? `/${whole}` : `${COMMAND_PREFIX} ${whole}`;
}
