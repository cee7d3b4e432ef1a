import { LeftoverError } from '../../domain/stack/leftover.ts';
import { BEANSTALK_ENVIRONMENT } from '../../domain/stack/resource-types.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { changedLongAgo } from '../../domain/stack/stack-age.ts';
import { isAsleep, isBusy } from '../../domain/stack/stack-state.ts';

import type { BeanstalkEnvironments } from '../../ports/beanstalk.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import { orphanedBeanstalkEnvironment } from '../readiness/orphaned-environment.ts';
import { resourcesWithin } from '../stack/resources-within.ts';

/**
 * A stack that fell asleep lately, while the Beanstalk environment of its name, which it no longer holds, is still there: CloudFormation
 * could not delete it and has forgotten it. A template may keep its environment in sleep; that one is the stack's own.
 * @throws LeftoverError with the environment.
 */
export async function checkSleepFinished(
  deps: {
    readonly stacks: Pick<Stacks, 'resources'>;
    readonly beanstalk: Pick<BeanstalkEnvironments, 'environment'>;
    readonly clock: Clock;
  },
  stack: Stack,
): Promise<void> {
  if (!isAsleep(stack) || isBusy(stack.status) || !('VersionLabel' in stack.parameters)) return;
  if (changedLongAgo(stack, deps.clock.now())) return;
  const leftover = orphanedBeanstalkEnvironment(await deps.beanstalk.environment(stack.name));
  if (leftover === undefined) return;
  const contained = await resourcesWithin(deps.stacks, stack.id);
  const isContained = contained.some(
    ({ type, physicalId, status }) =>
      type === BEANSTALK_ENVIRONMENT && physicalId === stack.name && !status.startsWith('DELETE_'),
  );
  if (!isContained)
    throw new LeftoverError(
      `${stack.name} counts as asleep, but its Beanstalk environment could not be deleted and runs on (${leftover.why}); terminate it in Elastic Beanstalk before ${stack.name} is woken, because it would be in the way.`,
      [leftover],
    );
}
