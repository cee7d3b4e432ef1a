import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogs } from '@aws-sdk/client-cloudwatch-logs';
import { ECR } from '@aws-sdk/client-ecr';
import { ElasticBeanstalk } from '@aws-sdk/client-elastic-beanstalk';
import { RDS } from '@aws-sdk/client-rds';
import { S3 } from '@aws-sdk/client-s3';
import { STS } from '@aws-sdk/client-sts';
import { describe, expect, it } from '@jest/globals';
import { createRehearsalWorld } from '../../../../rehearsal/world/rehearsal-world.ts';
import { inEachTest } from '../../../support/set-ups/in-each-test.ts';
import { cloudOf } from '../../../support/world/deploy-stack.ts';
import { CREDENTIALS } from '../with-world.ts';

const SESSION = 'arn:aws:sts::111122223333:assumed-role/narrow/run-1';
const BUCKET = 'greenroom-shop-111122223333-eu-central-1';
const OWN_ACCOUNT = {
  Statement: {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:root' },
    Action: 'sts:AssumeRole',
  },
};

const world = inEachTest(() => createRehearsalWorld({ seed: 5 }));

type Allowance = readonly [action: string | readonly string[], resource: string];

function document(allowances: readonly Allowance[], more: readonly object[] = []): object {
  const Statement = allowances.map(([Action, Resource]) => ({ Effect: 'Allow', Action, Resource }));
  return { Version: '2012-10-17', Statement: [...Statement, ...more] };
}

/** Clients with a session of a role that may do only this. */
async function narrow(policy: object, role: Readonly<Record<string, unknown>> = {}) {
  world.act('iam', 'role', { name: 'narrow', trust: OWN_ACCOUNT, policies: { own: policy }, ...role });
  return sessionOf('narrow');
}

/** Clients with a session of a role that trusts its account. */
async function sessionOf(role: string) {
  const settings = { endpoint: world.origin(), region: 'eu-central-1', maxAttempts: 1 };
  const { Credentials: found } = await new STS({ ...settings, credentials: CREDENTIALS }).assumeRole({
    RoleArn: `arn:aws:iam::111122223333:role/${role}`,
    RoleSessionName: 'run-1',
  });
  const credentials = {
    accessKeyId: found?.AccessKeyId ?? '',
    secretAccessKey: found?.SecretAccessKey ?? '',
    sessionToken: found?.SessionToken ?? '',
  };
  const own = { ...settings, credentials };
  return {
    stacks: new CloudFormation(own),
    beanstalk: new ElasticBeanstalk(own),
    s3: new S3({ ...own, forcePathStyle: true }),
    rds: new RDS(own),
    ecr: new ECR(own),
    logs: new CloudWatchLogs(own),
    sts: new STS(own),
  };
}

const NOTHING = document([['sts:GetCallerIdentity', '*']]);

function lacks(action: string, resource: string): string {
  return `User: ${SESSION} is not authorized to perform: ${action}${resource} because no identity-based policy allows the ${action} action`;
}

const STACKS = ' on resource: arn:aws:cloudformation:eu-central-1:111122223333:stack';

describe('a session of a role that may nearly nothing', () => {
  it('is told so by CloudFormation, with the stack that it named', async () => {
    const { stacks } = await narrow(NOTHING);
    await expect(stacks.describeStacks({ StackName: 'shop-x' })).rejects.toMatchObject({
      name: 'AccessDenied',
      message: lacks('cloudformation:DescribeStacks', `${STACKS}/shop-x/*`),
      $metadata: expect.objectContaining({ httpStatusCode: 403 }),
    });
    await expect(stacks.listStacks({})).rejects.toThrow(lacks('cloudformation:ListStacks', `${STACKS}/*/*`));
    await expect(stacks.validateTemplate({ TemplateBody: '{}' })).rejects.toThrow(
      lacks('cloudformation:ValidateTemplate', ''),
    );
  });

  it('needs two rights for a list that DescribeStacks gives', async () => {
    const { stacks } = await narrow(document([['cloudformation:DescribeStacks', '*']]));
    await expect(stacks.describeStacks({})).rejects.toThrow(
      lacks('cloudformation:ListStacks', `${STACKS}/*/*`),
    );
    await expect(stacks.describeStacks({ StackName: 'shop-x' })).rejects.toThrow('does not exist');
  });

  it('is told so by Elastic Beanstalk', async () => {
    const version = {
      ApplicationName: 'shop',
      VersionLabel: 'one',
      SourceBundle: { S3Bucket: BUCKET, S3Key: 'one.zip' },
    };
    const own = 'arn:aws:elasticbeanstalk:eu-central-1:111122223333:application';
    const poor = await narrow(NOTHING);
    await expect(poor.beanstalk.createApplicationVersion(version)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: lacks('elasticbeanstalk:CreateApplicationVersion', ` on resource: ${own}version/shop/one`),
    });
  });

  it('is told by Elastic Beanstalk of rights that it uses in its name', async () => {
    world.act('s3', 'put', { bucket: BUCKET, key: 'one.zip', body: 'zip' });
    const { beanstalk } = await narrow(document([['elasticbeanstalk:*', '*']]));
    const version = {
      ApplicationName: 'shop',
      VersionLabel: 'one',
      SourceBundle: { S3Bucket: BUCKET, S3Key: 'one.zip' },
    };
    await expect(beanstalk.createApplicationVersion(version)).rejects.toMatchObject({
      name: 'InsufficientPrivilegesException',
      message: `Access Denied: S3Bucket=${BUCKET}, S3Key=one.zip`,
    });
  });

  it('is told so by S3 in its own words, and by a HEAD without any', async () => {
    world.act('s3', 'put', { bucket: BUCKET, key: 'one.zip', body: 'zip' });
    const { s3 } = await narrow(NOTHING);
    const object = { Bucket: BUCKET, Key: 'one.zip' };
    await expect(s3.getObject(object)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: lacks('s3:GetObject', ` on resource: "arn:aws:s3:::${BUCKET}/one.zip"`),
    });
    await expect(s3.headObject(object)).rejects.toMatchObject({
      $metadata: expect.objectContaining({ httpStatusCode: 403 }),
    });
    await expect(s3.listBuckets({})).rejects.toThrow(lacks('s3:ListAllMyBuckets', ''));
    await expect(s3.getObject({ ...object, Bucket: 'nobodys-bucket' })).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });

  it('does not learn whether an object is there, unless it may list the bucket', async () => {
    const missing = { Bucket: BUCKET, Key: 'missing.zip' };
    const reader = await narrow(document([['s3:GetObject', `arn:aws:s3:::${BUCKET}/*`]]));
    await expect(reader.s3.headObject(missing)).rejects.toMatchObject({
      $metadata: expect.objectContaining({ httpStatusCode: 403 }),
    });
    await expect(reader.s3.getObject(missing)).rejects.toThrow(
      lacks('s3:ListBucket', ` on resource: "arn:aws:s3:::${BUCKET}"`),
    );
  });

  it('deletes of many objects those that it may', async () => {
    for (const key of ['mine/a', 'theirs/b']) world.act('s3', 'put', { bucket: BUCKET, key, body: key });
    const { s3 } = await narrow(document([['s3:DeleteObject', `arn:aws:s3:::${BUCKET}/mine/*`]]));
    const Delete = { Objects: [{ Key: 'mine/a' }, { Key: 'theirs/b' }] };
    const { Deleted, Errors } = await s3.deleteObjects({ Bucket: BUCKET, Delete });
    expect(Deleted).toMatchObject([{ Key: 'mine/a' }]);
    expect(Errors).toMatchObject([
      {
        Key: 'theirs/b',
        Code: 'AccessDenied',
        Message: lacks('s3:DeleteObject', ` on resource: "arn:aws:s3:::${BUCKET}/theirs/b"`),
      },
    ]);
  });

  it('is told so by databases, images and logs', async () => {
    const { rds, ecr, logs, sts } = await narrow(NOTHING);
    const at = 'eu-central-1:111122223333';
    await expect(rds.describeDBInstances({})).rejects.toMatchObject({
      name: 'AccessDenied',
      message: lacks('rds:DescribeDBInstances', ` on resource: arn:aws:rds:${at}:db:*`),
    });
    await expect(ecr.listImages({ repositoryName: 'shop-web' })).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: lacks('ecr:ListImages', ` on resource: arn:aws:ecr:${at}:repository/shop-web`),
    });
    await expect(logs.describeLogGroups({ logGroupNamePrefix: '/aws/x' })).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: lacks('logs:DescribeLogGroups', ` on resource: arn:aws:logs:${at}:log-group::log-stream:`),
    });
    expect(await sts.getCallerIdentity({})).toMatchObject({ Arn: SESSION });
  });

  it('may name a group of logs with a star behind it', async () => {
    world.act('logs', 'create', { name: '/aws/x' });
    const groups = 'arn:aws:logs:eu-central-1:111122223333:log-group:';
    const { logs } = await narrow(document([['logs:DeleteLogGroup', `${groups}/aws/x:*`]]));
    expect(await logs.deleteLogGroup({ logGroupName: '/aws/x' })).toMatchObject({});
    await expect(logs.deleteLogGroup({ logGroupName: '/aws/y' })).rejects.toThrow(
      lacks('logs:DeleteLogGroup', ` on resource: ${groups}/aws/y`),
    );
  });
});

describe('a role whose policies say more than Allow', () => {
  it('is stopped by a denial, whatever else allows it', async () => {
    const deny = { Effect: 'Deny', Action: 'cloudformation:DeleteStack', Resource: '*' };
    const { stacks } = await narrow(document([['*', '*']], [deny]));
    await expect(stacks.deleteStack({ StackName: 'blog-feature-x' })).rejects.toThrow(
      / is not authorized to perform: cloudformation:DeleteStack on resource: \S+ with an explicit deny in an identity-based policy$/,
    );
  });

  it('is limited by its boundary', async () => {
    const reading = document([['cloudformation:List*', '*']]);
    const { arn } = world.act<{ arn: string }>('iam', 'policy', { name: 'limits', document: reading });
    const { stacks } = await narrow(document([['*', '*']]), { boundary: arn });
    expect((await stacks.listStacks({})).StackSummaries).not.toHaveLength(0);
    await expect(stacks.describeStacks({})).rejects.toThrow(
      `User: ${SESSION} is not authorized to perform: cloudformation:DescribeStacks because no permissions boundary allows the cloudformation:DescribeStacks action`,
    );
  });

  it('has what a managed policy of AWS gives it', async () => {
    const managed = ['arn:aws:iam::aws:policy/AdministratorAccess-AWSElasticBeanstalk'];
    const { beanstalk, stacks } = await narrow(NOTHING, { managed });
    expect((await beanstalk.describeApplications({})).Applications).not.toHaveLength(0);
    await expect(stacks.deleteStack({ StackName: 'blog-feature-x' })).rejects.toThrow('DeleteStack');
  });

  it.each([
    ['a policy of AWS that the world does not have', { managed: ['arn:aws:iam::aws:policy/SecurityAudit'] }],
    [
      'a key that it does not know',
      {
        policies: {
          own: document(
            [],
            [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: { Bool: { 'aws:SomeKey': 'true' } } }],
          ),
        },
      },
    ],
  ])('is refused loudly where the answer hangs on %s', async (_what, role) => {
    const { stacks } = await narrow(NOTHING, role);
    await expect(stacks.listStacks({})).rejects.toMatchObject({
      name: 'NotImplemented',
      message: expect.stringMatching(
        /^The world cannot judge whether the role narrow may cloudformation:ListStacks: /,
      ),
    });
  });
});

describe('a role that is gone', () => {
  it('leaves its sessions without any service', async () => {
    const role = { RoleName: 'short', AssumeRolePolicyDocument: OWN_ACCOUNT };
    const template = { Resources: { Role: { Type: 'AWS::IAM::Role', Properties: role } } };
    world.act('cloudformation', 'seed', { name: 'short-lived', template });
    const { stacks } = await sessionOf('short');
    await expect(stacks.listStacks({})).rejects.toMatchObject({ name: 'AccessDenied' });
    await cloudOf(world).deleteStack({ StackName: 'short-lived' });
    world.clock.advance(5 * 60_000);
    await expect(stacks.listStacks({})).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  });
});

describe('another role', () => {
  const NEXT = { name: 'next', policies: { all: document([['*', '*']]) } };

  it('is taken by whoever its trust policy names, or who has the right and is of the account that it trusts', async () => {
    world.act('iam', 'role', { ...NEXT, trust: OWN_ACCOUNT });
    const by = { RoleArn: 'arn:aws:iam::111122223333:role/next', RoleSessionName: 'run-2' };
    const without = await narrow(NOTHING);
    await expect(without.sts.assumeRole(by)).rejects.toThrow(
      `User: ${SESSION} is not authorized to perform: sts:AssumeRole on resource: ${by.RoleArn}`,
    );
    const named = {
      Statement: { ...OWN_ACCOUNT.Statement, Principal: { AWS: 'arn:aws:iam::111122223333:role/narrow' } },
    };
    world.act('iam', 'role', { ...NEXT, name: 'by-name', trust: named });
    const answer = await without.sts.assumeRole({ ...by, RoleArn: 'arn:aws:iam::111122223333:role/by-name' });
    expect(answer.AssumedRoleUser?.Arn).toBe('arn:aws:sts::111122223333:assumed-role/by-name/run-2');
  });
});
