import { type Emptying, SWEEPS, type Sweep } from './large-estate.ts';
import type { Reaction, Redeploy, Waiting } from './reaction.ts';

/** One line of the table; `met` is undefined for what is shown only for comparison. */
export interface Row {
  readonly what: string;
  readonly who: string;
  readonly measured: string;
  readonly limit: string;
  readonly met: boolean | undefined;
}

/** Every wait that is measured. */
export interface Waits {
  readonly reactions: readonly Reaction[];
  readonly redeploys: readonly Redeploy[];
  readonly waiting: readonly Waiting[];
}

const OURS = 'greenroom';
const YOUNG_MS = 10_000;

/** The rows of the table on waiting. */
export function waitRows(waits: Waits): readonly Row[] {
  return [...reactionRows(waits.reactions), ...waiting(waits.waiting), ...redeploys(waits.redeploys)];
}

function reactionRows(reactions: readonly Reaction[]): readonly Row[] {
  return [...new Set(reactions.map(({ who }) => who))].map((who) => {
    const own = reactions.filter((each) => each.who === who && each.settledAfterMs <= YOUNG_MS);
    const times = own.map(({ reactionMs }) => reactionMs);
    const settled = own.map(({ settledAfterMs }) => seconds(settledAfterMs)).join(', ');
    return {
      what: `reaction to stacks that settle ${settled} after they began`,
      who,
      measured: times.map(seconds).join(', '),
      limit: '≤ 1 s each',
      met: who === OURS ? times.length > 0 && times.every((ms) => ms <= 1000) : undefined,
    };
  });
}

function waiting(waits: readonly Waiting[]): readonly Row[] {
  return waits.map(({ who, callsPerMinute }) => ({
    what: 'AWS calls in each minute of a long wait',
    who,
    measured: callsPerMinute.join(', '),
    limit: '≤ 20 from the second minute on',
    met: who === OURS ? callsPerMinute.slice(1).every((calls) => calls <= 20) : undefined,
  }));
}

function redeploys(all: readonly Redeploy[]): readonly Row[] {
  return all.map(({ who, calls, succeeded }) => ({
    what: 'AWS calls of a redeployment that changes nothing',
    who,
    measured: `${calls.length} (${counted(calls)})${succeeded ? '' : '; it ended red'}`,
    limit: '≤ 5',
    met: who === OURS ? succeeded && calls.length <= 5 : undefined,
  }));
}

function counted(calls: readonly string[]): string {
  const names = [...new Set(calls)];
  return names
    .map((name) => {
      const times = calls.filter((call) => call === name).length;
      return times === 1 ? name : `${times} × ${name}`;
    })
    .join(', ');
}

/** The rows of the table on large accounts. */
export function estateRows(small: Sweep, large: Sweep, emptying: Emptying): readonly Row[] {
  const ratio = large.peakMiB / small.peakMiB;
  return [...[small, large].map(sweepRow), memoryRow(small, large, ratio), ...emptyingRows(emptying)];
}

/** A page of each list for every hundred, one more that says that it is the end, and what is asked about each orphan. */
function sweepRow(sweep: Sweep): Row {
  const openPulls = sweep.stacks - sweep.orphans;
  // The stacks stand in two lists, which are held against each other.
  const pages = 2 * pagesOf(sweep.stacks) + pagesOf(sweep.branches) + pagesOf(openPulls);
  const most = pages + callsFor(sweep.orphans) + CONSTANT_CALLS;
  return {
    what: `sweep of ${sweep.stacks} stacks, ${sweep.branches} branches and ${openPulls} open pull requests, ${sweep.orphans} orphans`,
    who: OURS,
    measured: `${sweep.total} calls (${pages} full pages), ${sweep.planned} planned, ${seconds(sweep.ms)}, ${sweep.peakMiB.toFixed(0)} MiB at most`,
    limit: `≤ ${most} calls: pages + ${CALLS_PER_ORPHAN} for each orphan and 1 for each 50 + ${CONSTANT_CALLS}`,
    met: sweep.total <= most && sweep.planned === sweep.orphans,
  };
}

const PAGE = 100;
/** Right before the first write: the stack, the records, the branch and its pull requests. */
const CALLS_PER_ORPHAN = 6;
const CONSTANT_CALLS = 11;
/** The plan asks about so many branches at once. */
const ORPHANS_AT_ONCE = 50;

function callsFor(orphans: number): number {
  return orphans * CALLS_PER_ORPHAN + Math.ceil(orphans / ORPHANS_AT_ONCE);
}

/** What more orphans cost, by two sweeps of one estate. */
export function orphanRow(few: Sweep, many: Sweep): Row {
  const more = many.total - few.total;
  const most = callsFor(many.orphans) - callsFor(few.orphans);
  return {
    what: `calls of a sweep of ${many.stacks} stacks for ${many.orphans} orphans in place of ${few.orphans}`,
    who: OURS,
    measured: `${more} more`,
    limit: `≤ ${most} more: ${CALLS_PER_ORPHAN} for each orphan and 1 for each ${ORPHANS_AT_ONCE}`,
    met: more <= most && many.planned === many.orphans,
  };
}

function pagesOf(entries: number): number {
  return Math.ceil(entries / PAGE);
}

function memoryRow(small: Sweep, large: Sweep, ratio: number): Row {
  return {
    what: `largest memory of ${large.stacks} stacks against ${small.stacks}, the middle of ${SWEEPS} runs`,
    who: OURS,
    measured: `${ratio.toFixed(2)} times`,
    limit: '≤ 1.2',
    met: ratio <= 1.2,
  };
}

function emptyingRows({ versions, requests, ms, oneByOne }: Emptying): readonly Row[] {
  const most = 2 * Math.ceil(versions / 1000) + 10;
  return [
    {
      what: `emptying a bucket of ${versions} versions`,
      who: OURS,
      measured: `${requests} requests, ${seconds(ms)}`,
      limit: `≤ ${most} requests: 2 for each 1,000 + 10`,
      met: requests <= most,
    },
    {
      what: `emptying a bucket of ${oneByOne.versions} versions`,
      who: 'one by one',
      measured: `${oneByOne.requests} requests, ${seconds(oneByOne.ms)}`,
      limit: '',
      met: undefined,
    },
  ];
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** The rows that miss their goal. */
export function misses(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ met }) => met === false);
}

/** The rows as a table for people. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, who, measured, limit, met }) => {
    const verdict = met === undefined ? '' : met ? 'met' : 'missed';
    return `| ${what} | ${who} | ${measured} | ${limit} | ${verdict} |`;
  });
  return ['| What | Who | Measured | Limit | |', '|---|---|---|---|---|', ...lines].join('\n');
}
