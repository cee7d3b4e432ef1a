/**
 * How a secret may stand in a text, as one regular expression's source. Source of the encodings: actions/runner, HostContext, which
 * registers Base64, JSON, XML and URI encoders for what it masks. Our own Markdown is among them.
 */
export function formsOf(secret: string): string {
  const forms = [secret, ...base64Forms(secret)].map((form) =>
    [...form.slice(0, LONGEST)].map(characterForms).join(''),
  );
  if (secret.length > LONGEST) return `(?:${forms.join('|')})[\\w+/=.~%-]*`;
  return secret.length < SHORTEST_ANYWHERE ? `(?<!\\w)(?:${forms.join('|')})(?!\\w)` : forms.join('|');
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
  "'": '&(?:amp;){0,2}(?:apos|#39|#x27);',
};

/** One character as it is, or as JSON, XML, Markdown or a URI has it. What `markdownText` puts behind a mark is taken along. */
function characterForms(character: string): string {
  if (/[A-Za-z0-9]/.test(character)) return character;
  const escaped = `\\\\{0,4}${literally(character)}[\\u200b]?`;
  const inUri = percentForms(character);
  const inJson = JSON.stringify(character).slice(1, -1);
  const others = [ENTITIES[character], inJson === character ? undefined : literally(inJson)];
  const blank = character === ' ' ? ['\\+'] : [];
  return `(?:${[escaped, inUri, ...others, ...blank].filter((form) => form !== undefined).join('|')})`;
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
