import { pauseBeforeRetry, RETRIES } from '../../domain/pace/retry.ts';
import { withoutAccount } from '../../domain/privacy/without-account.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { type BatchMember, partition } from '../../domain/sweep/batches.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import { say, skip, type Verdict } from '../../domain/verdict/verdict.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { type Target, type Targets, withTarget } from '../targets/targets.ts';
import { summarizeTeardown, type TeardownReport } from '../teardown/teardown-report.ts';
import { clearUp } from './clear-up.ts';
import { tellOfFormerEnvironments } from './former-environments.ts';
import { recentlyClosed } from './interrupted-teardowns.ts';
import { type Plan, planSweep } from './plan-sweep.ts';
import {
  type BranchCandidates,
  candidatesByBranch,
  type PlannedStack,
  plannedItem,
  stayingItem,
  stayingItems,
} from './planned-stack.ts';
import { publishPlan } from './publish-plan.ts';
import { closeBrakeIssue, refuseByBrake } from './report-brake.ts';
import { NOTHING_SELECTED, type SweepDeps, type SweepRequest } from './sweep-request.ts';
import { countLater, tellOfLater, withinRequests } from './turns.ts';

/** Plans a sweep that several jobs carry out, and takes down nothing. The brake counts here as it does in each of them. */
export async function planBatches(
  targets: Targets<SweepDeps>,
  request: SweepRequest,
  count: number,
): Promise<TeardownReport> {
  const { deps } = targets[0];
  const whole = await planSweep(targets, request);
  const plan =
    whole.stop === undefined ? withinRequests(whole, request.scope, deps.codeHost.requestsLeft()) : whole;
  await publishPlan(deps, plan.entries, plan);
  const former = tellOfFormerEnvironments(deps, request, plan.allStacks);
  if (plan.stop !== undefined)
    return { ...(await refuseByBrake(deps, request, plan, plan.stop)), batches: [] };
  if (countLater(stayingItems(plan.entries)) === 0) await closeBrakeIssue(deps, request, plan.now);
  const branches = candidatesByBranch(plan.entries, request.scope).map(({ candidates }) => candidates);
  const { batches, remaining } = partition(
    branches.map((candidates) =>
      candidates.map(({ stack, target }) => ({ name: stack.name, target: target.name })),
    ),
    count,
  );
  const staying = [...stayingItems(plan.entries), ...former];
  if (batches.length === 0)
    return { ...tellOfLater(summarizeTeardown(staying, NOTHING_SELECTED[request.selection])), batches };
  const items = [...branches.flat().map(batchedItem), ...staying];
  const left = remaining + countLater(staying);
  const rest = left === 0 ? '' : `; ${left} more are left to the next run`;
  const sentence = `${branches.flat().length - remaining} environments would go, in ${batches.length} batches${rest}.`;
  return { ...say('batches_planned', sentence), items, batches };
}

function batchedItem(entry: PlannedStack): ReportItem {
  return plannedItem(entry, say('batches_planned', `${entry.stack.name} is to be taken down: ${entry.why}.`));
}

/**
 * Other jobs take stacks down while this one lists them, which may move the others from page to page. So what cannot be
 * trusted is read once more here; a sweep that is alone has no such excuse.
 */
export async function planBesideOthers(targets: Targets<SweepDeps>, request: SweepRequest): Promise<Plan> {
  const { clock, log } = targets[0].deps;
  for (let count = 1; ; count += 1)
    try {
      return await planSweep(targets, request);
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error;
      const isRepeatable = error.reasonCode === 'doubtful_facts';
      const pause = pauseBeforeRetry(RETRIES.lists, { count, isRepeatable });
      if (pause === undefined) throw error;
      log.info(`The lists are read again: ${error.message}`);
      await clock.sleep(pause, 'lists that do not change while they are read');
    }
}

/** The candidates of a branch that are of a batch; what another job takes down stands for this one. */
export function onlyOf(
  mine: ReadonlySet<PlannedStack>,
  { candidates, othersStay }: BranchCandidates,
): BranchCandidates {
  const chosen = candidates.filter((entry) => mine.has(entry));
  return { candidates: chosen, othersStay: othersStay || chosen.length < candidates.length };
}

/** A member of a batch, and what a plan says of it; `entry` is undefined where the plan knows no such stack. */
export interface FoundMember {
  readonly member: BatchMember;
  readonly target: Target<SweepDeps>;
  readonly entry?: PlannedStack;
}

/** @throws UserError when the batch is of other targets than this run's. */
export function foundMembers(
  targets: Targets<SweepDeps>,
  entries: readonly PlannedStack[],
  members: readonly BatchMember[],
): readonly FoundMember[] {
  return members.map((member) => {
    const target = targets.find(({ name }) => name === member.target);
    if (target === undefined)
      throw new UserError(
        'invalid_input',
        `The batch has ${member.name} ${member.target === undefined ? 'without a target' : `in ${member.target}`}, and this run works in ${targets.map(({ name }) => name ?? 'one target').join(', ')}; give every step of the plan the same 'region' and 'role-to-assume'.`,
      );
    const entry = entries.find((one) => one.target === target && one.stack.name === member.name);
    return entry === undefined ? { member, target } : { member, target, entry };
  });
}

/** Asks directly, because a stack that is no longer among ours is not therefore gone; `gone` is the verdict where it is. */
export async function missingItem(
  { member: { name }, target }: FoundMember,
  gone: (name: string) => Verdict,
): Promise<ReportItem> {
  const stack = await target.deps.stacks.describe(name);
  const verdict =
    stack === undefined
      ? gone(name)
      : skip(
          'not_owned',
          `${name} stays: it does not carry the tags of this project, repository and kind any more.`,
        );
  return withTarget({ name, ...verdict }, target);
}

/**
 * What became of a plan, told by looking and not by what its jobs said: a job that was killed says nothing, and of a
 * matrix only the last job's outputs are kept. Takes no environment down; it clears up, as every sweep does at its end.
 */
export async function mergeBatches(
  targets: Targets<SweepDeps>,
  request: SweepRequest,
  members: readonly BatchMember[],
): Promise<TeardownReport> {
  const { deps } = targets[0];
  const [plan, closed] = await Promise.all([planSweep(targets, request), recentlyClosed(deps, request)]);
  const found = foundMembers(targets, plan.entries, members);
  const items = await inParallel(found, request.run.concurrency, async (member) =>
    member.entry === undefined
      ? missingItem(member, (name) => say('environment_deleted', `${name} is gone.`))
      : existingItem(member.entry),
  );
  const cleared = await clearUp(targets, request, { ...plan, closed }, items);
  return summarizeTeardown([...items, ...cleared], NOTHING_SELECTED[request.selection]);
}

function existingItem(entry: PlannedStack): ReportItem {
  const { stack, why } = entry;
  if (!entry.remove) return stayingItem(entry);
  if (stack.status === 'DELETE_IN_PROGRESS')
    return plannedItem(
      entry,
      skip('busy', `${stack.name} is still being deleted; the next run looks again.`),
    );
  const reason = stack.statusReason === undefined ? '' : `: ${withoutAccount(stack.statusReason)}`;
  const sentence = `${stack.name} is still in ${stack.status}${reason}, although it was to go because ${why}; look at what its job says, then run the workflow again.`;
  return plannedItem(entry, say('leftover', sentence));
}
