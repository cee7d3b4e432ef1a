import type { Right } from '../roles/right.ts';
import { passing } from './handler-rights.ts';
import { type ResourceWork, textOf } from './resource-work.ts';

/** What a type of which the world keeps no schema needs, for each verb: actions with a space between them. */
interface OtherType {
  readonly create: string;
  readonly update: string;
  readonly delete: string;
  /** Actions that tags need. */
  readonly tags?: string;
  /** The resources by which they are judged; `at` is region and account. */
  names(work: ResourceWork, at: string): readonly string[];
}

/**
 * The other types that the world models, with what their handlers cannot do without. Source: the operations of each service that make,
 * change and delete the resource, and the Service Authorization Reference.
 */
const OTHER_TYPES: Readonly<Record<string, OtherType>> = {
  'AWS::CloudFormation::Stack': {
    create: 'cloudformation:CreateStack',
    update: 'cloudformation:UpdateStack',
    delete: 'cloudformation:DeleteStack',
    names: ({ name }, at) => [
      name.startsWith('arn:') ? name : `arn:aws:cloudformation:${at}:stack/${name}/*`,
    ],
  },
  'AWS::CloudFormation::WaitConditionHandle': { create: '', update: '', delete: '', names: () => [] },
  'AWS::ECR::Repository': {
    create: 'ecr:CreateRepository',
    update: 'ecr:DescribeRepositories',
    delete: 'ecr:DeleteRepository',
    tags: 'ecr:TagResource',
    names: ({ name }, at) => [`arn:aws:ecr:${at}:repository/${name}`],
  },
  'AWS::ElasticBeanstalk::Application': {
    create: 'elasticbeanstalk:CreateApplication',
    update: 'elasticbeanstalk:UpdateApplication',
    delete: 'elasticbeanstalk:DeleteApplication',
    names: ({ name }, at) => [`arn:aws:elasticbeanstalk:${at}:application/${name}`],
  },
  'AWS::ElasticBeanstalk::ApplicationVersion': {
    create: 'elasticbeanstalk:CreateApplicationVersion',
    update: 'elasticbeanstalk:UpdateApplicationVersion',
    delete: 'elasticbeanstalk:DeleteApplicationVersion',
    names: (work, at) => [ofApplication(work, at, 'applicationversion')],
  },
  'AWS::ElasticBeanstalk::ConfigurationTemplate': {
    create: 'elasticbeanstalk:CreateConfigurationTemplate',
    update: 'elasticbeanstalk:UpdateConfigurationTemplate',
    delete: 'elasticbeanstalk:DeleteConfigurationTemplate',
    names: (work, at) => [ofApplication(work, at, 'configurationtemplate')],
  },
  'AWS::IAM::InstanceProfile': {
    create: 'iam:CreateInstanceProfile iam:AddRoleToInstanceProfile',
    update: 'iam:AddRoleToInstanceProfile iam:RemoveRoleFromInstanceProfile',
    delete: 'iam:RemoveRoleFromInstanceProfile iam:DeleteInstanceProfile',
    names: ({ name, place }) => [`arn:aws:iam::${place.account}:instance-profile/${name}`],
  },
  'AWS::IAM::ManagedPolicy': {
    create: 'iam:CreatePolicy',
    update: 'iam:CreatePolicyVersion',
    delete: 'iam:DeletePolicy',
    names: ({ name }) => [name],
  },
  'AWS::IAM::OIDCProvider': {
    create: 'iam:CreateOpenIDConnectProvider',
    update: 'iam:UpdateOpenIDConnectProviderThumbprint',
    delete: 'iam:DeleteOpenIDConnectProvider',
    tags: 'iam:TagOpenIDConnectProvider',
    names: ({ name }) => [name],
  },
  'AWS::IAM::Policy': {
    create: 'iam:PutRolePolicy',
    update: 'iam:PutRolePolicy',
    delete: 'iam:DeleteRolePolicy',
    names: ({ properties, place }) => {
      const roles = Array.isArray(properties['Roles']) ? properties['Roles'] : [];
      return roles.map((role) => `arn:aws:iam::${place.account}:role/${String(role)}`);
    },
  },
  'AWS::IAM::Role': {
    create: 'iam:CreateRole',
    update: 'iam:UpdateAssumeRolePolicy',
    delete: 'iam:DeleteRole',
    tags: 'iam:TagRole',
    names: ({ name, place }) => [`arn:aws:iam::${place.account}:role/${name}`],
  },
  'AWS::Lambda::Function': {
    create: 'lambda:CreateFunction lambda:GetFunction',
    update: 'lambda:UpdateFunctionCode lambda:UpdateFunctionConfiguration',
    delete: 'lambda:DeleteFunction',
    tags: 'lambda:TagResource',
    names: ({ name }, at) => [`arn:aws:lambda:${at}:function:${name}`],
  },
  'AWS::S3::BucketPolicy': {
    create: 's3:PutBucketPolicy',
    update: 's3:PutBucketPolicy',
    delete: 's3:DeleteBucketPolicy',
    names: (work) => [`arn:aws:s3:::${textOf(work, 'Bucket') ?? '*'}`],
  },
  'AWS::SNS::Topic': {
    create: 'sns:CreateTopic',
    update: 'sns:SetTopicAttributes',
    delete: 'sns:DeleteTopic',
    tags: 'sns:TagResource',
    names: ({ name }) => [name],
  },
  'AWS::SSM::Parameter': {
    create: 'ssm:PutParameter',
    update: 'ssm:PutParameter',
    delete: 'ssm:DeleteParameter',
    tags: 'ssm:AddTagsToResource',
    names: ({ name }, at) => [`arn:aws:ssm:${at}:parameter/${name.replace(/^\//, '')}`],
  },
};

/** The rights that a resource of such a type needs; undefined for a type that is not here either. */
export function otherRights(work: ResourceWork): readonly Right[] | undefined {
  const type = Object.hasOwn(OTHER_TYPES, work.type) ? OTHER_TYPES[work.type] : undefined;
  if (type === undefined) return undefined;
  const tags = work.isTagged && work.verb !== 'delete' ? (type.tags ?? '') : '';
  const actions = `${type[work.verb]} ${tags}`.split(' ').filter((each) => each !== '');
  const names = type.names(work, `${work.place.region}:${work.place.account}`);
  return [
    ...actions.flatMap((action) => names.map((resource) => ({ action, resource }))),
    ...(work.verb === 'delete' ? [] : work.passes.map(passing)),
  ];
}

function ofApplication(work: ResourceWork, at: string, kind: string): string {
  return `arn:aws:elasticbeanstalk:${at}:${kind}/${textOf(work, 'ApplicationName') ?? '*'}/${work.name}`;
}
