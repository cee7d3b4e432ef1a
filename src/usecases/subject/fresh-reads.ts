import {
  type Freshness,
  headFreshness,
  type Known,
  listFreshness,
  pullRequestFreshness,
} from '../../domain/environment/event-freshness.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { EventHint } from '../../domain/environment/subject.ts';
import { LONGEST_WAITS, PACES } from '../../domain/pace/intervals.ts';
import { sleptClock, type WaitingClock, waitUntil } from '../../domain/pace/wait-until.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';

/** What is read of a subject. */
type Reads = Pick<CodeHost, 'pullRequest' | 'branchHead' | 'openPullRequests' | 'latestPullRequest'>;

export interface FreshDeps {
  readonly clock: Clock;
  readonly log: Pick<Log, 'info'>;
}

/** No copy of GitHub's lags as long, in ms. */
const LONGEST_LAG_MS = 600_000;
/**
 * The same for a branch without a pull request, of which nothing but time tells a copy that lags from a branch that was put back:
 * copies are known to lag by seconds (octokit/octokit.js#900, tanium/octobot#75).
 */
const LONGEST_HEAD_LAG_MS = 60_000;
/** A pull request that was read so lately, in ms, is asked for no second time because of its branch. */
const AT_ONCE_MS = 5_000;

/**
 * The same code host, whose answers about the event's own pull request and branch are never older than the event, nor than what it
 * answered before. An older one is asked for again, about ten seconds long in a run for each fact. What the run has read before then
 * takes the place of what is still older. Everything else passes as it is.
 *
 * Its reads also throw AdapterError `doubtful_facts`, when GitHub goes on to show an older state than the event's.
 */
export function freshReads(codeHost: CodeHost, event: EventHint, deps: FreshDeps): CodeHost {
  return { ...codeHost, ...readsOf(codeHost, event, deps) };
}

/** One fact: how it is read, judged and named, and what the run has seen of it. */
interface Reading<Fact> {
  readonly what: string;
  /** Counts what the run has waited for it. */
  readonly waited: WaitingClock;
  read(): Promise<Fact>;
  judge(shown: Fact): Freshness | Promise<Freshness>;
  /** Taken for the answer that stays older; undefined where the run has seen none. */
  readonly seen: Fact | undefined;
}

function readsOf(codeHost: CodeHost, event: EventHint, deps: FreshDeps): Reads {
  const memory: Memory = { event, age: undefined, pull: undefined, head: undefined };
  const pulls = pullReads(codeHost, memory, deps);
  return {
    pullRequest: pulls.pullRequest,
    branchHead: headRead(codeHost, memory, deps, pulls.ofEvent),
    ...listsOf(codeHost, memory, deps, pulls.ofEvent),
  };
}

function pullReads(codeHost: CodeHost, memory: Memory, deps: FreshDeps) {
  const { event } = memory;
  const waited = sleptClock(deps.clock.sleep);
  let underWay: UnderWay | undefined;

  async function pullRequest(number: number): ReturnType<Reads['pullRequest']> {
    if (number !== event.pullRequest) return codeHost.pullRequest(number);
    const seen = memory.pull;
    const reading = untilFresh<PullRequestFacts | undefined>(deps.log, {
      waited,
      what: `pull request #${number}`,
      read: () => codeHost.pullRequest(number),
      judge: (shown) => pullRequestFreshness(shown, knownTo(memory, deps, seen)),
      seen,
    });
    const asked: UnderWay = { reading, endedAt: undefined };
    underWay = asked;
    try {
      const found = await reading;
      memory.pull = found ?? memory.pull;
      return found;
    } finally {
      asked.endedAt = deps.clock.monotonic();
    }
  }

  return {
    pullRequest,
    /** The event's own, as a run that reads both at once is about to get it, or has just got it. */
    async ofEvent(): ReturnType<Reads['pullRequest']> {
      if (event.pullRequest === undefined) return undefined;
      const { reading, endedAt } = underWay ?? {};
      const isOld = endedAt !== undefined && deps.clock.monotonic() - endedAt > AT_ONCE_MS;
      return reading === undefined || isOld ? pullRequest(event.pullRequest) : reading;
    },
  };
}

function headRead(
  codeHost: CodeHost,
  memory: Memory,
  deps: FreshDeps,
  pullOfEvent: () => ReturnType<Reads['pullRequest']>,
): Reads['branchHead'] {
  const { event } = memory;
  const waited = sleptClock(deps.clock.sleep);
  const longestLag = event.pullRequest === undefined ? LONGEST_HEAD_LAG_MS : LONGEST_LAG_MS;
  return async (branch) => {
    if (branch !== branchOf(memory) || event.told?.isFork) return codeHost.branchHead(branch);
    const before = memory.head;
    const seen = before?.commit;
    let isShown = false;
    async function judge(shown: string | undefined): Promise<Freshness> {
      const known = knownTo(memory, deps, seen, { longestLag, seenAt: before?.at });
      if (headFreshness(shown, known, undefined) === 'fresh') return 'fresh';
      const pull = await pullOfEvent();
      const judged = headFreshness(shown, known, pull?.headBranch === branch ? pull : undefined);
      const expected = seen ?? event.commit;
      if (judged !== 'unclear' || shown === undefined || expected === undefined) return judged;
      return (await codeHost.isAncestor(shown, expected)) ? 'older' : 'fresh';
    }
    const found = await untilFresh<string | undefined>(deps.log, {
      waited,
      what: `branch '${branch}'`,
      read: () => codeHost.branchHead(branch),
      async judge(shown) {
        const judged = await judge(shown);
        isShown = judged !== 'older';
        return judged;
      },
      seen,
    });
    if (isShown)
      memory.head = found === undefined ? undefined : { commit: found, at: deps.clock.monotonic() };
    return found;
  };
}

function listsOf(
  codeHost: CodeHost,
  memory: Memory,
  deps: FreshDeps,
  pullOfEvent: () => ReturnType<Reads['pullRequest']>,
): Pick<Reads, 'openPullRequests' | 'latestPullRequest'> {
  const { told, pullRequest: number } = memory.event;
  const ofOpen = { waited: sleptClock(deps.clock.sleep), seen: undefined };
  const ofNewest = { waited: sleptClock(deps.clock.sleep), seen: undefined };
  const isOwn = (branch: string | undefined) =>
    told !== undefined &&
    number !== undefined &&
    !told.isFork &&
    (branch === undefined || branch === branchOf(memory));
  return {
    openPullRequests(branch) {
      if (!isOwn(branch)) return codeHost.openPullRequests(branch);
      return untilFresh<readonly PullRequestFacts[]>(deps.log, {
        ...ofOpen,
        what: 'the open pull requests',
        read: () => codeHost.openPullRequests(branch),
        async judge(all) {
          const own = all.find((each) => each.number === number);
          if (own === undefined && told?.state !== 'open') return 'fresh';
          const direct = own === undefined ? await pullOfEvent() : undefined;
          return listFreshness(own, knownTo(memory, deps, memory.pull), direct);
        },
      });
    },
    latestPullRequest(branch) {
      if (!isOwn(branch)) return codeHost.latestPullRequest(branch);
      return untilFresh<PullRequestFacts | undefined>(deps.log, {
        ...ofNewest,
        what: `the pull requests of branch '${branch}'`,
        read: () => codeHost.latestPullRequest(branch),
        judge: (newest) => newestFreshness(newest, knownTo(memory, deps, memory.pull)),
      });
    },
  };
}

/** A reading of the event's pull request. */
interface UnderWay {
  readonly reading: ReturnType<Reads['pullRequest']>;
  /** A monotonic instant in ms; undefined while it lasts. */
  endedAt: number | undefined;
}

/** What the run has seen of the event's subject. */
interface Memory {
  readonly event: EventHint;
  /** How old the event was at the first answer, in ms, since the run itself waits later on; undefined before that. */
  age: number | undefined;
  pull: PullRequestFacts | undefined;
  /** With the monotonic instant in ms at which GitHub showed it; undefined where it showed none. */
  head: { readonly commit: string; readonly at: number } | undefined;
}

function branchOf({ event, pull }: Memory): string | undefined {
  return event.branch ?? pull?.headBranch;
}

/** `longestLag` is in ms; `seenAt` is the monotonic instant of what was seen, absent where that counts however old it is. */
function knownTo<Fact>(
  memory: Memory,
  { clock }: FreshDeps,
  seen: Fact | undefined,
  { longestLag = LONGEST_LAG_MS, seenAt }: { longestLag?: number; seenAt?: number | undefined } = {},
): Known<Fact> {
  memory.age ??= ageOf(memory.event, clock);
  const age = seenAt === undefined ? memory.age : clock.monotonic() - seenAt;
  return { event: memory.event, seen, isRecent: age < longestLag };
}

/** The newest pull request of the event's branch is the event's own, or one that came after it. */
function newestFreshness(newest: PullRequestFacts | undefined, known: Known<PullRequestFacts>): Freshness {
  const number = known.event.pullRequest ?? 0;
  if (newest === undefined || newest.number < number) return 'older';
  return newest.number > number ? 'fresh' : listFreshness(newest, known, undefined);
}

/** In ms; none where the event tells no time. */
function ageOf({ told }: EventHint, clock: Pick<Clock, 'now'>): number {
  return told?.at === undefined ? 0 : clock.now().getTime() - Date.parse(told.at);
}

/** Reads until the answer is fresh. An unclear one that GitHub keeps to is true; one that stays older gives way to what was seen. */
function untilFresh<Fact>(
  log: FreshDeps['log'],
  { what, waited, read, judge, seen }: Reading<Fact>,
): Promise<Fact> {
  return waitUntil<Fact, { readonly shown: Fact; readonly freshness: Freshness }>(
    waited,
    { deadline: LONGEST_WAITS.stale, pace: PACES.stale, what: `GitHub to show ${what}` },
    async () => {
      const shown = await read();
      const freshness = await judge(shown);
      return freshness === 'fresh' ? { done: shown } : { again: { shown, freshness } };
    },
    ({ shown, freshness }) => {
      if (freshness === 'unclear') return { done: shown };
      if (seen === undefined) return stillOlder(what);
      log.info(
        `GitHub shows ${what} older than this run has seen it, so the run goes on with what it has seen.`,
      );
      return { done: seen };
    },
  );
}

function stillOlder(what: string): AdapterError {
  return new AdapterError(
    'doubtful_facts',
    `GitHub still shows ${what} as before the event that started this run, so nothing was concluded from it; run the job again, or leave it to the hourly look.`,
    { service: 'GitHub', retriable: true },
  );
}
