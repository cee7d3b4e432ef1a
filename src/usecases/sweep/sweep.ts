import { isSweepable } from '../../domain/ownership/ownership.ts';
import { protection } from '../../domain/ownership/protection.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { hasChanged } from '../../domain/stack/stack-age.ts';
import { blocksDeletion } from '../../domain/stack/stack-state.ts';
import type { BatchMember } from '../../domain/sweep/batches.ts';
import type { Decision } from '../../domain/verdict/decision.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { type Targets, withTarget } from '../targets/targets.ts';
import type { Judges } from '../teardown/judge-life.ts';
import { oneByOne, type RecheckResult, takeDown } from '../teardown/take-down.ts';
import {
  itemOf,
  startTimer,
  summarize,
  type TeardownDeps,
  type TeardownReport,
  type TeardownRequest,
  type TimedRequest,
} from '../teardown/teardown.ts';
import { batchMembersIn, missingItem } from './batches.ts';
import { clearUp } from './clear-up.ts';
import { recentlyClosed } from './interrupted-teardowns.ts';
import {
  type BranchCandidates,
  candidatesByBranch,
  lastVerdict,
  type Plan,
  type PlannedStack,
  planSweep,
  publishPlan,
  stayingItems,
} from './plan-sweep.ts';
import { closeBrakeIssue, refuseByBrake } from './report-brake.ts';

/**
 * Takes down what may go, in all places: first the whole plan for everybody to see, then the brake over all of it, then one
 * last look at each. A place that cannot be listed whole ends the run before anything is deleted anywhere.
 */
export async function sweep(
  targets: Targets<TeardownDeps>,
  request: TeardownRequest,
): Promise<TeardownReport> {
  const { deps } = targets[0];
  const timed = startTimer(deps, request);
  const [plan, closed] = await Promise.all([planSweep(targets, request), recentlyClosed(deps, request)]);
  await publishPlan(deps, plan.entries, plan);
  if (plan.stop !== undefined) return refuseByBrake(deps, request, plan, plan.stop);
  const done = await takeDownAll(timed, plan, candidatesByBranch(plan.entries, request));
  await closeBrakeIssue(deps, request, plan.now);
  const items = [...done, ...stayingItems(plan.entries)];
  return summarize([...items, ...(await clearUp(targets, request, plan, closed, items))], request);
}

/** Judges and counts like a whole sweep, and touches only the members of one batch. */
export async function sweepBatch(
  targets: Targets<TeardownDeps>,
  request: TeardownRequest,
  members: readonly BatchMember[],
): Promise<TeardownReport> {
  const { deps } = targets[0];
  const timed = startTimer(deps, request);
  const plan = await planBesideOthers(targets, request);
  const found = batchMembersIn(targets, plan.entries, members);
  const entries = found.flatMap(({ entry }) => entry ?? []);
  await publishPlan(deps, entries, plan);
  if (plan.stop !== undefined) return refuseByBrake(deps, request, plan, plan.stop);
  const mine = new Set(entries);
  const subjects = candidatesByBranch(plan.entries, request).map((subject) => onlyOf(mine, subject));
  const done = await takeDownAll(timed, plan, subjects);
  const missing = found.filter(({ entry }) => entry === undefined);
  const gone = await inParallel(missing, request.concurrency, (each) => missingItem(each, 'nothing'));
  return summarize([...done, ...gone, ...stayingItems(entries)], request);
}

const TRIES = 3;
const PAUSE_MS = 5_000;

/**
 * Other jobs take stacks down while this one lists them, which may move the others from page to page. So what cannot be
 * trusted is read once more here; a sweep that is alone has no such excuse.
 */
async function planBesideOthers(targets: Targets<TeardownDeps>, request: TeardownRequest): Promise<Plan> {
  for (let tries = 1; ; tries += 1)
    try {
      return await planSweep(targets, request);
    } catch (error) {
      const isDoubt = error instanceof AdapterError && error.reasonCode === 'doubtful_facts';
      if (!isDoubt || tries === TRIES) throw error;
      targets[0].deps.log.info(`The lists are read again: ${error.message}`);
      await targets[0].deps.clock.sleep(PAUSE_MS);
    }
}

/** What another job takes down stands for this one. */
function onlyOf(
  mine: ReadonlySet<PlannedStack>,
  { candidates, othersStay: keepsOne }: BranchCandidates,
): BranchCandidates {
  const own = candidates.filter((entry) => mine.has(entry));
  return { candidates: own, othersStay: keepsOne || own.length < candidates.length };
}

async function takeDownAll(
  request: TimedRequest,
  { judges }: Plan,
  subjects: readonly BranchCandidates[],
): Promise<readonly ReportItem[]> {
  const done = await inParallel(subjects, request.concurrency, (subject) =>
    takeDownSubject(request, judges, subject),
  );
  return done.flat();
}

function takeDownSubject(
  request: TimedRequest,
  judges: Judges,
  { candidates, othersStay: keepsOne }: BranchCandidates,
): Promise<readonly ReportItem[]> {
  return oneByOne(candidates, keepsOne, async (entry, standsElsewhere) => {
    const item = withTarget(await recheckAndTakeDown(request, judges, entry, standsElsewhere), entry.place);
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
  const object = (decision: Decision, reasonCode: ReasonCode, sentence: string): RecheckResult => ({
    objection: itemOf(stack, branch, decision, reasonCode, sentence, entry.pullRequest),
  });
  const sentenced = { branch, pullRequest: entry.pullRequest, standsElsewhere };
  const lookAgain = async (): Promise<RecheckResult> => {
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
    blocksDeletion(now.status) ||
    hasChanged(planned, now) ||
    !isSweepable(now, request) ||
    protection(now, request) !== undefined
  );
}
