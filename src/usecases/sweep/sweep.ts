import { stackOwner } from '../../domain/ownership/ownership.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import { noLongerAsPlanned } from '../../domain/sweep/as-planned.ts';
import { hasSibling } from '../../domain/teardown/has-sibling.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { type Targets, withTarget } from '../targets/targets.ts';
import { itemOf } from '../teardown/report-item.ts';
import { type Deletion, lookAgain, takeDown } from '../teardown/take-down.ts';
import { summarizeTeardown, type TeardownReport } from '../teardown/teardown-report.ts';
import { type OwnershipRules, startTimer, type TakeDownRules } from '../teardown/teardown-request.ts';
import { clearUp } from './clear-up.ts';
import { recentlyClosed } from './interrupted-teardowns.ts';
import { planSweep } from './plan-sweep.ts';
import {
  type BranchCandidates,
  candidatesByBranch,
  type PlannedStack,
  stayingItems,
} from './planned-stack.ts';
import { publishPlan } from './publish-plan.ts';
import { closeBrakeIssue, refuseByBrake } from './report-brake.ts';
import { NOTHING_SELECTED, type SweepDeps, type SweepRequest } from './sweep-request.ts';

/**
 * Takes down what may go, in all targets: first the whole plan for everybody to see, then the brake over all of it, then one
 * last look at each. A target that cannot be listed whole ends the run before anything is deleted anywhere.
 */
export async function sweep(targets: Targets<SweepDeps>, request: SweepRequest): Promise<TeardownReport> {
  const { deps } = targets[0];
  const timed = { ...request, run: startTimer(deps.clock, request.run) };
  const [plan, closed] = await Promise.all([planSweep(targets, request), recentlyClosed(deps, request)]);
  await publishPlan(deps, plan.entries, plan);
  if (plan.stop !== undefined) return refuseByBrake(deps, request, plan, plan.stop);
  const branches = candidatesByBranch(plan.entries, request.scope);
  const done = await inParallel(branches, request.run.concurrency, (branch) => takeBranchDown(timed, branch));
  await closeBrakeIssue(deps, request, plan.now);
  const items = [...done.flat(), ...stayingItems(plan.entries)];
  const cleared = await clearUp(targets, request, { ...plan, closed }, items);
  return summarizeTeardown([...items, ...cleared], NOTHING_SELECTED[request.selection]);
}

/**
 * Takes down the stacks of one branch that are to go, one after the other: looks at each again, and removes it where nothing speaks
 * against that. One failure must not stop the others.
 */
export async function takeBranchDown(
  rules: TakeDownRules & OwnershipRules,
  { candidates, othersStay }: BranchCandidates,
): Promise<readonly ReportItem[]> {
  const items: ReportItem[] = [];
  for (const [index, entry] of candidates.entries()) {
    const { deps } = entry.target;
    const sibling = hasSibling({ othersStay, toCome: candidates.length - 1 - index, done: items });
    const deletion = deletionOf(entry, sibling, rules);
    const look = await lookAgain(deps, rules, deletion);
    const item = look.no ? itemOf(deletion, look.no) : await takeDown(deps, rules, deletion, look);
    items.push(withCost(withTarget(item, entry.target), entry.cost));
  }
  return items;
}

function deletionOf(
  { stack, branch, pullRequest, rule }: PlannedStack,
  sibling: boolean,
  { scope, rules }: OwnershipRules,
): Deletion {
  const owner = stackOwner(scope, rules.adopted);
  return {
    stack,
    branch,
    pullRequest,
    hasSibling: sibling,
    rule,
    objection: (now) => noLongerAsPlanned(stack, now, owner, rules),
  };
}
