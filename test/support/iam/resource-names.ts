import type { Right } from './policies.ts';

/** What the resources of the environment shop-feature-x are called: by the templates, or by CloudFormation after the stack. */
const AT = 'eu-central-1:111122223333';
const RDS = `arn:aws:rds:${AT}`;
const BEANSTALK_BUCKET = 'arn:aws:s3:::elasticbeanstalk-eu-central-1-111122223333';

const OWN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'AWS::AutoScaling::AutoScalingGroup': {
    autoScalingGroup: [
      `arn:aws:autoscaling:${AT}:autoScalingGroup:0f0f0f0f-0000-4000-8000-000000000000:autoScalingGroupName/shop-feature-x-Group-1A2B3C`,
    ],
  },
  'AWS::ElasticBeanstalk::Environment': {
    application: [`arn:aws:elasticbeanstalk:${AT}:application/shop`],
    environment: [`arn:aws:elasticbeanstalk:${AT}:environment/shop/shop-feature-x`],
    bucket: [BEANSTALK_BUCKET],
  },
  'AWS::Logs::LogGroup': {
    'log-group': [
      `arn:aws:logs:${AT}:log-group:/greenroom/shop-feature-x`,
      `arn:aws:logs:${AT}:log-group:/greenroom/shop-feature-x:*`,
    ],
  },
  'AWS::RDS::DBInstance': {
    db: [`${RDS}:db:shop-feature-x-database-1a2b3c`],
    Secret: [`arn:aws:secretsmanager:${AT}:secret:rds!db-0f0f0f0f-1A2B3C`],
    key: [`arn:aws:kms:${AT}:key/0f0f0f0f-0000-4000-8000-000000000000`],
  },
  'AWS::RDS::DBSubnetGroup': { subgrp: [`${RDS}:subgrp:shop-feature-x-databasesubnetgroup-1a2b3c`] },
  'AWS::Route53::RecordSet': {
    hostedzone: ['arn:aws:route53:::hostedzone/Z00000000EXAMPLE'],
    change: ['arn:aws:route53:::change/C00000000EXAMPLE'],
  },
  'AWS::S3::Bucket': { bucket: ['arn:aws:s3:::shop-feature-x-files-1a2b3c'] },
};

/** The groups that a database is made in: its own, or AWS's of the engine and of the VPC. */
const GROUPS_OF_DATABASES: Readonly<Record<string, readonly string[]>> = {
  og: [`${RDS}:og:default:postgres-17`],
  pg: [`${RDS}:pg:default.postgres17`],
  subgrp: [`${RDS}:subgrp:shop-feature-x-databasesubnetgroup-1a2b3c`, `${RDS}:subgrp:default-vpc-0a1b2c`],
};

/** The resources of a kind that an action of a type's handler is for. */
export function namesOf(type: string, action: string, kind: string): readonly string[] {
  // Of EC2's resources none has a name before it is made.
  if (action.startsWith('ec2:')) return [`arn:aws:ec2:${AT}:${kind}/any-0a1b2c`];
  const joins = action === 'rds:CreateDBInstance' || action === 'rds:ModifyDBInstance';
  return [...(OWN[type]?.[kind] ?? []), ...(joins ? (GROUPS_OF_DATABASES[kind] ?? []) : [])];
}

const SERVICE_ROLES: Readonly<Record<string, readonly string[]>> = {
  'AWS::AutoScaling::AutoScalingGroup': [
    'autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling',
    'spot.amazonaws.com/AWSServiceRoleForEC2Spot',
  ],
  'AWS::RDS::DBInstance': ['rds.amazonaws.com/AWSServiceRoleForRDS'],
  'AWS::RDS::DBSubnetGroup': ['rds.amazonaws.com/AWSServiceRoleForRDS'],
};

const PASSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS::AutoScaling::AutoScalingGroup': { 'greenroom-shop-instance': 'ec2.amazonaws.com' },
  'AWS::ElasticBeanstalk::Environment': {
    'aws-elasticbeanstalk-ec2-role': 'ec2.amazonaws.com',
    'aws-elasticbeanstalk-service-role': 'elasticbeanstalk.amazonaws.com',
  },
};

/** Rights on roles, which are judged by the service that a role is for as well. */
export function contextsOf(type: string, action: string): readonly Right[] {
  const role = 'arn:aws:iam::111122223333:role/';
  if (action === 'iam:CreateServiceLinkedRole')
    return (SERVICE_ROLES[type] ?? []).map((name) => ({
      action,
      resource: `${role}aws-service-role/${name}`,
      context: { 'iam:AWSServiceName': name.split('/')[0] ?? '' },
    }));
  if (action !== 'iam:PassRole') return [];
  return Object.entries(PASSED[type] ?? {}).map(([name, service]) => ({
    action,
    resource: role + name,
    context: { 'iam:PassedToService': service },
  }));
}
