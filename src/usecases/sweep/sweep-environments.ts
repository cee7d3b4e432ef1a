import { type AccountDeps, checkAccount } from '../targets/check-account.ts';
import { inEveryTarget, type Targets } from '../targets/targets.ts';
import type { TeardownReport } from '../teardown/teardown-report.ts';
import { adoptStacks } from './adopt-stacks.ts';
import { mergeBatches, planBatches, sweepBatch } from './batches.ts';
import { sweep } from './sweep.ts';
import type { SweepDeps, SweepRequest } from './sweep-request.ts';

/**
 * The door of this room: sweeps over many environments, carries out one part of such a sweep, or adopts stacks that others made.
 * The teardown of one environment has a door of its own, in the room below.
 */
export async function sweepEnvironments(
  targets: Targets<SweepDeps & AccountDeps>,
  request: SweepRequest,
): Promise<TeardownReport> {
  await inEveryTarget(targets, ({ deps }) => checkAccount(deps.account, request.allowedAccounts));
  const { operation } = request;
  switch (operation.operation) {
    case 'take-down':
      return sweep(targets, request);
    case 'adopt':
      return adoptStacks(targets, request);
    case 'plan':
      return planBatches(targets, request, operation.batches);
    case 'batch':
      return sweepBatch(targets, request, operation.members);
    case 'merge':
      return mergeBatches(targets, request, operation.members);
  }
}
