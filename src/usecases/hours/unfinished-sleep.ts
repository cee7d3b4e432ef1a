import { LeftoverError } from '../../domain/stack/leftover.ts';
import { changedLongAgo } from '../../domain/stack/repeated-news.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep, isBusy } from '../../domain/stack/stack-state.ts';

import type { Beanstalk } from '../../ports/beanstalk.ts';
import type { Clock } from '../../ports/clock.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import { HOST, orphanedBeanstalkEnvironment } from '../readiness/orphaned-environment.ts';
import { resourcesWithin } from '../stack/resources-within.ts';

/**
 * A stack that fell asleep lately, while the Beanstalk environment of its name, which it no longer holds, still stands: CloudFormation
 * could not delete it and has forgotten it. A template may keep its environment in sleep; that one is the stack's own.
 * @throws LeftoverError with the environment.
 */
export async function checkSleepFinished(
  deps: {
    readonly stacks: Pick<StackCloud, 'resources'>;
    readonly applications: Pick<Beanstalk, 'environment'>;
    readonly clock: Clock;
  },
  stack: Stack,
): Promise<void> {
  if (!isAsleep(stack) || isBusy(stack.status) || !('VersionLabel' in stack.parameters)) return;
  if (changedLongAgo(stack, deps.clock.now())) return;
  const left = orphanedBeanstalkEnvironment(await deps.applications.environment(stack.name));
  if (left === undefined) return;
  const held = await resourcesWithin(deps.stacks, stack.id);
  const isHeld = held.some(
    ({ type, physicalId, status }) =>
      type === HOST && physicalId === stack.name && !status.startsWith('DELETE_'),
  );
  if (!isHeld)
    throw new LeftoverError(
      `${stack.name} counts as asleep, but its Beanstalk environment could not be deleted and runs on (${left.why}); terminate it in Elastic Beanstalk before ${stack.name} is woken, because it would be in the way.`,
      [left],
    );
}
