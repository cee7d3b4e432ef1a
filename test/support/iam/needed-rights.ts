import type { WireEntry } from '../../../rehearsal/world/kernel/wire-log.ts';
import type { Right } from './policies.ts';

const REGION = 'eu-central-1';
const ACCOUNT = '111122223333';
const STACKS = `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack`;
const BEANSTALK = `arn:aws:elasticbeanstalk:${REGION}:${ACCOUNT}`;

/** Turns AWS calls of the wire log into the rights that a role needs for them. */
export interface RightsReader {
  /** Source of the pairing: the Service Authorization Reference. @throws Error for a call that it does not know. */
  rightsFor(entry: WireEntry): readonly Right[];
}

/** Reads calls in the order in which they were made, since a change set or a bundle is named later by its id alone. */
export function createRightsReader(): RightsReader {
  const stackOfChangeSet = new Map<string, string>();
  const bundles = new Map<string, string>();
  return {
    rightsFor(entry) {
      if (entry.service === 'cloudformation') return cloudFormation(entry, stackOfChangeSet);
      if (entry.service === 'elasticbeanstalk') return beanstalk(entry, bundles);
      if (entry.service === 's3') return s3(entry);
      if (entry.service === 'rds') return database(entry);
      if (entry.service === 'ecr') return imageRepository(entry);
      if (entry.service === 'logs') return logGroup(entry);
      // Taking a role is the trust policy's matter, and everybody may ask who they are.
      if (entry.service === 'sts') return [];
      return unknown(`${entry.service} ${entry.operation}`);
    },
  };
}

/** @param stackOfChangeSet takes the stack of each change set that a call names */
function cloudFormation(entry: WireEntry, stackOfChangeSet: Map<string, string>): Right[] {
  const form = formOf(entry);
  const action = `cloudformation:${entry.operation}`;
  const made = /<Id>(arn:[^<]+)<\/Id>[\s\S]*<StackId>([^<]+)<\/StackId>/.exec(entry.responseBody);
  if (entry.operation === 'CreateChangeSet' && made) stackOfChangeSet.set(made[1] ?? '', made[2] ?? '');
  if (entry.operation === 'ListChangeSets')
    for (const [, set = ''] of entry.responseBody.matchAll(/<ChangeSetId>([^<]+)</g))
      stackOfChangeSet.set(set, form.get('StackName') ?? '');
  const resource = entry.operation === 'GetTemplateSummary' ? '*' : stackArn(form, stackOfChangeSet);
  const url = form.get('TemplateURL');
  const role = form.get('RoleARN');
  return [
    { action, resource },
    ...(has(form, 'Tags.') ? [{ action: 'cloudformation:TagResource', resource }] : []),
    ...(url === null ? [] : [{ action: 's3:GetObject', resource: objectArn(url) }]),
    ...(role === null ? [] : [passed(role)]),
  ];
}

function stackArn(form: URLSearchParams, stackOfChangeSet: ReadonlyMap<string, string>): string {
  const set = form.get('ChangeSetName') ?? '';
  if (set.startsWith('arn:')) return stackOfChangeSet.get(set) ?? unknown(`the change set ${set}`);
  const stack = form.get('StackName');
  if (stack === null) return '*';
  return stack.startsWith('arn:') ? stack : `${STACKS}/${stack}/*`;
}

/** @param bundles takes the bundle of each version that a call makes */
function beanstalk(entry: WireEntry, bundles: Map<string, string>): Right[] {
  const form = formOf(entry);
  const application = form.get('ApplicationName') ?? '';
  const label = form.get('VersionLabel') ?? '';
  const version = `${BEANSTALK}:applicationversion/${application}/${label}`;
  const action = `elasticbeanstalk:${entry.operation}`;
  const arn = form.get('ResourceArn');
  if (arn !== null) return [{ action, resource: arn }];
  if (/^(?:Describe|List)|EnvironmentInfo$/.test(entry.operation)) return [{ action, resource: '*' }];
  if (entry.operation === 'CreateApplicationVersion') {
    const bundle = `arn:aws:s3:::${form.get('SourceBundle.S3Bucket')}/${form.get('SourceBundle.S3Key')}`;
    bundles.set(version, bundle);
    return [
      { action, resource: version },
      { action, resource: `${BEANSTALK}:application/${application}` },
      ...(has(form, 'Tags.') ? [{ action: 'elasticbeanstalk:AddTags', resource: version }] : []),
      { action: 's3:GetObject', resource: bundle },
    ];
  }
  if (entry.operation === 'DeleteApplicationVersion') {
    if (form.get('DeleteSourceBundle') !== 'true') return [{ action, resource: version }];
    const bundle = bundles.get(version) ?? unknown(`the bundle of ${label}`);
    return [
      { action, resource: version },
      { action: 's3:DeleteObject', resource: bundle },
    ];
  }
  return unknown(action);
}

/** Amazon S3 names few of its rights like its operations. */
const S3_RIGHTS: Readonly<Record<string, readonly ['bucket' | 'object', string][]>> = {
  // Without s3:ListBucket a missing key answers 403 instead of 404.
  HeadObject: [
    ['object', 's3:GetObject'],
    ['bucket', 's3:ListBucket'],
  ],
  GetObject: [['object', 's3:GetObject']],
  PutObject: [['object', 's3:PutObject']],
  GetBucketTagging: [['bucket', 's3:GetBucketTagging']],
  ListObjectVersions: [['bucket', 's3:ListBucketVersions']],
  ListMultipartUploads: [['bucket', 's3:ListBucketMultipartUploads']],
  // The API reference asks for both wherever versions are deleted.
  DeleteObjects: [
    ['object', 's3:DeleteObject'],
    ['object', 's3:DeleteObjectVersion'],
  ],
  AbortMultipartUpload: [['object', 's3:AbortMultipartUpload']],
};

function s3(entry: WireEntry): Right[] {
  // A presigned address carries the rights of whoever signed it.
  if (entry.query.includes('X-Amz-Signature=')) return [];
  const [, bucket = '', ...key] = entry.path.split('/');
  const arns = {
    bucket: `arn:aws:s3:::${bucket}`,
    object: `arn:aws:s3:::${bucket}/${key.length > 0 && key[0] !== '' ? key.join('/') : 'any'}`,
  };
  const rights = S3_RIGHTS[entry.operation] ?? unknown(`s3 ${entry.operation}`);
  return rights.map(([level, action]) => ({ action, resource: arns[level] }));
}

/** Snapshots are listed with the right on the database and on snapshots as such (Service Authorization Reference). */
function database(entry: WireEntry): Right[] {
  const name = formOf(entry).get('DBInstanceIdentifier') ?? '*';
  const action = `rds:${entry.operation}`;
  const arn = (kind: string) => `arn:aws:rds:${REGION}:${ACCOUNT}:${kind}`;
  return [
    { action, resource: arn(`db:${name}`) },
    ...(entry.operation === 'DescribeDBSnapshots' ? [{ action, resource: arn('snapshot:*') }] : []),
  ];
}

function imageRepository(entry: WireEntry): Right[] {
  const { repositoryName } = JSON.parse(entry.requestBody) as { repositoryName: string };
  const resource = `arn:aws:ecr:${REGION}:${ACCOUNT}:repository/${repositoryName}`;
  return [{ action: `ecr:${entry.operation}`, resource }];
}

function logGroup(entry: WireEntry): Right[] {
  const { logGroupName = '' } = JSON.parse(entry.requestBody) as { logGroupName?: string };
  const resource = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${logGroupName}`;
  return [{ action: `logs:${entry.operation}`, resource }];
}

function passed(role: string): Right {
  return {
    action: 'iam:PassRole',
    resource: role,
    context: { 'iam:PassedToService': 'cloudformation.amazonaws.com' },
  };
}

function objectArn(url: string): string {
  const { hostname, pathname } = new URL(url);
  const bucket = /^(.+)\.s3[.-]/.exec(hostname)?.[1];
  return `arn:aws:s3:::${bucket === undefined ? pathname.slice(1) : `${bucket}${pathname}`}`;
}

function formOf(entry: WireEntry): URLSearchParams {
  if (/… \(\d+ characters\)$/.test(entry.requestBody))
    return unknown(`what the log cut off ${entry.operation}`);
  return new URLSearchParams(entry.requestBody);
}

function has(form: URLSearchParams, prefix: string): boolean {
  return [...form.keys()].some((name) => name.startsWith(prefix));
}

function unknown(what: string): never {
  throw new Error(`Nothing is known of the rights for ${what}: add them to needed-rights.ts.`);
}
