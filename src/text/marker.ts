/** Hidden lines that let a later run find its own comment: `<!-- greenroom:<purpose> <key> {json} -->`. */
export function markerStart(purpose: string, key: string): string {
  return `<!-- greenroom:${purpose} ${inMarker(key)} `;
}

/** The hidden line that begins our own comment; `data` is what JSON can carry, and `markerData` gives it back. */
export function marker(purpose: string, key: string, data: unknown): string {
  // Inside JSON these two can only stand in strings, where an escape means the same.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  return `${markerStart(purpose, key)}${json} -->`;
}

/**
 * The data of the marker that a comment begins with; undefined when there is none or somebody has broken it. Nothing in it is a secret
 * or signed: whoever may edit the comment may write it too. So each part is checked before it is used, and none decides alone what is
 * deployed, merged or edited.
 */
export function markerData(body: string, purpose: string, key: string): unknown {
  const start = markerStart(purpose, key);
  const to = body.startsWith(start) ? body.indexOf(' -->', start.length) : -1;
  if (to < 0) return undefined;
  try {
    return JSON.parse(body.slice(start.length, to));
  } catch {
    return undefined;
  }
}

/** A key that ends no marker early: `]`, `>` and blanks are escaped. No two keys become one. */
export function inMarker(key: string): string {
  // Half of a pair of UTF-16 is no character, and no name on GitHub holds one.
  return key.toWellFormed().replaceAll(/[^A-Za-z0-9._/-]/gu, (character) => encodeURIComponent(character));
}
