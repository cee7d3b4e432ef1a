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

/** The data of a comment's marker; undefined when there is none or somebody has broken it. */
export function markerData(body: string, purpose: string, key: string): unknown {
  const start = markerStart(purpose, key);
  const from = body.indexOf(start);
  const to = from < 0 ? -1 : body.indexOf(' -->', from);
  if (to < 0) return undefined;
  try {
    return JSON.parse(body.slice(from + start.length, to));
  } catch {
    return undefined;
  }
}

function inMarker(key: string): string {
  return key.replaceAll(/[^A-Za-z0-9._/-]/gu, (character) => encodeURIComponent(character));
}
