import type { Report } from '../domain/report.ts';
import { markdownText, safeUrl } from './escape.ts';

/** The job summary of one provision run. */
export function provisionSummary(report: Omit<Report, 'version' | 'action' | 'durationMs'>): string {
  const { environment, subject } = report;
  const rows: (readonly [string, string])[] = [['Decision', `${report.decision} (\`${report.reasonCode}\`)`]];
  if (environment) rows.push(['Environment', `\`${environment.name}\``]);
  const url = safeUrl(environment?.url);
  if (url !== undefined) rows.push(['URL', `<${url}>`]);
  if (subject?.commit) rows.push(['Commit', `\`${subject.commit.slice(0, 7)}\``]);
  if (subject) rows.push(['Branch', markdownText(subject.branch)]);
  const table = ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
  return `### Environment\n\n${markdownText(report.sentence)}\n\n${table}\n`;
}
