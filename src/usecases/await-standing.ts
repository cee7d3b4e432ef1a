import type { Stack } from '../domain/stack.ts';
import { isBusy } from '../domain/stack-state.ts';
import type { Place } from './places.ts';
import { type SettleDeps, settleStack } from './settle-stack.ts';
import type { TimedRequest } from './teardown.ts';

/** A stack, and where it stands. */
export interface Standing<Deps> {
  readonly place: Place<Deps>;
  readonly stack: Stack;
}

/** True when a stack was at work and has settled. A dry run does not wait. */
export async function hasWaited<Deps extends SettleDeps>(
  standing: readonly Standing<Deps>[],
  request: TimedRequest,
): Promise<boolean> {
  const busy = standing.find(({ stack }) => isBusy(stack.status) && stack.status !== 'DELETE_IN_PROGRESS');
  if (busy === undefined || request.dryRun) return false;
  const { deps } = busy.place;
  deps.log.info(`Stack ${busy.stack.name} is in ${busy.stack.status}; waiting for that operation to end.`);
  await settleStack(deps, busy.stack.id, { since: deps.clock.now(), deadline: request.deadline });
  return true;
}
