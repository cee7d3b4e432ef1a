import type { Report, ReportItem } from '../domain/report/report.ts';
import { isRed } from '../domain/verdict/decision.ts';
import { formatCost } from './cost.ts';
import { markdownText } from './escape.ts';
import { type LeftOf, leftoversTable } from './leftovers.ts';
import { type Column, markdownTable } from './markdown-table.ts';

const AT_MOST = { most: 100, rest: (left: number) => `${left} more rows are left out.` };

/** One thing that a step did. */
interface Row {
  readonly step: Report['action'];
  readonly about: string;
  readonly what: Pick<ReportItem, 'decision' | 'reasonCode' | 'sentence' | 'cost'>;
  /** The step's own summary, on the same page, has the sentence. */
  readonly isSaid: boolean;
}

/** What is known of the last hourly look. */
interface LastLookNews {
  /** A sentence; '' where nothing is known. */
  readonly sentence: string;
  /** It is so long ago that people have to do something. */
  readonly late: boolean;
}

/**
 * The job summary of notify: one row per report, and one per item of those that have items, then what is left behind, then when
 * the last hourly look was. A sentence that the step's own summary has is not said again. '' when there is nothing to show but a look that came in time. Safe Markdown.
 */
export function resultsSummary(
  reports: readonly Report[],
  { sentence, late }: LastLookNews = { sentence: '', late: false },
): string {
  const rows = reports.flatMap(rowsOf);
  if (rows.length === 0 && !late) return '';
  const hasCosts = rows.some(({ what }) => what.cost !== undefined);
  const table = markdownTable(rows, hasCosts ? [...COLUMNS, COST] : COLUMNS, AT_MOST);
  const lastLook = sentence === '' ? '' : `\n${markdownText(sentence, 500)}\n`;
  return `### Greenroom\n${table}${leftoversTable(reports.flatMap(environmentsOf))}${lastLook}`;
}

/** Steps with a summary of their own; one that broke may have written none. */
const SUMMARIZED: readonly Report['action'][] = ['provision', 'teardown', 'hours'];

function whyOf({ what, isSaid }: Row): string {
  const code = `\`${what.reasonCode}\``;
  return isSaid ? code : `${markdownText(what.sentence, 500)} (${code})`;
}

function rowsOf(report: Report): readonly Row[] {
  const { action: step, items = [], environment, subject } = report;
  const isSaid = SUMMARIZED.includes(step) && !isRed(report.decision);
  if (items.length > 0)
    return items.map((item) => ({ step, about: item.branch ?? item.name, what: item, isSaid }));
  const { decision, reasonCode, sentence } = report;
  const cost = environment?.cost === undefined ? {} : { cost: environment.cost };
  return [{ step, about: subject?.branch ?? '', what: { decision, reasonCode, sentence, ...cost }, isSaid }];
}

function environmentsOf({ environment, items = [] }: Report): readonly LeftOf[] {
  return environment === undefined ? items : [environment, ...items];
}

const COLUMNS: readonly Column<Row>[] = [
  { heading: 'Step', cell: ({ step }) => step },
  { heading: 'About', cell: ({ about }) => markdownText(about) },
  { heading: 'Decision', cell: ({ what }) => what.decision },
  { heading: 'Why', cell: whyOf },
];

const COST: Column<Row> = {
  heading: 'Cost',
  cell: ({ what }) => (what.cost === undefined ? '' : markdownText(formatCost(what.cost))),
};
