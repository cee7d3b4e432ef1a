import { REMEDIES } from './expected.ts';
import { FAULTS, TIMES } from './faults.ts';
import { OPERATIONS } from './operations.ts';
import { type CrashTally, type FaultRow, faultProblems } from './sweep.ts';

/** What the sweeps found, for the page. */
export interface SweepResults {
  readonly crashes: readonly CrashTally[];
  readonly faults: readonly FaultRow[];
}

const GENERIC = ['internal_error', 'far_side_error'];

/** docs/faults.md: what was played, and what it came to. */
export function faultsPage(
  { crashes, faults }: SweepResults,
  made: { readonly commit: string; readonly seed: string; readonly sample: string | undefined },
): string {
  const command = [
    'npm run sweep --',
    '--write',
    ...(made.sample ? [`--sample ${made.sample} --seed ${made.seed}`] : []),
  ];
  const generic = faults.filter(({ outcome }) => GENERIC.includes(outcome)).length;
  const wrong = faults.filter((row) => faultProblems(row).length > 0);
  const failed = crashes.flatMap(({ failures }) => failures);
  return `${[
    '# Kills and faults',
    `Made by \`${command.join(' ')}\` from commit ${made.commit}; this page is its output.`,
    '## Killed',
    'The job is killed at a request. *Before* means that the request was read and not applied. *After* means that it was applied and not one byte was answered. Then the same event runs again (rerun), the next event comes (newer), or only the sweep or the hours run by schedule (level). The end state must be that of the run that nothing disturbed. If another job than the killed one recovers, it does not count what an overtaken commit left out.',
    crashTable(crashes),
    ...(failed.length === 0 ? [] : [openKills(crashes)]),
    '## Faults',
    `${faults.length} rows were played. ${generic} ended with a generic code (${share(generic, faults.length)}), and ${wrong.length} not as expected. A cell shows how the run ended in three cases: the fault struck once and the request was not applied, once and it was applied, or the fault lasted. One word means that all three ended so. \`healed\` is a green run that ended like the undisturbed one. After every other outcome, a rerun without faults ended like it too. Last come the [answers](answers.md) of far sides that each request can meet.`,
    remedies(faults),
    'The later steps of a job tell people, or do the chores of their pull request. Each kind of request meets its faults there once; what is known from an earlier step is left out. The fault ends with its step. `not told` is a green run whose announcement failed, and says so. No such step may take anything away that stands, and the next trigger must end like the undisturbed run.',
    ...OPERATIONS.flatMap((operation) => {
      const rows = faults.filter((row) => row.operation === operation);
      const steps = [...new Set(rows.map(({ step }) => step))];
      return steps.flatMap((step) => {
        const own = rows.filter((row) => row.step === step);
        return [
          step === 0 ? `### ${operation}` : `#### ${operation}, step ${step + 1}: ${own[0]?.action}`,
          faultTable(own),
          listTable(own),
          answerTable(own),
        ];
      });
    }),
    ...(wrong.length === 0 ? [] : ['### Not as expected', openFaults(wrong)]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function crashTable(crashes: readonly CrashTally[]): string {
  return table(
    ['operation', 'recovery', 'points', 'played', 'ended as undisturbed'],
    crashes.map((each) => [
      each.operation,
      each.recovery,
      String(each.points),
      String(each.played),
      String(each.played - each.failures.length),
    ]),
  );
}

function openKills(crashes: readonly CrashTally[]): string {
  const rows = crashes.flatMap(({ failures }) =>
    failures.map(({ point, struck, problems }) => [
      `${point.operation}, then ${point.recovery}`,
      `${point.phase} ${struck}`,
      problems.map((problem) => problem.split(':')[0]?.slice(0, 60)).join(', '),
    ]),
  );
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.join('\t'), (counts.get(row.join('\t')) ?? 0) + 1);
  return `Open: what did not end so, and which part of the end state differs.\n\n${table(
    ['operation', 'killed at', 'differs', 'points'],
    [...counts].map(([row, count]) => [...row.split('\t'), String(count)]),
  )}`;
}

function remedies(faults: readonly FaultRow[]): string {
  const outcomes = [...new Set(faults.map(({ outcome }) => outcome))].sort();
  return table(
    ['outcome', 'rows', 'what to do'],
    outcomes.map((outcome) => [
      outcome,
      String(faults.filter((row) => row.outcome === outcome).length),
      remedyOf(outcome),
    ]),
  );
}

/** Of what was not told, too. */
function remedyOf(outcome: string): string {
  const untold = /^not told \((\w+)\)$/.exec(outcome)?.[1];
  if (untold === undefined) return REMEDIES[outcome] ?? '';
  return `The next run tells it. ${REMEDIES[untold] ?? ''}`.trim();
}

function faultTable(rows: readonly FaultRow[]): string {
  const played = rows.filter(({ times }) => times !== 'list' && times !== 'answer');
  const calls = [...new Set(played.map(({ call }) => call))];
  return table(
    ['request', ...FAULTS],
    calls.map((call) => [
      `\`${call}\``,
      ...FAULTS.map((fault) => cell(played.filter((row) => row.call === call && row.fault === fault))),
    ]),
  );
}

function cell(rows: readonly FaultRow[]): string {
  if (rows.length === 0) return '–';
  const each = TIMES.flatMap((times) => {
    const outcomes = [...new Set(rows.filter((row) => row.times === times).map(({ outcome }) => outcome))];
    return outcomes.length === 0 ? [] : [outcomes.join(' or ')];
  });
  return new Set(each).size === 1 ? (each[0] ?? '') : each.join(' / ');
}

function listTable(rows: readonly FaultRow[]): string {
  const lists = rows.filter(({ times }) => times === 'list');
  if (lists.length === 0) return '';
  return table(
    ['list or answer', 'fault', 'came to'],
    lists.map(({ call, fault, outcome }) => [`\`${call}\``, fault, outcome]),
  );
}

/** How many rows of docs/answers.md a call was played with, by what they came to. */
function answerTable(rows: readonly FaultRow[]): string {
  const answers = rows.filter(({ times }) => times === 'answer');
  if (answers.length === 0) return '';
  const calls = [...new Set(answers.map(({ call }) => call))];
  return table(
    ['request', 'answers, and what they came to'],
    calls.map((call) => {
      const met = answers.filter((row) => row.call === call);
      const outcomes = [...new Set(met.map(({ outcome }) => outcome))];
      const shown = outcomes.map((outcome) => {
        const names = met
          .filter((row) => row.outcome === outcome)
          .map(({ fault }) => fault.replace('answer ', ''));
        return `${names.join(', ')}: ${outcome}`;
      });
      return [`\`${call}\``, shown.join('; ')];
    }),
  );
}

function openFaults(rows: readonly FaultRow[]): string {
  return table(
    ['operation', 'request', 'fault', 'what happened'],
    rows.map((row) => [
      `${row.operation}, ${row.action}`,
      `\`${row.call}\``,
      `${row.fault}, ${row.times}`,
      faultProblems(row)
        .map((problem) => problem.slice(0, 120))
        .join('; ')
        .replaceAll('|', '\\|'),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function share(part: number, all: number): string {
  return `${all === 0 ? 0 : Math.round((part / all) * 1000) / 10} %`;
}
