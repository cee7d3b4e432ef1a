/*
 * Which lines of a comment a person says, and does not show: code, quotes and what HTML hides are no words of theirs.
 * Source: spec.commonmark.org 0.31, "Fenced code blocks", "List items", "Block quotes" with "laziness", "HTML blocks" and "Code spans".
 * Where a line can be read in several ways, all of them are followed, and a later line is said only where each of them says so.
 */

/** A list's mark or a quote's, behind which a block may begin. */
const CONTAINER = /^(?: {0,3}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]) ?)+/;
const LIST = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
/** What may end a paragraph and begin another one: of lists, tables, headings, HTML and quotes. */
const BEGINS = /^ {0,3}(?:[-+*=_<>#|]|\d{1,9}[.)])/;
const HTML = /^[ \t]*<(?:[a-z][a-z0-9-]*(?=[\s/>]|$)|[/!?])/i;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
/** Within these a browser shows code, or what somebody else said, or nothing. */
const HIDING = [
  'pre',
  'code',
  'samp',
  'kbd',
  'blockquote',
  'script',
  'style',
  'textarea',
  'template',
  'title',
];
const OPENING = new RegExp(`<(${HIDING.join('|')})(?=[\\s/>]|$)|<!--|<\\?|<!\\[cdata\\[|<![a-z]`, 'g');
/** What ends each of the others. */
const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<?': '?>', '<![cdata[': ']]>' };
/** Any of them ends the HTML block that one of them began. */
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;
/** Nobody writes what can be read in more ways; there nothing is said any more. */
const MOST_READINGS = 64;

/** A block that goes on: what ends it. */
type Open =
  /** `within` is the column where the text of its list item begins, 0 outside of lists. */
  | { readonly block: 'fence'; readonly sign: string; readonly within: number | 'quote' }
  | { readonly block: 'html'; readonly end: string }
  | { readonly block: 'quote' }
  | { readonly block: 'none' };

const NONE: Open = { block: 'none' };
const QUOTE: Open = { block: 'quote' };

/** What the lines before say of a line. */
interface Before {
  /** It may belong to an item of a list. */
  readonly list: boolean;
  /** It may belong to a block of HTML, in which nothing is a fence. */
  readonly html: boolean;
  readonly blank: boolean;
}

/** The lines that are said, in their order; each without its line end. What is longer than `longest` characters is cut there. */
export function spokenLines(body: string, longest: number): readonly string[] {
  const said: string[] = [];
  let readings: readonly Open[] = [NONE];
  let before: Before = { list: false, html: false, blank: true };
  let paragraph: Line[] = [];
  const close = () => {
    said.push(...outsideOfSpans(paragraph));
    paragraph = [];
  };
  for (const text of body.slice(0, longest).split(/\r\n|\r|\n/)) {
    before = { ...before, list: mayBeInList(text, before) };
    const steps = readings.map((open) => readLine(text, open, before));
    readings = unlike(steps.flatMap(({ opens }) => opens));
    before = behind(text, before);
    if (readings.length > MOST_READINGS) return said;
    if (readings.every(({ block }) => block === 'fence') || before.blank) close();
    else paragraph.push({ text, says: steps.every(({ says }) => says) });
  }
  close();
  return said;
}

/** A line that begins at the margin behind an empty one belongs to no item. */
function mayBeInList(line: string, { list, blank }: Before): boolean {
  return LIST.test(line) || (list && !(blank && /^\S/.test(line)));
}

function behind(line: string, { list, html }: Before): Before {
  const blank = line.trim() === '';
  return { list, blank, html: !blank && (html || HTML.test(line.replace(CONTAINER, ''))) };
}

function unlike(opens: readonly Open[]): readonly Open[] {
  return [...new Map(opens.map((open) => [JSON.stringify(open), open])).values()];
}

interface Step {
  readonly says: boolean;
  /** What may be open behind the line, one at least. */
  readonly opens: readonly Open[];
}

function hidden(...opens: readonly Open[]): Step {
  return { says: false, opens };
}

function readLine(line: string, open: Open, before: Before): Step {
  if (open.block === 'fence') return readInFence(line, open, before);
  if (open.block === 'html') return readInHtml(line, open);
  if (line.trim() === '') return hidden(NONE);
  const fences = fencesOf(line, before);
  if (fences.length > 0) return hidden(...fences);
  const html = htmlOf(line);
  const isQuote = open.block === 'quote' || (CONTAINER.exec(line)?.[0] ?? '').includes('>');
  // Without an empty line between, the next line belongs to the quote as well.
  if (isQuote) return hidden(QUOTE, ...html);
  return html.length > 0 ? hidden(...html) : { says: true, opens: [NONE] };
}

function readInFence(line: string, open: Open & { readonly block: 'fence' }, before: Before): Step {
  const { sign, within } = open;
  const isLeft = within === 'quote' ? !/^[ \t]*>/.test(line) : line.trim() !== '' && columnsOf(line) < within;
  // A fence ends with its list or quote. What follows may be meant to be in it.
  if (isLeft) return readLine(line, QUOTE, before);
  const bare = within === 'quote' ? line.replace(CONTAINER, '') : line;
  const isNear = within === 'quote' || columnsOf(line) < within + 4;
  const text = bare.trim();
  const ends = isNear && text.length >= sign.length && text === (sign[0] ?? '').repeat(text.length);
  return hidden(ends ? (within === 'quote' ? QUOTE : NONE) : open);
}

/** How far a line is indented. */
function columnsOf(line: string): number {
  return widthOf(/^[ \t]*/.exec(line)?.[0] ?? '');
}

/** A tab goes to the next multiple of four. */
function widthOf(text: string): number {
  return [...text].reduce((columns, sign) => columns + (sign === '\t' ? 4 - (columns % 4) : 1), 0);
}

/** What a line may open that looks like a fence; [] for one that does not. */
function fencesOf(line: string, before: Before): readonly Open[] {
  const marks = CONTAINER.exec(line)?.[0] ?? '';
  const [, sign = '', info = ''] = FENCE.exec(line.slice(marks.length)) ?? [];
  if (sign === '' || (sign.startsWith('`') && info.includes('`'))) return [];
  const within = (where: number | 'quote'): Open => ({ block: 'fence', sign, within: where });
  // In a block of HTML it is none.
  const orNone = before.html ? [NONE] : [];
  if (marks.includes('>')) return [within('quote'), ...orNone];
  if (marks !== '') {
    // Within a paragraph no list begins by another number than 1.
    const isText = /^ *\d/.test(marks) && !/^ *1[.)]/.test(marks);
    return [within(widthOf(line.slice(0, line.indexOf(sign)))), ...(isText ? [NONE] : orNone)];
  }
  const columns = columnsOf(line);
  const items = before.list ? [2, 3].filter((column) => column <= columns) : [];
  return [within(0), ...items.map(within), ...orNone];
}

function readInHtml(line: string, open: Open & { readonly block: 'html' }): Step {
  const end = line.toLowerCase().indexOf(open.end);
  if (end < 0) return RAW_END.test(line) ? hidden(open, NONE) : hidden(open);
  const rest = htmlOf(line.slice(end + open.end.length), false);
  return rest.length > 0 ? hidden(...rest) : hidden(NONE);
}

/** What a line may open and does not end; [] where it opens nothing. A comment at its very beginning opens for sure. */
function htmlOf(line: string, isWhole = true): readonly Open[] {
  const text = withoutSpans(line).toLowerCase();
  let from = 0;
  for (const found of text.matchAll(OPENING)) {
    if (found.index < from) continue;
    const end = found[1] === undefined ? (ENDS[found[0]] ?? '>') : `</${found[1]}`;
    // The shortest comments are `<!-->` and `<!--->`.
    const to = text.indexOf(end, found.index + (found[0] === '<!--' ? 2 : found[0].length));
    const isSure = isWhole && found[0] === '<!--' && line.startsWith('<!--') && found.index === 0;
    if (to < 0) return [{ block: 'html', end }, ...(isSure ? [] : [NONE])];
    from = to + end.length;
  }
  return [];
}

function withoutSpans(line: string): string {
  let from = 0;
  const between = spansOf(line).map((span) => {
    const part = line.slice(from, span.from);
    from = span.to;
    return part;
  });
  return [...between, line.slice(from)].join(' ');
}

interface Line {
  readonly text: string;
  readonly says: boolean;
}

/** Of the lines between two empty ones those that are said and do not begin within a code span, wherever the paragraph may begin. */
function outsideOfSpans(lines: readonly Line[]): readonly string[] {
  const isIndented = (line: Line | undefined) => columnsOf(line?.text ?? '    ') >= 4;
  const starts = lines.flatMap(({ text }, at) =>
    isIndented(lines[at - 1]) || BEGINS.test(text) ? [at] : [],
  );
  if (!lines.some(({ says }) => says)) return [];
  if (starts.length > MOST_READINGS && lines.some(({ text }) => text.includes('`'))) return [];
  const within = new Set(starts.slice(0, MOST_READINGS).flatMap((start) => linesInSpans(lines, start)));
  return lines.flatMap(({ text, says }, at) => (says && !within.has(at) ? [text] : []));
}

/** Numbers of the lines that begin within a code span of the text from there on. */
function linesInSpans(lines: readonly Line[], from: number): readonly number[] {
  const text = lines.slice(from).map((line) => line.text);
  const spans = spansOf(text.join('\n'));
  if (spans.length === 0) return [];
  let start = 0;
  let next = 0;
  return text.flatMap(({ length }, at) => {
    while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const isWithin = (spans[next]?.from ?? Number.POSITIVE_INFINITY) < start;
    start += length + 1;
    return isWithin ? [from + at] : [];
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The code spans of a paragraph, each from its first backtick to behind its last. A run of backticks is closed by the next one of its length. */
function spansOf(text: string): readonly Span[] {
  const runs = [...text.matchAll(/`+/g)].map(({ index, 0: { length } }) => ({ index, length }));
  const closers = new Map<number, number>();
  const closedBy = runs.map((_, at) => at);
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const { length } = runs[at] ?? { length: 0 };
    closedBy[at] = closers.get(length) ?? -1;
    closers.set(length, at);
  }
  const spans: Span[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const [opening, closer] = [runs[at], runs[closedBy[at] ?? -1]];
    if (opening === undefined || closer === undefined) continue;
    spans.push({ from: opening.index, to: closer.index + closer.length });
    at = closedBy[at] ?? at;
  }
  return spans;
}
