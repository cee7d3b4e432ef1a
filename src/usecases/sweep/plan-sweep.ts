import { isOurs } from '../../domain/environment/naming.ts';
import { type Cost, costsAt } from '../../domain/hours/cost.ts';
import { sayDuration } from '../../domain/input/durations.ts';
import { inventory } from '../../domain/ownership/ownership.ts';
import { sayUnproven } from '../../domain/ownership/stack-under-review.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { brake } from '../../domain/sweep/brake.ts';
import { type Candidate, isAbandoned, judgeStack } from '../../domain/sweep/judge-stack.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import { sweepPlan } from '../../text/sweep-plan.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { inEveryPlace, type Place, type Places, placed, sayPlace } from '../targets/places.ts';
import { type BranchVerdict, type Judges, judgesFor } from '../teardown/judge-life.ts';
import { itemOf, showPlan, type TeardownDeps, type TeardownRequest } from '../teardown/teardown.ts';
import { checkInventory } from './check-inventory.ts';

/** All that a sweep knows before it changes anything. */
export interface Plan {
  /** Every environment of every place. */
  readonly entries: readonly PlannedStack[];
  /** What the brake says to all of them together; undefined when it lets them pass. */
  readonly stop: string | undefined;
  readonly now: Date;
  readonly judges: Judges;
  /** Every stack of every place, whosever it is. */
  readonly estate: readonly { readonly place: Place<TeardownDeps>; readonly stacks: readonly Stack[] }[];
}

/**
 * Reads all places and judges every environment. The code host's lists come after the stacks, so that a branch which is made
 * meanwhile with its stack stands in them; and the pages of one list do not wait in memory for those of another.
 * @throws what the first place that cannot be listed whole threw: a part of the estate proves nothing.
 */
export async function planSweep(places: Places<TeardownDeps>, request: TeardownRequest): Promise<Plan> {
  const { deps } = places[0];
  const estate = await inEveryPlace(places, async (place) => ({
    place,
    stacks: await place.deps.stacks.list(`${request.project}-`),
  }));
  tellOfUnproven(estate, request, deps);
  const judges = await judgesFor(deps, request);
  const own = estate.flatMap(({ place, stacks }) =>
    inventory(stacks, request).map((stack) => ({ place, stack })),
  );
  const now = deps.clock.now();
  const costOf = costsAt(request.pricing, now);
  const entries = await inParallel(own, request.concurrency, async ({ place, stack }) => ({
    ...(await planFor(judges, place, stack, judgeStack(stack, request, now))),
    cost: costOf(stack),
  }));
  if (entries.some((entry) => entry.remove))
    await inEveryPlace(places, (place) => checkInventory(place.deps.stacks, stacksIn(estate, place), now));
  const stop = brake(entries.filter((entry) => entry.remove).length, own.length, request);
  return { entries, stop, now, judges, estate };
}

/** Nobody else would ever tell of them: they stand in the way of a name of ours and lead to no branch. */
function tellOfUnproven(
  estate: Plan['estate'],
  { project }: TeardownRequest,
  { clock, log }: TeardownDeps,
): void {
  for (const { place, stacks } of estate)
    for (const stack of stacks) {
      const isMeant = stack.name.startsWith(`${project}-`) && isAbandoned(stack, clock.now());
      const sentence = isMeant ? sayUnproven(stack) : undefined;
      if (sentence !== undefined) log.warning(`${sentence}${sayPlace(place)}.`);
    }
}

function stacksIn(estate: Plan['estate'], place: Place<TeardownDeps>): readonly Stack[] {
  return estate.find((each) => each.place === place)?.stacks ?? [];
}

/** What the sweep means to do with one stack, and why. */
export interface PlannedStack {
  readonly place: Place<TeardownDeps>;
  readonly stack: Stack;
  readonly branch: string;
  readonly remove: boolean;
  /** Its change set was never executed, so its branch does not matter. */
  readonly abandoned: boolean;
  readonly reasonCode: ReasonCode;
  readonly why: string;
  readonly pullRequest: number | undefined;
  readonly stuck: boolean;
  readonly cost: Cost | undefined;
}

async function planFor(
  judges: Judges,
  place: Place<TeardownDeps>,
  stack: Stack,
  candidate: Candidate,
): Promise<Omit<PlannedStack, 'cost'>> {
  const base = { place, stack, branch: candidate.branch ?? '', abandoned: false, stuck: false };
  if (candidate.skip) {
    const { reasonCode, sentence, stuck } = candidate.skip;
    return { ...base, remove: false, reasonCode, why: sentence, pullRequest: undefined, stuck };
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
export async function tellPlan(
  deps: TeardownDeps,
  entries: readonly PlannedStack[],
  { now, stop }: Pick<Plan, 'now' | 'stop'>,
): Promise<void> {
  for (const { place, stack, remove, why, stuck } of entries) {
    if (stuck) deps.log.warning(why);
    const age = now.getTime() - Date.parse(stack.createdAt);
    if (remove)
      deps.log.info(
        `To be taken down: ${stack.name}${sayPlace(place)}, ${sayDuration(age)} old, because ${why}.`,
      );
  }
  await showPlan(deps, sweepPlan(entries, now, stop));
}

const ABANDONED: BranchVerdict = {
  remove: true,
  why: 'nothing was ever made of it, because its change set was not executed',
  pullRequest: undefined,
};

/** What stays, for a reason that somebody may want to know. */
export function leftItems(entries: readonly PlannedStack[]): readonly ReportItem[] {
  return entries.filter((entry) => !entry.remove && entry.reasonCode !== 'still_wanted').map(stayingItem);
}

export function stayingItem(entry: PlannedStack): ReportItem {
  const { stack, branch, reasonCode, why, pullRequest, place, cost } = entry;
  return withCost(placed(itemOf(stack, branch, 'skipped', reasonCode, why, pullRequest), place), cost);
}

export function brakedItem(entry: PlannedStack): ReportItem {
  const { stack, branch, why, pullRequest, place, cost } = entry;
  const sentence = `Would be taken down: ${why}.`;
  return withCost(placed(itemOf(stack, branch, 'skipped', 'brake', sentence, pullRequest), place), cost);
}

/** Asked right before the first write. */
export function lastVerdict(judges: Judges, entry: PlannedStack): Promise<BranchVerdict> {
  return entry.abandoned ? Promise.resolve(ABANDONED) : judges.last(entry.stack, entry.branch);
}

/** The stacks of one branch that are to go, and whether it has others that stay. */
export interface Subject {
  readonly victims: readonly PlannedStack[];
  readonly keepsOne: boolean;
}

/** A branch that has a stack in several places has one record on the host, which ends with the last of them. */
export function subjectsOf(plan: readonly PlannedStack[], request: TeardownRequest): readonly Subject[] {
  const subjects = Map.groupBy(plan, ({ stack, branch }) =>
    isOurs(stack.tags, request) ? `branch ${branch}` : stack.id,
  );
  return [...subjects.values()]
    .map((entries) => ({
      victims: entries.filter((entry) => entry.remove),
      keepsOne: entries.some((entry) => !entry.remove),
    }))
    .filter(({ victims }) => victims.length > 0);
}
