import { nearest } from '../input/nearest.ts';
import { oneLine } from '../input/one-line.ts';
import {
  COMMAND_PREFIX,
  COMMAND_WORDS,
  COMMANDS,
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
  /** `rest` is what stands behind the word, on one line as it was written; '' for nothing. */
  | {
      readonly kind: 'command';
      readonly word: CommandWord;
      readonly rest: string;
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
    const words = wordsOf(line);
    return words !== undefined && isOurs(words, aliases) ? [words] : [];
  });
  const [first] = commands;
  if (first === undefined) return { kind: 'nothing' };
  const others = commands.length > 1;
  const said = first.replace(/^stage(?: |$)/i, '');
  const asked = said === '' ? ({ word: 'help', rest: '' } as const) : askedOf(said, aliases);
  return asked === undefined
    ? {
        kind: 'unknown',
        said: first.slice(0, LONGEST_SAID),
        nearest: nearestTo(said.slice(0, LONGEST_SAID).toLowerCase(), aliases),
        others,
      }
    : { kind: 'command', ...asked, others };
}

/** A command, and what stands behind its word. */
interface Asked {
  readonly word: CommandWord;
  readonly rest: string;
}

/** The command of those words; undefined where it is none, or does not take what stands behind it. The longest alias counts. */
function askedOf(said: string, aliases: CommandAliases): Asked | undefined {
  const words = said.split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    const name = words.slice(0, length).join(' ').toLowerCase();
    const word = (length === 1 ? commandWordOf(name) : undefined) ?? aliasOf(name, aliases);
    const rest = words.slice(length).join(' ');
    if (word !== undefined) return takes(word, rest) ? { word, rest } : undefined;
  }
  return undefined;
}

function takes(word: CommandWord, rest: string): boolean {
  const { takes: taken } = COMMANDS[word];
  return taken === undefined ? rest === '' : taken.isLegal(rest);
}

/** What stands behind the slash, one blank between two words; undefined for a line that begins with none. */
function wordsOf(line: string): string | undefined {
  return line.startsWith('/') ? oneLine(line.slice(1)) : undefined;
}

const OUR_WORD = COMMAND_PREFIX.slice(1);

function isOurs(words: string, aliases: CommandAliases): boolean {
  const lower = words.toLowerCase();
  if (lower.split(' ')[0] === OUR_WORD) return true;
  return Object.keys(aliases).some((alias) => {
    const word = aliasOf(alias, aliases);
    const mayTake = word !== undefined && COMMANDS[word].takes !== undefined;
    return lower === alias || (mayTake && lower.startsWith(`${alias} `));
  });
}

function aliasOf(words: string, aliases: CommandAliases): CommandWord | undefined {
  return Object.hasOwn(aliases, words) ? aliases[words] : undefined;
}

function nearestTo(said: string, aliases: CommandAliases): string {
  const [first = ''] = said.split(' ');
  const known = commandWordOf(first);
  if (known !== undefined) return exampleOf(known);
  const candidates = [...COMMAND_WORDS, ...Object.keys(aliases)];
  const found = nearest(said, candidates);
  const whole = Object.hasOwn(aliases, found) ? found : nearest(first, COMMAND_WORDS);
  const word = commandWordOf(whole);
  return word === undefined ? `/${whole}${exampleBehind(aliasOf(whole, aliases))}` : exampleOf(word);
}

/** A legal command: with something behind it where it needs that. */
function exampleOf(word: CommandWord): string {
  return `${commandText(word)}${exampleBehind(word)}`;
}

function exampleBehind(word: CommandWord | undefined): string {
  return word === undefined || takes(word, '') ? '' : ` ${COMMANDS[word].takes?.example ?? ''}`;
}
