import type { Failure } from '../report/describe-failure.ts';
import type { ReportBody, ReportItem } from '../report/report.ts';
import { say } from '../verdict/verdict.ts';

/** What runs by the clock, in the order in which it is looked for. */
export const DUTIES = ['sweep', 'hours', 'accept', 'heal', 'ship'] as const;
/** Only a team with shared environments has it, so nobody misses a look that was not taken. */
const ONLY_OF_SOME: Duty = 'ship';
/** The name of a duty; an output has the same. */
export type Duty = (typeof DUTIES)[number];

/** What a look found that one duty has to do. */
export interface Found {
  /** One for each environment, pull request or branch; empty where nothing is due, as far as the look went. */
  readonly items: readonly ReportItem[];
  /** How many more there are. */
  readonly more: number;
  /** What is due and waits, because a run for it failed or changed nothing; absent where nothing does. */
  readonly waiting?: readonly ReportItem[];
  /** What kept the look from going further; absent where it saw everything. */
  readonly failure?: Failure;
  /** Of a sweep alone: whether the time of an environment is up, or soon is and nobody was told; for both teardown has a selection of its own. */
  readonly expired?: boolean;
}

/** What came of the look of one duty. */
export interface DutyLook extends Found {
  /** Which one. */
  readonly duty: Duty;
}

/** Nothing is due, and nothing was overlooked. */
export const NOTHING_FOUND: Found = { items: [], more: 0 };

/** Something that is due, as it stands in a report. */
export function dueItem(subject: Omit<ReportItem, 'decision' | 'reasonCode'>): ReportItem {
  return { ...subject, ...say('due', subject.sentence) };
}

/** Whether a duty has something to do; undefined where nobody knows. */
export function isDue({ items, failure }: Found): boolean | undefined {
  if (items.length > 0) return true;
  return failure === undefined ? false : undefined;
}

/** One report on all duties: red when a look failed, since what is unknown is not nothing. It names the duties without a look. */
export function reportDue(
  looks: readonly DutyLook[],
): ReportBody & { readonly items: readonly ReportItem[] } {
  const items = looks.flatMap((look) => [...look.items, ...(look.waiting ?? [])]);
  const due = looks.filter((look) => look.items.length > 0).map(countOf);
  const what = due.length === 0 ? 'Nothing is due.' : `Due: ${due.join(', ')}.`;
  const beside = [...looks.flatMap((look) => wordsOfWaiting(look) ?? []), ...wordsOfLeftOut(looks)];
  const words = [what, ...beside].join(' ');
  const failed = looks.flatMap(({ duty, failure }) => (failure === undefined ? [] : { duty, failure }));
  const [first] = failed;
  if (first === undefined)
    return { ...(due.length === 0 ? say('nothing_to_do', words) : say('due', words)), items };
  const { decision, reasonCode } = first.failure;
  const unknown = failed.map(
    ({ duty, failure }) => `What is due of '${duty}' is not wholly known: ${failure.sentence}`,
  );
  const known = due.length === 0 ? beside : [words];
  return { decision, reasonCode, sentence: [...unknown, ...known].join(' '), items };
}

function wordsOfLeftOut(looks: readonly DutyLook[]): readonly string[] {
  const others = DUTIES.filter((duty) => duty !== ONLY_OF_SOME && looks.every((look) => look.duty !== duty));
  return others.length === 0 ? [] : [`Not looked for: ${others.join(', ')}.`];
}

const COUNTED: Readonly<Record<Duty, readonly [string, string]>> = {
  sweep: ['environment', 'environments'],
  hours: ['environment', 'environments'],
  accept: ['pull request', 'pull requests'],
  heal: ['branch', 'branches'],
  ship: ['shared environment', 'shared environments'],
};

function wordsOfWaiting({ duty, waiting = [] }: DutyLook): string | undefined {
  if (waiting.length === 0) return undefined;
  const [one, many] = COUNTED[duty];
  const what = waiting.length === 1 ? `${one} waits` : `${many} wait`;
  return `${waiting.length} ${what} after a run that did not help.`;
}

function countOf({ duty, items, more }: DutyLook): string {
  const [one, many] = COUNTED[duty];
  const rest = more === 0 ? '' : `, and ${more} more are left to the next look`;
  return `${duty} (${items.length} ${items.length === 1 ? one : many}${rest})`;
}
