/** What a text of variables or secrets holds, or the one sentence that says why it cannot be read. */
export type Pairs = { readonly values: Readonly<Record<string, string>> } | { readonly problem: string };

/** GitHub keeps names in upper case (docs.github.com, "Store information in variables", naming conventions). */
const NAME = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/;

/**
 * Reads a JSON object, or lines of `NAME=VALUE` as `gh variable set --env-file` takes them: empty lines and lines that start with
 * `#` count nothing, quotes around a value are not part of it.
 * @param file for the sentence, which never shows a value.
 */
export function readPairs(text: string, file: string): Pairs {
  return text.trimStart().startsWith('{') ? fromJson(text, file) : fromLines(text, file);
}

function fromJson(text: string, file: string): Pairs {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problem: `${file} starts like JSON and is none; give a JSON object, or lines of NAME=VALUE.` };
  }
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(parsed as Record<string, unknown>)) {
    if (typeof value === 'object' && value !== null)
      return { problem: `${file}: '${name}' holds more than one value; give it a text.` };
    const key = name.toUpperCase();
    if (!NAME.test(key)) return { problem: wrongName(file, name) };
    values[key] = value === null ? '' : String(value);
  }
  return { values };
}

function fromLines(text: string, file: string): Pairs {
  const values: Record<string, string> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const [, name, value = ''] = /^\s*(?:export\s+)?([^=\s]+)\s*=(.*)$/.exec(line) ?? [];
    if (name === undefined) return { problem: `${file}:${index + 1} is not NAME=VALUE.` };
    const key = name.toUpperCase();
    if (!NAME.test(key)) return { problem: wrongName(`${file}:${index + 1}`, name) };
    values[key] = unquoted(value.trim());
  }
  return { values };
}

function wrongName(place: string, name: string): string {
  return `${place}: '${name}' is no name that GitHub takes: letters, digits and underscores, no digit first, not GITHUB_….`;
}

function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
