import type { Stack } from '../../domain/stack/stack.ts';
import { blocksDeletion } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { type StackWaitDeps, waitForStack } from '../stack/wait-for-stack.ts';
import type { Target } from '../targets/targets.ts';
import type { TimedRequest } from './teardown.ts';

/** A stack, and where it stands. */
export interface StackInTarget<Deps> {
  readonly place: Target<Deps>;
  readonly stack: Stack;
}

/** An answer may lag behind the operation that holds a stack. */
const LAG_MS = 1_000;

/**
 * A moment's wait after another operation came first, before everything is asked anew.
 * @throws AdapterError `deadline` when no time is left.
 */
export async function waitForOtherOperation(
  { clock }: Pick<StackWaitDeps, 'clock'>,
  request: TimedRequest,
): Promise<void> {
  if (clock.monotonic() >= request.deadline)
    throw new AdapterError(
      'deadline',
      'The environment was not taken down in the time allowed, because other operations held its stack; run it again.',
      { service: 'CloudFormation', retriable: true },
    );
  await clock.sleep(LAG_MS);
}

/** True when a stack was at work and has settled. A dry run does not wait. */
export async function hasWaited<Deps extends StackWaitDeps>(
  standing: readonly StackInTarget<Deps>[],
  request: TimedRequest,
): Promise<boolean> {
  const busy = standing.find(({ stack }) => blocksDeletion(stack.status));
  if (busy === undefined || request.dryRun) return false;
  const { deps } = busy.place;
  deps.log.info(`Stack ${busy.stack.name} is in ${busy.stack.status}; waiting for that operation to end.`);
  await waitForStack(deps, busy.stack.id, { since: deps.clock.now(), deadline: request.deadline });
  return true;
}
