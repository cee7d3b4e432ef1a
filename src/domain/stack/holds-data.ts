import { databaseKindOf } from './databases.ts';
import { NESTED_STACK } from './resource-types.ts';
import type { StackResource } from './stack.ts';

/**
 * Types, and beginnings of types, whose resources are what their template says and nothing else, so that making them anew loses
 * nothing. Source: the template reference of each type. What is not listed may hold data.
 */
const HOLD_NOTHING: readonly string[] = [
  NESTED_STACK,
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGatewayV2::',
  'AWS::ApplicationAutoScaling::',
  'AWS::AutoScaling::',
  'AWS::CertificateManager::',
  'AWS::CloudFormation::WaitCondition',
  'AWS::CloudFront::Distribution',
  'AWS::CloudWatch::',
  'AWS::EC2::EIP',
  'AWS::EC2::LaunchTemplate',
  'AWS::EC2::Route',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::Subnet',
  'AWS::EC2::VPCEndpoint',
  'AWS::EFS::MountTarget',
  'AWS::ElastiCache::ParameterGroup',
  'AWS::ElastiCache::SubnetGroup',
  'AWS::ElasticBeanstalk::',
  'AWS::ElasticLoadBalancing',
  'AWS::Events::Rule',
  'AWS::IAM::Group',
  'AWS::IAM::InstanceProfile',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::SubscriptionFilter',
  'AWS::RDS::DBParameterGroup',
  'AWS::RDS::DBSubnetGroup',
  'AWS::Route53::RecordSet',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::',
  'AWS::SQS::QueuePolicy',
  'AWS::SSM::Parameter',
  'AWS::Scheduler::',
  'AWS::WAFRegional::WebACL',
  'AWS::WAFv2::LoggingConfiguration',
  'AWS::WAFv2::WebACL',
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

/**
 * The same of a stack that Elastic Beanstalk keeps for an environment. What it names `AWSEB…` it makes anew with every environment, such as
 * the queue and the table of a worker; only a database that is coupled to the environment is among those. All others come from
 * `Resources` in `.ebextensions` (Elastic Beanstalk Developer Guide, "Adding and customizing Elastic Beanstalk environment resources").
 */
export function holdingDataInBeanstalk<Resource extends Pick<StackResource, 'type' | 'status' | 'logicalId'>>(
  resources: readonly Resource[],
): readonly Resource[] {
  return holdingData(resources).filter(
    ({ logicalId, type }) => !logicalId.startsWith('AWSEB') || databaseKindOf(type) !== undefined,
  );
}
