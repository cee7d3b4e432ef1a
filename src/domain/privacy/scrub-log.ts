import { hideCredentials, hidePrivateKeys } from './credentials-in-text.ts';
import { withoutForeignAccount } from './without-account.ts';

/** A line of somebody else's log, fit to be seen by everybody: no credential, no account, no control character. */
export function scrubLine(line: string): string {
  const plain = line.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 2000);
  return withoutForeignAccount(hideCredentials(plain)).trimEnd();
}

const ENGINE_LOG = 'eb-engine.log';
const RULE = /^-{5,}$/;

/**
 * The last lines of the deployment engine's log within a tail, which holds several files, each under a rule, its path and
 * another rule; of the whole tail where the engine's is not among them.
 */
export function engineLines(tail: string, most: number): readonly string[] {
  const lines = tail.split(/\r?\n/);
  const start = lines.findIndex(
    (line, index) => line.trim().endsWith(ENGINE_LOG) && isRule(lines[index + 1]),
  );
  const after = start < 0 ? lines : lines.slice(start + 2);
  const end = start < 0 ? -1 : after.findIndex((line, index) => isRule(line) && isRule(after[index + 2]));
  const told = (end < 0 ? after : after.slice(0, end)).filter((line) => line.trim() !== '' && !isRule(line));
  return hidePrivateKeys(told).slice(-most).map(scrubLine);
}

function isRule(line: string | undefined): boolean {
  return line !== undefined && RULE.test(line.trim());
}
