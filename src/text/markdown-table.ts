/** GitHub drops a summary over 1 MiB whole, so a long table is cut and says so. */
const MOST_ROWS = 500;

/** What is said of rows beyond the most, where the log has them all. */
export const IN_THE_LOG = { rest: (left: number) => `${left} more are in the log.` };

/** One column: its heading, and what stands in it; the cell is Markdown that is already escaped. */
export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => string;
}

/**
 * A table with an empty line before it, or '' where there are no rows. `more` says what became of rows beyond the most.
 * Headings and cells come from the same columns, since GitHub shows no table whose lines differ in length.
 */
export function markdownTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  more: { readonly rest: (left: number) => string; readonly most?: number },
): string {
  if (rows.length === 0) return '';
  const most = more.most ?? MOST_ROWS;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rest = rows.length > most ? `\n${more.rest(rows.length - most)}\n` : '';
  return `\n${[
    line(columns.map(({ heading }) => heading)),
    `|${columns.map(() => '---|').join('')}`,
    ...rows.slice(0, most).map((row) => line(columns.map(({ cell }) => cell(row)))),
  ].join('\n')}\n${rest}`;
}
