import { checkAccount } from '../targets/check-account.ts';
import { inEveryPlace, type Places } from '../targets/places.ts';
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
  places: Places<TeardownDeps>,
  request: TeardownRequest,
): Promise<TeardownReport> {
  await inEveryPlace(places, ({ deps }) => checkAccount(deps.account, request.allowedAccounts));
  const { select, part } = request;
  if (part.operation === 'adopt') return adoptStacks(places, request);
  if (part.operation === 'plan') return planBatches(places, request, part.batches);
  if (part.operation === 'merge') return mergeBatches(places, request, part.members);
  if (part.operation === 'batch') return sweepBatch(places, request, part.members);
  if (select !== 'this') return sweep(places, request);
  const timed = startTimer(places[0].deps, request);
  if (request.stackName !== undefined) return teardownStack(places, timed, request.stackName);
  return teardownThis(places, timed);
}
