import { isOurs } from '../../domain/environment/naming.ts';
import { type Cost, costsAt } from '../../domain/hours/cost.ts';
import { formatDuration } from '../../domain/input/durations.ts';
import { ownedStacks } from '../../domain/ownership/ownership.ts';
import { describeUnprovenStack } from '../../domain/ownership/stack-under-review.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { brake } from '../../domain/sweep/brake.ts';
import { isAbandoned, judgeStack, type StackJudgement } from '../../domain/sweep/judge-stack.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import { sweepPlan } from '../../text/sweep-plan.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { formatTarget, inEveryTarget, type Target, type Targets, withTarget } from '../targets/targets.ts';
import { type BranchVerdict, type Judges, judgesFor } from '../teardown/judge-life.ts';
import { itemOf, type TeardownDeps, type TeardownRequest, writePlanSummary } from '../teardown/teardown.ts';
import { checkStackList } from './check-stack-list.ts';

/** All that a sweep knows before it changes anything. */
export interface Plan {
  /** Every environment of every place. */
  readonly entries: readonly PlannedStack[];
  /** What the brake says to all of them together; undefined when it lets them pass. */
  readonly stop: string | undefined;
  readonly now: Date;
  readonly judges: Judges;
  /** Every stack of every place, whosever it is. */
  readonly allStacks: readonly { readonly place: Target<TeardownDeps>; readonly stacks: readonly Stack[] }[];
}

/**
 * Reads all places and judges every environment. The code host's lists come after the stacks, so that a branch which is made
 * meanwhile with its stack stands in them; and the pages of one list do not wait in memory for those of another.
 * @throws what the first place that cannot be listed whole threw: a part of the estate proves nothing.
 */
export async function planSweep(targets: Targets<TeardownDeps>, request: TeardownRequest): Promise<Plan> {
  const { deps } = targets[0];
  const allStacks = await inEveryTarget(targets, async (target) => ({
    place: target,
    stacks: await target.deps.stacks.list(`${request.project}-`),
  }));
  warnOfUnprovenStacks(allStacks, request, deps);
  const judges = await judgesFor(deps, request);
  const own = allStacks.flatMap(({ place: target, stacks }) =>
    ownedStacks(stacks, request).map((stack) => ({ place: target, stack })),
  );
  const now = deps.clock.now();
  const costOf = costsAt(request.pricing, now);
  const entries = await inParallel(own, request.concurrency, async ({ place: target, stack }) => ({
    ...(await planFor(judges, target, stack, judgeStack(stack, request, now))),
    cost: costOf(stack),
  }));
  if (entries.some((entry) => entry.remove))
    await inEveryTarget(targets, (target) =>
      checkStackList(target.deps.stacks, stacksIn(allStacks, target), now),
    );
  const stop = brake(entries.filter((entry) => entry.remove).length, own.length, request);
  return { entries, stop, now, judges, allStacks };
}

/** Nobody else would ever tell of them: they stand in the way of a name of ours and lead to no branch. */
function warnOfUnprovenStacks(
  allStacks: Plan['allStacks'],
  { project }: TeardownRequest,
  { clock, log }: TeardownDeps,
): void {
  for (const { place: target, stacks } of allStacks)
    for (const stack of stacks) {
      const isMeant = stack.name.startsWith(`${project}-`) && isAbandoned(stack, clock.now());
      const sentence = isMeant ? describeUnprovenStack(stack) : undefined;
      if (sentence !== undefined) log.warning(`${sentence}${formatTarget(target)}.`);
    }
}

function stacksIn(allStacks: Plan['allStacks'], target: Target<TeardownDeps>): readonly Stack[] {
  return allStacks.find((each) => each.place === target)?.stacks ?? [];
}

/** What the sweep means to do with one stack, and why. */
export interface PlannedStack {
  readonly place: Target<TeardownDeps>;
  readonly stack: Stack;
  readonly branch: string;
  readonly remove: boolean;
  /** Its change set was never executed, so its branch does not matter. */
  readonly abandoned: boolean;
  readonly reasonCode: ReasonCode;
  readonly why: string;
  readonly pullRequest: number | undefined;
  readonly needsPerson: boolean;
  readonly cost: Cost | undefined;
}

async function planFor(
  judges: Judges,
  target: Target<TeardownDeps>,
  stack: Stack,
  candidate: StackJudgement,
): Promise<Omit<PlannedStack, 'cost'>> {
  const base = { place: target, stack, branch: candidate.branch ?? '', abandoned: false, needsPerson: false };
  if (candidate.skip) {
    const { reasonCode, sentence, stuck } = candidate.skip;
    return { ...base, remove: false, reasonCode, why: sentence, pullRequest: undefined, needsPerson: stuck };
  }
  const verdict = candidate.abandoned ? ABANDONED : await judges.first(stack, candidate.branch);
  return {
    ...base,
    abandoned: candidate.abandoned,
    remove: verdict.remove,
    reasonCode: verdict.remove ? 'environment_deleted' : verdict.reasonCode,
    why: verdict.remove ? verdict.why : verdict.sentence,
    pullRequest: verdict.pullRequest,
  };
}

/** What the sweep means to do, in the log and in the job summary. */
export async function publishPlan(
  deps: TeardownDeps,
  entries: readonly PlannedStack[],
  { now, stop }: Pick<Plan, 'now' | 'stop'>,
): Promise<void> {
  for (const { place: target, stack, remove, why, needsPerson: stuck } of entries) {
    if (stuck) deps.log.warning(why);
    const age = now.getTime() - Date.parse(stack.createdAt);
    if (remove)
      deps.log.info(
        `To be taken down: ${stack.name}${formatTarget(target)}, ${formatDuration(age)} old, because ${why}.`,
      );
  }
  await writePlanSummary(deps, sweepPlan(entries, now, stop));
}

const ABANDONED: BranchVerdict = {
  remove: true,
  why: 'nothing was ever made of it, because its change set was not executed',
  pullRequest: undefined,
};

/** What stays, for a reason that somebody may want to know. */
export function stayingItems(entries: readonly PlannedStack[]): readonly ReportItem[] {
  return entries.filter((entry) => !entry.remove && entry.reasonCode !== 'still_wanted').map(stayingItem);
}

export function stayingItem(entry: PlannedStack): ReportItem {
  const { stack, branch, reasonCode, why, pullRequest, place: target, cost } = entry;
  return withCost(withTarget(itemOf(stack, branch, 'skipped', reasonCode, why, pullRequest), target), cost);
}

export function brakeItem(entry: PlannedStack): ReportItem {
  const { stack, branch, why, pullRequest, place: target, cost } = entry;
  const sentence = `Would be taken down: ${why}.`;
  return withCost(withTarget(itemOf(stack, branch, 'skipped', 'brake', sentence, pullRequest), target), cost);
}

/** Asked right before the first write. */
export function lastVerdict(judges: Judges, entry: PlannedStack): Promise<BranchVerdict> {
  return entry.abandoned ? Promise.resolve(ABANDONED) : judges.last(entry.stack, entry.branch);
}

/** The stacks of one branch that are to go, and whether it has others that stay. */
export interface BranchCandidates {
  readonly candidates: readonly PlannedStack[];
  readonly othersStay: boolean;
}

/** A branch that has a stack in several places has one record on the host, which ends with the last of them. */
export function candidatesByBranch(
  plan: readonly PlannedStack[],
  request: TeardownRequest,
): readonly BranchCandidates[] {
  const subjects = Map.groupBy(plan, ({ stack, branch }) =>
    isOurs(stack.tags, request) ? `branch ${branch}` : stack.id,
  );
  return [...subjects.values()]
    .map((entries) => ({
      candidates: entries.filter((entry) => entry.remove),
      othersStay: entries.some((entry) => !entry.remove),
    }))
    .filter(({ candidates }) => candidates.length > 0);
}
