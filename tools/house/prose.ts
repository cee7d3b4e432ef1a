/** Counts the words of Markdown prose, so that a test can hold how long a sentence and a paragraph may be. */

export interface TooLong {
  /** The line of the page, from 1, on which the paragraph begins. */
  readonly line: number;
  readonly words: number;
  readonly text: string;
}

export interface Prose {
  readonly sentences: readonly TooLong[];
  readonly paragraphs: readonly TooLong[];
}

export const MOST_WORDS = { sentence: 30, paragraph: 90 };

interface Paragraph {
  readonly line: number;
  readonly text: string;
}

/** Sentences and paragraphs of a page that are longer than a reader should have to carry. */
export function longProse(markdown: string): Prose {
  const paragraphs = paragraphsOf(markdown);
  return {
    sentences: paragraphs.flatMap(({ line, text }) =>
      sentencesOf(text)
        .map((sentence) => ({ line, words: countWords(sentence), text: sentence }))
        .filter(({ words }) => words > MOST_WORDS.sentence),
    ),
    paragraphs: paragraphs
      .map(({ line, text }) => ({ line, words: countWords(text), text }))
      .filter(({ words }) => words > MOST_WORDS.paragraph),
  };
}

/** Code in backticks and a link's text count as the words that they are read as: one for the code, and the text's own. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,_/:@-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** A sentence ends at `.`, `!` or `?` before a space and what can begin one; a colon or a semicolon ends none. */
export function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.split(/(?<=[.!?…]["')\]*_]*)\s+(?=["'(*_[]*[\p{Lu}\p{N}])/u);
}

const ITEM = /^\s*(?:[-*+]|\d+\.)\s+/;

/**
 * The page's paragraphs, each item of a list and each cell of a table as one of its own. Fenced and indented code, comments,
 * headings, images and the addresses of links are no prose.
 */
export function paragraphsOf(markdown: string): readonly Paragraph[] {
  const paragraphs: { line: number; text: string }[] = [];
  let open: { line: number; text: string } | undefined;
  for (const [index, line] of withoutCode(markdown).split('\n').entries()) {
    if (/^\s*$|^\s*#|^\s*\|/.test(line)) open = undefined;
    if (/^\s*\|/.test(line)) paragraphs.push(...cellsOf(line).map((text) => ({ line: index + 1, text })));
    else if (!/^\s*$|^\s*#/.test(line)) {
      const text = line
        .replace(ITEM, '')
        .replace(/^\s*>\s?/, '')
        .trim();
      if (open === undefined || ITEM.test(line)) {
        open = { line: index + 1, text };
        paragraphs.push(open);
      } else open.text += ` ${text}`;
    }
  }
  return paragraphs.map(({ line, text }) => ({ line, text: asRead(text) })).filter(({ text }) => text !== '');
}

/** Lines stay, so that a finding can name its own. */
function withoutCode(markdown: string): string {
  const blank = (text: string) => text.replaceAll(/[^\n]/g, '');
  return markdown
    .replaceAll(/^ *(```|~~~)[\s\S]*?^ *\1 *$/gm, blank)
    .replaceAll(/<!--[\s\S]*?-->/g, blank)
    .replaceAll(/(?<=\n\n)(?: {4}(?! *(?:[-*+]|\d+\.) ).*(?:\n|$))+/g, blank);
}

function cellsOf(row: string): readonly string[] {
  return /^\s*\|[\s|:-]*$/.test(row) ? [] : row.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

/** What is left of a paragraph when it is read aloud. */
function asRead(text: string): string {
  return text
    .replaceAll(/`[^`]*`/g, 'Code')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<[^>]*>/g, ' ')
    .trim();
}
