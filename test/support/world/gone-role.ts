import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { cloudOf } from './deploy-stack.ts';

const ARN = 'arn:aws:iam::111122223333:role/';
const HOUR = 3_600_000;

/** A stack for a branch, two days old, whose service role has gone with the stack that made it. */
export async function stackOfGoneRole(world: RehearsalWorld, name: string, branch: string): Promise<void> {
  const cloud = cloudOf(world);
  const roles = { StackName: 'roles-of-then' };
  await makeServiceRole(world, 'maker', roles.StackName);
  await cloud.createStack({
    StackName: name,
    RoleARN: `${ARN}maker`,
    TemplateBody: JSON.stringify({ Resources: { Files: { Type: 'AWS::S3::Bucket' } } }),
    Tags: Object.entries(tagsOf(branch)).map(([Key, Value]) => ({ Key, Value })),
  });
  world.clock.advance(48 * HOUR);
  await cloud.deleteStack(roles);
  world.clock.advance(HOUR);
}

/** The settings name a service role for previews from now on. */
export function giveCfnRole(world: RehearsalWorld, name: string): void {
  const settings = `environments:\n  preview: { cfn-role-arn: '${ARN}${name}' }\n`;
  world.act('github', 'push', { branch: 'main', files: { '.github/greenroom.yml': settings }, by: 'mr-a' });
}

/** A role for CloudFormation that may do everything with buckets, in a stack of its own. */
export async function makeServiceRole(world: RehearsalWorld, name: string, StackName: string): Promise<void> {
  const Properties = {
    RoleName: name,
    AssumeRolePolicyDocument: statement({
      Principal: { Service: 'cloudformation.amazonaws.com' },
      Action: 'sts:AssumeRole',
    }),
    Policies: [{ PolicyName: 'buckets', PolicyDocument: statement({ Action: 's3:*', Resource: '*' }) }],
  };
  await cloudOf(world).createStack({
    StackName,
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    TemplateBody: JSON.stringify({ Resources: { Role: { Type: 'AWS::IAM::Role', Properties } } }),
  });
  world.clock.advance(HOUR);
}

function statement(allowed: object): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...allowed }] };
}
