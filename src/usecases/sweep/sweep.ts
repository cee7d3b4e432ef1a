import { inParallel } from '../pace/in-parallel.ts';
import type { Targets } from '../targets/targets.ts';
import { summarizeTeardown, type TeardownReport } from '../teardown/teardown-report.ts';
import { startTimer } from '../teardown/teardown-request.ts';
import { clearUp } from './clear-up.ts';
import { recentlyClosed } from './interrupted-teardowns.ts';
import { planSweep } from './plan-sweep.ts';
import { candidatesByBranch, stayingItems } from './planned-stack.ts';
import { publishPlan } from './publish-plan.ts';
import { closeBrakeIssue, refuseByBrake } from './report-brake.ts';
import { NOTHING_SELECTED, type SweepDeps, type SweepRequest } from './sweep-request.ts';
import { takeBranchDown } from './take-branch-down.ts';

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
