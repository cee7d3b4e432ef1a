import { cutText } from '../../domain/input/cut-text.ts';

/** A line of a log may be long; nobody reads more of it in a comment. */
const LONGEST_LINE = 400;
/** GitHub takes 65,536 characters in a comment, and a reply has more in it than this. */
const LONGEST_ALL = 40_000;

/**
 * Lines of somebody else's as a block of code that is folded away. Its fence is longer than any run of backticks in them, so nothing in
 * them ends it (GitHub Flavored Markdown, "Fenced code blocks"). What is too long loses its beginning, since the end tells more.
 * @param title our own words.
 */
export function foldedLines(title: string, lines: readonly string[]): readonly string[] {
  const shown = newestOf(lines.map(plainLine));
  const runs = shown.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run + 1)));
  return ['<details>', `<summary>${title}</summary>`, '', `${fence}text`, ...shown, fence, '', '</details>'];
}

/** One line, without anything that turns or hides what stands around it. */
function plainLine(line: string): string {
  const plain = line.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').toWellFormed();
  const cut = cutText(plain, LONGEST_LINE, '…');
  // Whoever else listens for commands reads the text as it is written, also within code.
  return cut.replace(/^(\s*)\//, '$1\u200b/');
}

function newestOf(lines: readonly string[]): readonly string[] {
  let room = LONGEST_ALL;
  const kept: string[] = [];
  for (const line of lines.toReversed()) {
    room -= line.length + 1;
    if (room < 0) break;
    kept.unshift(line);
  }
  return kept;
}
