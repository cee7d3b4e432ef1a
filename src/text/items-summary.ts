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
  const below = note === '' ? '' : `\n${markdownText(note, 400)}\n`;
  return `### ${title}\n\n${markdownText(report.sentence)}\n${below}${table}${leftoversTable(items)}`;
}
