import { countStates, type ListedEnvironment, type Listing } from '../../domain/where/listing.ts';
import { markdownLink, markdownText } from '../escape.ts';
import { markdownTable } from '../markdown-table.ts';
import { type Cell, whereColumns, whereNotices } from './cells.ts';

/** GitHub drops a summary over 1 MiB whole, and a row has a few hundred characters. */
const MOST_ROWS = 300;

/** As long as what a deployment says and what to do about its stack. */
const LONGEST_NOTE = 400;

/** A listing as Markdown, for a job summary. */
export function whereSummary(listing: Listing): string {
  const { environments } = listing;
  const { warnings, sweep } = whereNotices(listing);
  const table = whereTable(listing, {
    rest: (left) => `${left} more are in where.json and where.html.`,
    most: MOST_ROWS,
  });
  return [
    '### Where',
    '',
    `${countStates(environments)}.`,
    ...warnings.flatMap((warning) => ['', `**Warning:** ${markdownText(warning, 400)}`]),
    table,
    ...(sweep === '' ? [] : [markdownText(sweep, 400)]),
    '',
  ].join('\n');
}

/** The environments of a listing as a table in Markdown, with an empty line before it; '' for none. */
export function whereTable(
  listing: Listing,
  more: { readonly rest: (left: number) => string; readonly most: number },
): string {
  const columns = whereColumns(listing).map(({ heading, cell }) => ({
    heading,
    cell: (environment: ListedEnvironment) => markdownCell(cell(environment, listing)),
  }));
  return markdownTable(listing.environments, columns, more);
}

function markdownCell({ text, note = '', url }: Cell): string {
  const linked = markdownLink(text, url);
  return note === '' ? linked : `${linked}<br>${markdownText(note, LONGEST_NOTE)}`;
}
