import { withoutAccount } from '../../domain/privacy/without-account.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { type BatchMember, partition } from '../../domain/sweep/batches.ts';
import type { Decision } from '../../domain/verdict/decision.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { type Target, type Targets, withTarget } from '../targets/targets.ts';
import {
  itemOf,
  summarize,
  type TeardownDeps,
  type TeardownReport,
  type TeardownRequest,
} from '../teardown/teardown.ts';
import { clearUp } from './clear-up.ts';
import { recentlyClosed } from './interrupted-teardowns.ts';
import {
  candidatesByBranch,
  type PlannedStack,
  planSweep,
  publishPlan,
  stayingItem,
  stayingItems,
} from './plan-sweep.ts';
import { closeBrakeIssue, refuseByBrake } from './report-brake.ts';

/** Plans a sweep that several jobs carry out, and takes down nothing. The brake counts here as it does in each of them. */
export async function planBatches(
  targets: Targets<TeardownDeps>,
  request: TeardownRequest,
  count: number,
): Promise<TeardownReport> {
  const { deps } = targets[0];
  const plan = await planSweep(targets, request);
  await publishPlan(deps, plan.entries, plan);
  if (plan.stop !== undefined)
    return { ...(await refuseByBrake(deps, request, plan, plan.stop)), batches: [] };
  await closeBrakeIssue(deps, request, plan.now);
  const subjects = candidatesByBranch(plan.entries, request).map(({ candidates }) => candidates);
  const { batches, left } = partition(
    subjects.map((candidates) =>
      candidates.map(({ stack, place: target }) => ({ name: stack.name, place: target.name })),
    ),
    count,
  );
  const items = [...subjects.flat().map(plannedItem), ...stayingItems(plan.entries)];
  if (batches.length === 0) return { ...summarize(stayingItems(plan.entries), request), batches };
  const rest = left === 0 ? '' : `; ${left} more are left to the next run`;
  const sentence = `${subjects.flat().length - left} environments would go, in ${batches.length} batches${rest}.`;
  return { decision: 'planned', reasonCode: 'batches_planned', sentence, items, batches };
}

function plannedItem(entry: PlannedStack): ReportItem {
  const { stack, branch, why, pullRequest, place: target } = entry;
  const sentence = `${stack.name} is to be taken down: ${why}.`;
  return withTarget(itemOf(stack, branch, 'planned', 'batches_planned', sentence, pullRequest), target);
}

/** Where each member of a batch stands in a plan. @throws UserError when the batch is of other places than this run's. */
export function batchMembersIn(
  targets: Targets<TeardownDeps>,
  entries: readonly PlannedStack[],
  members: readonly BatchMember[],
): readonly {
  readonly member: BatchMember;
  readonly place: Target<TeardownDeps>;
  readonly entry?: PlannedStack;
}[] {
  return members.map((member) => {
    const target = targets.find((each) => each.name === member.place);
    if (target === undefined)
      throw new UserError(
        'invalid_input',
        `The batch has ${member.name} ${member.place === undefined ? 'without a place' : `in ${member.place}`}, and this run works in ${targets.map(({ name }) => name ?? 'a single place').join(', ')}; give every step of the plan the same 'region' and 'role-to-assume'.`,
      );
    const entry = entries.find((each) => each.place === target && each.stack.name === member.name);
    return entry === undefined ? { member, place: target } : { member, place: target, entry };
  });
}

/** Asks directly, because a stack that is no longer among ours is not therefore gone. */
export async function missingItem(
  { member, place: target }: { readonly member: BatchMember; readonly place: Target<TeardownDeps> },
  gone: Extract<Decision, 'deleted' | 'nothing'>,
): Promise<ReportItem> {
  const stack = await target.deps.stacks.describe(member.name);
  const say = (decision: Decision, reasonCode: ReasonCode, sentence: string) =>
    withTarget({ name: member.name, decision, reasonCode, sentence }, target);
  if (stack === undefined)
    return gone === 'deleted'
      ? say(gone, 'environment_deleted', `${member.name} is gone.`)
      : say(gone, 'nothing_to_do', `${member.name} is gone already.`);
  return say(
    'skipped',
    'not_owned',
    `${member.name} stays: it does not carry the tags of this project, repository and kind any more.`,
  );
}

/**
 * What became of a plan, told by looking and not by what its jobs said: a job that was killed says nothing, and of a
 * matrix only the last job's outputs are kept. Takes no environment down; it clears up, as every sweep does at its end.
 */
export async function mergeBatches(
  targets: Targets<TeardownDeps>,
  request: TeardownRequest,
  members: readonly BatchMember[],
): Promise<TeardownReport> {
  const { deps } = targets[0];
  const [plan, closed] = await Promise.all([planSweep(targets, request), recentlyClosed(deps, request)]);
  const found = batchMembersIn(targets, plan.entries, members);
  const items = await inParallel(found, request.concurrency, (each) =>
    each.entry === undefined ? missingItem(each, 'deleted') : Promise.resolve(standingItem(each.entry)),
  );
  return summarize([...items, ...(await clearUp(targets, request, plan, closed, items))], request);
}

function standingItem(entry: PlannedStack): ReportItem {
  const { stack, branch, why, pullRequest, place: target } = entry;
  if (!entry.remove) return stayingItem(entry);
  const say = (decision: Decision, reasonCode: ReasonCode, sentence: string) =>
    withTarget(itemOf(stack, branch, decision, reasonCode, sentence, pullRequest), target);
  if (stack.status === 'DELETE_IN_PROGRESS')
    return say('skipped', 'busy', `${stack.name} is still being deleted; the next run looks again.`);
  const reason = stack.statusReason === undefined ? '' : `: ${withoutAccount(stack.statusReason)}`;
  return say(
    'failed',
    'leftover',
    `${stack.name} still stands in ${stack.status}${reason}, although it was to go because ${why}; look at what its job says, then run the workflow again.`,
  );
}
