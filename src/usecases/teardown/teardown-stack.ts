import { isOurs } from '../../domain/environment/naming.ts';
import { costsAt } from '../../domain/hours/cost.ts';
import { branchOf, isSweepable, ownedStacks } from '../../domain/ownership/ownership.ts';
import { protection } from '../../domain/ownership/protection.ts';
import { describeUnprovenStack, isDeletedUnderReview } from '../../domain/ownership/stack-under-review.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import { inEveryTarget, type Targets, withTarget } from '../targets/targets.ts';
import { judgeByName } from './judge-life.ts';
import { oneByOne, recheckOf, takeDown } from './take-down.ts';
import { itemOf, summarize, type TeardownDeps, type TeardownReport, type TimedRequest } from './teardown.ts';
import { hasWaited, type StackInTarget, waitForOtherOperation } from './wait-for-others.ts';

/**
 * Takes one stack down because a person asked for it by its name: for what is stuck so that its branch does not lead to it any
 * more. Whether the branch still wants it is not asked; ownership, protection and the label that keeps it hold.
 * @throws UserError `not_owned` or `protected`.
 */
export async function teardownStack(
  targets: Targets<TeardownDeps>,
  request: TimedRequest,
  name: string,
): Promise<TeardownReport> {
  const looks = await inEveryTarget(targets, async (target) => {
    const stack = await target.deps.stacks.describe(name);
    if (stack === undefined || isDeletedUnderReview(stack)) return { place: target, stack: undefined };
    requireOwned(stack, request);
    return { place: target, stack };
  });
  const standing = looks.flatMap(({ place: target, stack }) =>
    stack === undefined ? [] : [{ place: target, stack }],
  );
  if (standing.length === 0) return noSuchStack(name, request);
  if (await hasWaited(standing, request)) return teardownStack(targets, request, name);
  const costOf = costsAt(request.pricing, targets[0].deps.clock.now());
  const others = await othersOfOurs(targets, request, standing);
  const items: ReportItem[] = [];
  // A name that is no preview's may serve another branch in each place.
  for (const [branch, own] of Map.groupBy(standing, ({ stack }) => branchServed(stack, request))) {
    const keepsOne = others.has(branch);
    const done = await oneByOne(own, keepsOne, async (each, standsElsewhere) => {
      const item = await rescue(each, request, branch, standsElsewhere);
      return withCost(withTarget(item, each.place), costOf(each.stack));
    });
    items.push(...done.map((item) => (keepsOne ? { ...item, branchKeepsOne: true as const } : item)));
  }
  if (!items.some((item) => item.reasonCode === 'busy'))
    return summarize(items, request, items[0]?.branch || undefined);
  await waitForOtherOperation(targets[0].deps, request);
  return teardownStack(targets, request, name);
}

/** Green, because a run that repeats one which took the stack down finds nothing either. */
function noSuchStack(name: string, request: TimedRequest): TeardownReport {
  const nothing = {
    decision: 'nothing',
    reasonCode: 'nothing_to_do',
    sentence: `There is no stack ${name}; unless it was taken down before, check its name, the region and the role.`,
  } as const;
  return { ...summarize([{ name, ...nothing }], request), ...nothing };
}

async function rescue(
  { place: { deps }, stack }: StackInTarget<TeardownDeps>,
  request: TimedRequest,
  branch: string,
  standsElsewhere: boolean,
): Promise<ReportItem> {
  const verdict = await judgeByName(deps.codeHost, request, branch);
  if (!verdict.remove)
    return itemOf(stack, branch, 'skipped', verdict.reasonCode, verdict.sentence, verdict.pullRequest);
  const sentenced = {
    branch,
    pullRequest: verdict.pullRequest,
    standsElsewhere: standsElsewhere || branch === '',
  };
  const judge = () => judgeByName(deps.codeHost, request, branch);
  return takeDown(deps, request, stack, sentenced, recheckOf(deps, request, stack, branch, judge));
}

/** Branches that other stacks of ours serve: whoever takes an adopted stack down by its name may have the new one beside it. */
async function othersOfOurs(
  targets: Targets<TeardownDeps>,
  request: TimedRequest,
  named: readonly StackInTarget<TeardownDeps>[],
): Promise<ReadonlySet<string>> {
  const lists = await inEveryTarget(targets, (target) => target.deps.stacks.list());
  const ids = new Set(named.map(({ stack }) => stack.id));
  const others = ownedStacks(lists.flat(), request).filter(
    (stack) => isOurs(stack.tags, request) && !ids.has(stack.id),
  );
  return new Set(others.map((stack) => branchServed(stack, request)));
}

/**
 * What is no preview may have moved to another branch than its tag names, and a long one is cut in its tag: the parameter
 * tells both. '' where nothing does.
 */
function branchServed(stack: Stack, request: TimedRequest): string {
  const deployed = stack.parameters['Branch'];
  if (deployed && request.kind !== 'preview' && isOurs(stack.tags, request)) return deployed;
  return branchOf(stack, request.adopted) ?? deployed ?? '';
}

function requireOwned(stack: Stack, request: TimedRequest): void {
  const unproven = isSweepable(stack, request) ? undefined : describeUnprovenStack(stack);
  if (unproven) throw new UserError('not_owned', `${unproven}.`);
  if (!isSweepable(stack, request))
    throw new UserError(
      'not_owned',
      `Stack ${stack.name} does not carry the tags of project ${request.project}, kind ${request.kind}, in ${request.repository.fullName}, or is part of another stack, so it is left alone; 'branch-tag' and 'stack-prefix' tell of stacks made by others.`,
    );
  const guard = protection(stack, request);
  if (guard) throw new UserError('protected', `Environment ${stack.name} is not taken down: ${guard}.`);
}
