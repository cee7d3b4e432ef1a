import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { LONGEST_WAITS, PACES } from '../../domain/pace/intervals.ts';
import { sleptClock, type WaitingClock, waitUntil } from '../../domain/pace/wait-until.ts';
import { type Candidate, longestBehindFirst, takingTurns } from '../../domain/pull-request/update-order.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { say, skip, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deployments } from '../../ports/deployments.ts';
import { type ChoreReport, choreReport, type OfBranch } from './chore-report.ts';
import { type UpdateOneDeps, type UpdateRules, updateOne } from './update-one.ts';

/** What pull requests are brought up to date with. */
export interface UpdateDeps extends UpdateOneDeps {
  readonly codeHost: UpdateOneDeps['codeHost'] &
    Pick<CodeHost, 'pullRequest' | 'openPullRequests' | 'deployedHeads' | 'startsRuns' | 'requiresChecks'>;
  readonly deployments: Pick<Deployments, 'list'>;
  readonly clock: Pick<Clock, 'sleep' | 'monotonic'>;
}

/** Which pull requests are meant: the others of the same base. */
export interface UpdateRequest extends UpdateRules {
  readonly repositoryId: number;
  /** The kind whose environments count. */
  readonly kind: string;
  /** The base; undefined for that of each of `merged`. */
  readonly base: string | undefined;
  /** Numbers of pull requests whose merge moved their bases on. */
  readonly merged: readonly number[];
}

/** Each is a merge of its own, a push that others hear of, and a new environment. */
export const MOST_UPDATES = 20;
/** Pull requests that are looked at closely, and may be tried: a conflict costs as much time as an update. */
export const MOST_TRIES = 40;
/** How long one goes on to the next, in ms: the job has 15 minutes, and what it has done by then has to be told to later jobs. */
export const LONGEST_RUN = 8 * 60_000;
/** Pull requests of which nothing was deployed at their head: of how many it is looked whether an older commit was. */
const MOST_LOOKS = 50;
/** Of a stack of pull requests: how many are followed from one to the next. */
const MOST_STEPS = 20;

/** What is left to a run, for all bases together; each update and each try takes from it. */
interface Budget {
  updates: number;
  tries: number;
  /** An instant of the clock's `monotonic()`. */
  readonly endsAt: number;
}

/**
 * Brings the open pull requests of a base up to date that have an environment, at most twenty. Those come first whose newest commit is the
 * oldest, so that a later run takes others. A base with a merge queue is left alone: the queue tries each on top of the base by itself.
 */
export async function updatePullRequests(given: UpdateDeps, request: UpdateRequest): Promise<ChoreReport> {
  const deps = { ...given, codeHost: inTurn(given) };
  const items: ReportItem[] = [];
  const bases = await basesOf(deps.codeHost, request);
  const budget = {
    updates: MOST_UPDATES,
    tries: MOST_TRIES,
    endsAt: given.clock.monotonic() + LONGEST_RUN,
  };
  for (const base of bases) items.push(...(await updateAll(deps, request, base, budget)));
  const updated = items.flatMap((item) => (isUpdated(item) ? ofBranch(item) : []));
  return {
    report: choreReport(items, bases.length > 0 ? NOTHING : NOT_MERGED),
    merged: [],
    updated,
    follow: await withoutRuns(deps, updated, items),
    conflicts: items.flatMap(({ pullRequest, reasonCode, sentence }) =>
      reasonCode === 'not_updated' && pullRequest !== undefined ? [{ pullRequest, reason: sentence }] : [],
    ),
  };
}

/** The same code host, whose updates leave some time between each other. */
function inTurn({ codeHost, clock }: Pick<UpdateDeps, 'codeHost' | 'clock'>): UpdateDeps['codeHost'] {
  let isFirst = true;
  return {
    ...codeHost,
    async updateBranch(...given) {
      if (!isFirst) await clock.sleep(PACES.update(0, 0), 'GitHub to take one more update');
      isFirst = false;
      return codeHost.updateBranch(...given);
    },
  };
}

const NOTHING = 'No other pull request is to be brought up to date.';
const NOT_MERGED = 'No pull request was merged, so no base has moved on.';

function isUpdated({ decision }: ReportItem): boolean {
  return decision === 'updated';
}

function ofBranch({ pullRequest, branch }: ReportItem): readonly OfBranch[] {
  return pullRequest === undefined || branch === undefined ? [] : [{ pullRequest, branch }];
}

async function basesOf(
  codeHost: Pick<UpdateDeps['codeHost'], 'pullRequest'>,
  { base, merged }: Pick<UpdateRequest, 'base' | 'merged'>,
): Promise<readonly string[]> {
  if (base !== undefined) return [base];
  const bases: string[] = [];
  for (const number of merged) {
    const pull = await codeHost.pullRequest(number);
    if (pull?.merged === true) bases.push(pull.baseBranch);
  }
  return [...new Set(bases)];
}

async function updateAll(
  deps: UpdateDeps,
  request: UpdateRequest,
  base: string,
  budget: Budget,
): Promise<readonly ReportItem[]> {
  const { codeHost } = deps;
  const [head, open] = await Promise.all([codeHost.branchHead(base), codeHost.openPullRequestsInto(base)]);
  if (head === undefined) return [{ name: base, ...baseGone(base) }];
  const own = open.filter(({ headRepositoryId }) => headRepositoryId === request.repositoryId);
  const mine = await withEnvironment(deps, request, takingTurns(own, head));
  const [any] = mine;
  if (any === undefined) return [];
  const refused = (await whyQueued(codeHost, any.pull)) ?? (await whyNobody(codeHost, base));
  if (refused !== undefined) return [{ name: base, ...refused }];
  const ahead = await branchesAhead(codeHost, base, request.repositoryId);
  const now = longestBehindFirst(mine.slice(0, budget.tries));
  const items: ReportItem[] = [];
  for (const pull of [...now, ...mine.slice(now.length).map((each) => each.pull)]) {
    const waits = whyItWaits(deps.clock, budget);
    if (waits !== undefined) {
      items.push(
        itemOf(
          pull,
          skip(
            'branch_waits',
            `Pull request #${pull.number} waits until '${base}' moves on again, because ${waits}.`,
          ),
        ),
      );
      continue;
    }
    budget.tries -= 1;
    const verdict = await updateOne(deps, request, { pull, head, ahead }).catch(describeFailure);
    const item = itemOf(pull, verdict);
    if (isUpdated(item)) budget.updates -= 1;
    items.push(item);
  }
  return items;
}

/** Nobody knows then who is behind it, whatever is open into it. */
function baseGone(base: string): Verdict {
  return say(
    'branch_gone',
    `Branch '${base}' is not there, so nothing is brought up to date with it.`,
    'nothing',
  );
}

/** As a clause; undefined where there is time and room for one more. */
function whyItWaits(clock: Pick<Clock, 'monotonic'>, { updates, tries, endsAt }: Budget): string | undefined {
  if (updates <= 0)
    return `${MOST_UPDATES} are the most at once; those come first then whose newest commit is the oldest`;
  if (tries <= 0)
    return `${MOST_TRIES} are the most that are looked at in a run; others take their turn then`;
  return clock.monotonic() >= endsAt ? 'this run has no time left' : undefined;
}

/**
 * Those that have an environment, in the order that is given. One that was pushed to just now has it of an older commit, of which the list
 * of heads tells nothing.
 */
async function withEnvironment(
  { codeHost, deployments }: Pick<UpdateDeps, 'codeHost' | 'deployments'>,
  { kind }: Pick<UpdateRequest, 'kind'>,
  own: readonly PullRequestFacts[],
): Promise<readonly Candidate<PullRequestFacts>[]> {
  if (own.length === 0) return [];
  const heads = new Map((await codeHost.deployedHeads(kind)).map((head) => [head.number, head]));
  const found: Candidate<PullRequestFacts>[] = [];
  let looks = 0;
  for (const pull of own) {
    const { deployments: atHead = [], committedAt } = heads.get(pull.number) ?? {};
    if (atHead.some(({ key, state }) => key !== undefined && state !== 'inactive'))
      found.push({ pull, committedAt });
    else if (looks < MOST_LOOKS) {
      looks += 1;
      const all = await deployments.list({ environment: kind, ref: pull.headBranch });
      if (all.some(({ payload, state }) => payload['key'] !== undefined && state !== 'inactive'))
        found.push({ pull, committedAt });
    }
  }
  return found;
}

/** The job's own token starts no runs, so a base that asks for checks would wait for them for ever. */
async function whyNobody(
  codeHost: Pick<UpdateDeps['codeHost'], 'startsRuns' | 'requiresChecks'>,
  base: string,
): Promise<Verdict | undefined> {
  if ((await codeHost.startsRuns()) || !(await codeHost.requiresChecks(base))) return undefined;
  return say(
    'not_mergeable',
    `Nothing is brought up to date, because branch '${base}' requires checks, which do not start for what the job's own token pushes; give the input github-token the token of an app.`,
    'refused',
  );
}

/**
 * A queue "provides the same benefits as the Require branches to be up to date" and asks nobody to update a branch (docs.github.com,
 * "Managing a merge queue"). It moves its base on with each merge, and each update would cost the others their checks and approvals.
 */
async function whyQueued(
  codeHost: Pick<UpdateDeps['codeHost'], 'mergePlan'>,
  { number, baseBranch }: PullRequestFacts,
): Promise<Verdict | undefined> {
  if ((await codeHost.mergePlan(number))?.hasQueue !== true) return undefined;
  return skip(
    'branch_waits',
    `Nothing is brought up to date, because branch '${baseBranch}' has a merge queue, which tries each pull request on top of it; update by hand what people are to see with it.`,
  );
}

/** Where the base itself is to be merged to by open pull requests, and from there on. */
async function branchesAhead(
  codeHost: Pick<UpdateDeps['codeHost'], 'openPullRequests'>,
  base: string,
  repositoryId: number,
): Promise<ReadonlySet<string>> {
  const ahead = new Set([base]);
  // What is added meanwhile is followed too.
  let steps = 0;
  for (const branch of ahead) {
    if (steps >= MOST_STEPS) break;
    steps += 1;
    for (const { headRepositoryId, baseBranch } of await codeHost.openPullRequests(branch))
      if (headRepositoryId === repositoryId) ahead.add(baseBranch);
  }
  return ahead;
}

/**
 * Those that nobody provisions unless a later job does: what the job's own token pushes starts no run. Each is waited for until GitHub
 * shows its new head, so that whoever provisions it finds that one.
 */
async function withoutRuns(
  { codeHost, clock }: Pick<UpdateDeps, 'codeHost' | 'clock'>,
  updated: readonly OfBranch[],
  items: readonly ReportItem[],
): Promise<readonly OfBranch[]> {
  if (updated.length === 0 || (await codeHost.startsRuns())) return [];
  const waiting = sleptClock(clock.sleep);
  for (const { pullRequest, branch } of updated) {
    const before = items.find((item) => item.pullRequest === pullRequest)?.commit;
    await untilMoved(waiting, async () => (await codeHost.branchHead(branch)) !== before);
  }
  return updated;
}

/** What is not seen in time, or not at all, the look by schedule finds. */
async function untilMoved(waiting: WaitingClock, hasMoved: () => Promise<boolean>): Promise<void> {
  await waitUntil<boolean, undefined>(
    waiting,
    { deadline: LONGEST_WAITS.stale, pace: PACES.stale, what: 'GitHub to show the new heads' },
    async () => ((await hasMoved().catch(() => true)) ? { done: true } : { again: undefined }),
    () => ({ done: false }),
  );
}

function itemOf({ number, headBranch, headCommit }: PullRequestFacts, verdict: Verdict): ReportItem {
  return { name: `#${number}`, ...verdict, branch: headBranch, pullRequest: number, commit: headCommit };
}
