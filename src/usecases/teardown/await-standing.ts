import type { Stack } from '../../domain/stack/stack.ts';
import { isAtWork } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { type SettleDeps, settleStack } from '../stack/settle-stack.ts';
import type { Place } from '../targets/places.ts';
import type { TimedRequest } from './teardown.ts';

/** A stack, and where it stands. */
export interface Standing<Deps> {
  readonly place: Place<Deps>;
  readonly stack: Stack;
}

/** An answer may lag behind the operation that holds a stack. */
const LAG_MS = 1_000;

/**
 * A moment's wait after another operation came first, before everything is asked anew.
 * @throws AdapterError `deadline` when no time is left.
 */
export async function waitForOthers(
  { clock }: Pick<SettleDeps, 'clock'>,
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
export async function hasWaited<Deps extends SettleDeps>(
  standing: readonly Standing<Deps>[],
  request: TimedRequest,
): Promise<boolean> {
  const busy = standing.find(({ stack }) => isAtWork(stack.status));
  if (busy === undefined || request.dryRun) return false;
  const { deps } = busy.place;
  deps.log.info(`Stack ${busy.stack.name} is in ${busy.stack.status}; waiting for that operation to end.`);
  await settleStack(deps, busy.stack.id, { since: deps.clock.now(), deadline: request.deadline });
  return true;
}
