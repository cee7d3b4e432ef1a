import { branchOfKey, environmentName, isOurs, subjectKey } from '../../domain/environment/naming.ts';
import { byPlace, placeOf } from '../../domain/environment/place.ts';
import { identityOf, ownerOf } from '../../domain/environment/scope.ts';
import { costsAt } from '../../domain/hours/cost.ts';
import { branchOf, isSweepable, ownedStacks, stackOwner } from '../../domain/ownership/ownership.ts';
import { describeUnprovenStack } from '../../domain/ownership/stack-under-review.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import { firstObjection } from '../../domain/verdict/rule-order.ts';
import { say } from '../../domain/verdict/verdict.ts';
import { environmentRecords, retire } from '../subject/deployment-record.ts';
import { placesLooked } from '../targets/places.ts';
import { inEveryTarget, type Targets, withTarget } from '../targets/targets.ts';
import { judge } from './judge-branch.ts';
import { oneByOne } from './one-by-one.ts';
import { whyProtected } from './protected-stack.ts';
import { itemOf } from './report-item.ts';
import { type Deletion, takeJudgedDown } from './take-down.ts';
import { reportOnBranch, summarizeTeardown, type TeardownReport } from './teardown-report.ts';
import type {
  OwnershipRules,
  TakeDownDeps,
  TakeDownRules,
  TeardownRequest,
  TimedRun,
} from './teardown-request.ts';
import {
  hasWaitedForBusy,
  hasWaitedForStack,
  lookAnew,
  type StackInTarget,
  stacksNamed,
} from './wait-for-others.ts';

/** A request whose time is running. */
type TimedRequest = TeardownRequest & { readonly run: TimedRun };

/**
 * Takes one stack down because a person asked for it by its name: for what is stuck so that its branch does not lead to it any
 * more. Whether the branch still wants it is not asked; ownership, protection and the label that keeps it hold.
 * @throws UserError `not_owned` or `protected`.
 */
export async function teardownStack(
  targets: Targets<TakeDownDeps>,
  request: TimedRequest,
  name: string,
): Promise<TeardownReport> {
  const { clock } = targets[0].deps;
  const existing = await stacksNamed(targets, name, (stack) => requireOwned(stack, request));
  if (existing.length === 0) return noSuchStack(name, await endRecordsOf(targets, request, name));
  if (await hasWaitedForStack(existing, request.run)) return teardownStack(targets, lookAnew(request), name);
  const costOf = costsAt(request.pricing, clock.now());
  const branchesOfOthers = await branchesBeside(targets, request, existing);
  const items: ReportItem[] = [];
  const placesOf: Deletion['placesOf'] = (records) => placesLooked(targets, records);
  // A name that is no preview's may serve another branch in each target.
  for (const [branch, stacks] of Map.groupBy(existing, ({ stack }) => branchServed(stack, request))) {
    const othersStay = branchesOfOthers.has(branch);
    const done = await oneByOne(stacks, othersStay, async (one, sibling) =>
      withCost(await takeNamedDown(one, request, { branch, sibling, placesOf }), costOf(one.stack)),
    );
    items.push(...done.map((item) => (othersStay ? { ...item, branchKeepsOne: true as const } : item)));
  }
  if (await hasWaitedForBusy({ clock }, request.run, items))
    return teardownStack(targets, lookAnew(request), name);
  const branch = items[0]?.branch;
  return branch ? reportOnBranch(items, request.scope, branch) : summarizeTeardown(items, NOTHING, items);
}

const NOTHING = 'There is no environment to take down.';

/** Green, because a run that repeats one which took the stack down finds nothing either. `ended` records said that it stood there. */
function noSuchStack(name: string, ended: number): TeardownReport {
  const sentence =
    ended === 0
      ? `There is no stack ${name}; unless it was taken down before, check its name, the region and the role.`
      : `There is no stack ${name}; ${ended} of its deployments in the places where this run looked were still open and are inactive now.`;
  const nothing = say('nothing_to_do', sentence);
  return { ...nothing, items: [{ name, ...nothing }] };
}

/**
 * A person named the stack, and nothing of that name stands where the run looks. So what is recorded of it there, whoever wrote it,
 * tells of nothing any more; what names no region may tell of another one, and stays. Gives how many were ended.
 */
async function endRecordsOf(
  targets: Targets<TakeDownDeps>,
  { scope, run }: TimedRequest,
  name: string,
): Promise<number> {
  const { deployments } = targets[0].deps;
  const { kind } = scope;
  const recorded = await deployments.list({ environment: kind, writers: 'anybody' });
  // Whoever may write can record any name with the key of another branch, and a name that is no preview's may have served several.
  const keys = new Set(recorded.flatMap(({ payload }) => payload['key'] ?? []));
  let ended = 0;
  for (const key of keys) {
    const branch = branchOfKey(key);
    if (branch === undefined) continue;
    const identity = identityOf(scope, branch);
    if (environmentName(identity) !== name || subjectKey(identity) !== key) continue;
    const { ours, others } = await environmentRecords(deployments, { kind, branch, key });
    const history = [...ours, ...others].filter((facts) => placeOf(facts).region !== undefined);
    const { here } = byPlace(history, await placesLooked(targets, history));
    ended += run.dryRun ? 0 : await retire(deployments, here);
  }
  return ended;
}

/** `sibling`: another stack of the branch stays. Where the branch is not known, no record of it is ended. */
async function takeNamedDown(
  one: StackInTarget<TakeDownDeps>,
  rules: TakeDownRules,
  {
    branch,
    sibling,
    placesOf,
  }: { readonly branch: string; readonly sibling: boolean; readonly placesOf: Deletion['placesOf'] },
): Promise<ReportItem> {
  const { target, stack } = one;
  const rule = { by: 'name' } as const;
  const verdict = await judge(target.deps, rules, rule, { stack, branch });
  const { pullRequest } = verdict;
  if (!verdict.remove) return withTarget(itemOf({ stack, branch, pullRequest }, verdict), target);
  const hasSibling = sibling || branch === '';
  return takeJudgedDown(one, rules, { branch, pullRequest, hasSibling, rule, placesOf });
}

/** Branches that other stacks of ours serve: whoever takes an adopted stack down by its name may have the new one beside it. */
async function branchesBeside(
  targets: Targets<TakeDownDeps>,
  { scope, rules }: OwnershipRules,
  named: readonly StackInTarget<TakeDownDeps>[],
): Promise<ReadonlySet<string>> {
  const lists = await inEveryTarget(targets, (target) => target.deps.stacks.list());
  const ids = new Set(named.map(({ stack }) => stack.id));
  const others = ownedStacks(lists.flat(), stackOwner(scope, rules.adopted)).filter(
    (stack) => isOurs(stack.tags, ownerOf(scope)) && !ids.has(stack.id),
  );
  return new Set(others.map((stack) => branchServed(stack, { scope, rules })));
}

/**
 * What is no preview may have moved to another branch than its tag names, and a long one is cut in its tag: the parameter
 * tells both. '' where nothing does.
 */
function branchServed(stack: Stack, { scope, rules }: OwnershipRules): string {
  const deployed = stack.parameters['Branch'];
  if (deployed && scope.kind !== 'preview' && isOurs(stack.tags, ownerOf(scope))) return deployed;
  return branchOf(stack, rules.adopted) ?? deployed ?? '';
}

function requireOwned(stack: Stack, { scope, rules }: OwnershipRules): void {
  const refused = firstObjection<'takeDown', UserError>('takeDown', {
    owned: () => whyNotOurs(stack, { scope, rules }),
    protected: () => whyProtected(stack, rules),
  });
  if (refused) throw refused;
}

function whyNotOurs(stack: Stack, { scope, rules }: OwnershipRules): UserError | undefined {
  if (isSweepable(stack, stackOwner(scope, rules.adopted))) return undefined;
  const unproven = describeUnprovenStack(stack);
  return new UserError(
    'not_owned',
    unproven === undefined
      ? `Stack ${stack.name} does not carry the tags of project ${scope.project}, kind ${scope.kind}, in ${scope.repository.fullName}, or is part of another stack, so it is left alone; 'branch-tag' and 'stack-prefix' say which stacks made by others are meant.`
      : `${unproven}.`,
  );
}
