import { typeOf } from '../template/parameters.ts';
import type { Account, Desired } from './stacks.ts';
import { storedParameter } from './stored-parameters.ts';

/** How what a parameter names is called, where AWS makes its name. The world has no EC2, so whatever is called so is there. */
const FORMS: Readonly<Record<string, RegExp>> = {
  'AWS::EC2::AvailabilityZone::Name': /^[a-z]{2}(-[a-z]+)+-\d+[a-z]$/,
  'AWS::EC2::Image::Id': /^ami-[0-9a-z]+$/,
  'AWS::EC2::Instance::Id': /^i-[0-9a-z]+$/,
  'AWS::EC2::SecurityGroup::Id': /^sg-[0-9a-z]+$/,
  'AWS::EC2::Subnet::Id': /^subnet-[0-9a-z]+$/,
  'AWS::EC2::VPC::Id': /^vpc-[0-9a-z]+$/,
  'AWS::EC2::Volume::Id': /^vol-[0-9a-z]+$/,
  'AWS::Route53::HostedZone::Id': /^Z[A-Z0-9]+$/,
};
const STORED_NAME = 'AWS::SSM::Parameter::Name';

/**
 * What is wrong with parameters whose values name something in the account: the request is taken, and its operation fails before any
 * resource (cdktn-io/terraform-provider-cfncompat, live-test-results.md, T3). Undefined when everything is there.
 */
export function namedValueProblem(account: Account, region: string, desired: Desired): string | undefined {
  const { template, parameters, resolved } = desired;
  const missing = Object.entries({ ...parameters, ...resolved }).flatMap(([key, value]) => {
    const { isList, of } = typeOf(template.parameters[key]);
    const items = isList ? value.split(',').map((item) => item.trim()) : [value];
    return items.filter((item) => !exists(account, region, of, item)).map((item) => ({ key, item }));
  });
  if (missing.length === 0) return undefined;
  const each = missing.map(
    ({ key, item }) => `parameter value ${item} for parameter name ${key} does not exist`,
  );
  return `Parameter validation failed: ${each.join(', ')}. `;
}

function exists(account: Account, region: string, of: string, value: string): boolean {
  if (of === 'String' || of === 'Number') return true;
  if (of === STORED_NAME) return storedParameter(account, region, value) !== undefined;
  return (FORMS[of]?.test(value) ?? value !== '') || isPhysicalId(account, region, value);
}

function isPhysicalId(account: Account, region: string, value: string): boolean {
  return account.stacks.some(
    (stack) =>
      stack.region === region &&
      [...stack.content.resources.values()].some((resource) => resource.physicalId === value),
  );
}
