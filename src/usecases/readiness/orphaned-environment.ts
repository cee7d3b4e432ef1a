import { branchOfTag, environmentName, isOurs, TAGS } from '../../domain/environment/naming.ts';
import type { Leftover } from '../../domain/stack/leftover.ts';
import type { Beanstalk, BeanstalkEnvironment } from '../../ports/beanstalk.ts';

export const HOST = 'AWS::ElasticBeanstalk::Environment';

/** As a leftover, an environment that runs on although nothing holds it any more; undefined when it has ended or is about to. */
export function orphanedBeanstalkEnvironment(
  environment: BeanstalkEnvironment | undefined,
): Leftover | undefined {
  if (environment === undefined || /^Terminat(?:ing|ed)$/.test(environment.status)) return undefined;
  return { resource: environment.name, type: HOST, why: `it is in ${environment.status}` };
}

/**
 * An environment that runs on and is ours by its tags, which it has from its stack, and named as that stack was: one that has
 * another owner, or another name than its stack, is left alone. Whether the stack is gone is asked by whoever calls. A person has to
 * end it, because that takes rights on instances and networks, which only CloudFormation's own role has.
 */
export async function ownedBeanstalkEnvironment(
  beanstalk: Pick<Beanstalk, 'environmentTags'>,
  owner: Parameters<typeof isOurs>[1],
  environment: BeanstalkEnvironment | undefined,
): Promise<Leftover | undefined> {
  const left = orphanedBeanstalkEnvironment(environment);
  if (environment === undefined || left === undefined) return undefined;
  const tags = await beanstalk.environmentTags(environment);
  const branch = branchOfTag(tags[TAGS.branch] ?? '');
  if (!isOurs(tags, owner) || branch === undefined) return undefined;
  return environmentName({ ...owner, branch }) === environment.name ? left : undefined;
}

export function describeOrphanedEnvironment({ resource, why }: Leftover): string {
  return `There is no stack ${resource} any more, but its Beanstalk environment still stands (${why}); terminate it in Elastic Beanstalk, then rerun.`;
}
