import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { LONGEST_WAITS, PACES } from '../../domain/pace/intervals.ts';
import { sleptClock, type WaitingClock, waitUntil } from '../../domain/pace/wait-until.ts';
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
    Pick<
      CodeHost,
      | 'pullRequest'
      | 'openPullRequests'
      | 'openPullRequestsInto'
      | 'deployedHeads'
      | 'branchHead'
      | 'startsRuns'
      | 'requiresChecks'
    >;
  readonly deployments: Pick<Deployments, 'list'>;
  readonly clock: Pick<Clock, 'sleep'>;
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
/** Pull requests of which nothing was deployed at their head: of how many it is looked whether an older commit was. */
const MOST_LOOKS = 50;
/** Of a stack of pull requests: how many are followed from one to the next. */
const MOST_STEPS = 20;

/** Brings the open pull requests of a base up to date that have an environment, oldest first, at most twenty. */
export async function updatePullRequests(given: UpdateDeps, request: UpdateRequest): Promise<ChoreReport> {
  const deps = { ...given, codeHost: inTurn(given) };
  const items: ReportItem[] = [];
  const bases = await basesOf(deps.codeHost, request);
  for (const base of bases) {
    const left = MOST_UPDATES - items.filter(isUpdated).length;
    items.push(...(await updateAll(deps, request, base, left)));
  }
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
  most: number,
): Promise<readonly ReportItem[]> {
  const { codeHost } = deps;
  const [head, open] = await Promise.all([codeHost.branchHead(base), codeHost.openPullRequestsInto(base)]);
  const mine = await withEnvironment(deps, request, open);
  if (head === undefined || mine.length === 0) return [];
  const refused = await whyNobody(codeHost, base);
  if (refused !== undefined) return [{ name: base, ...refused }];
  const ahead = await branchesAhead(codeHost, base, request.repositoryId);
  const items: ReportItem[] = [];
  for (const pull of mine) {
    const verdict =
      items.filter(isUpdated).length >= most
        ? skip(
            'branch_waits',
            `Pull request #${pull.number} waits for the next merge, because ${MOST_UPDATES} are the most at once.`,
          )
        : await updateOne(deps, request, { pull, head, ahead }).catch((error: unknown) =>
            describeFailure(error),
          );
    items.push(itemOf(pull, verdict));
  }
  return items;
}

/**
 * Those of this repository that have an environment, oldest first. One that was pushed to just now has it of an older commit, of which the
 * list of heads tells nothing.
 */
async function withEnvironment(
  { codeHost, deployments }: Pick<UpdateDeps, 'codeHost' | 'deployments'>,
  { kind, repositoryId }: Pick<UpdateRequest, 'kind' | 'repositoryId'>,
  open: readonly PullRequestFacts[],
): Promise<readonly PullRequestFacts[]> {
  const own = open
    .filter(({ headRepositoryId }) => headRepositoryId === repositoryId)
    .toSorted((a, b) => a.number - b.number);
  if (own.length === 0) return [];
  const heads = new Map((await codeHost.deployedHeads(kind)).map((head) => [head.number, head]));
  const found: PullRequestFacts[] = [];
  let looks = 0;
  for (const pull of own) {
    const atHead = heads.get(pull.number)?.deployments ?? [];
    if (atHead.some(({ key, state }) => key !== undefined && state !== 'inactive')) found.push(pull);
    else if (looks < MOST_LOOKS) {
      looks += 1;
      const all = await deployments.list({ environment: kind, ref: pull.headBranch });
      if (all.some(({ payload, state }) => payload['key'] !== undefined && state !== 'inactive'))
        found.push(pull);
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
