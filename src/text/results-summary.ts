import type { Report } from '../domain/report/report.ts';
import { markdownText } from './escape.ts';

const MOST_ROWS = 100;

/** The job summary: one row per report, and one per item of those that have items. '' when there is nothing to show. */
export function resultsSummary(reports: readonly Report[]): string {
  const rows = reports.flatMap((report) => {
    const items = report.items ?? [];
    const own = row(report.action, report.subject?.branch ?? '', report);
    return items.length === 0
      ? [own]
      : items.map((item) => row(report.action, item.branch ?? item.name, item));
  });
  if (rows.length === 0) return '';
  const left = rows.length - MOST_ROWS;
  return [
    '### Greenroom',
    '',
    '| Step | About | Decision | Why |',
    '|---|---|---|---|',
    ...rows.slice(0, MOST_ROWS),
    ...(left > 0 ? ['', `${left} more rows are left out.`] : []),
    '',
  ].join('\n');
}

function row(
  step: string,
  about: string,
  what: { readonly decision: string; readonly reasonCode: string; readonly sentence: string },
): string {
  const why = `${markdownText(what.sentence, 500)} (${code(what.reasonCode)})`;
  return `| ${step} | ${markdownText(about)} | ${what.decision} | ${why} |`;
}

function code(text: string): string {
  return `\`${text.replaceAll(/\W/g, '')}\``;
}
