/**
 * Where a program breaks lines of Base64 (RFC 2045, 6.8; RFC 7468, 2), as it is or as JSON has it. What stands before is longer than
 * most words, so that most texts have none.
 */
const LINE_BREAK = /(?<=[\w+/%=\\-]{16})(?:\s{1,40}|(?:\\{1,2}[rn]){1,2})(?=[\w+/%=\\-])/g;

/** A place in a text, from its first character to the one behind its last. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * A text with `hidden` in the place of what the patterns find once its broken lines are joined. An expression that allowed for a break
 * between each two characters would be so large that a run of many secrets has no memory for them.
 * @param patterns each with the flag `g`
 */
export function hideAcrossLines(text: string, patterns: readonly RegExp[], hidden: string): string {
  if (patterns.length === 0) return text;
  const breaks = placesOf(LINE_BREAK, text);
  if (breaks.length === 0) return text;
  const joined = withoutPlaces(text, breaks, '');
  const found = joinedPlaces(patterns.flatMap((pattern) => placesOf(pattern, joined)));
  const places = found.map(({ from, to }) => ({
    from: before(from, breaks),
    to: before(to - 1, breaks) + 1,
  }));
  return withoutPlaces(text, places, hidden);
}

function placesOf(pattern: RegExp, text: string): readonly Place[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

/** Those that overlap as one, in their order. */
function joinedPlaces(places: readonly Place[]): readonly Place[] {
  const joined: Place[] = [];
  for (const place of places.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last === undefined || place.from > last.to) joined.push(place);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, place.to) };
  }
  return joined;
}

/** Where a character of the joined text stood before its lines were joined. */
function before(at: number, breaks: readonly Place[]): number {
  let place = at;
  for (const { from, to } of breaks) {
    if (from > place) break;
    place += to - from;
  }
  return place;
}

function withoutPlaces(text: string, places: readonly Place[], instead: string): string {
  let end = 0;
  const pieces = places.map(({ from, to }) => {
    const piece = text.slice(end, from);
    end = to;
    return piece;
  });
  return [...pieces, text.slice(end)].join(instead);
}
