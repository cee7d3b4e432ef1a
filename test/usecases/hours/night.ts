import type { Stack } from '../../../src/domain/stack/stack.ts';
import type { HoursDeps } from '../../../src/usecases/hours/hours-request.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { sleepingClock } from '../../support/clocks/sleeping-clock.ts';

/** At night: `listed` are the stacks of the list, `now` what each look at one of them shows in turn. */
export function night(listed: readonly Stack[], now: readonly (Stack | undefined)[]) {
  const changed: string[] = [];
  let looks = 0;
  const deps = depsOf<HoursDeps>({
    codeHost: { openHeads: async () => [], openPullRequests: async () => [] },
    deployments: { opened: async () => [], list: async () => [] },
    account: { accountId: async () => '111122223333' },
    stacks: {
      list: async () => listed,
      describe: async () => now[Math.min(looks++, now.length - 1)],
      prepareChange: async ({ stackName }) => {
        changed.push(stackName);
        return { kind: 'ready', changeSetId: 'set', stackId: stackName };
      },
      executeChange: async () => undefined,
      events: async () => [],
      resources: async () => [],
    },
    clock: sleepingClock('2026-03-02T23:00:00Z').clock,
  });
  return { deps, changed };
}
