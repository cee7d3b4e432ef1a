import {
  brake,
  type Candidate,
  hasChanged,
  inventory,
  isSweepable,
  judgeStack,
  protection,
} from '../domain/decide-teardown.ts';
import { describeFailure } from '../domain/describe-failure.ts';
import { sayDuration } from '../domain/durations.ts';
import { isOurs } from '../domain/naming.ts';
import type { ReasonCode } from '../domain/reason-codes.ts';
import type { Decision, ReportItem } from '../domain/report.ts';
import type { Stack } from '../domain/stack.ts';
import { isBusy } from '../domain/stack-state.ts';
import { sweepPlan } from '../text/sweep-plan.ts';
import { inParallel } from './in-parallel.ts';
import { type BranchVerdict, type Judges, judgesFor } from './judge-life.ts';
import { inEveryPlace, type Place, type Places, placed } from './places.ts';
import { reportBrake } from './report-brake.ts';
import { sweepVersions } from './sweep-versions.ts';
import { takeDown } from './take-down.ts';
import {
  itemOf,
  startTimer,
  summarize,
  type TeardownDeps,
  type TeardownReport,
  type TeardownRequest,
  type TimedRequest,
} from './teardown.ts';

/**
 * Takes down what may go, in all places: first the whole plan for everybody to see, then the brake over all of it, then one
 * last look at each. A place that cannot be listed whole ends the run before anything is deleted anywhere.
 */
export async function sweep(places: Places<TeardownDeps>, request: TeardownRequest): Promise<TeardownReport> {
  const { deps } = places[0];
  const timed = startTimer(deps, request);
  const [estate, judges] = await Promise.all([
    inEveryPlace(places, async (place) => ({ place, stacks: await place.deps.stacks.list() })),
    judgesFor(deps, request),
  ]);
  const own = estate.flatMap(({ place, stacks }) =>
    inventory(stacks, request).map((stack) => ({ place, stack })),
  );
  const now = deps.clock.now();
  const plan = await inParallel(own, request.concurrency, ({ place, stack }) =>
    planFor(judges, place, stack, judgeStack(stack, request, now)),
  );
  const stop = brake(plan.filter((entry) => entry.remove).length, own.length, request);
  await tellPlan(deps, plan, now, stop);
  const left = plan.filter((entry) => !entry.remove && entry.reasonCode !== 'still_wanted').map(leftItem);
  if (stop) {
    await reportBrake(deps, request, plan, now, stop);
    const items = [...plan.filter((entry) => entry.remove).map(brakedItem), ...left];
    return { decision: 'refused', reasonCode: 'brake', sentence: stop, items };
  }
  const done = await inParallel(subjectsOf(plan, request), request.concurrency, (subject) =>
    takeDownSubject(timed, judges, subject),
  );
  await inEveryPlace(places, async (place) => {
    const found = estate.find((each) => each.place === place);
    await sweepVersions(place.deps, request, found?.stacks ?? []);
  });
  return summarize([...done.flat(), ...left], request);
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
}

async function planFor(
  judges: Judges,
  place: Place<TeardownDeps>,
  stack: Stack,
  candidate: Candidate,
): Promise<PlannedStack> {
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

/** In the job summary for everybody, and in the log, which is there even where no summary can be written. */
async function tellPlan(
  deps: TeardownDeps,
  plan: readonly PlannedStack[],
  now: Date,
  stop: string | undefined,
): Promise<void> {
  for (const { place, stack, remove, why, stuck } of plan) {
    if (stuck) deps.log.warning(why);
    const age = now.getTime() - Date.parse(stack.createdAt);
    const where = place.name === undefined ? '' : ` in ${place.name}`;
    if (remove)
      deps.log.info(`To be taken down: ${stack.name}${where}, ${sayDuration(age)} old, because ${why}.`);
  }
  await deps
    .summary(sweepPlan(plan, now, stop))
    .catch(() => deps.log.warning('The plan could not be written to the job summary.'));
}

const ABANDONED: BranchVerdict = {
  remove: true,
  why: 'nothing was ever made of it, because its change set was not executed',
  pullRequest: undefined,
};

function leftItem(entry: PlannedStack): ReportItem {
  const { stack, branch, reasonCode, why, pullRequest, place } = entry;
  return placed(itemOf(stack, branch, 'skipped', reasonCode, why, pullRequest), place);
}

function brakedItem(entry: PlannedStack): ReportItem {
  const { stack, branch, why, pullRequest, place } = entry;
  const sentence = `Would be taken down: ${why}.`;
  return placed(itemOf(stack, branch, 'skipped', 'brake', sentence, pullRequest), place);
}

/** The stacks of one branch that are to go, and whether it has others that stay. */
interface Subject {
  readonly victims: readonly PlannedStack[];
  readonly keepsOne: boolean;
}

/** A branch that has a stack in several places has one record on the host, which ends with the last of them. */
function subjectsOf(plan: readonly PlannedStack[], request: TeardownRequest): readonly Subject[] {
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

/** One after the other, so that the last one knows what became of the rest. */
async function takeDownSubject(
  request: TimedRequest,
  judges: Judges,
  { victims, keepsOne }: Subject,
): Promise<readonly ReportItem[]> {
  const items: ReportItem[] = [];
  for (const [index, entry] of victims.entries()) {
    const standsElsewhere =
      keepsOne ||
      index < victims.length - 1 ||
      items.some((item) => item.decision !== 'deleted' && item.decision !== 'nothing');
    items.push(placed(await recheckAndTakeDown(request, judges, entry, standsElsewhere), entry.place));
  }
  return items;
}

/** One failure must not stop the others. */
async function recheckAndTakeDown(
  request: TimedRequest,
  judges: Judges,
  entry: PlannedStack,
  standsElsewhere: boolean,
): Promise<ReportItem> {
  const { stack, branch } = entry;
  const { deps } = entry.place;
  const say = (decision: Decision, reasonCode: ReasonCode, sentence: string) =>
    itemOf(stack, branch, decision, reasonCode, sentence, entry.pullRequest);
  try {
    const [now, verdict] = await Promise.all([
      deps.stacks.describe(stack.id),
      entry.abandoned ? ABANDONED : judges.last(stack, branch),
    ]);
    if (!verdict.remove) return say('skipped', verdict.reasonCode, verdict.sentence);
    if (now === undefined || now.status === 'DELETE_COMPLETE')
      return say('nothing', 'nothing_to_do', `${stack.name} is gone already.`);
    if (isNoLongerAsPlanned(stack, now, request))
      return say('skipped', 'busy', `${stack.name} stays for now: it changed while the sweep was under way.`);
    const sentenced = { branch, why: verdict.why, pullRequest: entry.pullRequest, standsElsewhere };
    return await takeDown(deps, request, now, sentenced);
  } catch (error) {
    const failure = describeFailure(error);
    return say(failure.decision, failure.reasonCode, failure.sentence);
  }
}

function isNoLongerAsPlanned(planned: Stack, now: Stack, request: TeardownRequest): boolean {
  const busy = isBusy(now.status) && now.status !== 'DELETE_IN_PROGRESS';
  const executed = planned.status === 'REVIEW_IN_PROGRESS' && now.status !== planned.status;
  return (
    busy ||
    executed ||
    hasChanged(planned, now) ||
    !isSweepable(now, request) ||
    protection(now, request) !== undefined
  );
}
