const ESCAPED_PIPE = '\u0000';
const ZERO_WIDTH = /\u200B|\u200C|\u200D|\u2060|\uFEFF/g;

/** The lines that a person reads where GitHub shows a Markdown text, or Slack one of its own: tables in columns, no marks, no comments. */
export function readableMarkdown(text: string): readonly string[] {
  const lines = text
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<summary>(.*?)<\/summary>/g, '▸ $1')
    .replaceAll(/<\/?(?:details|sub|b|strong|em|code)>/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return blocksOf(lines).flatMap((block) => (isRow(block[0] ?? '') ? table(block) : block.map(plainLine)));
}

/** Neighbouring lines that are all rows of a table, or all none. */
function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last !== undefined && isRow(last[0] ?? '') === isRow(line)) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function isRow(line: string): boolean {
  return line.trimStart().startsWith('|');
}

function table(rows: readonly string[]): readonly string[] {
  const cells = rows
    .map(cellsOf)
    .filter((row) => !row.every((cell) => /^:?-+:?$/.test(cell) || cell === ''))
    .map((row) => row.map(plainLine));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replaceAll('\\|', ESCAPED_PIPE)
    .replaceAll(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim().replaceAll(ESCAPED_PIPE, '|'));
}

function plainLine(line: string): string {
  return line
    .replace(/^#{1,6} /, '')
    .replaceAll(ZERO_WIDTH, '')
    .replaceAll(/<(https?:[^>|\s]+)\|([^>]+)>/g, (_link, url: string, text: string) =>
      text === url.replace(/\/$/, '') || text === url ? url : `${text} (${url})`,
    )
    .replaceAll(/<(https?:[^>\s]+)>/g, '$1')
    .replaceAll(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)')
    .replaceAll(/\*\*([^*\s][^*]*)\*\*/g, '$1')
    .replaceAll(/\\([!-/:-@[-`{-~])|`/g, (_mark, escaped: string | undefined) => escaped ?? '');
}
