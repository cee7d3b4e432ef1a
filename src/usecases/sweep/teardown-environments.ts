import { checkAccount } from '../targets/check-account.ts';
import { inEveryTarget, type Targets } from '../targets/targets.ts';
import {
  startTimer,
  type TeardownDeps,
  type TeardownReport,
  type TeardownRequest,
} from '../teardown/teardown.ts';
import { teardownStack } from '../teardown/teardown-stack.ts';
import { teardownThis } from '../teardown/teardown-this.ts';
import { adoptStacks } from './adopt-stacks.ts';
import { mergeBatches, planBatches } from './batches.ts';
import { sweep, sweepBatch } from './sweep.ts';

/** Takes down the environment of one branch, or the stack that was named, or sweeps over many, and reports each with its reason. */
export async function teardownEnvironments(
  targets: Targets<TeardownDeps>,
  request: TeardownRequest,
): Promise<TeardownReport> {
  await inEveryTarget(targets, ({ deps }) => checkAccount(deps.account, request.allowedAccounts));
  const { select, part } = request;
  if (part.operation === 'adopt') return adoptStacks(targets, request);
  if (part.operation === 'plan') return planBatches(targets, request, part.batches);
  if (part.operation === 'merge') return mergeBatches(targets, request, part.members);
  if (part.operation === 'batch') return sweepBatch(targets, request, part.members);
  if (select !== 'this') return sweep(targets, request);
  const timed = startTimer(targets[0].deps, request);
  if (request.stackName !== undefined) return teardownStack(targets, timed, request.stackName);
  return teardownThis(targets, timed);
}
