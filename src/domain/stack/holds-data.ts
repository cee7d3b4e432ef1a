import { NESTED_STACK } from './resource-types.ts';
import type { StackResource } from './stack.ts';

/**
 * Types, and beginnings of types, whose resources are what their template says and nothing else, so that making them anew loses
 * nothing. Source: the template reference of each type. What is not listed may hold data.
 */
const HOLD_NOTHING: readonly string[] = [
  NESTED_STACK,
  'AWS::ApplicationAutoScaling::',
  'AWS::AutoScaling::',
  'AWS::CertificateManager::',
  'AWS::CloudFormation::WaitCondition',
  'AWS::CloudWatch::',
  'AWS::EC2::EIP',
  'AWS::EC2::LaunchTemplate',
  'AWS::EC2::SecurityGroup',
  'AWS::ElasticBeanstalk::',
  'AWS::ElasticLoadBalancing',
  'AWS::Events::Rule',
  'AWS::IAM::InstanceProfile',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::Permission',
  'AWS::RDS::DBParameterGroup',
  'AWS::RDS::DBSubnetGroup',
  'AWS::Route53::RecordSet',
  'AWS::SNS::',
];

/** Those of a stack's resources that may hold what no template brings back; a nested stack counts by what it holds. */
export function holdingData<Resource extends Pick<StackResource, 'type' | 'status'>>(
  resources: readonly Resource[],
): readonly Resource[] {
  return resources.filter(
    ({ type, status }) =>
      status !== 'DELETE_COMPLETE' && !HOLD_NOTHING.some((beginning) => type.startsWith(beginning)),
  );
}
