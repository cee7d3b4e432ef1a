import { type AwsCall, formOf, hasMember, type NeededRight } from './call.ts';

/** Operations that name no stack, and are judged by everything (Service Authorization Reference). */
const OF_NO_STACK = new Set(['DescribeAccountLimits', 'ValidateTemplate']);

/** Source: the Service Authorization Reference of AWS CloudFormation, and the API reference where it says more. */
export function cloudFormationRights(call: AwsCall): readonly NeededRight[] {
  const form = formOf(call);
  const action = `cloudformation:${call.operation}`;
  const url = form.get('TemplateURL');
  const role = form.get('RoleARN');
  return [
    ...stackRights(call, form, action),
    ...(hasMember(form, 'Tags.') ? [stackRight(call, form, 'cloudformation:TagResource')] : []),
    ...(url === null ? [] : [templateRight(url)]),
    ...(role === null ? [] : [passRight(role)]),
  ];
}

function stackRights(call: AwsCall, form: URLSearchParams, action: string): readonly NeededRight[] {
  if (OF_NO_STACK.has(call.operation)) return [{ action, resource: '*' }];
  if (call.operation === 'ListStacks') return [listRight(call)];
  if (
    form.get('StackName') !== null ||
    form.get('ChangeSetName') !== null ||
    form.get('OperationId') !== null
  )
    return [stackRight(call, form, action)];
  // "This requires ListStacks and DescribeStacks permissions" (API reference, DescribeStacks, StackName).
  if (call.operation === 'DescribeStacks') return [{ action, resource: '*' }, listRight(call)];
  return [{ action, resource: '*' }];
}

/** Stacks are the one resource that is judged by its tags, too (Service Authorization Reference, resource types). */
function stackRight(call: AwsCall, form: URLSearchParams, action: string): NeededRight {
  const resource = stackArn(call, form);
  return { action, resource, tags: call.peers.cloudformation.tagsOf(resource) };
}

function listRight({ region, account }: AwsCall): NeededRight {
  const resource = `arn:aws:cloudformation:${region}:${account}:stack/*/*`;
  return { action: 'cloudformation:ListStacks', resource };
}

/** A stack that is only named is told with a star for its id, as in what users report. */
function stackArn({ region, account, peers }: AwsCall, form: URLSearchParams): string {
  const set = form.get('ChangeSetName') ?? '';
  const operation = form.get('OperationId');
  const name = form.get('StackName') ?? '';
  const hint = set.startsWith('arn:') ? set : (operation ?? name);
  if (hint.includes(':stack/')) return hint;
  const found = peers.cloudformation.stackOf(region, hint);
  return found ?? `arn:aws:cloudformation:${region}:${account}:stack/${name === '' ? '*' : name}/*`;
}

/** The words are those of a template that is not there, as S3 does not tell the one from the other. */
function templateRight(url: string): NeededRight {
  const message =
    'S3 error: Access Denied\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
  return {
    action: 's3:GetObject',
    resource: objectArn(url),
    refusal: { code: 'ValidationError', message, status: 400 },
  };
}

function passRight(role: string): NeededRight {
  const context = { 'iam:PassedToService': 'cloudformation.amazonaws.com' };
  return { action: 'iam:PassRole', resource: role, context };
}

function objectArn(url: string): string {
  if (!URL.canParse(url)) return 'arn:aws:s3:::';
  const { hostname, pathname } = new URL(url);
  const bucket = /^(.+)\.s3[.-]/.exec(hostname)?.[1];
  const path = decodeURIComponent(pathname);
  return `arn:aws:s3:::${bucket === undefined ? path.slice(1) : `${bucket}${path}`}`;
}
