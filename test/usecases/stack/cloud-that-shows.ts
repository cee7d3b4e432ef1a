import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { ApplyDeps } from '../../../src/usecases/stack/apply-change.ts';
import type { DesiredStack, StackGuards } from '../../../src/usecases/stack/desired-stack.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { desiredStack } from '../../../tools/builders/stack-requests.ts';
import { sleepingClock } from '../../support/clocks/sleeping-clock.ts';

/** A cloud that shows one status after the other, one for each look at the stack; the last one stays. */
export function cloudThatShows(statuses: readonly (string | undefined)[]) {
  const did: string[] = [];
  let looks = 0;
  let refusals = 0;
  const deps = depsOf<ApplyDeps>({
    stacks: {
      describe: async () => {
        const status = statuses[Math.min(looks++, statuses.length - 1)];
        return status === undefined ? undefined : stack({ status });
      },
      async prepareChange({ changeSetName, creates }) {
        did.push(`prepare ${changeSetName}`);
        if (refusals > 0) {
          refusals -= 1;
          throw new AdapterError('busy', 'Another operation is running.', { service: 'CloudFormation' });
        }
        return { kind: 'ready', changeSetId: 'set', stackId: creates ? 'new' : 'old' };
      },
      executeChange: async ({ token }) => void did.push(`execute ${token}`),
      deleteChangeSet: async (id) => void did.push(`drop ${id}`),
      deleteStack: async ({ token }) => void did.push(`delete ${token}`),
      continueRollback: async () => void did.push('continue'),
      rollBack: async ({ token }) => void did.push(`roll back ${token}`),
      events: async () => [],
    },
    clock: sleepingClock().clock,
    beanstalk: {
      environment: async () => undefined,
      environmentEvents: async () => [],
      logTail: async () => undefined,
    },
  });
  return {
    deps,
    did,
    refuse: (times: number) => {
      refusals = times;
    },
  };
}

/** A change to what the cloud shows, with these guards around it. */
export function wanted({
  goal = 'deploy',
  ...guards
}: Partial<StackGuards & Pick<DesiredStack, 'goal'>> = {}): DesiredStack {
  return desiredStack({ goal, guards: { checkOwnership: () => undefined, ...guards } });
}
