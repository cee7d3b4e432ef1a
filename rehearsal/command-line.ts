import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

const HELP = { help: { type: 'boolean' } } as const satisfies Options;

type Read<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/** A command line: what it takes, and what its help says. */
export interface Command<T extends Options> {
  /** One line, as a person types it. */
  readonly usage: string;
  /** What `--help` says below that line. */
  readonly about: string;
  readonly options: T;
  /** Whether words without a dash mean something. */
  readonly words?: boolean;
}

/** Something on the command line that its writer must put right. */
export class UsageError extends Error {}

/**
 * Reads what a person typed.
 * @throws {UsageError} that names the option or the word that is not legal, and what is.
 */
export function readCommandLine<const T extends Options>(
  command: Command<T>,
  args: readonly string[],
): Read<T> {
  const options: Options = { ...command.options, ...HELP };
  refuseUnknown(command, options, args);
  try {
    return parseArgs({ args: [...args], options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}.`, { cause: error });
  }
}

function refuseUnknown(command: Command<Options>, options: Options, args: readonly string[]): void {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(options, token.name))
      throw new UsageError(`There is no option ${token.rawName}; there is ${namesOf(options)}.`);
    if (token.kind === 'positional' && command.words !== true)
      throw new UsageError(`The word '${token.value}' means nothing here; there is ${namesOf(options)}.`);
  }
}

function namesOf(options: Options): string {
  return Object.keys(options)
    .map((name) => `--${name}`)
    .join(', ');
}

/**
 * Plays a command and sets the exit code: what `play` gives, 0 after `--help`, 1 after a wrong command line, of which it
 * tells without a stack.
 */
export async function runCommand<const T extends Options>(
  command: Command<T>,
  play: (values: Read<T>['values'], words: readonly string[]) => number | Promise<number>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  if (args.includes('--help')) {
    console.log(`Usage: ${command.usage}\n\n${command.about}`);
    return;
  }
  try {
    refuseTaken(command, process.env);
    const { values, positionals } = readCommandLine(command, args);
    process.exitCode = await play(values, positionals);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\nUsage: ${command.usage}`);
    process.exitCode = 1;
  }
}

/** Options of npm itself may come from a person's `.npmrc`, so they tell nothing. Source: docs.npmjs.com, "config". */
const OF_NPM: ReadonlySet<string> = new Set(['json', 'force', 'only']);

/**
 * Without `--` npm takes the options for its own, and the command would do something else than was asked. It hands them on as
 * variables. Source: docs.npmjs.com, "npm run", of `--`.
 * @throws {UsageError} that names the first one
 */
export function refuseTaken(
  { usage, options }: Pick<Command<Options>, 'usage' | 'options'>,
  env: Readonly<Record<string, string | undefined>>,
): void {
  const taken = Object.keys(options).find(
    (name) => !OF_NPM.has(name) && env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
  if (taken === undefined || !usage.startsWith('npm run ')) return;
  throw new UsageError(
    `npm took --${taken} for an option of its own; write the options behind two dashes, as in ${usage.split(' -- ', 1)[0]} -- --${taken}.`,
  );
}

/** @throws {UsageError} for anything but a whole number from `least` to `most`. */
export function wholeNumber(
  option: string,
  text: string,
  { least = 0, most = Number.MAX_SAFE_INTEGER }: { readonly least?: number; readonly most?: number } = {},
): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`;
  throw new UsageError(`--${option} takes a whole number ${range}, not '${text}'.`);
}

/** @throws {UsageError} for a text that is none of the legal ones. */
export function oneOf<const T extends string>(option: string, text: string, legal: readonly T[]): T {
  const found = legal.find((each) => each === text);
  if (found === undefined) throw new UsageError(`--${option} takes ${legal.join(', ')}, not '${text}'.`);
  return found;
}
