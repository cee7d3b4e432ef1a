import { type AccountDeps, checkAccount } from '../targets/check-account.ts';
import { inEveryTarget, type Targets } from '../targets/targets.ts';
import { teardownBranch } from './teardown-branch.ts';
import type { TeardownReport } from './teardown-report.ts';
import { startTimer, type TakeDownDeps, type TeardownRequest } from './teardown-request.ts';
import { teardownStack } from './teardown-stack.ts';

/**
 * The door of this room: takes down the environment of one branch, or the one stack that was named, and reports it with its reason.
 * A sweep over many has a door of its own, in the room above.
 */
export async function teardownOne(
  targets: Targets<TakeDownDeps & AccountDeps>,
  request: TeardownRequest,
): Promise<TeardownReport> {
  await inEveryTarget(targets, ({ deps }) => checkAccount(deps.account, request.allowedAccounts));
  const timed = { ...request, run: startTimer(targets[0].deps.clock, request.run) };
  const { stackName } = request.about;
  return stackName === undefined ? teardownBranch(targets, timed) : teardownStack(targets, timed, stackName);
}
