import { isSweepable } from '../../domain/ownership/ownership.ts';
import { protection } from '../../domain/ownership/protection.ts';
import type { Decision, ReportItem } from '../../domain/report/report.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { hasChanged } from '../../domain/stack/stack-age.ts';
import { isAtWork } from '../../domain/stack/stack-state.ts';
import type { Member } from '../../domain/sweep/batches.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { type Places, placed } from '../targets/places.ts';
import type { Judges } from '../teardown/judge-life.ts';
import { inTurn, type LastLook, takeDown } from '../teardown/take-down.ts';
import {
  itemOf,
  startTimer,
  summarize,
  type TeardownDeps,
  type TeardownReport,
  type TeardownRequest,
  type TimedRequest,
} from '../teardown/teardown.ts';
import { membersIn, missingItem } from './batches.ts';
import { clearUp } from './clear-up.ts';
import { closedLately } from './late-endings.ts';
import {
  lastVerdict,
  leftItems,
  type Plan,
  type PlannedStack,
  planSweep,
  type Subject,
  subjectsOf,
  tellPlan,
} from './plan-sweep.ts';
import { closeBrakeIssue, refuseByBrake } from './report-brake.ts';

/**
 * Takes down what may go, in all places: first the whole plan for everybody to see, then the brake over all of it, then one
 * last look at each. A place that cannot be listed whole ends the run before anything is deleted anywhere.
 */
export async function sweep(places: Places<TeardownDeps>, request: TeardownRequest): Promise<TeardownReport> {
  const { deps } = places[0];
  const timed = startTimer(deps, request);
  const [plan, closed] = await Promise.all([planSweep(places, request), closedLately(deps, request)]);
  await tellPlan(deps, plan.entries, plan);
  if (plan.stop !== undefined) return refuseByBrake(deps, request, plan, plan.stop);
  const done = await takeDownAll(timed, plan, subjectsOf(plan.entries, request));
  await closeBrakeIssue(deps, request, plan.now);
  const items = [...done, ...leftItems(plan.entries)];
  return summarize([...items, ...(await clearUp(places, request, plan, closed, items))], request);
}

/** Judges and counts like a whole sweep, and touches only the members of one batch. */
export async function sweepBatch(
  places: Places<TeardownDeps>,
  request: TeardownRequest,
  members: readonly Member[],
): Promise<TeardownReport> {
  const { deps } = places[0];
  const timed = startTimer(deps, request);
  const plan = await planBesideOthers(places, request);
  const found = membersIn(places, plan.entries, members);
  const entries = found.flatMap(({ entry }) => entry ?? []);
  await tellPlan(deps, entries, plan);
  if (plan.stop !== undefined) return refuseByBrake(deps, request, plan, plan.stop);
  const mine = new Set(entries);
  const subjects = subjectsOf(plan.entries, request).map((subject) => onlyOf(mine, subject));
  const done = await takeDownAll(timed, plan, subjects);
  const missing = found.filter(({ entry }) => entry === undefined);
  const gone = await inParallel(missing, request.concurrency, (each) => missingItem(each, 'nothing'));
  return summarize([...done, ...gone, ...leftItems(entries)], request);
}

const TRIES = 3;
const PAUSE_MS = 5_000;

/**
 * Other jobs take stacks down while this one lists them, which may move the others from page to page. So what cannot be
 * trusted is read once more here; a sweep that is alone has no such excuse.
 */
async function planBesideOthers(places: Places<TeardownDeps>, request: TeardownRequest): Promise<Plan> {
  for (let tries = 1; ; tries += 1)
    try {
      return await planSweep(places, request);
    } catch (error) {
      const isDoubt = error instanceof AdapterError && error.reasonCode === 'doubtful_facts';
      if (!isDoubt || tries === TRIES) throw error;
      places[0].deps.log.info(`The lists are read again: ${error.message}`);
      await places[0].deps.clock.sleep(PAUSE_MS);
    }
}

/** What another job takes down stands for this one. */
function onlyOf(mine: ReadonlySet<PlannedStack>, { victims, keepsOne }: Subject): Subject {
  const own = victims.filter((entry) => mine.has(entry));
  return { victims: own, keepsOne: keepsOne || own.length < victims.length };
}

async function takeDownAll(
  request: TimedRequest,
  { judges }: Plan,
  subjects: readonly Subject[],
): Promise<readonly ReportItem[]> {
  const done = await inParallel(subjects, request.concurrency, (subject) =>
    takeDownSubject(request, judges, subject),
  );
  return done.flat();
}

function takeDownSubject(
  request: TimedRequest,
  judges: Judges,
  { victims, keepsOne }: Subject,
): Promise<readonly ReportItem[]> {
  return inTurn(victims, keepsOne, async (entry, standsElsewhere) => {
    const item = placed(await recheckAndTakeDown(request, judges, entry, standsElsewhere), entry.place);
    return withCost(item, entry.cost);
  });
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
  const object = (decision: Decision, reasonCode: ReasonCode, sentence: string): LastLook => ({
    objection: itemOf(stack, branch, decision, reasonCode, sentence, entry.pullRequest),
  });
  const sentenced = { branch, pullRequest: entry.pullRequest, standsElsewhere };
  const lookAgain = async (): Promise<LastLook> => {
    const [now, verdict] = await Promise.all([deps.stacks.describe(stack.id), lastVerdict(judges, entry)]);
    if (!verdict.remove) return object('skipped', verdict.reasonCode, verdict.sentence);
    if (now === undefined || now.status === 'DELETE_COMPLETE')
      return object('nothing', 'nothing_to_do', `${stack.name} is gone already.`);
    if (isNoLongerAsPlanned(stack, now, request))
      return object(
        'skipped',
        'busy',
        `${stack.name} stays for now: it changed while the sweep was under way.`,
      );
    return { stack: now, why: verdict.why };
  };
  const isWanted = async () => !(await lastVerdict(judges, entry)).remove;
  return takeDown(deps, request, stack, sentenced, { lookAgain, isWanted });
}

function isNoLongerAsPlanned(planned: Stack, now: Stack, request: TeardownRequest): boolean {
  return (
    isAtWork(now.status) ||
    hasChanged(planned, now) ||
    !isSweepable(now, request) ||
    protection(now, request) !== undefined
  );
}
