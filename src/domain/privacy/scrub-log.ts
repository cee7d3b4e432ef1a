import { hideCredentials, hidePrivateKeys } from './credentials-in-text.ts';
import { withoutForeignAccount } from './without-account.ts';

/** What a program colours its lines by (ECMA-48, 5.4, "Control sequences"). Within a credential it would keep that from being known. */
const COLOUR = new RegExp(`${String.fromCodePoint(0x1b)}\\[[0-?]{0,64}[ -/]{0,8}[@-~]`, 'g');

/** A line of somebody else's log, fit to be seen by everybody: no credential, no account, no control character. */
export function scrubLine(line: string): string {
  const plain = line
    .replaceAll(COLOUR, '')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .slice(0, 2000);
  return withoutForeignAccount(hideCredentials(plain)).trimEnd();
}

const ENGINE_LOG = 'eb-engine.log';
/** What the application itself prints, before what stands around it. */
const APPLICATION_LOG = /web\.std(?:out|err)\.log$/;
const RULE = /^-{5,}$/;
const TELLS_ERROR = /error|exception|fatal|panic|traceback|cannot|could not|failed|refused|denied/i;
/** The part of the lines that other files than the engine's get, where all have something to tell. */
const OTHERS = 1 / 3;

/**
 * What a tail tells of a failure, scrubbed. A tail holds several files, each under a rule, its path and another rule. First come the
 * error lines of every file but the engine's, the newest first and the application's own before all; then the last lines of the
 * deployment engine's log, or of the whole tail where the engine's is not among them.
 */
export function tailLines(tail: string, most: number): readonly string[] {
  const files = filesIn(tail);
  const engine = files.find(({ path }) => path.endsWith(ENGINE_LOG));
  if (engine === undefined)
    return files
      .flatMap(({ lines }) => lines)
      .slice(-most)
      .map(scrubLine);
  const others = files
    .filter((file) => file !== engine)
    .sort((a, b) => Number(APPLICATION_LOG.test(b.path)) - Number(APPLICATION_LOG.test(a.path)));
  const errors = others.flatMap(({ lines }) => lines.filter((line) => TELLS_ERROR.test(line)).reverse());
  const room = Math.max(Math.floor(most * OTHERS), most - engine.lines.length);
  const told = errors.slice(0, room);
  return [...told, ...engine.lines.slice(told.length - most)].map(scrubLine);
}

/** The last lines that the application itself printed, scrubbed; where no file of the tail is its own, the last ones of all. */
export function applicationLines(tail: string, most: number): readonly string[] {
  const files = filesIn(tail);
  const own = files.filter(({ path, lines }) => APPLICATION_LOG.test(path) && lines.length > 0);
  return (own.length > 0 ? own : files)
    .flatMap(({ lines }) => lines)
    .slice(-most)
    .map(scrubLine);
}

/** A file of a tail: its path, '' for what stands before the first one, and its lines that are not empty. */
interface TailFile {
  readonly path: string;
  readonly lines: readonly string[];
}

function filesIn(tail: string): readonly TailFile[] {
  const lines = tail.replaceAll(COLOUR, '').split(/\r?\n/);
  const files: { path: string; lines: string[] }[] = [{ path: '', lines: [] }];
  for (const [index, line] of lines.entries()) {
    if (isRule(lines[index + 1]) && isRule(lines[index - 1])) files.push({ path: line.trim(), lines: [] });
    else if (line.trim() !== '' && !isRule(line)) files.at(-1)?.lines.push(line);
  }
  return files.map(({ path, lines: own }) => ({ path, lines: hidePrivateKeys(own) }));
}

function isRule(line: string | undefined): boolean {
  return line !== undefined && RULE.test(line.trim());
}
