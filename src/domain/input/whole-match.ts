/** From each place in the text where a part of a pattern may begin, all places where it may end. Places count characters. */
type Part = (text: readonly string[], from: ReadonlySet<number>) => ReadonlySet<number>;
type Test = (character: string) => boolean;

/** What is left to read of a pattern. */
interface Reader {
  peek(ahead?: number): string;
  /** The next character, read; '' at the end. */
  next(): string;
  /** Reads the text where it comes next. */
  takes(text: string): boolean;
}

/** Something that this matcher does not know. */
class UnknownSyntax extends Error {}

/** Parts lie in each other as deep as the pattern says, and so do the calls that read it. */
const LONGEST_PATTERN = 1000;

/**
 * Whether a regular expression as Java writes it (java.util.regex.Pattern) matches the whole text; undefined for one with syntax that
 * is not known here, such as a look-ahead. It takes no more than polynomial time, whatever the pattern is: a pattern of somebody else
 * could keep JavaScript's own matcher busy for ever.
 */
export function matchesWhole(pattern: string, text: string): boolean | undefined {
  if (pattern.length > LONGEST_PATTERN) return undefined;
  const characters = [...text];
  try {
    const reader = readerOf(pattern);
    const part = alternatives(reader);
    if (reader.peek() !== '') return undefined;
    return part(characters, new Set([0])).has(characters.length);
  } catch (error) {
    if (error instanceof UnknownSyntax) return undefined;
    throw error;
  }
}

function readerOf(pattern: string): Reader {
  const characters = [...pattern];
  let at = 0;
  const peek = (ahead = 0): string => characters[at + ahead] ?? '';
  return {
    peek,
    next() {
      const character = peek();
      at += 1;
      return character;
    },
    takes(text) {
      const comes = [...text].every((character, index) => peek(index) === character);
      if (comes) at += text.length;
      return comes;
    },
  };
}

function alternatives(reader: Reader): Part {
  const all = [sequence(reader)];
  while (reader.takes('|')) all.push(sequence(reader));
  return (text, from) => new Set(all.flatMap((part) => [...part(text, from)]));
}

function sequence(reader: Reader): Part {
  const parts: Part[] = [];
  while (!['', '|', ')'].includes(reader.peek())) parts.push(repeated(reader, atom(reader)));
  return (text, from) => parts.reduce((places, part) => part(text, places), from);
}

function atom(reader: Reader): Part {
  const character = reader.next();
  switch (character) {
    case '(':
      return group(reader);
    case '[':
      return one(characterClass(reader));
    case '.':
      return one((each) => !/[\n\r\u0085\u2028\u2029]/.test(each));
    case '^':
      return (_, from) => new Set([...from].filter((place) => place === 0));
    case '$':
      return (text, from) => new Set([...from].filter((place) => place === text.length));
    case '\\':
      return one(escaped(reader));
    default:
      if ('*+?{'.includes(character)) throw new UnknownSyntax();
      return one((each) => each === character);
  }
}

function group(reader: Reader): Part {
  if (reader.peek() === '?' && !reader.takes('?:')) throw new UnknownSyntax();
  const inside = alternatives(reader);
  if (!reader.takes(')')) throw new UnknownSyntax();
  return inside;
}

function one(test: Test): Part {
  return (text, from) => {
    const places = new Set<number>();
    for (const place of from) if (place < text.length && test(text[place] ?? '')) places.add(place + 1);
    return places;
  };
}

const CLASSES: Readonly<Record<string, RegExp>> = {
  d: /[0-9]/,
  w: /[A-Za-z0-9_]/,
  s: /[ \t\n\v\f\r]/,
};
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };

function escaped(reader: Reader): Test {
  const character = reader.next();
  const known = CLASSES[character.toLowerCase()];
  if (known !== undefined) return (each) => known.test(each) === (character === character.toLowerCase());
  const literal = literalOf(character);
  return (each) => each === literal;
}

function literalOf(character: string): string {
  const control = CONTROLS[character];
  if (control !== undefined) return control;
  if (character === '' || /[A-Za-z0-9]/.test(character)) throw new UnknownSyntax();
  return character;
}

/** Java joins and cuts classes within a class, which is not known here. */
function characterClass(reader: Reader): Test {
  const isNegated = reader.takes('^');
  const tests: Test[] = [];
  do tests.push(classMember(reader));
  while (reader.peek() !== ']');
  reader.next();
  return (each) => tests.some((test) => test(each)) !== isNegated;
}

function classMember(reader: Reader): Test {
  const first = reader.next();
  if (['', '[', '&', '^', ']'].includes(first)) throw new UnknownSyntax();
  if (first === '\\' && /[dws]/i.test(reader.peek())) return escaped(reader);
  const low = first === '\\' ? literalOf(reader.next()) : first;
  if (reader.peek() !== '-' || reader.peek(1) === ']') return (each) => each === low;
  reader.next();
  const last = reader.next();
  if (['', '[', '&'].includes(last)) throw new UnknownSyntax();
  const high = last === '\\' ? literalOf(reader.next()) : last;
  return (each) => each >= low && each <= high;
}

function repeated(reader: Reader, part: Part): Part {
  const range = rangeOf(reader);
  if (range === undefined) return part;
  // Whether it takes as much or as little as it can, a whole text matches all the same; one that gives nothing back may not.
  reader.takes('?');
  if ('*+?{'.includes(reader.peek() || ' ')) throw new UnknownSyntax();
  return (text, from) => timesMore(part, text, timesAtLeast(part, text, from, range.least), range);
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function rangeOf(reader: Reader): Range | undefined {
  if (reader.takes('*')) return { least: 0, most: Number.POSITIVE_INFINITY };
  if (reader.takes('+')) return { least: 1, most: Number.POSITIVE_INFINITY };
  if (reader.takes('?')) return { least: 0, most: 1 };
  if (!reader.takes('{')) return undefined;
  let written = '';
  while (/[0-9,]/.test(reader.peek())) written += reader.next();
  const [, least, comma, most] = /^(\d+)(,?)(\d*)$/.exec(written) ?? [];
  if (least === undefined || !reader.takes('}')) throw new UnknownSyntax();
  if (comma === '') return { least: Number(least), most: Number(least) };
  return { least: Number(least), most: most === '' ? Number.POSITIVE_INFINITY : Number(most) };
}

/** Places either run out within the length of the text, or grow until they stay the same. */
function timesAtLeast(
  part: Part,
  text: readonly string[],
  from: ReadonlySet<number>,
  least: number,
): ReadonlySet<number> {
  let places = from;
  for (let times = 0; times < least && places.size > 0; times += 1) {
    const next = part(text, places);
    if (next.size === places.size && [...next].every((place) => places.has(place))) return next;
    places = next;
  }
  return places;
}

/** Goes on only from places that are new, of which there are no more than characters. */
function timesMore(
  part: Part,
  text: readonly string[],
  from: ReadonlySet<number>,
  { least, most }: Range,
): ReadonlySet<number> {
  const all = new Set(from);
  let latest = from;
  for (let times = least; times < most && latest.size > 0; times += 1) {
    latest = new Set([...part(text, latest)].filter((place) => !all.has(place)));
    for (const place of latest) all.add(place);
  }
  return all;
}
