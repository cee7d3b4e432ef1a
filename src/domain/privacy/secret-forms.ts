/**
 * How a secret may stand in a text, as one regular expression's source. Source of the encodings: actions/runner, HostContext, which
 * registers Base64, JSON, XML and URI encoders for what it masks. Our own Markdown is among them.
 * @param isLine true for one line of many, or all of them: a key has so many that the rarer forms of each would make an expression too large.
 */
export function formsOf(secret: string, isLine = false): string {
  const forms = [
    plainForm(secret.slice(0, LONGEST)),
    ...base64Forms(secret).map(base64Form),
    ...(isLine ? [] : hexForm(secret)),
  ];
  if (secret.length > LONGEST) return longForms(forms);
  return secret.length < SHORTEST_ANYWHERE ? `(?<!\\w)(?:${forms.join('|')})(?!\\w)` : forms.join('|');
}

/** A shorter one is seldom broken. */
const SHORTEST_BROKEN = 48;

/** How it may stand in Base64 whose broken lines were joined; undefined for one that is too short to be broken. */
export function brokenFormsOf(secret: string): string | undefined {
  const forms = base64Forms(secret)
    .filter((form) => form.length >= SHORTEST_BROKEN)
    .map(base64Form);
  if (forms.length === 0) return undefined;
  return secret.length > LONGEST ? longForms(forms) : forms.join('|');
}

function longForms(forms: readonly string[]): string {
  return `(?:${forms.join('|')})[\\w+/=.~%-]*`;
}

function base64Form(form: string): string {
  return [...form.slice(0, LONGEST)].map((each) => characterForms(each)).join('');
}

function plainForm(secret: string): string {
  const isFew = secret.split("'").length - 1 <= MOST_DOUBLED;
  return [...secret]
    .map((each) => (each === "'" && isFew ? `(?:${DOUBLED}|${characterForms(each)})` : characterForms(each)))
    .join('');
}

/** By so many characters a token is known; what follows them like a token is hidden with them. */
const LONGEST = 120;

/** A shorter one counts only as a word of its own, since its letters may be those of another word. */
const SHORTEST_ANYWHERE = 6;

/** A text that had entities may have been given them once more. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&(?:(?:amp|#38);){1,3}',
  '<': '&(?:amp;){0,2}(?:lt|#60);',
  '>': '&(?:amp;){0,2}(?:gt|#62);',
  '"': '&(?:amp;){0,2}(?:quot|#34);',
  "'": '&(?:amp;){0,2}(?:apos|#0{0,2}39|#x27);',
};

/** An apostrophe as shells and SQL have it between two. Of a row of many each reading would have to be tried, so they are looked for in a few. */
const DOUBLED = `''|'(?:\\\\{1,2}'|"'")'`;
const MOST_DOUBLED = 3;

/** One character as it is, or as JSON, XML, Markdown or a URI has it. What `markdownText` puts behind a mark is taken along. */
function characterForms(character: string): string {
  if (/[A-Za-z0-9]/.test(character)) return character;
  const escaped = `\\\\{0,4}${literally(character)}[\\u200b]?`;
  const inUri = percentForms(character);
  const inJson = JSON.stringify(character).slice(1, -1);
  const others = [
    ENTITIES[character],
    inJson === character ? undefined : literally(inJson),
    unicodeEscape(character),
  ];
  const blank = character === ' ' ? ['\\+'] : [];
  return `(?:${[escaped, inUri, ...others, ...blank].filter((form) => form !== undefined).join('|')})`;
}

/** As JSON of Go, .NET, Python or PHP writes marks of HTML and whatever is not ASCII; JSON in JSON has its backslash escaped. */
function unicodeEscape(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\\\{1,4}u${anyCase(unit.toString(16).padStart(4, '0'))}`).join('');
}

/** Hexadecimal digits in both cases. */
function anyCase(hex: string): string {
  return [...hex].map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit)).join('');
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Half of a pair has no bytes of its own, and stands in no URI. */
function percentForms(character: string): string | undefined {
  if (!character.isWellFormed()) return undefined;
  const bytes = [...Buffer.from(character)].map((byte) => byte.toString(16).padStart(2, '0'));
  return bytes
    .map((hex) => `%${[...hex].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('')}`)
    .join('');
}

/** The fewest bytes whose hexadecimal digits are looked for. */
const SHORTEST_HEX = 6;

function hexForm(secret: string): readonly string[] {
  const bytes = Buffer.from(secret.slice(0, LONGEST));
  return bytes.length < SHORTEST_HEX ? [] : [anyCase(bytes.toString('hex'))];
}

/** The fewest characters of Base64 that are looked for; fewer may stand anywhere. */
const SHORTEST_BASE64 = 8;

/** What every Base64 text that holds the secret has of it, wherever in three bytes it begins; also in the alphabet of URLs. */
function base64Forms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const forms = [0, 1, 2].flatMap((skipped) => {
    const rest = bytes.subarray(skipped);
    const certain = Math.floor((rest.length * 8) / 6);
    return [rest.toString('base64').slice(0, certain), rest.toString('base64url').slice(0, certain)];
  });
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST_BASE64);
}
