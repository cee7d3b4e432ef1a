import { pullOfForkBranch } from '../domain/environment/fork.ts';
import type { ReportBody } from '../domain/report/report.ts';
import { describeLeftover } from '../domain/stack/leftover.ts';
import { formatCost } from './cost.ts';
import { htmlText, markdownText, safeUrl } from './escape.ts';

const LONGEST_SENTENCE = 1000;

/** The job summary of one provision run; `evidence` are lines of what failed, already without secrets. */
export function provisionSummary(report: ReportBody, evidence: readonly string[] = []): string {
  const { environment, subject } = report;
  const rows: (readonly [string, string])[] = [['Decision', `${report.decision} (\`${report.reasonCode}\`)`]];
  if (environment) rows.push(['Environment', `\`${environment.name}\``]);
  const url = safeUrl(environment?.url);
  if (url !== undefined) rows.push(['URL', `<${url}>`]);
  if (subject?.commit) rows.push(['Commit', `\`${subject.commit.slice(0, 7)}\``]);
  const fork = subject && pullOfForkBranch(subject.branch);
  if (subject)
    rows.push(
      fork === undefined
        ? ['Branch', markdownText(subject.branch)]
        : ['From a fork', `pull request #${fork}, without rights and secrets`],
    );
  if (environment?.cost) rows.push(['Cost', markdownText(formatCost(environment.cost))]);
  const left = environment?.leftovers ?? [];
  if (left.length > 0) rows.push(['Left behind', markdownText(left.map(describeLeftover).join(', '))]);
  const table = ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
  return `### Environment\n\n${markdownText(report.sentence, LONGEST_SENTENCE)}\n\n${table}\n${linesOf(evidence)}`;
}

/** Within `pre`, GitHub reads no Markdown; an empty line would end it. */
function linesOf(evidence: readonly string[]): string {
  const lines = evidence.filter((line) => line.trim() !== '').map((line) => htmlText(line));
  return lines.length === 0 ? '' : `\n#### What the environment says\n\n<pre>\n${lines.join('\n')}\n</pre>\n`;
}
