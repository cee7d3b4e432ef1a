import type { Leftover } from '../domain/leftover.ts';
import { isOurs } from '../domain/naming.ts';
import type { ApplicationHost, HostedEnvironment } from '../ports/application-host.ts';

export const HOST = 'AWS::ElasticBeanstalk::Environment';

/** As a leftover, an environment that runs on although nothing holds it any more; undefined when it has ended or is about to. */
export function standingHost(environment: HostedEnvironment | undefined): Leftover | undefined {
  if (environment === undefined || /^Terminat(?:ing|ed)$/.test(environment.status)) return undefined;
  return { resource: environment.name, type: HOST, why: `it is in ${environment.status}` };
}

/**
 * A Beanstalk environment whose stack is gone, by the tags that it has from that stack: one of another owner is left alone. A person
 * has to end it, because that takes rights on instances and networks, which only CloudFormation's own role has.
 */
export async function orphanedHost(
  applications: Pick<ApplicationHost, 'environment' | 'environmentTags'>,
  owner: Parameters<typeof isOurs>[1],
  name: string,
): Promise<Leftover | undefined> {
  const environment = await applications.environment(name);
  const left = standingHost(environment);
  if (environment === undefined || left === undefined) return undefined;
  return isOurs(await applications.environmentTags(environment), owner) ? left : undefined;
}
