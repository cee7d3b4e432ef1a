import {
  CloudFormationClient,
  CreateChangeSetCommand,
  CreateStackCommand,
} from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { ECRClient, ListImagesCommand } from '@aws-sdk/client-ecr';
import {
  CheckDNSAvailabilityCommand,
  CreateApplicationCommand,
  ElasticBeanstalkClient,
  UpdateTagsForResourceCommand,
} from '@aws-sdk/client-elastic-beanstalk';
import { CreateBucketCommand, PutBucketTaggingCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRehearsalWorld, type RehearsalWorld } from '../../../../rehearsal/world/rehearsal-world.ts';
import { CREDENTIALS } from '../with-world.ts';

/** Limits at which another emulator was stricter than the world; each has a source beside the rule. */
let world: RehearsalWorld;
let cloudFormation: CloudFormationClient;
let beanstalk: ElasticBeanstalkClient;
let s3: S3Client;
let ecr: ECRClient;
let logs: CloudWatchLogsClient;

beforeAll(async () => {
  world = await createRehearsalWorld();
  world.act('s3', 'create', { bucket: 'filled' });
  const settings = {
    endpoint: world.env()['AWS_ENDPOINT_URL'] ?? '',
    region: 'eu-central-1',
    credentials: CREDENTIALS,
    maxAttempts: 1,
  };
  cloudFormation = new CloudFormationClient(settings);
  beanstalk = new ElasticBeanstalkClient(settings);
  ecr = new ECRClient(settings);
  logs = new CloudWatchLogsClient(settings);
  s3 = new S3Client({ ...settings, forcePathStyle: true });
});

afterAll(async () => {
  for (const client of [cloudFormation, beanstalk, s3, ecr, logs]) client.destroy();
  await world.close();
});

describe('the world refuses what goes beyond a limit of S3', () => {
  it.each([
    'two..dots',
    'xn--name',
    'sthree-name',
    'amzn-s3-demo-name',
    'name-s3alias',
    'name--ol-s3',
    'name.mrap',
    'name--table-s3',
  ])('a bucket called %s', async (Bucket) => {
    const made = s3.send(
      new CreateBucketCommand({
        Bucket,
        CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
      }),
    );
    await expect(made).rejects.toMatchObject({ name: 'InvalidBucketName' });
  });

  it.each([
    ['a key of more than 1,024 bytes', { Key: 'ü'.repeat(513) }, 'KeyTooLongError'],
    ['an unknown storage class', { Key: 'k', StorageClass: 'COLD' as 'GLACIER' }, 'InvalidStorageClass'],
    ['an MD5 that is none', { Key: 'k', ContentMD5: 'none' }, 'InvalidDigest'],
    ['an MD5 of something else', { Key: 'k', ContentMD5: '1B2M2Y8AsgTpgAmY7PhCfg==' }, 'BadDigest'],
  ])('an object with %s', async (_what, input, name) => {
    const put = s3.send(new PutObjectCommand({ Bucket: 'filled', Body: 'x', ...input }));
    await expect(put).rejects.toMatchObject({ name });
  });

  it.each([
    ['51 tags', Array.from({ length: 51 }, (_, n) => ({ Key: `k${n}`, Value: 'v' })), 'BadRequest'],
    ['a tag key of 129 letters', [{ Key: 'k'.repeat(129), Value: 'v' }], 'InvalidTag'],
    ['a tag value of 257 letters', [{ Key: 'k', Value: 'v'.repeat(257) }], 'InvalidTag'],
  ])('a bucket with %s', async (_what, TagSet, name) => {
    const tagged = s3.send(new PutBucketTaggingCommand({ Bucket: 'filled', Tagging: { TagSet } }));
    await expect(tagged).rejects.toMatchObject({ name });
  });

  it('takes a key of 1,024 bytes and a class that there is', async () => {
    const put = new PutObjectCommand({ Bucket: 'filled', Key: 'ü'.repeat(512), StorageClass: 'GLACIER' });
    await expect(s3.send(put)).resolves.toBeDefined();
  });
});

describe('the world refuses what goes beyond a limit of CloudFormation', () => {
  const bucket = { Type: 'AWS::S3::Bucket' };
  const mapped = { ...bucket, Properties: { BucketName: { 'Fn::FindInMap': ['Sizes', 'a', 'b'] } } };
  const many = (count: number, one: object) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`N${n}`, one]));

  it.each([
    ['more than 500 resources', { Resources: many(501, bucket) }, /resources, 501,/],
    [
      'more than 200 parameters',
      { Resources: { bucket }, Parameters: many(201, { Type: 'String', Default: '' }) },
      /parameters, 201,/,
    ],
    ['more than 200 outputs', { Resources: { bucket }, Outputs: many(201, { Value: 'v' }) }, /outputs, 201,/],
    [
      'more than 200 mappings',
      { Resources: { bucket }, Mappings: many(201, { a: { b: 'c' } }) },
      /mappings, 201,/,
    ],
    [
      'a description of more than 1,024 bytes',
      { Resources: { bucket }, Description: 'ü'.repeat(513) },
      /'Description'/,
    ],
    ['a mapping that it does not declare', { Resources: { mapped } }, /'Sizes'/],
    [
      'a mapping without that entry',
      { Resources: { mapped }, Mappings: { Sizes: { a: { c: 'd' } } } },
      /Sizes::a::b/,
    ],
  ])('a template with %s', async (_what, template, message) => {
    const made = cloudFormation.send(
      new CreateStackCommand({ StackName: 'limits', TemplateBody: JSON.stringify(template) }),
    );
    await expect(made).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(message),
    });
  });

  it.each([
    ['a time limit of no minutes', { TimeoutInMinutes: 0 }, /timeoutInMinutes/],
    ['a role whose ARN is none', { RoleARN: 'role' }, /roleARN/],
  ])('a stack with %s', async (_what, input, message) => {
    const template = JSON.stringify({ Resources: { bucket } });
    const made = cloudFormation.send(
      new CreateStackCommand({ StackName: 'limits', TemplateBody: template, ...input }),
    );
    await expect(made).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(message),
    });
  });
});

describe('the world refuses what is in the way', () => {
  it('a stack whose name a stack in review has', async () => {
    const template = JSON.stringify({ Resources: { bucket: { Type: 'AWS::S3::Bucket' } } });
    const stack = { StackName: 'in-review', TemplateBody: template };
    await cloudFormation.send(
      new CreateChangeSetCommand({ ...stack, ChangeSetName: 'first', ChangeSetType: 'CREATE' }),
    );
    await expect(cloudFormation.send(new CreateStackCommand(stack))).rejects.toMatchObject({
      name: 'AlreadyExistsException',
    });
  });
});

describe('the world refuses what goes beyond a limit of Elastic Beanstalk', () => {
  it.each(['abc', 'a'.repeat(64), 'under_score'])('a host name like %s', async (CNAMEPrefix) => {
    const asked = beanstalk.send(new CheckDNSAvailabilityCommand({ CNAMEPrefix }));
    await expect(asked).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });

  const many = Array.from({ length: 51 }, (_, n) => ({ Key: `k${n}`, Value: 'v' }));

  it.each([
    ['51 tags', many],
    ['a tag of AWS', [{ Key: 'aws:k', Value: 'v' }]],
    ['a tag of Elastic Beanstalk', [{ Key: 'elasticbeanstalk:k', Value: 'v' }]],
    ['a tag key of 129 letters', [{ Key: 'k'.repeat(129), Value: 'v' }]],
  ])('an application with %s', async (_what, Tags) => {
    const made = beanstalk.send(new CreateApplicationCommand({ ApplicationName: 'limits', Tags }));
    await expect(made).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });

  it('a tag too many for what has some', async () => {
    const { Application } = await beanstalk.send(
      new CreateApplicationCommand({ ApplicationName: 'tagged', Tags: many.slice(0, 50) }),
    );
    const ResourceArn = Application?.ApplicationArn ?? '';
    const one = [{ Key: 'one', Value: 'v' }];
    const added = beanstalk.send(new UpdateTagsForResourceCommand({ ResourceArn, TagsToAdd: one }));
    await expect(added).rejects.toMatchObject({ name: 'TooManyTagsException' });
    const swapped = new UpdateTagsForResourceCommand({ ResourceArn, TagsToAdd: one, TagsToRemove: ['k0'] });
    await expect(beanstalk.send(swapped)).resolves.toBeDefined();
  });
});

describe('the world refuses pages that are too small or too large', () => {
  it.each([0, 1001])('of %s images', async (maxResults) => {
    const template = {
      Resources: { Images: { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: 'paged' } } },
    };
    const made = new CreateStackCommand({ StackName: 'paged', TemplateBody: JSON.stringify(template) });
    await cloudFormation.send(made).catch(() => undefined);
    world.clock.advance(600_000);
    const listed = ecr.send(new ListImagesCommand({ repositoryName: 'paged', maxResults }));
    await expect(listed).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it.each([{ limit: 0 }, { limit: 51 }, { nextToken: 'no token' }])('of log groups: %j', async (input) => {
    const listed = logs.send(new DescribeLogGroupsCommand(input));
    await expect(listed).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});
