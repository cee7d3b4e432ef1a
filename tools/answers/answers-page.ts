import { answerOf, type ForeignAnswer } from '../../src/adapters/fetch/answers.ts';
import type { FarSide } from './far-sides.ts';

/** docs/answers.md: every table of answers as it stands in the code. */
export function answersPage(sides: readonly FarSide[]): string {
  return `${[
    '# Answers of far sides',
    '`npm run docs` writes this page from the tables that the code reads: `answers.ts` in the folders of `src/adapters`. Their sources are in `tools/answers`.',
    'An answer means what the first row says that fits it. The row gives the reason code, or `fact`: then nothing failed, and the answer is what was asked for.',
    '*Again* says how often the same request is sent again. `later` means that another run may do better. `final` means that nothing helps until somebody does what the row says.',
    'Without an answer the reason code is `unreachable`. Reads, and writes that do no harm twice, are then sent again a few times.',
    ...sides.flatMap(partOf),
  ].join('\n\n')}\n`;
}

function partOf({ title, rows, evidence, documented }: FarSide): readonly string[] {
  const head = ['row', 'answer', 'of', 'cause', 'again', 'concerns', 'what to do', 'source'];
  const byCall = new Map<string, string[]>();
  for (const { call, status, code } of documented()) {
    const row = answerOf(rows, { call, status, code })?.name ?? 'unexpected';
    const shown = `${code === undefined ? status : `\`${code}\``} ${row}`;
    byCall.set(call, [...(byCall.get(call) ?? []), shown]);
  }
  return [
    `## ${title}`,
    table(
      head,
      Object.entries(rows).map(([name, row]) => [
        name,
        givenOf(row),
        (row.calls ?? ['every call']).map((call) => (row.calls ? `\`${call}\`` : call)).join('<br>'),
        row.cause,
        row.repeat,
        row.concerns,
        row.todo,
        evidence[name]?.source ?? '',
      ]),
    ),
    'What is documented for each call, and the row that answers it:',
    table(
      ['call', 'documented'],
      [...byCall].map(([call, answers]) => [`\`${call}\``, answers.join(', ')]),
    ),
  ];
}

function givenOf({ status, code, says }: ForeignAnswer): string {
  return [
    status === undefined ? '' : [status].flat().join(', '),
    code === undefined ? '' : `\`${code.source}\``,
    says === undefined ? '' : `says \`${says.source}\``,
  ]
    .filter((each) => each !== '')
    .join(' ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
