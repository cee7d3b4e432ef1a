import type { PassedRole } from '../../../identity/resources/resource-work.ts';
import { iamOf } from '../../../identity/roles/iam.ts';
import { namedProfile } from '../../../identity/roles/records.ts';
import type { WorldCore } from '../../../kernel/world.ts';
import { archiveProblem } from '../../beanstalk/bundle.ts';
import { isInstanceType } from '../../protocol/instance-types.ts';
import {
  accountOf,
  type ExistingResource,
  generatedName,
  type ResourceHandler,
  type ResourceRequest,
  textProperty,
} from '../stacks/handler.ts';
import { serviceFailure } from '../stacks/handler-failure.ts';
import { asText, isList, isObject, type JsonObject } from '../template/json.ts';
import { boot, fleetOf, type LaunchVersion } from './fleet.ts';
import { rolesOfProfile } from './passed-roles.ts';

/** Types that make instances without Beanstalk. */
export function instanceHandlers(core: WorldCore): ResourceHandler[] {
  return [launchTemplate(core), autoScalingGroup(core), address(core)];
}

/** Each update makes a version. Source: the template reference of the type. */
function launchTemplate(core: WorldCore): ResourceHandler {
  function addVersion(id: string, properties: JsonObject): void {
    const versions = fleetOf(core).launchTemplates;
    versions.set(id, [...(versions.get(id) ?? []), versionOf(properties)]);
  }
  return {
    type: 'AWS::EC2::LaunchTemplate',
    schema: {
      properties: ['LaunchTemplateData', 'LaunchTemplateName', 'TagSpecifications', 'VersionDescription'],
      required: ['LaunchTemplateData'],
      replacedBy: ['LaunchTemplateName'],
      attributes: ['DefaultVersionNumber', 'LatestVersionNumber', 'LaunchTemplateId'],
    },
    tagged: false,
    seconds: { create: 5, update: 4, delete: 3 },
    create(request) {
      const id = `lt-0${core.random.hex(16)}`;
      addVersion(id, request.properties);
      return { physicalId: id };
    },
    update(request) {
      addVersion(request.physicalId, request.properties);
      return { physicalId: request.physicalId };
    },
    delete(request) {
      fleetOf(core).launchTemplates.delete(request.physicalId);
      return {};
    },
    attribute(resource, name) {
      if (name === 'LaunchTemplateId') return resource.physicalId;
      if (name === 'DefaultVersionNumber') return '1';
      return String(fleetOf(core).launchTemplates.get(resource.physicalId)?.length ?? 0);
    },
  };
}

function versionOf(properties: JsonObject): LaunchVersion {
  const data = properties['LaunchTemplateData'];
  const said = isObject(data) ? data : {};
  const profile = said['IamInstanceProfile'];
  return {
    userData: asText(said['UserData'] ?? ''),
    instanceType: textProperty(said, 'InstanceType'),
    profile: isObject(profile) ? (textProperty(profile, 'Name') ?? textProperty(profile, 'Arn')) : undefined,
  };
}

/** A template with a resource signal makes a group wait for its instance, for better or worse; the world's always do. */
function autoScalingGroup(core: WorldCore): ResourceHandler {
  return {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    schema: {
      properties: [
        'AutoScalingGroupName',
        'AvailabilityZones',
        'Cooldown',
        'DesiredCapacity',
        'HealthCheckGracePeriod',
        'HealthCheckType',
        'LaunchTemplate',
        'MaxSize',
        'MinSize',
        'MixedInstancesPolicy',
        'Tags',
        'VPCZoneIdentifier',
      ],
      required: ['MaxSize', 'MinSize'],
      replacedBy: ['AutoScalingGroupName'],
      attributes: [],
    },
    tagged: true,
    seconds: { create: 90, update: 90, delete: 45 },
    create(request) {
      const name =
        textProperty(request.properties, 'AutoScalingGroupName') ??
        generatedName(request, core.random.hex(12), 255);
      checkPlace(request);
      checkLaunch(core, request);
      return { physicalId: name, settled: launched(core, name, request) };
    },
    update(request) {
      checkLaunch(core, request);
      return { physicalId: request.physicalId, settled: launched(core, request.physicalId, request) };
    },
    foresight: { passes: (request) => passedBy(core, request) },
    delete(request) {
      fleetOf(core).instances.delete(request.physicalId);
      return {};
    },
    attribute: () => '',
  };
}

/** @throws Error in the words of Auto Scaling */
function checkPlace({ properties }: ResourceRequest): void {
  if (properties['AvailabilityZones'] !== undefined || properties['VPCZoneIdentifier'] !== undefined) return;
  throw new Error(
    'At least one Availability Zone or VPC Subnet is required. (Service: AutoScaling, Status Code: 400)',
  );
}

/** The old instance serves until the new one has signalled; a new one that fails is not put in its place. */
function launched(core: WorldCore, group: string, request: ResourceRequest | ExistingResource) {
  return (): boolean => {
    const { instances } = fleetOf(core);
    const { properties } = request;
    if (Number(textProperty(properties, 'DesiredCapacity') ?? textProperty(properties, 'MinSize')) === 0) {
      instances.delete(group);
      return true;
    }
    const instance = boot(group, launchVersionOf(core, properties).userData);
    const problem = instance.bundle && archiveProblem(core, instance.bundle);
    if (problem !== undefined)
      throw new Error(
        'Received 1 FAILURE signal(s) out of 1. Unable to satisfy 100% MinSuccessfulInstancesPercent requirement',
      );
    instances.set(group, instance);
    return true;
  };
}

/** @throws Error in the words of Auto Scaling when there is no such launch template */
function launchVersionOf(core: WorldCore, properties: JsonObject): LaunchVersion {
  const mixed = properties['MixedInstancesPolicy'];
  const chosen = isObject(mixed) ? mixed['LaunchTemplate'] : undefined;
  const named = isObject(chosen) ? chosen['LaunchTemplateSpecification'] : properties['LaunchTemplate'];
  if (!isObject(named))
    throw new Error(
      'Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter.',
    );
  const id = textProperty(named, 'LaunchTemplateId') ?? '';
  const version = textProperty(named, 'Version') ?? '';
  const found = fleetOf(core).launchTemplates.get(id)?.[Number(version) - 1];
  if (found === undefined)
    throw new Error(
      `You must use a valid fully-formed launch template. Could not find launch template version ${version} for launch template ${id}.`,
    );
  return found;
}

function overridesOf(properties: JsonObject): readonly string[] {
  const mixed = properties['MixedInstancesPolicy'];
  const chosen = isObject(mixed) ? mixed['LaunchTemplate'] : undefined;
  const overrides = isObject(chosen) ? chosen['Overrides'] : undefined;
  if (!isList(overrides)) return [];
  return overrides.filter(isObject).flatMap((each) => textProperty(each, 'InstanceType') ?? []);
}

/**
 * A launch template takes any text; a group does not. Its words are those that users of eksctl report, those of the profile are in
 * awslabs/aws-simple-ec2-cli issue 110.
 */
function checkLaunch(core: WorldCore, { properties }: ResourceRequest): void {
  const version = launchVersionOf(core, properties);
  const types = [version.instanceType ?? [], overridesOf(properties)].flat();
  const unknown = types.find((each) => !isInstanceType(each));
  if (unknown !== undefined) throw notFormed(core, `Invalid value '${unknown}' for InstanceType.`);
  const iam = iamOf(core);
  const { profile } = version;
  if (iam === undefined || profile === undefined || namedProfile(iam, profile) !== undefined) return;
  throw notFormed(
    core,
    `Value (${profile}) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name`,
  );
}

function notFormed(core: WorldCore, problem: string): Error {
  const message = `You must use a valid fully-formed launch template. ${problem}`;
  return serviceFailure(core, { message, service: 'AutoScaling', status: 400, code: 'InvalidRequest' });
}

/** Who launches an instance with a profile hands its role to EC2. */
function passedBy(core: WorldCore, request: ResourceRequest): readonly PassedRole[] {
  const { profile } = launchVersionOf(core, request.properties);
  return profile === undefined
    ? []
    : rolesOfProfile(core, { account: accountOf(request), region: request.region }, profile);
}

/** `Ref` gives the address. Source: the template reference of the type. */
function address(core: WorldCore): ResourceHandler {
  const allocationOf = (ip: string) =>
    [...fleetOf(core).addresses].find(([, address]) => address === ip)?.[0] ?? '';
  return {
    type: 'AWS::EC2::EIP',
    schema: {
      properties: ['Domain', 'InstanceId', 'NetworkBorderGroup', 'PublicIpv4Pool', 'Tags'],
      replacedBy: ['Domain', 'NetworkBorderGroup'],
      attributes: ['AllocationId', 'PublicIp'],
    },
    tagged: true,
    seconds: { create: 15, update: 5, delete: 5 },
    create() {
      const { addresses } = fleetOf(core);
      const taken = new Set(addresses.values());
      const free = Array.from({ length: 254 }, (_, n) => `198.51.100.${n + 1}`).find((ip) => !taken.has(ip));
      if (free === undefined) throw new Error('The maximum number of addresses has been reached.');
      addresses.set(`eipalloc-0${core.random.hex(16)}`, free);
      return { physicalId: free };
    },
    update: (request) => ({ physicalId: request.physicalId }),
    delete(request) {
      fleetOf(core).addresses.delete(allocationOf(request.physicalId));
      return {};
    },
    attribute: (resource, name) =>
      name === 'AllocationId' ? allocationOf(resource.physicalId) : resource.physicalId,
  };
}
