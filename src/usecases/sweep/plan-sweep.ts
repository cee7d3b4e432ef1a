import { costsAt } from '../../domain/hours/cost.ts';
import { ownedStacks, stackOwner } from '../../domain/ownership/ownership.ts';
import { describeUnprovenStack } from '../../domain/ownership/stack-under-review.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { brake } from '../../domain/sweep/brake.ts';
import { isAbandoned } from '../../domain/sweep/judge-stack.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import { requireSeen } from '../targets/require-seen.ts';
import { formatTarget, inEveryTarget, type Target, type Targets } from '../targets/targets.ts';
import { checkStackList } from './check-stack-list.ts';
import { type Basis, judgeStacks } from './judge-stacks.ts';
import type { PlannedStack } from './planned-stack.ts';
import { readRepositorySnapshot } from './repository-snapshot.ts';
import type { SweepDeps, SweepRequest } from './sweep-request.ts';

/** The stacks of one target, whosever they are. */
export interface TargetStacks {
  readonly target: Target<SweepDeps>;
  readonly stacks: readonly Stack[];
}

/** All that a sweep knows before it changes anything. */
export interface Plan {
  /** Every environment of every target. */
  readonly entries: readonly PlannedStack[];
  /** What the brake says to all of them together; undefined when it lets them pass. */
  readonly stop: string | undefined;
  /** When they were judged. */
  readonly now: Date;
  readonly allStacks: readonly TargetStacks[];
}

type PlanRules = 'scope' | 'life' | 'rules' | 'selection' | 'brake' | 'run' | 'pricing' | 'settingsPlaces';

/**
 * Reads all targets and judges every environment. The code host's lists come after the stacks, so that a branch which is made
 * meanwhile with its stack stands in them; and the pages of one list do not wait in memory for those of another. Where no environment
 * is found, that is held against the records of where they are.
 * @throws what the first target that cannot be listed whole threw: a part of all stacks proves nothing. UserError `stands_elsewhere`.
 */
export async function planSweep(
  targets: Targets<SweepDeps>,
  request: Pick<SweepRequest, PlanRules>,
): Promise<Plan> {
  const { deps } = targets[0];
  const { scope, rules } = request;
  const allStacks = await inEveryTarget(targets, async (target) => ({
    target,
    stacks: await target.deps.stacks.list(`${scope.project}-`),
  }));
  warnOfUnprovenStacks(deps, scope.project, allStacks);
  const basis = await readBasis(deps, request);
  const owned = allStacks.flatMap(({ target, stacks }) =>
    ownedStacks(stacks, stackOwner(scope, rules.adopted)).map((stack) => ({ target, stack })),
  );
  if (owned.length === 0) await requireSeen(targets, scope, request.settingsPlaces.regions);
  const now = deps.clock.now();
  const costOf = costsAt(request.pricing, now);
  const { decided: judged, going } = await judgeStacks(
    deps,
    request,
    basis,
    owned.map(({ stack }) => stack),
  );
  const entries = owned.flatMap(({ target, stack }, index) => {
    const decided = judged[index];
    return decided === undefined ? [] : [{ target, cost: costOf(stack), ...decided }];
  });
  if (entries.some((entry) => entry.remove))
    await inEveryTarget(targets, (target) =>
      checkStackList(target.deps.stacks, stacksIn(allStacks, target), now),
    );
  const stop = brake(going, owned.length, request.brake);
  return { entries, stop, now, allStacks };
}

/** Nobody else would ever tell of them: they stand in the way of a name of ours and lead to no branch. */
function warnOfUnprovenStacks(
  { clock, log }: Pick<SweepDeps, 'clock' | 'log'>,
  project: string,
  allStacks: readonly TargetStacks[],
): void {
  for (const { target, stacks } of allStacks)
    for (const stack of stacks) {
      const isMeant = stack.name.startsWith(`${project}-`) && isAbandoned(stack, clock.now());
      const sentence = isMeant ? describeUnprovenStack(stack) : undefined;
      if (sentence !== undefined) log.warning(`${sentence}${formatTarget(target)}.`);
    }
}

/** The stacks of one target among those of all. */
export function stacksIn(allStacks: readonly TargetStacks[], target: Target<SweepDeps>): readonly Stack[] {
  return allStacks.find((one) => one.target === target)?.stacks ?? [];
}

/** @throws AdapterError when what a sweep goes by is incomplete. */
async function readBasis(
  deps: Pick<SweepDeps, 'codeHost' | 'clock'>,
  { selection, life, scope }: Pick<SweepRequest, 'selection' | 'life' | 'scope'>,
): Promise<Basis> {
  if (selection === 'expired') return { rule: { by: 'expiry', ttlMs: requireTtl(life.ttlMs) } };
  if (selection === 'all') return { rule: { by: 'selection' } };
  return { rule: { by: 'branch' }, snapshot: await readRepositorySnapshot(deps, scope.repository) };
}

function requireTtl(ttlMs: number | undefined): number {
  if (ttlMs !== undefined) return ttlMs;
  throw new UserError(
    'invalid_input',
    "Input 'ttl' is empty and the settings have none for this kind; give how long an environment may stay after its last push, such as 7d.",
  );
}
