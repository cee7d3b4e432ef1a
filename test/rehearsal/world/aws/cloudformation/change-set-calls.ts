import {
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DescribeChangeSetCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
} from '@aws-sdk/client-cloudformation';
import { createCloudFormation } from '../../../../../rehearsal/world/aws/cloudformation/service.ts';
import { inEachTest } from '../../../../support/set-ups/in-each-test.ts';
import { startAwsWorld } from '../aws-world.ts';

/** Whoever imports this has, in each test, a world of its own, and the calls that make and carry out a change. */
export const TEMPLATE = `
Parameters:
  Size: { Type: Number, Default: 1, MaxValue: 5 }
  Label: { Type: String, AllowedPattern: '[a-z]+' }
Resources:
  Data: { Type: AWS::S3::Bucket }
  Note:
    Type: AWS::SSM::Parameter
    Properties: { Type: String, Value: !Sub '\${Label}-\${Size}-\${Data}' }
`;
export const ROLE = JSON.stringify({
  Resources: {
    Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {}, RoleName: 'shop' } },
  },
});

export const aws = inEachTest(() => startAwsWorld([createCloudFormation]));

export async function create(input: Partial<CreateChangeSetCommandInput> = {}) {
  return aws.cloudFormation.send(
    new CreateChangeSetCommand({
      StackName: 'shop',
      ChangeSetName: 'run-1',
      ChangeSetType: 'CREATE',
      TemplateBody: TEMPLATE,
      Parameters: [{ ParameterKey: 'Label', ParameterValue: 'one' }],
      ...input,
    }),
  );
}

export function look(name = 'run-1') {
  return aws.cloudFormation.send(new DescribeChangeSetCommand({ StackName: 'shop', ChangeSetName: name }));
}

export function execute(name = 'run-1', token?: string) {
  return aws.cloudFormation.send(
    new ExecuteChangeSetCommand({ StackName: 'shop', ChangeSetName: name, ClientRequestToken: token }),
  );
}

export async function stack() {
  const { Stacks } = await aws.cloudFormation.send(new DescribeStacksCommand({ StackName: 'shop' }));
  return Stacks?.[0];
}

export async function status() {
  return (await stack())?.StackStatus;
}

export async function createdStack() {
  await create();
  aws.pass(10);
  await execute();
  aws.pass(60);
}
