import { iamOf } from '../../identity/roles/iam.ts';
import { namedProfile, namedRole } from '../../identity/roles/records.ts';
import { trustsService } from '../../identity/roles/trust.ts';
import type { WorldCore } from '../../kernel/world.ts';
import { isInstanceType } from '../protocol/instance-types.ts';
import { arnIn } from '../protocol/partitions.ts';
import { optionOf } from './options.ts';
import { invalidValue, type OptionSetting } from './records.ts';

/** Where instance types are named; several have commas between them (Developer Guide, "General options"). */
const OF_TYPES = [
  ['aws:ec2:instances', 'InstanceTypes'],
  ['aws:autoscaling:launchconfiguration', 'InstanceType'],
] as const;

/** @throws QueryError InvalidParameterValue for an instance type that there is not */
export function checkInstanceTypes(options: readonly OptionSetting[]): void {
  for (const [namespace, name] of OF_TYPES) {
    const value = optionOf(options, namespace, name) ?? '';
    const types = value.split(',').map((each) => each.trim());
    if (value !== '' && types.some((each) => !isInstanceType(each)))
      throw invalidValue(
        `Invalid option value: '${value}' (Namespace: '${namespace}', OptionName: '${name}'): Not a valid instance type`,
      );
  }
}

/**
 * What Beanstalk says once it needs the roles of an environment; undefined when they are there, or in a world without IAM. Its words:
 * aws/aws-elastic-beanstalk-cli issue 322, and "Health colors and statuses" of the Developer Guide.
 */
export function missingRole(
  core: WorldCore,
  region: string,
  options: readonly OptionSetting[],
): string | undefined {
  const iam = iamOf(core);
  if (iam === undefined) return undefined;
  const profile = optionOf(options, 'aws:autoscaling:launchconfiguration', 'IamInstanceProfile');
  if (profile && namedProfile(iam, profile) === undefined)
    return `The instance profile ${profile} associated with the environment does not exist.`;
  const service = optionOf(options, 'aws:elasticbeanstalk:environment', 'ServiceRole');
  if (!service) return undefined;
  const role = namedRole(iam, service);
  const source = arnIn(region, `elasticbeanstalk:${region}:${core.account}:environment/*`);
  if (role && trustsService(role, 'elasticbeanstalk.amazonaws.com', source)) return undefined;
  const arn = service.startsWith('arn:') ? service : arnIn(region, `iam::${core.account}:role/${service}`);
  return `Unable to assume role "${arn}". Verify that the role exists and is configured correctly.`;
}

/** "The combined size of all environment properties is limited to 4,096 bytes": names and values as `a=1,b=2` (Developer Guide). */
const MOST_PROPERTY_BYTES = 4096;

/** What Beanstalk's own stack says where the environment properties are too long (meteor-up/mup-aws-beanstalk#42). */
export function propertiesProblem(options: readonly OptionSetting[]): string | undefined {
  const properties = options
    .filter(({ namespace }) => namespace === 'aws:elasticbeanstalk:application:environment')
    .map(({ name, value }) => `${name}=${value ?? ''}`);
  if (Buffer.byteLength(properties.join(',')) <= MOST_PROPERTY_BYTES) return undefined;
  return `Service:AmazonCloudFormation, Message:Template format error: Parameter 'EnvironmentVariables' default value '[****]' length is greater than ${MOST_PROPERTY_BYTES}.`;
}
