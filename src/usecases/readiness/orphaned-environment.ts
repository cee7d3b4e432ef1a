import { branchOfTag, environmentName, isOurs, TAGS } from '../../domain/environment/naming.ts';
import type { Leftover } from '../../domain/stack/leftover.ts';
import { BEANSTALK_ENVIRONMENT } from '../../domain/stack/resource-types.ts';
import type { BeanstalkEnvironment, BeanstalkEnvironments } from '../../ports/beanstalk.ts';

/** As a leftover, an environment that runs on although nothing holds it any more; undefined when it has ended or is about to. */
export function orphanedBeanstalkEnvironment(
  environment: BeanstalkEnvironment | undefined,
): Leftover | undefined {
  if (environment === undefined || /^Terminat(?:ing|ed)$/.test(environment.status)) return undefined;
  return { resource: environment.name, type: BEANSTALK_ENVIRONMENT, why: `it is in ${environment.status}` };
}

/**
 * An environment that runs on and is ours by its tags, which it has from its stack, and named as that stack was: one that has
 * another owner, or another name than its stack, is left alone. Whether the stack is gone is asked by whoever calls. A person has to
 * end it, because that takes rights on instances and networks, which only CloudFormation's own role has.
 */
export async function ownedBeanstalkEnvironment(
  beanstalk: Pick<BeanstalkEnvironments, 'environmentTags'>,
  owner: Parameters<typeof isOurs>[1],
  environment: BeanstalkEnvironment | undefined,
): Promise<Leftover | undefined> {
  const leftover = orphanedBeanstalkEnvironment(environment);
  if (environment === undefined || leftover === undefined) return undefined;
  const tags = await beanstalk.environmentTags(environment);
  const branch = branchOfTag(tags[TAGS.branch] ?? '');
  if (!isOurs(tags, owner) || branch === undefined) return undefined;
  return environmentName({ ...owner, branch }) === environment.name ? leftover : undefined;
}

export function describeOrphanedEnvironment({ resource, why }: Leftover): string {
  return `There is no stack ${resource} any more, but its Beanstalk environment is still there (${why}); terminate it in Elastic Beanstalk, then rerun.`;
}
