const HIDDEN = '***';

/*
 * Every repetition that a rule may begin at many places of one line has a bound, so that a long line takes no longer than its length.
 */

/** What holds a credential is mostly called so; a key alone may be that of a table. */
const NAME =
  '(?:[\\w-]{0,100}(?:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|credentials?|auth|sess(?:ion)?[_-]?id)[\\w-]{0,100}|(?:[\\w-]{0,100}[_-])?pass|[\\w-]{0,100}[_-]key)';
/** The same as a variable of an environment is called; only of these a blank parts name and value. */
const VARIABLE =
  '(?=[A-Z0-9_]*(?:PASSW(?:OR)?D|PASSPHRASE|_PASS|SECRET|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIAL))[A-Z_][A-Z0-9_]*';
/** What follows such a name in a sentence about it. */
const WORDS =
  '(?:an?|and|are|as|at|be|but|by|can(?:not)?|could|did|does|empty|environment|expired|for|from|ha[ds]|have|if|in|invalid|is|may|missing|must|not|of|on|or|required|should|that|the|to|unset|undefined|value|variable|was|were|when|which|will|with|would)';

/** JSON within JSON has its quotation marks escaped, as deep as it lies. */
const MARK = `\\\\*["']`;
/** The other quotation mark may be cut off with the line. */
const QUOTED = `(?<mark>\\\\+["']).*?(?:(?<!\\\\)\\k<mark>|$)|"(?:\\\\.|[^"\\\\])*"?|'(?:''|\\\\.|[^'\\\\])*'?`;
const VALUE = `(?:${QUOTED}|(?:Bearer |Basic )?[^\\s,;"'}<>]+)`;
const IS = '\\s*(?::|=>?)\\s*';
const ADDRESS = '\\b[a-z][a-z0-9+.-]{0,30}:\\/\\/';
const AUTHORIZATION = '(?:proxy-)?authorization';

/** The first group stays, since it says what is wrong. */
type Rule = readonly [RegExp, string];

function after(pattern: string, flags = 'gi'): Rule {
  return [new RegExp(pattern, flags), `$1${HIDDEN}`];
}

const PRIVATE_KEY: Rule = [/-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----.*/g, HIDDEN];

/** What is a credential by its look alone, whatever stands beside it. */
const TOKENS: readonly Rule[] = [
  after('(X-(?:Amz|Goog)-(?:Signature|Credential|Security-Token)=)[^\\s&"\'\\\\<>]+'),
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, HIDDEN],
  [
    /\b(?:[prs]k_(?:live|test)_\w{8,}|sk-[\w-]{16,}|glpat-[\w-]{16,}|npm_[A-Za-z0-9]{30,}|AIza[\w-]{30,}|SG\.[\w-]{6,}\.[\w-]{6,})/g,
    HIDDEN,
  ],
  [
    /\b(?:gh[pousr]_\w{16,}|github_pat_\w{16,}|xox[abeoprs]-[\w-]{8,}|eyJ[\w-]{8,4000}\.[\w-]+\.[\w-]*)/g,
    HIDDEN,
  ],
];

/** In the order in which they are tried: whole headers and lines before single values. */
const RULES: readonly Rule[] = [
  PRIVATE_KEY,
  after(`((${MARK})${AUTHORIZATION}\\s*:\\s*)(?:(?!\\2).)*`),
  after(`(\\b${AUTHORIZATION}${MARK}${IS}\\[?\\s*)${VALUE}`),
  after(`(\\b${AUTHORIZATION}\\s*(?::|=>?)(?!\\s*\\*\\*\\*)\\s*).*`),
  after(`(\\b(?:set-)?cookies?(?:${MARK})?${IS}).*`),
  after(`^((?:export |declare -x )?${VARIABLE}=).+`, 'g'),
  after('\\b((?:Bearer|Basic)\\s+)[\\w.~+/=-]{8,}'),
  // AWS writes of "the security token included in the request".
  after('\\b([Tt]oken\\s+)(?=[\\w.~+/=-]*[\\dA-Z])[\\w.~+/=-]{8,}', 'g'),
  after(`(${ADDRESS}[^\\s:/@]{0,1000}:)[^\\s"']{1,3000}(?=@)`),
  after(`(${ADDRESS})[^\\s:/@"']{20,3000}(?=@)`),
  after('(\\bjdbc:oracle:[a-z]+:[^\\s/@]+\\/)[^\\s@]+(?=@)'),
  after('([?&;](?:token|key|sig|policy|key-pair-id)=)[^\\s&"\'\\\\<>]+'),
  after('(\\bsignature=)[^\\s&,"\'\\\\<>]+'),
  after(
    `(\\b(?:name|key)(?:${MARK})?${IS}(?:${MARK})?${NAME}(?:${MARK})?\\s*,\\s*(?:${MARK})?value(?:${MARK})?${IS})${VALUE}`,
  ),
  after(`(<(?:\\w+:)?${NAME}>)[^<]+`),
  after(`(?<![\\w-])(${NAME}(?:${MARK})?\\]?${IS})${VALUE}`),
  after(`(?<![\\w-])(--?${NAME}\\s+)(?!-)(?:${QUOTED}|\\S+)`),
  after(`\\b(${VARIABLE}(?:\\s*\\|\\s*|\\s+))(?!${WORDS}\\b|[=:|*]+[>\\s])(?:${QUOTED}|[^\\s|]+)`, 'g'),
  after('(\\b(?:mysql|mariadb)[\\w-]*\\s(?:[^|;]{0,1000}?\\s)?-p)\\S+', 'g'),
  after('(\\b(?:sshpass\\s+-p\\s*|redis-cli\\s(?:[^|;]{0,1000}?\\s)?-a\\s+))\\S+', 'g'),
  after('(\\bcurl\\s(?:[^|;]{0,1000}?\\s)?(?:-u|--user)[\\s=]\\s*["\']?[^\\s:"\'/]+:)[^\\s"\']+', 'g'),
  ...TOKENS,
  [
    /(?<![\w+/=-])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*\d)[A-Za-z0-9+/]{40,}={0,2}(?![\w+/=-])/g,
    HIDDEN,
  ],
];

/** User and password of an address, and one that is long enough for a token alone; Markdown may have taken the address apart. */
const USER_IN_ADDRESS =
  /(\b[a-z][a-z0-9+.-]{0,20}:\u200b?\/\/)(?:[^\s/?#"'<>@:]{0,200}:[^\s/?#"'<>]{0,500}|[^\s/?#"'<>@:]{20,500})@\u200b?/gi;

/**
 * Our own text without what can only be a credential, whoever brought it. A word such as `token:` is none here, unlike in the lines
 * of other programs, since our sentences speak of them. An address loses its user and goes on leading to where it led.
 */
export function hideTokens(text: string): string {
  const plain = text.replaceAll(USER_IN_ADDRESS, '$1');
  return [PRIVATE_KEY, ...TOKENS].reduce(
    (left, [pattern, instead]) => left.replaceAll(pattern, instead),
    plain,
  );
}

/** One line without what looks like a credential, whatever program wrote it. */
export function hideCredentials(line: string): string {
  return RULES.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), line);
}

const BEGIN = /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/;
/** The longest key that anybody writes, 16384 bits of RSA, has some two hundred lines. */
const LONGEST_KEY = 250;
const BODY = /(?:^|\s)(?:[A-Za-z0-9+/]{16,}={0,2}|(?=\S*\d)[A-Za-z0-9+/]{2,}={1,2})$/;

/** Lines without the private keys that reach over several of them; each of those lines is hidden whole. */
export function hidePrivateKeys(lines: readonly string[]): readonly string[] {
  const begins = lines.map((line) => BEGIN.test(line));
  const ends = lines.map((line) => END.test(line));
  const bodies = lines.map((line) => BODY.test(line.trimEnd()));
  const tails = tailsOf(begins, ends, bodies);
  const after = linesAfter(ends, bodies);
  let until = 0;
  return lines.map((line, index) => {
    if (begins[index] && !ends[index]) until = Math.max(until, after[index] ?? 0);
    return index < until || tails[index] ? HIDDEN : line;
  });
}

/** Ends of keys whose beginning may have been cut off, and what looks like a key right above them. */
function tailsOf(
  begins: readonly boolean[],
  ends: readonly boolean[],
  bodies: readonly boolean[],
): readonly boolean[] {
  let below = false;
  return ends
    .map((isEnd, index) => [isEnd && !begins[index], bodies[index]] as const)
    .toReversed()
    .map(([isEnd, isBody]) => {
      below = isEnd || (below && isBody === true);
      return below;
    })
    .toReversed();
}

/** Of each line, the one after a key that begins there: with its own end, or where the lines cease to look like one. */
function linesAfter(ends: readonly boolean[], bodies: readonly boolean[]): readonly number[] {
  let end = Number.POSITIVE_INFINITY;
  let body = ends.length;
  return ends
    .map((_, index) => index)
    .toReversed()
    .map((index) => {
      if (ends[index]) end = index;
      const after = end - index < LONGEST_KEY ? end : body;
      if (!bodies[index]) body = index;
      return after;
    })
    .toReversed();
}
