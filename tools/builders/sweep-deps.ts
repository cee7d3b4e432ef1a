import type { SweepDeps } from '../../src/usecases/sweep/sweep-request.ts';
import type { AccountDeps } from '../../src/usecases/targets/check-account.ts';
import { NO_LOCKS } from './locks.ts';
import { depsOf, type PartialPorts } from './ports.ts';

/** What the doors of teardown and sweep take. */
export type DoorDeps = SweepDeps & AccountDeps;

/** The ports of a sweep in the account of the rehearsal, where no log groups are left. */
export function sweepDeps(overrides: PartialPorts<DoorDeps> = {}): DoorDeps {
  return depsOf<DoorDeps>({
    summary: async () => undefined,
    ...overrides,
    codeHost: { ...NO_LOCKS, ...overrides.codeHost },
    logGroups: { list: async () => [], ...overrides.logGroups },
    account: { region: 'eu-central-1', accountId: async () => '111122223333', ...overrides.account },
  });
}
