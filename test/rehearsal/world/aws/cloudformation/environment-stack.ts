import {
  CreateStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourceCommand,
  DescribeStacksCommand,
  type Parameter,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import { UpdateEnvironmentCommand } from '@aws-sdk/client-elastic-beanstalk';
import { beforeEach } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { createBeanstalk } from '../../../../../rehearsal/world/aws/beanstalk/beanstalk.ts';
import { createCloudFormation } from '../../../../../rehearsal/world/aws/cloudformation/service.ts';
import { inEachTest } from '../../../../support/set-ups/in-each-test.ts';
import { startAwsWorld } from '../aws-world.ts';

/** Whoever imports this has, in each test, a world of its own, and a stack with an environment to try on it. */
export const TEMPLATE = `
Parameters:
  Asleep: { Type: String, Default: 'false', AllowedValues: ['true', 'false'] }
  BundleKey: { Type: String }
  Password: { Type: String, NoEcho: true, Default: hidden }
Conditions:
  Awake: !Equals [!Ref Asleep, 'false']
Resources:
  Application:
    Type: AWS::ElasticBeanstalk::Application
    Properties: { ApplicationName: shop }
  Version:
    Type: AWS::ElasticBeanstalk::ApplicationVersion
    Properties:
      ApplicationName: !Ref Application
      SourceBundle: { S3Bucket: bundles, S3Key: !Ref BundleKey }
  Environment:
    Type: AWS::ElasticBeanstalk::Environment
    Condition: Awake
    Properties:
      ApplicationName: !Ref Application
      EnvironmentName: !Ref AWS::StackName
      VersionLabel: !Ref Version
      SolutionStackName: 64bit Amazon Linux 2023 v6.8.0 running Node.js 24
      OptionSettings:
        - { Namespace: 'aws:autoscaling:launchconfiguration', OptionName: IamInstanceProfile, Value: shop }
        - { Namespace: 'aws:autoscaling:launchconfiguration', OptionName: DisableIMDSv1, Value: 'true' }
        - { Namespace: 'aws:elasticbeanstalk:environment', OptionName: EnvironmentType, Value: SingleInstance }
  Data:
    Type: AWS::S3::Bucket
    DeletionPolicy: Delete
  Record:
    Type: AWS::Route53::RecordSet
    Condition: Awake
    Properties:
      HostedZoneId: Z00000000EXAMPLE
      Name: !Sub '\${AWS::StackName}.preview.example.com'
      Type: A
      TTL: 60
      ResourceRecords: [!GetAtt Environment.EndpointURL]
Outputs:
  Url: { Value: !If [Awake, !Sub 'http://\${Record}', ''] }
`;

export const aws = inEachTest(() => startAwsWorld([createCloudFormation, createBeanstalk]));
beforeEach(() => {
  aws.s3.createBucket('bundles', { versioned: false, tags: {}, region: 'eu-central-1' });
  const objects = aws.s3.buckets.get('bundles')?.objects;
  for (const key of ['one.zip', 'two.zip']) objects?.set(key, zipSync({ 'package.json': strToU8('{}') }));
  objects?.set('bad.zip', zipSync({ '.greenroom-rehearsal/broken': strToU8('') }));
});

export function parameters(values: Record<string, string>): Parameter[] {
  return Object.entries(values).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }));
}

export async function create(values: Record<string, string>, options: object = {}) {
  await aws.cloudFormation.send(
    new CreateStackCommand({
      StackName: 'shop-one',
      TemplateBody: TEMPLATE,
      Parameters: parameters(values),
      ...options,
    }),
  );
}

export async function update(values: Record<string, string>, options: object = {}) {
  await aws.cloudFormation.send(
    new UpdateStackCommand({
      StackName: 'shop-one',
      UsePreviousTemplate: true,
      Parameters: parameters(values),
      ...options,
    }),
  );
}

/** Somebody changes an option in the console. */
export async function changeByHand() {
  const option = { Namespace: 'aws:elasticbeanstalk:application:environment', OptionName: 'HAND' };
  await aws.beanstalk.send(
    new UpdateEnvironmentCommand({
      EnvironmentName: 'shop-one',
      OptionSettings: [{ ...option, Value: 'yes' }],
    }),
  );
}

export async function stack() {
  const { Stacks } = await aws.cloudFormation.send(new DescribeStacksCommand({ StackName: 'shop-one' }));
  return Stacks?.[0];
}

export async function events() {
  const all = [];
  let NextToken: string | undefined;
  do {
    const answer = await aws.cloudFormation.send(
      new DescribeStackEventsCommand({ StackName: 'shop-one', NextToken }),
    );
    all.push(...(answer.StackEvents ?? []));
    NextToken = answer.NextToken;
  } while (NextToken !== undefined);
  return all.reverse();
}

export async function statusOf(logicalId: string) {
  const { StackResourceDetail } = await aws.cloudFormation.send(
    new DescribeStackResourceCommand({ StackName: 'shop-one', LogicalResourceId: logicalId }),
  );
  return StackResourceDetail?.ResourceStatus;
}
