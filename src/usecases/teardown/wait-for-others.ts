import { isDeletedUnderReview } from '../../domain/ownership/stack-under-review.ts';
import { PACES } from '../../domain/pace/intervals.ts';
import { pauseOnce } from '../../domain/pace/wait-until.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { blocksDeletion } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { type StackWaitDeps, waitForStack } from '../stack/wait-for-stack.ts';
import { inEveryTarget, type Target, type Targets } from '../targets/targets.ts';
import type { TimedRun } from './teardown-request.ts';

/** A stack, and the target that it is in. */
export interface StackInTarget<Deps> {
  readonly target: Target<Deps>;
  readonly stack: Stack;
}

/** The stacks of one name that may be taken down, in every target. @throws what `check` throws of one that may not. */
export async function stacksNamed<Deps extends StackWaitDeps>(
  targets: Targets<Deps>,
  name: string,
  check: (stack: Stack) => void,
): Promise<readonly StackInTarget<Deps>[]> {
  const looks = await inEveryTarget(targets, async (target) => {
    const stack = await target.deps.stacks.describe(name);
    if (stack === undefined || isDeletedUnderReview(stack)) return [];
    check(stack);
    return [{ target, stack }];
  });
  return looks.flat();
}

/**
 * A moment's wait where another operation came first, before everything is asked anew; false where none did.
 * @throws AdapterError `deadline` when no time is left.
 */
export async function hasWaitedForBusy(
  { clock }: Pick<StackWaitDeps, 'clock'>,
  run: TimedRun,
  items: readonly ReportItem[],
): Promise<boolean> {
  if (!items.some((item) => item.reasonCode === 'busy')) return false;
  if (
    await pauseOnce(clock, { deadline: run.deadline, pace: PACES.lag, what: 'other operations on its stack' })
  )
    return true;
  throw new AdapterError(
    'deadline',
    'The environment was not taken down in the time allowed, because other operations held its stack; run it again.',
    { service: 'CloudFormation', retriable: true },
  );
}

/** A look follows after a second at least, so nothing but what goes round and round comes near it. */
const MAX_LOOKS = 300;

/** The request for the next look at everything. @throws AdapterError `busy` after as many of them as make no sense, whatever time is left. */
export function lookAnew<Request extends { readonly run: TimedRun }>(request: Request): Request {
  const looks = (request.run.looks ?? 0) + 1;
  if (looks < MAX_LOOKS) return { ...request, run: { ...request.run, looks } };
  throw new AdapterError(
    'busy',
    `Other operations came before the teardown ${looks} times; look in CloudFormation's events who else changes the stack, then run it again later.`,
    { service: 'CloudFormation', retriable: true },
  );
}

/** True when a stack was at work and has settled. A dry run does not wait. */
export async function hasWaitedForStack<Deps extends StackWaitDeps>(
  existing: readonly StackInTarget<Deps>[],
  run: TimedRun,
): Promise<boolean> {
  const busy = existing.find(({ stack }) => blocksDeletion(stack.status));
  if (busy === undefined || run.dryRun) return false;
  const { deps } = busy.target;
  deps.log.info(`Stack ${busy.stack.name} is in ${busy.stack.status}; waiting for that operation to end.`);
  await waitForStack(deps, busy.stack.id, { since: deps.clock.now(), deadline: run.deadline });
  return true;
}
