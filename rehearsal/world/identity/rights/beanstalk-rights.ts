import { type AwsCall, formOf, hasMember, type NeededRight } from './call.ts';

/**
 * By which kind of resource an action is judged. Source: the Service Authorization Reference of AWS Elastic Beanstalk; what is not here
 * is judged by everything.
 */
const KINDS: Readonly<
  Record<string, 'application' | 'environment' | 'applicationversion' | 'configurationtemplate'>
> = {
  AbortEnvironmentUpdate: 'environment',
  CreateApplication: 'application',
  CreateConfigurationTemplate: 'configurationtemplate',
  CreateEnvironment: 'environment',
  DeleteApplication: 'application',
  DeleteApplicationVersion: 'applicationversion',
  DeleteConfigurationTemplate: 'configurationtemplate',
  DescribeApplicationVersions: 'applicationversion',
  DescribeConfigurationSettings: 'environment',
  DescribeEnvironmentHealth: 'environment',
  DescribeEnvironmentResources: 'environment',
  DescribeEnvironments: 'environment',
  RebuildEnvironment: 'environment',
  RequestEnvironmentInfo: 'environment',
  RetrieveEnvironmentInfo: 'environment',
  TerminateEnvironment: 'environment',
  UpdateEnvironment: 'environment',
};

/** Operations whose right has another name. */
const RENAMED: Readonly<Record<string, string>> = { UpdateTagsForResource: 'AddTags' };

/** The rights of a call of Elastic Beanstalk, with those that it uses in its caller's name. */
export function beanstalkRights(call: AwsCall): readonly NeededRight[] {
  const form = formOf(call);
  const action = `elasticbeanstalk:${RENAMED[call.operation] ?? call.operation}`;
  const arn = form.get('ResourceArn');
  if (arn !== null) return [{ action, resource: arn }];
  if (call.operation === 'CreateApplicationVersion') return creationOfVersion(call, form);
  const named = KINDS[call.operation];
  const resource = (named && (identified(call, form, named) ?? namedResource(call, form, named))) ?? '*';
  if (call.operation !== 'DeleteApplicationVersion' || form.get('DeleteSourceBundle') !== 'true')
    return [{ action, resource }];
  const bundle = call.peers.elasticbeanstalk.versionSource(
    form.get('ApplicationName') ?? '',
    form.get('VersionLabel') ?? '',
    call.region,
  );
  if (bundle === undefined) return [{ action, resource }];
  return [{ action, resource }, bundleRight('s3:DeleteObject', bundle.bucket, bundle.key)];
}

function creationOfVersion(call: AwsCall, form: URLSearchParams): readonly NeededRight[] {
  const version = namedResource(call, form, 'applicationversion') ?? '*';
  const action = 'elasticbeanstalk:CreateApplicationVersion';
  return [
    { action, resource: version },
    { action, resource: namedResource(call, form, 'application') ?? '*' },
    ...(hasMember(form, 'Tags.') ? [{ action: 'elasticbeanstalk:AddTags', resource: version }] : []),
    bundleRight(
      's3:GetObject',
      form.get('SourceBundle.S3Bucket') ?? '',
      form.get('SourceBundle.S3Key') ?? '',
    ),
  ];
}

/** Beanstalk touches a bundle with the rights of who asks it (Developer Guide, "Elastic Beanstalk user policy"); users report its words. */
function bundleRight(action: string, bucket: string, key: string): NeededRight {
  const message = `Access Denied: S3Bucket=${bucket}, S3Key=${key}`;
  return {
    action,
    resource: `arn:aws:s3:::${bucket}/${key}`,
    refusal: { code: 'InsufficientPrivilegesException', message, status: 403 },
  };
}

/** An environment is judged by application and name, by whichever the request names it: its ARN has no id. */
function identified(call: AwsCall, form: URLSearchParams, kind: string): string | undefined {
  const found =
    kind === 'environment'
      ? call.peers.elasticbeanstalk.environmentOf(
          form.get('EnvironmentId') ?? form.get('EnvironmentName') ?? '',
        )
      : undefined;
  return (
    found &&
    `arn:aws:elasticbeanstalk:${call.region}:${call.account}:environment/${found.application}/${found.name}`
  );
}

/** Undefined where the request does not name one of that kind. */
function namedResource(call: AwsCall, form: URLSearchParams, kind: string): string | undefined {
  const prefix = `arn:aws:elasticbeanstalk:${call.region}:${call.account}:${kind}`;
  const application = form.get('ApplicationName');
  if (kind === 'application') return application === null ? undefined : `${prefix}/${application}`;
  const own =
    kind === 'environment'
      ? (form.get('EnvironmentName') ?? form.get('EnvironmentNames.member.1'))
      : kind === 'applicationversion'
        ? (form.get('VersionLabel') ?? form.get('VersionLabels.member.1'))
        : form.get('TemplateName');
  return application === null || own === null ? undefined : `${prefix}/${application}/${own}`;
}
