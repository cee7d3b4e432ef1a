/** Those that GitHub hides with a value (actions/runner, HostContext.cs and ValueEncoders.cs); empty ones are none. */
const ENCODERS: readonly ((value: string) => string)[] = [
  (value) => base64(value, 0),
  // As part of a longer text whose base64 begins elsewhere.
  (value) => base64(value, 1),
  (value) => base64(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  (value) => JSON.stringify(value).slice(1, -1),
  uriEscaped,
  xmlEscaped,
  (value) => (value.length > 8 && /^".*"$/s.test(value) ? value.slice(1, -1) : ''),
  (value) => longEnough(beforeAmpersand(value)),
  (value) => longEnough(afterAmpersand(value)),
];

/** A value, and every form of it that a log may show instead. */
export function secretForms(value: string): readonly string[] {
  return [value, ...ENCODERS.map((encode) => encode(value))].filter((form) => form !== '');
}

function base64(value: string, shift: number): string {
  const bytes = Buffer.from(value, 'utf8');
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64');
}

/** .NET's EscapeDataString leaves less alone than JavaScript. */
function uriEscaped(value: string): string {
  const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(value.toWellFormed()).replaceAll(/[!'()*]/g, hex);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
};

function xmlEscaped(value: string): string {
  return value.replaceAll(/[<>"'&]/g, (character) => ENTITIES[character] ?? character);
}

/** What PowerShell prints by itself when it takes a secret for a command. */
function beforeAmpersand(value: string): string {
  const colored = value.indexOf('&+');
  return colored >= 0 ? value.slice(0, colored + 2) : value.slice(0, value.lastIndexOf('&') + 1);
}

function afterAmpersand(value: string): string {
  const colored = value.indexOf('&+');
  if (colored >= 0) return value.slice(colored + 3);
  return value.includes('&') ? value.slice(value.lastIndexOf('&') + 1) : '';
}

function longEnough(part: string): string {
  return part.length >= 6 ? part : '';
}
