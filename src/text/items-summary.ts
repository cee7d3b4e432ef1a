import type { Report, ReportItem } from '../domain/report/report.ts';
import type { Leftover } from '../domain/stack/leftover.ts';
import { markdownText } from './escape.ts';
import { type Column, markdownTable } from './markdown-table.ts';

const IN_THE_LOG = { rest: (left: number) => `${left} more are in the log.` };

/** The job summary of a run over several environments; `note` is a sentence of ours below the report's own. */
export function itemsSummary(
  title: string,
  report: Omit<Report, 'version' | 'action' | 'durationMs'>,
  note = '',
): string {
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

/** What nobody else tells of an environment that is gone: resource by resource, so that a person can go through them. */
function leftoversTable(items: readonly ReportItem[]): string {
  const left = items.flatMap(({ name, leftovers = [] }) =>
    leftovers.map((each): Leftover & { readonly of: string } => ({ ...each, of: name })),
  );
  const table = markdownTable(
    left,
    [
      { heading: 'Environment', cell: (each) => `\`${each.of}\`` },
      { heading: 'Resource', cell: (each) => markdownText(each.resource) },
      { heading: 'Type', cell: (each) => `\`${each.type.replaceAll(/[^\w:]/g, '')}\`` },
      { heading: 'Name', cell: (each) => markdownText(each.name ?? '') },
      { heading: 'Why', cell: (each) => markdownText(each.why, 300) },
    ],
    IN_THE_LOG,
  );
  return table === '' ? '' : `\nLeft behind:\n${table}`;
}
