import { hasChanged, isSweepable, protection } from '../domain/decide-teardown.ts';
import { describeFailure } from '../domain/describe-failure.ts';
import { isOurs } from '../domain/naming.ts';
import type { ReasonCode } from '../domain/reason-codes.ts';
import type { Decision, ReportItem } from '../domain/report.ts';
import type { Stack } from '../domain/stack.ts';
import { isBusy } from '../domain/stack-state.ts';
import { inParallel } from './in-parallel.ts';
import type { Judges } from './judge-life.ts';
import { closedLately, finishLateEndings } from './late-endings.ts';
import { inEveryPlace, type Places, placed } from './places.ts';
import { brakedItem, lastVerdict, leftItems, type PlannedStack, planSweep, tellPlan } from './plan-sweep.ts';
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
  const [{ entries, stop, now, judges, estate }, closed] = await Promise.all([
    planSweep(places, request),
    closedLately(deps, request),
  ]);
  await tellPlan(deps, entries, now, stop);
  const left = leftItems(entries);
  if (stop) {
    await reportBrake(deps, request, entries, now, stop);
    const items = [...entries.filter((entry) => entry.remove).map(brakedItem), ...left];
    return { decision: 'refused', reasonCode: 'brake', sentence: stop, items };
  }
  const done = await inParallel(subjectsOf(entries, request), request.concurrency, (subject) =>
    takeDownSubject(timed, judges, subject),
  );
  await inEveryPlace(places, async (place) => {
    const found = estate.find((each) => each.place === place);
    await sweepVersions(place.deps, request, found?.stacks ?? []);
  });
  const items = [...done.flat(), ...left];
  const stacks = estate.flatMap((each) => each.stacks);
  return summarize([...items, ...(await finishLateEndings(deps, request, closed, stacks, items))], request);
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
    const [now, verdict] = await Promise.all([deps.stacks.describe(stack.id), lastVerdict(judges, entry)]);
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
