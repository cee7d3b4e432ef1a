/*
 * Which lines of a comment a person says, and does not show: code, quotes and what HTML hides are no words of theirs.
 * Source: spec.commonmark.org 0.31, "Fenced code blocks", "Block quotes" with "laziness", "HTML blocks" and "Code spans". Where
 * reading on to a later line would need all of it, a line counts as shown rather than said.
 */

/** A list's mark or a quote's, behind which a block may begin. */
const CONTAINER = /^(?: {0,3}(?:>|[-+*] |\d{1,9}[.)] ) ?)+/;
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
const OPENING = new RegExp(`<(${HIDING.join('|')})(?=[\\s/>])|<!--`, 'g');

/** A block that goes on: what ends it. */
type Open =
  | { readonly block: 'fence'; readonly sign: string }
  | { readonly block: 'html'; readonly end: string }
  | { readonly block: 'quote' };

/** The lines that are said, in their order; each without its line end. What is longer than `longest` characters is cut there. */
export function spokenLines(body: string, longest: number): readonly string[] {
  const said: string[] = [];
  let open: Open | undefined;
  let paragraph: string[] = [];
  const close = () => {
    said.push(...outsideOfSpans(paragraph));
    paragraph = [];
  };
  for (const line of body.slice(0, longest).split(/\r\n|\r|\n/)) {
    const step = readLine(line, open);
    open = step.open;
    if (step.says) paragraph.push(line);
    if (!step.says || line.trim() === '') close();
  }
  close();
  return said;
}

interface Step {
  readonly says: boolean;
  readonly open: Open | undefined;
}

function readLine(line: string, open: Open | undefined): Step {
  if (open?.block === 'fence') return { says: false, open: endsFence(line, open.sign) ? undefined : open };
  if (open?.block === 'html') {
    const end = line.toLowerCase().indexOf(open.end);
    return { says: false, open: end < 0 ? open : htmlOf(line.slice(end + open.end.length)) };
  }
  if (line.trim() === '') return { says: false, open: undefined };
  const marks = CONTAINER.exec(line)?.[0] ?? '';
  const fence = FENCE.exec(line.slice(marks.length));
  const sign = fence?.[1] ?? '';
  if (fence !== null && !(sign.startsWith('`') && fence[2]?.includes('`')))
    return { says: false, open: { block: 'fence', sign } };
  const html = htmlOf(line);
  if (html !== undefined) return { says: false, open: html };
  // Without an empty line between, the next line belongs to the quote as well.
  if (open?.block === 'quote' || marks.includes('>')) return { says: false, open: { block: 'quote' } };
  return { says: !/^(?: {4}| {0,3}\t)/.test(line), open: undefined };
}

function endsFence(line: string, sign: string): boolean {
  const bare = line.replace(CONTAINER, '').trim();
  return bare.length >= sign.length && bare === (sign[0] ?? '').repeat(bare.length);
}

/** What a line opens and does not end. */
function htmlOf(line: string): Open | undefined {
  const text = withoutSpans(line).toLowerCase();
  let from = 0;
  for (const found of text.matchAll(OPENING)) {
    if (found.index < from) continue;
    const end = found[1] === undefined ? '-->' : `</${found[1]}`;
    const to = text.indexOf(end, found.index + found[0].length);
    if (to < 0) return { block: 'html', end };
    from = to + end.length;
  }
  return undefined;
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

/** Of the lines of a paragraph those that do not begin within a code span. */
function outsideOfSpans(lines: readonly string[]): readonly string[] {
  const spans = spansOf(lines.join('\n'));
  let start = 0;
  let next = 0;
  return lines.filter((line) => {
    while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const isWithin = (spans[next]?.from ?? Number.POSITIVE_INFINITY) < start;
    start += line.length + 1;
    return !isWithin;
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
