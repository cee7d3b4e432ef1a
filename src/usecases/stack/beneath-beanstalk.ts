import { BEANSTALK_ENVIRONMENT } from '../../domain/stack/resource-types.ts';
import type { BeanstalkEnvironments } from '../../ports/beanstalk.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import { resourcesWithin } from './resources-within.ts';

export interface BeneathDeps {
  readonly stacks: Pick<Stacks, 'describe' | 'resources'>;
  readonly beanstalk: Pick<BeanstalkEnvironments, 'environment'>;
}

/**
 * ARNs of the stacks that Elastic Beanstalk keeps for the environments of a stack (its ARN); [] where it has none. Such a stack holds the
 * database that is coupled to the environment, and what `.ebextensions` adds, and it ends with the environment.
 * Source: Elastic Beanstalk Developer Guide, "Adding and customizing Elastic Beanstalk environment resources"; the name is the one that
 * the guide shows in its lists, `awseb-e-…-stack`.
 */
export async function stacksOfBeanstalk(deps: BeneathDeps, stackId: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { type, physicalId, status } of await resourcesWithin(deps.stacks, stackId)) {
    if (type !== BEANSTALK_ENVIRONMENT || physicalId === undefined || status === 'DELETE_COMPLETE') continue;
    const beneath = await stackBeneath(deps, physicalId);
    if (beneath !== undefined) found.push(beneath);
  }
  return found;
}

/** The ARN of the stack that Elastic Beanstalk keeps for the environment of that name; undefined where either is gone. */
export async function stackBeneath(deps: BeneathDeps, name: string): Promise<string | undefined> {
  const environment = await deps.beanstalk.environment(name);
  if (environment === undefined || environment.id === '') return undefined;
  return (await deps.stacks.describe(`awseb-${environment.id}-stack`))?.id;
}
