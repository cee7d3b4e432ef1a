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
import type { ReasonCode } from '../domain/reason-codes.ts';
import type { Decision, ReportItem } from '../domain/report.ts';
import type { Stack } from '../domain/stack.ts';
import { isBusy } from '../domain/stack-state.ts';
import { sweepPlan } from '../text/sweep-plan.ts';
import { inParallel } from './in-parallel.ts';
import { type BranchVerdict, type Judges, judgesFor } from './judge-life.ts';
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

/** Takes down what may go: first the whole plan for everybody to see, then the brake, then one last look at each. */
export async function sweep(deps: TeardownDeps, request: TeardownRequest): Promise<TeardownReport> {
  const timed = startTimer(deps, request);
  const [stacks, judges] = await Promise.all([deps.stacks.list(), judgesFor(deps, request)]);
  const own = inventory(stacks, request);
  const now = deps.clock.now();
  const plan = await inParallel(own, request.concurrency, (stack) =>
    planFor(judges, stack, judgeStack(stack, request, now)),
  );
  const stop = brake(plan.filter((entry) => entry.remove).length, own.length, request);
  await tellPlan(deps, plan, now, stop);
  const left = plan.filter((entry) => !entry.remove && entry.reasonCode !== 'still_wanted').map(leftItem);
  const victims = plan.filter((entry) => entry.remove);
  if (stop) {
    await reportBrake(deps, request, plan, now, stop);
    const items = [...victims.map(brakedItem), ...left];
    return { decision: 'refused', reasonCode: 'brake', sentence: stop, items };
  }
  const done = await inParallel(victims, request.concurrency, (entry) =>
    recheckAndTakeDown(deps, timed, judges, entry),
  );
  await sweepVersions(deps, request, stacks);
  return summarize([...done, ...left], request);
}

/** What the sweep means to do with one stack, and why. */
export interface PlannedStack {
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

async function planFor(judges: Judges, stack: Stack, candidate: Candidate): Promise<PlannedStack> {
  const base = { stack, branch: candidate.branch ?? '', abandoned: false, stuck: false };
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
  for (const { stack, remove, why, stuck } of plan) {
    if (stuck) deps.log.warning(why);
    const age = now.getTime() - Date.parse(stack.createdAt);
    if (remove) deps.log.info(`To be taken down: ${stack.name}, ${sayDuration(age)} old, because ${why}.`);
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
  return itemOf(entry.stack, entry.branch, 'skipped', entry.reasonCode, entry.why, entry.pullRequest);
}

function brakedItem(entry: PlannedStack): ReportItem {
  const sentence = `Would be taken down: ${entry.why}.`;
  return itemOf(entry.stack, entry.branch, 'skipped', 'brake', sentence, entry.pullRequest);
}

/** One failure must not stop the others. */
async function recheckAndTakeDown(
  deps: TeardownDeps,
  request: TimedRequest,
  judges: Judges,
  entry: PlannedStack,
): Promise<ReportItem> {
  const { stack, branch } = entry;
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
    return await takeDown(deps, request, now, branch, verdict.why, entry.pullRequest);
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
