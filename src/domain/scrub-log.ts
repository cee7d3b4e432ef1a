import { withoutAccount } from './without-account.ts';

const HIDDEN = '***';

/** What holds a credential is mostly called so; a key alone may be that of a table. */
const NAME =
  '(?:[\\w-]*(?:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|credentials?|auth)[\\w-]*|(?:[\\w-]*[_-])?pass|[\\w-]*[_-]key)';
/** The other quotation mark may be escaped, or cut off with the line. */
const QUOTED = `"(?:\\\\.|[^"\\\\])*"?|'(?:''|\\\\.|[^'\\\\])*'?`;

/** What looks like a credential, whatever program wrote it; the name before the value stays, since it says what is wrong. */
const CREDENTIALS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----.*/g, HIDDEN],
  [/\b((?:Bearer|Basic|token)\s+)[\w.~+/=-]{8,}/gi, `$1${HIDDEN}`],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:)[^\s"']+(?=@)/gi, `$1${HIDDEN}`],
  [/([?&](?:X-Amz-(?:Signature|Credential|Security-Token)|token|key|sig)=)[^\s&"']+/gi, `$1${HIDDEN}`],
  [/(\b(?:set-)?cookie["']?\s*[:=]\s*).*/gi, `$1${HIDDEN}`],
  [
    new RegExp(`\\b(${NAME}["']?\\s*(?::|=>?)\\s*)(?:${QUOTED}|(?:Bearer |Basic )?[^\\s,;"'}]+)`, 'gi'),
    `$1${HIDDEN}`,
  ],
  [new RegExp(`(?<![\\w-])(--?${NAME}\\s+)(?!-)(?:${QUOTED}|\\S+)`, 'gi'), `$1${HIDDEN}`],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, HIDDEN],
  [
    /\b(?:[prs]k_(?:live|test)_\w{8,}|sk-[\w-]{16,}|glpat-[\w-]{16,}|npm_[A-Za-z0-9]{30,}|AIza[\w-]{30,}|SG\.[\w-]{6,}\.[\w-]{6,})/g,
    HIDDEN,
  ],
  [/\b(?:gh[pousr]_\w{16,}|github_pat_\w{16,}|xox[abeoprs]-[\w-]{8,}|eyJ[\w-]{8,}\.[\w-]+\.[\w-]*)/g, HIDDEN],
  [
    /(?<![\w+/=-])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*\d)[A-Za-z0-9+/]{40,}={0,2}(?![\w+/=-])/g,
    HIDDEN,
  ],
];

/** A line of somebody else's log, fit to be seen by everybody: no credential, no account, no control character. */
export function scrubLine(line: string): string {
  const plain = line.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 2000);
  const hidden = CREDENTIALS.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), plain);
  return withoutAccount(hidden).trimEnd();
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
  return (end < 0 ? after : after.slice(0, end))
    .filter((line) => line.trim() !== '' && !isRule(line))
    .slice(-most)
    .map(scrubLine);
}

function isRule(line: string | undefined): boolean {
  return line !== undefined && RULE.test(line.trim());
}
