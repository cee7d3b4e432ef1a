import { nearest } from '../input/nearest.ts';
import { oneLine } from '../input/one-line.ts';
import {
  COMMAND_PREFIX,
  COMMAND_WORDS,
  type CommandAliases,
  type CommandWord,
  commandText,
  commandWordOf,
} from './command-words.ts';
import { spokenLines } from './spoken-lines.ts';

/** What a comment asks for. */
export type Spoken =
  /** It is talk of people, or for somebody else's robot. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'command'; readonly word: CommandWord; readonly others: boolean }
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
    const words = wordsOf(line);
    return words !== undefined && isOurs(words, aliases) ? [words] : [];
  });
  const [first] = commands;
  if (first === undefined) return { kind: 'nothing' };
  const others = commands.length > 1;
  const said = first.replace(/^stage(?: |$)/, '');
  const word = said === '' ? 'help' : (commandWordOf(said) ?? aliasOf(said, aliases));
  return word === undefined
    ? {
        kind: 'unknown',
        said: first.slice(0, LONGEST_SAID),
        nearest: nearestTo(said.slice(0, LONGEST_SAID), aliases),
        others,
      }
    : { kind: 'command', word, others };
}

/** What stands behind the slash: lower case, one blank between two words; undefined for a line that begins with none. */
function wordsOf(line: string): string | undefined {
  if (!line.startsWith('/')) return undefined;
  return oneLine(line.slice(1)).toLowerCase();
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
