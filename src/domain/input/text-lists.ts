/**
 * Items of a text, separated by line breaks or commas; empty ones count for nothing. A comma within brackets parts nothing, so a glob
 * such as `release/{1,2}` is one item. On a line whose brackets do not match, every comma parts.
 */
export function parseList(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => partsOf(line) ?? line.split(','))
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Whether every bracket of a glob finds its other one; a backslash takes a character for itself, and so does a set of characters. */
export function isReadableGlob(glob: string): boolean {
  return partsOf(glob) !== undefined;
}

const PAIRS: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** The parts between the commas outside of brackets; undefined where a bracket has no other one. */
function partsOf(line: string): readonly string[] | undefined {
  const open: string[] = [];
  const commas: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    const closing = open.at(-1);
    if (character === '\\') at += 1;
    else if (character === closing && !(closing === ']' && isFirstOfSet(line, at))) open.pop();
    else if (closing === ']') continue;
    else if (Object.hasOwn(PAIRS, character)) open.push(PAIRS[character] ?? '');
    else if (Object.values(PAIRS).includes(character)) return undefined;
    else if (character === ',' && open.length === 0) commas.push(at);
  }
  if (open.length > 0) return undefined;
  return [...commas, line.length].map((end, index) => line.slice((commas[index - 1] ?? -1) + 1, end));
}

/** In `[]a]` and `[!]a]` the first `]` is a character of the set. */
function isFirstOfSet(line: string, at: number): boolean {
  return /\[[!^]?$/.test(line.slice(0, at));
}
