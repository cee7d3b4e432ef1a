import { type DutyLook, isDue } from '../domain/due/duties.ts';
import type { ReportItem } from '../domain/report/report.ts';
import { markdownText } from './escape.ts';
import { type Column, IN_THE_LOG, markdownTable } from './markdown-table.ts';

type Row = Pick<ReportItem, 'sentence' | 'place'> & { readonly duty: string };

/** The job summary of a look: what is due, duty by duty. `lastLook` is a sentence of ours, or ''. */
export function dueSummary(looks: readonly DutyLook[], sentence: string, lastLook: string): string {
  const rows = looks.flatMap(({ duty, items, waiting = [] }) =>
    [...items, ...waiting].map((item) => ({ duty, ...item })),
  );
  const flags = looks.map((look) => `${look.duty}: ${flagOf(look)}`).join(', ');
  return [
    '### Due',
    '',
    markdownText(sentence),
    '',
    flags,
    markdownTable(rows, columnsOf(rows), IN_THE_LOG),
    ...(lastLook === '' ? [] : [markdownText(lastLook, 500), '']),
  ].join('\n');
}

function flagOf(look: DutyLook): string {
  const due = isDue(look);
  return due === false && look.waiting !== undefined ? 'waits' : (WORDS[String(due)] ?? '');
}

const WORDS: Readonly<Record<string, string>> = { true: 'due', false: 'nothing', undefined: 'not known' };

function columnsOf(rows: readonly Row[]): readonly Column<Row>[] {
  const target: Column<Row> = { heading: 'Where', cell: ({ place = '' }) => markdownText(place, 80) };
  return [
    { heading: 'Duty', cell: ({ duty }) => duty },
    ...(rows.some(({ place }) => place !== undefined) ? [target] : []),
    { heading: 'Why', cell: (row) => markdownText(row.sentence, 500) },
  ];
}
