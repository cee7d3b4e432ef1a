import type { Right } from '../roles/right.ts';
import { type ResourceWork, textOf } from './resource-work.ts';

/** A resource in the forms that policies may name it in. */
type Named = Omit<Right, 'action'>;

type Namer = (work: ResourceWork, at: string) => readonly Named[];

/** Source of the forms: the Service Authorization Reference of each service. `at` is region and account. */
const OWN: Readonly<Record<string, Readonly<Record<string, Namer>>>> = {
  'AWS::AutoScaling::AutoScalingGroup': {
    autoScalingGroup: ({ name }, at) => [
      one(`arn:aws:autoscaling:${at}:autoScalingGroup:*:autoScalingGroupName/${name}`),
    ],
  },
  'AWS::ElasticBeanstalk::Environment': {
    environment: (work, at) => [
      one(
        `arn:aws:elasticbeanstalk:${at}:environment/${textOf(work, 'ApplicationName') ?? '*'}/${work.name}`,
      ),
    ],
    bucket: ({ place }) => [one(`arn:aws:s3:::elasticbeanstalk-${place.region}-${place.account}`)],
  },
  'AWS::Logs::LogGroup': {
    'log-group': ({ name }, at) => [
      { resource: `arn:aws:logs:${at}:log-group:${name}`, alias: `arn:aws:logs:${at}:log-group:${name}:*` },
    ],
  },
  'AWS::RDS::DBInstance': {
    db: ({ name }, at) => [one(`arn:aws:rds:${at}:db:${name}`)],
    Secret: (_work, at) => [one(`arn:aws:secretsmanager:${at}:secret:rds!db-*`)],
    key: (_work, at) => [one(`arn:aws:kms:${at}:key/*`)],
  },
  'AWS::RDS::DBSubnetGroup': { subgrp: ({ name }, at) => [one(`arn:aws:rds:${at}:subgrp:${name}`)] },
  'AWS::Route53::RecordSet': {
    hostedzone: (work) => {
      const zone = (textOf(work, 'HostedZoneId') ?? '*').replace('/hostedzone/', '');
      return [one(`arn:aws:route53:::hostedzone/${zone}`)];
    },
    change: () => [one('arn:aws:route53:::change/*')],
  },
  'AWS::S3::Bucket': { bucket: ({ name }) => [one(`arn:aws:s3:::${name}`)] },
};

/** The groups that a database is made in: its own, or AWS's of the engine and of the VPC. */
const GROUPS_OF_DATABASES: Readonly<Record<string, Namer>> = {
  og: (work, at) => [one(`arn:aws:rds:${at}:og:default:${textOf(work, 'Engine')}-*`)],
  pg: (work, at) => [one(`arn:aws:rds:${at}:pg:default.${textOf(work, 'Engine')}`)],
  subgrp: (work, at) => [one(`arn:aws:rds:${at}:subgrp:${textOf(work, 'DBSubnetGroupName') ?? 'default'}`)],
};

/** What an instance is launched from and into; the other kinds that launching may touch are only there where somebody asks for them. */
const LAUNCHED = [
  'image',
  'instance',
  'launch-template',
  'network-interface',
  'security-group',
  'subnet',
  'volume',
];

/** The kind of EC2's resources that a type is. */
const EC2_KINDS: Readonly<Record<string, string>> = {
  'AWS::EC2::EIP': 'elastic-ip',
  'AWS::EC2::LaunchTemplate': 'launch-template',
  'AWS::EC2::SecurityGroup': 'security-group',
};

/** The resources of a kind that an action of a resource's handler is judged by. */
export function namesOf(work: ResourceWork, action: string, kind: string): readonly Named[] {
  const at = `${work.place.region}:${work.place.account}`;
  if (action.startsWith('ec2:')) return ec2Names(work, action, kind, at);
  const joins = action === 'rds:CreateDBInstance' || action === 'rds:ModifyDBInstance';
  const namers = [OWN[work.type]?.[kind], joins ? GROUPS_OF_DATABASES[kind] : undefined];
  return namers.flatMap((namer) => namer?.(work, at) ?? []);
}

/** Of EC2's resources none has a name before it is made, and its answers show a star for it. */
function ec2Names(work: ResourceWork, action: string, kind: string, at: string): readonly Named[] {
  const isLaunch = action === 'ec2:RunInstances';
  if (isLaunch && !LAUNCHED.includes(kind)) return [];
  if (/Tags$/.test(action) && kind !== EC2_KINDS[work.type]) return [];
  const place = kind === 'image' ? `${work.place.region}:` : at;
  const resource = `arn:aws:ec2:${place}:${kind}/*`;
  if (!isLaunch) return [one(resource)];
  return [{ resource, context: { 'ec2:LaunchTemplate': `arn:aws:ec2:${at}:launch-template/*` } }];
}

/** Source: the API references of Auto Scaling and RDS; spot instances come with a mixed policy. */
const SERVICE_ROLES: Readonly<Record<string, readonly string[]>> = {
  'AWS::AutoScaling::AutoScalingGroup': ['autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling'],
  'AWS::RDS::DBInstance': ['rds.amazonaws.com/AWSServiceRoleForRDS'],
  'AWS::RDS::DBSubnetGroup': ['rds.amazonaws.com/AWSServiceRoleForRDS'],
};
const SPOT = 'spot.amazonaws.com/AWSServiceRoleForEC2Spot';

/** The right to make a service's own role, which the first resource of its kind in an account needs; the world asks for it each time. */
export function serviceLinked(work: ResourceWork): readonly Right[] {
  const isMixed = work.properties['MixedInstancesPolicy'] !== undefined;
  return [...(SERVICE_ROLES[work.type] ?? []), ...(isMixed ? [SPOT] : [])].map((name) => ({
    action: 'iam:CreateServiceLinkedRole',
    resource: `arn:aws:iam::${work.place.account}:role/aws-service-role/${name}`,
    context: { 'iam:AWSServiceName': name.split('/')[0] ?? '' },
  }));
}

function one(resource: string): Named {
  return { resource };
}
