import { expect, it } from '@jest/globals';
import { BRANCH } from '../../tools/runs/preview-job.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7 });

const LAUNCH = { Namespace: 'aws:autoscaling:launchconfiguration' };

/** It takes the bundle alone, and CloudFormation names the version. */
const TEMPLATE = JSON.stringify({
  Parameters: {
    Commit: { Type: 'String' },
    EnvironmentName: { Type: 'String' },
    ApplicationName: { Type: 'String' },
    SourceBundleBucket: { Type: 'String' },
    SourceBundleKey: { Type: 'String' },
  },
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
          ],
        },
      },
    },
    Profile: { Type: 'AWS::IAM::InstanceProfile', Properties: { Roles: [{ Ref: 'Role' }] } },
    Version: {
      Type: 'AWS::ElasticBeanstalk::ApplicationVersion',
      Properties: {
        ApplicationName: { Ref: 'ApplicationName' },
        Description: { Ref: 'Commit' },
        SourceBundle: { S3Bucket: { Ref: 'SourceBundleBucket' }, S3Key: { Ref: 'SourceBundleKey' } },
      },
    },
    Environment: {
      Type: 'AWS::ElasticBeanstalk::Environment',
      Properties: {
        ApplicationName: { Ref: 'ApplicationName' },
        EnvironmentName: { Ref: 'EnvironmentName' },
        SolutionStackName: '64bit Amazon Linux 2023 v6.6.8 running Node.js 22',
        VersionLabel: { Ref: 'Version' },
        OptionSettings: [
          { ...LAUNCH, OptionName: 'IamInstanceProfile', Value: { Ref: 'Profile' } },
          { ...LAUNCH, OptionName: 'DisableIMDSv1', Value: 'true' },
        ],
      },
    },
  },
});

it('an environment whose version CloudFormation names is not judged by the name that a version of ours would have', async () => {
  stage.world.act('github', 'push', { branch: BRANCH, files: { 'infra/own.json': TEMPLATE }, by: 'mr-a' });
  const { report } = await provisionHere(stage, 1, {
    template: 'infra/own.json',
    health: 'beanstalk',
    capabilities: 'CAPABILITY_IAM',
  });
  expect(report).toMatchObject({ decision: 'created', reasonCode: 'environment_created' });
});
