import { stackOwner } from '../../domain/ownership/ownership.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { noLongerAsPlanned } from '../../domain/sweep/as-planned.ts';
import type { BatchMember } from '../../domain/sweep/batches.ts';
import { isSpent, waitsForTurn } from '../../domain/sweep/request-plan.ts';
import { say, skip } from '../../domain/verdict/verdict.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { type AccountDeps, checkAccount } from '../targets/check-account.ts';
import { placesLooked } from '../targets/places.ts';
import { inEveryTarget, type Targets, withTarget } from '../targets/targets.ts';
import { oneByOne } from '../teardown/one-by-one.ts';
import { itemOf } from '../teardown/report-item.ts';
import { type Deletion, lookAgain, type SecondLook, takeDown } from '../teardown/take-down.ts';
import { summarizeTeardown, type TeardownReport } from '../teardown/teardown-report.ts';
import { type OwnershipRules, startTimer, type TakeDownRules } from '../teardown/teardown-request.ts';
import { adoptStacks } from './adopt-stacks.ts';
import { foundMembers, mergeBatches, missingItem, onlyOf, planBatches, planBesideOthers } from './batches.ts';
import { clearUp } from './clear-up.ts';
import { tellOfFormerEnvironments } from './former-environments.ts';
import { recentlyClosed } from './interrupted-teardowns.ts';
import { planSweep } from './plan-sweep.ts';
import {
  type BranchCandidates,
  candidatesByBranch,
  type PlannedStack,
  plannedItem,
  stayingItems,
} from './planned-stack.ts';
import { publishPlan } from './publish-plan.ts';
import { closeBrakeIssue, refuseByBrake } from './report-brake.ts';
import { NOTHING_SELECTED, type SweepDeps, type SweepRequest } from './sweep-request.ts';
import { countLater, tellOfLater, withinRequests } from './turns.ts';

/**
 * The door of this room: sweeps over many environments, carries out one part of such a sweep, or adopts stacks that others made.
 * The teardown of one environment has a door of its own, in the room below.
 */
export async function sweepEnvironments(
  targets: Targets<SweepDeps & AccountDeps>,
  request: SweepRequest,
): Promise<TeardownReport> {
  await inEveryTarget(targets, ({ deps }) => checkAccount(deps.account, request.allowedAccounts));
  const { operation } = request;
  switch (operation.operation) {
    case 'take-down':
      return sweep(targets, request);
    case 'adopt':
      return adoptStacks(targets, request);
    case 'plan':
      return planBatches(targets, request, operation.batches);
    case 'batch':
      return sweepBatch(targets, request, operation.members);
    case 'merge':
      return mergeBatches(targets, request, operation.members);
  }
}

/**
 * Takes down what may go, in all targets: first the whole plan for everybody to see, then the brake over all of it, then one
 * last look at each. A target that cannot be listed whole ends the run before anything is deleted anywhere.
 */
export async function sweep(targets: Targets<SweepDeps>, request: SweepRequest): Promise<TeardownReport> {
  const { deps } = targets[0];
  const timed = { ...request, run: startTimer(deps.clock, request.run) };
  const [whole, closed] = await Promise.all([planSweep(targets, request), recentlyClosed(deps, request)]);
  const plan =
    whole.stop === undefined ? withinRequests(whole, request.scope, deps.codeHost.requestsLeft()) : whole;
  await publishPlan(deps, plan.entries, plan);
  const former = tellOfFormerEnvironments(deps, request, plan.allStacks);
  if (plan.stop !== undefined) return refuseByBrake(deps, request, plan, plan.stop);
  const branches = candidatesByBranch(plan.entries, request.scope);
  const going = branches.flatMap(({ candidates }) => candidates.map(({ stack }) => stack));
  const done = await inParallel(branches, request.run.concurrency, (branch) =>
    takeBranchDown(targets, timed, branch, going),
  );
  if (countLater(stayingItems(plan.entries)) === 0) await closeBrakeIssue(deps, request, plan.now);
  const taken = done.flat();
  const items = [...taken, ...stayingItems(plan.entries)];
  // What is left to a later run is cleared up by it as well.
  const cleared = countLater(items) > 0 ? [] : await clearUp(targets, request, { ...plan, closed }, items);
  return tellOfLater(
    summarizeTeardown([...items, ...former, ...cleared], NOTHING_SELECTED[request.selection], taken),
  );
}

/** Judges and counts like a whole sweep, and touches only the members of one batch. */
async function sweepBatch(
  targets: Targets<SweepDeps>,
  request: SweepRequest,
  members: readonly BatchMember[],
): Promise<TeardownReport> {
  const { deps } = targets[0];
  const { concurrency } = request.run;
  const timed = { ...request, run: startTimer(deps.clock, request.run) };
  const plan = await planBesideOthers(targets, request);
  const found = foundMembers(targets, plan.entries, members);
  const entries = found.flatMap(({ entry }) => entry ?? []);
  await publishPlan(deps, entries, plan);
  // In the report, the job that planned has told of them.
  tellOfFormerEnvironments(deps, request, plan.allStacks);
  if (plan.stop !== undefined) return refuseByBrake(deps, request, plan, plan.stop);
  const mine = new Set(entries);
  const branches = candidatesByBranch(plan.entries, request.scope).map((branch) => onlyOf(mine, branch));
  const going = branches.flatMap(({ candidates }) => candidates.map(({ stack }) => stack));
  const done = await inParallel(branches, concurrency, (branch) =>
    takeBranchDown(targets, timed, branch, going),
  );
  const missing = found.filter(({ entry }) => entry === undefined);
  const gone = await inParallel(missing, concurrency, (member) =>
    missingItem(member, (name) => say('nothing_to_do', `${name} is gone already.`)),
  );
  const taken = done.flat();
  const items = [...taken, ...gone, ...stayingItems(entries)];
  return tellOfLater(summarizeTeardown(items, NOTHING_SELECTED[request.selection], taken));
}

/**
 * Takes down the stacks of one branch that are to go, one after the other: looks at each again, and removes it where nothing speaks
 * against that. One failure must not stop the others.
 */
async function takeBranchDown(
  targets: Targets<SweepDeps>,
  rules: TakeDownRules & OwnershipRules,
  { candidates, othersStay }: BranchCandidates,
  going: readonly Stack[],
): Promise<readonly ReportItem[]> {
  const { tries } = rules.run;
  return oneByOne(candidates, othersStay, async (entry, sibling) => {
    const { deps } = entry.target;
    const held = await tries?.heldBack('take-down', entry.stack, going);
    if (held !== undefined) return withCost(plannedItem(entry, held), entry.cost);
    const placesOf: Deletion['placesOf'] = (records) => placesLooked(targets, records);
    const deletion = { ...deletionOf(entry, sibling, rules), placesOf };
    const look: SecondLook = isSpent(deps.codeHost.requestsLeft())
      ? { no: skip('throttled', waitsForTurn(entry.stack.name)), pullRequest: entry.pullRequest }
      : await lookAgain(deps, rules, deletion);
    const item = look.no ? itemOf(deletion, look.no) : await takeDown(deps, rules, deletion, look);
    await tries?.keep('take-down', deps.stacks, entry.stack, item);
    return withCost(withTarget(item, entry.target), entry.cost);
  });
}

function deletionOf(
  { stack, branch, pullRequest, rule }: PlannedStack,
  sibling: boolean,
  { scope, rules }: OwnershipRules,
): Omit<Deletion, 'placesOf'> {
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
