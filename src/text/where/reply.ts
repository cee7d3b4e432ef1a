import { countStates, type Listing } from '../../domain/where/listing.ts';
import { markdownText } from '../escape.ts';
import { whereNotices } from './cells.ts';
import { whereTable } from './summary.ts';

/** GitHub takes 65,536 characters in a comment, and a reply has more in it than this. */
const LONGEST = 50_000;
const MOST_ROWS = 100;

/** A listing as a reply on a pull request: a sentence, and lines of Markdown to stand below it. */
export function whereReply(listing: Listing): {
  readonly sentence: string;
  readonly details: readonly string[];
} {
  const { warnings, sweep } = whereNotices(listing);
  const notes = [
    ...warnings.map((warning) => `**Warning:** ${markdownText(warning, 400)}`),
    ...(sweep === '' ? [] : [markdownText(sweep, 400)]),
  ];
  const table = fittingTable(listing);
  return {
    sentence: `${countStates(listing.environments)}.`,
    details: [
      ...(table === '' ? [] : table.trim().split('\n')),
      ...notes.slice(0, 20).flatMap((note) => ['', note]),
    ],
  };
}

/** With half as many rows until it is short enough. */
function fittingTable(listing: Listing): string {
  for (let most = MOST_ROWS; most > 0; most = Math.floor(most / 2)) {
    const table = whereTable(listing, { most, rest: (left) => `${left} more are not shown here.` });
    if (table.length <= LONGEST) return table;
  }
  return '';
}
