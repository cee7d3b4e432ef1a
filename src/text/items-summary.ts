import type { Report, ReportItem } from '../domain/report.ts';
import { markdownText } from './escape.ts';

/** GitHub drops a summary over 1 MiB whole, so a long table is cut and says so. */
const MOST_ROWS = 500;

/** The job summary of a run over several environments; `note` is a sentence of ours below the report's own. */
export function itemsSummary(
  title: string,
  report: Omit<Report, 'version' | 'action' | 'durationMs'>,
  note = '',
): string {
  const items = report.items ?? [];
  const isPlaced = items.some((item) => item.place !== undefined);
  const rows = items
    .slice(0, MOST_ROWS)
    .map(
      (item) =>
        `| \`${item.name}\` |${isPlaced ? ` ${markdownText(item.place ?? '', 80)} |` : ''} ${item.decision} | \`${item.reasonCode}\` | ${markdownText(item.sentence)} |`,
    );
  const rest = items.length > MOST_ROWS ? `\n${items.length - MOST_ROWS} more are in the log.\n` : '';
  const table =
    rows.length === 0
      ? ''
      : `\n| Environment |${isPlaced ? ' Where |' : ''} Decision | Reason | |\n|---|${isPlaced ? '---|' : ''}---|---|---|\n${rows.join('\n')}\n${rest}`;
  return `### ${title}\n\n${markdownText(report.sentence)}\n${note === '' ? '' : `\n${markdownText(note, 400)}\n`}${table}${leftoversTable(items)}`;
}

/** What nobody else tells of an environment that is gone: resource by resource, so that a person can go through them. */
function leftoversTable(items: readonly ReportItem[]): string {
  const rows = items.flatMap(({ name, leftovers = [] }) =>
    leftovers.map(
      (left) =>
        `| \`${name}\` | ${markdownText(left.resource)} | \`${left.type.replaceAll(/[^\w:]/g, '')}\` | ${markdownText(left.name ?? '')} | ${markdownText(left.why, 300)} |`,
    ),
  );
  if (rows.length === 0) return '';
  const rest = rows.length > MOST_ROWS ? `\n${rows.length - MOST_ROWS} more are in the log.\n` : '';
  return `\nLeft behind:\n\n| Environment | Resource | Type | Name | Why |\n|---|---|---|---|---|\n${rows.slice(0, MOST_ROWS).join('\n')}\n${rest}`;
}
