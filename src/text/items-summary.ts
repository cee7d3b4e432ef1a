import type { ReportBody, ReportItem } from '../domain/report/report.ts';
import { markdownText } from './escape.ts';
import { leftoversTable } from './leftovers.ts';
import { type Column, IN_THE_LOG, markdownTable } from './markdown-table.ts';

/** The job summary of a run over several environments; `note` is a sentence of ours below the report's own. */
export function itemsSummary(title: string, report: ReportBody, note = ''): string {
  const items = report.items ?? [];
  const isPlaced = items.some((item) => item.place !== undefined);
  const target: Column<ReportItem> = {
    heading: 'Where',
    cell: (item) => markdownText(item.place ?? '', 80),
  };
  const table = markdownTable(
    items,
    [
      { heading: 'Environment', cell: (item) => `\`${item.name}\`` },
      ...(isPlaced ? [target] : []),
      { heading: 'Decision', cell: (item) => item.decision },
      { heading: 'Reason', cell: (item) => `\`${item.reasonCode}\`` },
      { heading: '', cell: (item) => markdownText(item.sentence) },
    ],
    IN_THE_LOG,
  );
  // One that holds the sentences of its rows would only say them twice.
  const isSaidBelow = items.length > 0 && items.every(({ sentence }) => report.sentence.includes(sentence));
  const above = isSaidBelow ? '' : `${markdownText(report.sentence)}\n`;
  const below = note === '' ? '' : `\n${markdownText(note, 400)}\n`;
  return `### ${title}\n\n${above}${below}${table}${leftoversTable(items)}`;
}
