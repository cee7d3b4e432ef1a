import { shortHash } from '../environment/naming.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { type VainTry, writeTries } from './failed-tries.ts';

/** What was reported of a step that runs by schedule, and is not mended yet. */
export interface Reported {
  /** ISO 8601 in whole minutes, of GitHub's clock: when a run was last red for it. */
  readonly at: string;
  /** Each a word of eight characters, by `causeKey` or `writeTries`; at most five. */
  readonly causes: readonly string[];
}

/** What a run says of what stands in its way, and what later runs are to know of that. */
export interface ReportedVerdict {
  /** False where all of it was reported before, so that the run is green. */
  readonly isNews: boolean;
  /** The note of this run. */
  readonly reported: Reported;
}

/** A day is long enough that nobody stops to listen, and short enough that what is broken is not forgotten. */
const REMIND_AFTER_MS = 24 * 3_600_000;
/** The note of them is to stay below a hundred characters, which is as long as GitHub is known to show a name. */
const MOST_CAUSES = 5;

/**
 * What changes from hour to hour though the cause is the same: times, commits, ids of requests, pull requests, stories and counts. Names
 * with numbers, accounts, regions and statuses stay.
 */
const FLEETING = new RegExp(
  [
    '\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?',
    '\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b',
    '\\b(?:[0-9a-f]{40}|[0-9a-f]{7})\\b',
    '#\\d+',
    '(?<=\\bstory )[\\w-]+',
    '\\b\\d+(?= (?:of|environment|stack|pull request|branch|stor|minute|second|hour|day|min\\b|s\\b|h\\b|d\\b))',
  ].join('|'),
  'g',
);

/** Names one thing that stands in the way of a run: by its reason and its sentence, without what is fleeting in it. */
export function causeKey({ reasonCode, sentence }: Pick<Verdict, 'reasonCode' | 'sentence'>): string {
  return shortHash(`${reasonCode} ${sentence.replaceAll(FLEETING, '#')}`);
}

/** What stands in the way of a run, in words of a note; together at most as many as a note has room for. */
export interface StandingWords {
  /** By `causeKey`. */
  readonly causes: readonly string[];
  /** By `writeTries`. A try that failed again is no news by itself. */
  readonly tries: readonly string[];
}

/**
 * Whether what stands in the way of a run is news: one of its causes was not reported before, or that is a day ago.
 * @param before what was reported by then; undefined where nothing was, or nobody knows
 */
export function judgeReported(
  { causes, tries }: StandingWords,
  before: Reported | undefined,
  now: Date,
): ReportedVerdict {
  const at = `${now.toISOString().slice(0, 16)}Z`;
  const known = before?.causes ?? [];
  const isNew = causes.some((cause) => !known.includes(cause));
  const isLongAgo = before !== undefined && now.getTime() - Date.parse(before.at) >= REMIND_AFTER_MS;
  const isNews = before === undefined || isNew || isLongAgo;
  const all = [...new Set([...causes, ...tries, ...known])].slice(0, MOST_CAUSES);
  return { isNews, reported: { at: isNews ? at : before.at, causes: all } };
}

/** The few words by which many are named. */
export function fewWords(
  verdicts: readonly Pick<Verdict, 'reasonCode' | 'sentence'>[],
  tries: readonly VainTry[] = [],
): StandingWords {
  const causes = [...new Set(verdicts.map(causeKey))];
  const most = MOST_CAUSES - Math.min(1, tries.length);
  const few = causes.length <= most ? causes : [shortHash(causes.toSorted().join(' '))];
  return { causes: few, tries: writeTries(tries, MOST_CAUSES - few.length) };
}

/**
 * The name of a step by which later runs know what was reported. One line, which ends in what was reported.
 * @param by whose note it is, such as `due shop preview`
 */
export function writeNote(by: string, reported: Reported | undefined): string {
  return reported === undefined
    ? `Nothing to report by ${by}`
    : `Reported by ${by} at ${reported.at}: ${reported.causes.join(' ')}`;
}

/** What a step of that name notes: `nothing` where all was well; undefined where it is no note of that one. */
export function readNote(by: string, name: string): Reported | 'nothing' | undefined {
  if (name === writeNote(by, undefined)) return 'nothing';
  const start = `Reported by ${by} at `;
  const [, at, causes] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\dZ): ([a-z2-7]{8}(?: [a-z2-7]{8})*)$/.exec(
      name.startsWith(start) ? name.slice(start.length) : '',
    ) ?? [];
  return at === undefined || causes === undefined ? undefined : { at, causes: causes.split(' ') };
}

/** Whether a step of that name notes that something stood in the way of a look, although its job was green. */
export function notesBlindLook(name: string): boolean {
  return name.startsWith('Reported by due ');
}
