import { shownState } from '../../domain/announce/announced-environment.ts';
import type { AnnouncementState } from '../../domain/announce/announcement.ts';
import {
  branchIdOfKey,
  inOneOrder,
  orderedRows,
  type Rows,
  readRows,
  rowOfKey,
  rowsThatFit,
} from '../../domain/announce/rows.ts';
import { pullOfForkBranch } from '../../domain/environment/fork.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { hasEnvironment, headline, logLines } from '../environment-comment.ts';
import { noCommand, safeUrl } from '../escape.ts';
import { stageHelp } from '../folded/stage-help.ts';
import { markdownTable } from '../markdown-table.ts';
import { marker, markerData, markerStart } from '../marker.ts';
import { isOnlyPrepared } from '../preparation.ts';
import { formerMarker, formerRow } from './former-comment.ts';
import { columnsOf, rowName, runOf, stateInShort, type TableRow } from './row-cells.ts';
import { askedLines, rowLines } from './row-lines.ts';

const PURPOSE = 'environments';
/** GitHub refuses a longer body. */
const LONGEST_BODY = 65_536;
/** What is kept leaves room for what people read. */
const LONGEST_MARKER = 40_000;

type Pull = Pick<PullRequestFacts, 'state' | 'merged' | 'review' | 'text'>;

/** How the comment of this branch's environments begins; nobody else's does. @param of `repository-id/branch`. */
export function environmentsMarker(of: string): string {
  return markerStart(PURPOSE, of);
}

/** How a comment may begin that tells of one environment: the table first, then what earlier versions wrote of it alone. */
export function commentMarkers(key: string): readonly string[] {
  const of = branchIdOfKey(key);
  return of === undefined ? [] : [environmentsMarker(of), formerMarker(key)];
}

/** What an earlier run kept in its comment; {} where a person has broken it. Only our own comments are read. */
export function toldRows(body: string, of: string): Rows {
  return readRows(markerData(body, PURPOSE, of));
}

/** The same of one environment, also in the comment of an earlier version; {} for nothing. @param key `repository-id/project/kind/branch`. */
export function toldState(body: string, key: string): AnnouncementState {
  const [of, row] = [branchIdOfKey(key), rowOfKey(key)];
  if (of === undefined || row === undefined) return {};
  const former = formerRow(body, of);
  return (former?.row === row ? former.state : toldRows(body, of)[row]) ?? {};
}

/**
 * The one comment on a pull request: a table of all environments of its branch, and below it what has no room there. What it keeps makes the
 * same comment once more. Whatever is too long is left out, with where it is: what is folded first, and the rows last.
 * @param of `repository-id/branch`.
 */
export function environmentsComment(of: string, rows: Rows, pull: Pull): string {
  const kept = rowsThatFit(rows, (some) => markerOf(of, some).length <= LONGEST_MARKER);
  const all = orderedRows(kept).map(([row, state]) => ({ row, state: shownState(state) }));
  const start = markerOf(of, kept);
  const room = LONGEST_BODY - start.length - 1;
  const bodies = function* () {
    for (const parts of PARTS) yield bodyOf(of, all, pull, parts);
    for (let most = all.length - 1; most > 0; most -= 1)
      yield bodyOf(of, all, pull, { ...LEAST, mostRows: most });
  };
  for (const body of bodies()) if (body.length <= room) return `${start}\n${body}`;
  return start;
}

function markerOf(of: string, rows: Rows): string {
  return marker(PURPOSE, of, { rows: inOneOrder(rows) });
}

/** What is told beside the table. */
interface Parts {
  readonly help: boolean;
  readonly logs: boolean;
  readonly leftovers: boolean;
  /** What is said of each environment, and who is asked for what. */
  readonly lines: boolean;
  readonly mostRows: number;
}

const WHOLE: Parts = {
  help: true,
  logs: true,
  leftovers: true,
  lines: true,
  mostRows: Number.POSITIVE_INFINITY,
};
const LEAST: Parts = { ...WHOLE, help: false, logs: false, leftovers: false, lines: false };
const PARTS: readonly Parts[] = [
  WHOLE,
  { ...WHOLE, help: false },
  { ...WHOLE, help: false, logs: false },
  { ...LEAST, lines: true },
  LEAST,
];

function bodyOf(of: string, all: readonly TableRow[], pull: Pull, parts: Parts): string {
  const shown = all.filter(({ state }) => hasEnvironment(state));
  const isAlone = all.length === 1;
  const table = markdownTable(shown, columnsOf(shown, pull), {
    rest: (left) => `${left} more ${left === 1 ? 'environment is' : 'environments are'} left out here.`,
    most: parts.mostRows,
  });
  const lines = parts.lines
    ? [
        ...askedLines(all, pull),
        ...all.flatMap((each) => rowLines(each, pull, { isAlone, leftovers: parts.leftovers })),
      ]
    : [];
  const isCut = !(parts.logs && parts.leftovers && parts.lines);
  const told = [
    `### ${heading(all, shown)}`,
    ...tryIt(shown),
    ...(table === '' ? [] : table.trimEnd().split('\n')),
    ...lines,
    ...forkLine(of),
    ...(isCut ? ['', whereTheRestIs(all)] : []),
  ].map(noCommand);
  const logs = parts.logs ? all.flatMap((each) => foldedLog(each, isAlone)) : [];
  const help = parts.help && pull.state === 'open' && shown.length > 0 ? ['', ...stageHelp()] : [];
  return [...told, ...logs, ...help].join('\n');
}

/** Whoever looks at it knows whose code it runs. @param of `repository-id/branch`. */
function forkLine(of: string): readonly string[] {
  const isFork = pullOfForkBranch(of.slice(of.indexOf('/') + 1)) !== undefined;
  return isFork
    ? ['', '**From a fork:** it has no rights and no secrets, and moves only by `/stage up COMMIT`.']
    : [];
}

/** On a phone the table is wider than the page, so what most people come for stands above it. */
function tryIt(shown: readonly TableRow[]): readonly string[] {
  const [only, ...others] = shown;
  const isReady = only?.state.status === 'ready' && !isOnlyPrepared(only.state);
  const url = safeUrl(only?.state.url);
  return isReady && others.length === 0 && url !== undefined ? ['', `Try it at <${url}>`] : [];
}

/** Of several the numbers, the worst first. */
function heading(all: readonly TableRow[], shown: readonly TableRow[]): string {
  const [first] = shown.length > 0 ? shown : all;
  if (first === undefined) return 'Environments';
  if (shown.length < 2) {
    const [project, kind] = first.row.split('/');
    return `${headline(first.state)} (project ${project}, kind ${kind})`;
  }
  const states = Map.groupBy(shown, ({ state }) => stateInShort(state));
  const counts = [...states]
    .map(([word, { length }]) => ({ word, length, place: WORST_FIRST.indexOf(word) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ word, length }) => `${length} ${word}`);
  return `${shown.length} environments: ${counts.join(', ')}`;
}

const WORST_FIRST = [
  'failed',
  'stopped',
  'being prepared',
  'moving',
  'waking up',
  'deployed',
  'ready',
  'asleep',
  'not made',
  'gone',
  'unknown',
];

function foldedLog({ row, state }: TableRow, isAlone: boolean): readonly string[] {
  const lines = logLines(state);
  if (isAlone) return lines;
  return lines.map((line) =>
    line.replace('<summary>What its log says', `<summary>What the log of ${rowName(row)} says`),
  );
}

function whereTheRestIs(all: readonly TableRow[]): string {
  const run = all.map(({ state }) => safeUrl(runOf(state))).find((url) => url !== undefined);
  return run === undefined
    ? 'There was no room for all of it; the job summaries have the rest.'
    : `There was no room for all of it; [the run](${run}) has the rest.`;
}
