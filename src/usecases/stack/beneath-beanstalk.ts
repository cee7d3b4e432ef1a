import { BEANSTALK_ENVIRONMENT } from '../../domain/stack/resource-types.ts';
import type { BeanstalkEnvironments } from '../../ports/beanstalk.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import type { ContainedResource } from './resources-within.ts';

export interface BeneathDeps {
  readonly stacks: Pick<Stacks, 'describe'>;
  readonly beanstalk: Pick<BeanstalkEnvironments, 'environment'>;
}

/** An Elastic Beanstalk environment as the stack lists it that holds it, and the ARN of the stack that Beanstalk keeps for it. */
export interface StackBeneath {
  readonly environment: ContainedResource;
  readonly stackId: string;
}

/**
 * The stacks that Elastic Beanstalk keeps for the environments among a stack's resources. Such a stack holds the database that is coupled
 * to the environment, and what `.ebextensions` adds, and it ends with the environment.
 * Source: Elastic Beanstalk Developer Guide, "Adding and customizing Elastic Beanstalk environment resources"; the name is the one that
 * the guide shows in its lists, `awseb-e-…-stack`.
 */
export async function stacksOfBeanstalk(
  deps: BeneathDeps,
  contained: readonly ContainedResource[],
): Promise<readonly StackBeneath[]> {
  const found: StackBeneath[] = [];
  for (const environment of contained) {
    const { type, physicalId, status } = environment;
    if (type !== BEANSTALK_ENVIRONMENT || physicalId === undefined || status === 'DELETE_COMPLETE') continue;
    const stackId = await stackBeneath(deps, physicalId);
    if (stackId !== undefined) found.push({ environment, stackId });
  }
  return found;
}

/** The ARN of the stack that Elastic Beanstalk keeps for the environment of that name; undefined where either is gone. */
export async function stackBeneath(deps: BeneathDeps, name: string): Promise<string | undefined> {
  const environment = await deps.beanstalk.environment(name);
  if (environment === undefined || environment.id === '') return undefined;
  return (await deps.stacks.describe(`awseb-${environment.id}-stack`))?.id;
}
