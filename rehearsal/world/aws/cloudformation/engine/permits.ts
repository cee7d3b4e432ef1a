import { Unjudged } from '../../../identity/policy/conditions.ts';
import { resourceRights } from '../../../identity/resources/resource-rights.ts';
import type { ResourceWork } from '../../../identity/resources/resource-work.ts';
import { wholeService } from '../../../identity/resources/whole-service.ts';
import { iamOf } from '../../../identity/roles/iam.ts';
import { type Principal, refusalOfRight } from '../../../identity/roles/judge.ts';
import { accountIn, type Iam, roleByArn } from '../../../identity/roles/records.ts';
import type { WorldCore } from '../../../kernel/world.ts';
import { accountOf, type ExistingResource, generatedName, type ResourceHandler } from '../stacks/handler.ts';
import { serviceFailure } from '../stacks/handler-failure.ts';
import type { Account, Stack } from '../stacks/stacks.ts';
import { asText, type JsonObject } from '../template/json.ts';

/** What a handler is about to do. */
export interface Touch {
  readonly handler: ResourceHandler;
  readonly verb: ResourceWork['verb'];
  /** Its physical id is empty while it is not made. */
  readonly resource: ExistingResource;
  /** Its properties before an update. */
  readonly before?: JsonObject;
}

/** @throws Error in AWS's words when the role that works on the stack lacks a right for this */
export function requirePermitted({ core }: Account, stack: Stack, touch: Touch): void {
  const { worker } = stack.running;
  if (worker === undefined) return;
  const iam = iamOf(core, accountIn(worker.role));
  const role = iam && roleByArn(iam, worker.role);
  if (iam === undefined || role === undefined) return;
  const principal: Principal = {
    role,
    session: worker.session,
    region: stack.region,
    through: 'cloudformation.amazonaws.com',
  };
  try {
    judge(core, iam, principal, workOf(touch));
  } catch (error) {
    if (!(error instanceof Unjudged)) throw error;
    throw new Error(`The world cannot judge by the policies of ${role.name}: ${error.message}.`);
  }
}

function judge(core: WorldCore, iam: Iam, principal: Principal, work: ResourceWork): void {
  const rights = resourceRights(work);
  if (rights === undefined) {
    requireWhole(iam, principal, work.type);
    return;
  }
  for (const right of rights) {
    const refusal = refusalOfRight(iam, principal, right);
    if (refusal !== undefined) throw denied(core, right.action, refusal);
  }
}

/** Of a type that the world knows nothing of, only the whole service is surely enough. @throws Unjudged */
function requireWhole(iam: Iam, principal: Principal, type: string): void {
  const whole = wholeService(type);
  if (refusalOfRight(iam, principal, whole) === undefined) return;
  throw new Unjudged(
    `it does not know what rights a resource of the type ${type} needs, and takes only ${whole.action} on every resource for enough`,
  );
}

function workOf({ handler, verb, resource, before = {} }: Touch): ResourceWork {
  return {
    type: handler.type,
    verb,
    place: { account: accountOf(resource), region: resource.region },
    name: resource.physicalId === '' ? nameToBe(handler, resource) : resource.physicalId,
    properties: { ...before, ...resource.properties },
    isTagged: Object.keys(resource.tags).some((key) => !key.startsWith('aws:')),
    passes: handler.foresight?.passes?.(resource) ?? [],
  };
}

/** The properties that name resources, where a handler has no name of its own for them. */
const NAMED_BY: Readonly<Record<string, string>> = {
  'AWS::AutoScaling::AutoScalingGroup': 'AutoScalingGroupName',
  'AWS::ECR::Repository': 'RepositoryName',
  'AWS::ElasticBeanstalk::Application': 'ApplicationName',
  'AWS::ElasticBeanstalk::Environment': 'EnvironmentName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::RDS::DBInstance': 'DBInstanceIdentifier',
  'AWS::S3::Bucket': 'BucketName',
};
const LOWER_CASE = new Set(['AWS::ECR::Repository', 'AWS::RDS::DBInstance', 'AWS::S3::Bucket']);

function nameToBe(handler: ResourceHandler, resource: ExistingResource): string {
  const random = '1A2B3C4D5E6F';
  const told = handler.foresight?.nameFor?.(resource, random);
  if (told !== undefined) return told;
  const given = resource.properties[NAMED_BY[handler.type] ?? ''];
  const name = given === undefined ? generatedName(resource, random) : asText(given);
  return LOWER_CASE.has(handler.type) ? name.toLowerCase() : name;
}

/** As CloudFormation calls the services, with the status of their refusals. */
const SERVICES: Readonly<Record<string, readonly [service: string, status: number]>> = {
  autoscaling: ['AutoScaling', 403],
  cloudformation: ['CloudFormation', 403],
  ecr: ['Ecr', 400],
  elasticbeanstalk: ['ElasticBeanstalk', 403],
  iam: ['Iam', 403],
  kms: ['Kms', 400],
  lambda: ['Lambda', 403],
  logs: ['CloudWatchLogs', 400],
  rds: ['Rds', 403],
  route53: ['Route53', 403],
  s3: ['S3', 403],
  secretsmanager: ['SecretsManager', 400],
  sns: ['Sns', 403],
  ssm: ['Ssm', 400],
};

/** EC2 says more than the others, and what it encodes nobody but the account can read (EC2 User Guide, "Troubleshoot IAM"). */
function denied(core: WorldCore, action: string, refusal: string): Error {
  const prefix = action.split(':')[0] ?? '';
  const [service, status] = SERVICES[prefix] ?? ['Ec2', 403];
  const message =
    prefix === 'ec2'
      ? `You are not authorized to perform this operation. ${refusal}. Encoded authorization failure message: ${core.random.hex(40)}`
      : refusal;
  return serviceFailure(core, { message, service, status, code: 'AccessDenied' });
}
