import { expect, it } from '@jest/globals';
import { holdingDataInBeanstalk } from '../../../src/domain/stack/holds-data.ts';

function resource(logicalId: string, type: string, status = 'CREATE_COMPLETE') {
  return { logicalId, type, status };
}

// Elastic Beanstalk Developer Guide, "Adding and customizing Elastic Beanstalk environment resources".
it('of what Beanstalk keeps for an environment, a coupled database and what .ebextensions add hold data', () => {
  const held = holdingDataInBeanstalk([
    resource('AWSEBAutoScalingGroup', 'AWS::AutoScaling::AutoScalingGroup'),
    resource('AWSEBWorkerQueue', 'AWS::SQS::Queue'),
    resource('AWSEBWorkerCronLeaderRegistry', 'AWS::DynamoDB::Table'),
    resource('AWSEBRDSDatabase', 'AWS::RDS::DBInstance'),
    resource('AWSEBRDSDBSecurityGroup', 'AWS::RDS::DBSecurityGroup'),
    resource('Sessions', 'AWS::DynamoDB::Table'),
    resource('Uploads', 'AWS::S3::Bucket'),
    resource('Former', 'AWS::S3::Bucket', 'DELETE_COMPLETE'),
    resource('Alarm', 'AWS::CloudWatch::Alarm'),
    resource('Errors', 'AWS::Logs::MetricFilter'),
    resource('Access', 'AWS::S3::BucketPolicy'),
    resource('Guard', 'AWS::WAFv2::WebACLAssociation'),
    resource('Job', 'AWS::Lambda::Function'),
    resource('Level', 'AWS::SSM::Parameter'),
    resource('Mount', 'AWS::EFS::MountTarget'),
    resource('Files', 'AWS::EFS::FileSystem'),
    resource('Key', 'AWS::ApiGateway::ApiKey'),
    resource('Seed', 'Custom::Seed'),
  ]);
  expect(held.map(({ logicalId }) => logicalId)).toEqual([
    'AWSEBRDSDatabase',
    'Sessions',
    'Uploads',
    'Files',
    'Key',
    'Seed',
  ]);
});
