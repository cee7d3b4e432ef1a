import {
  AbortEnvironmentUpdateCommand,
  CreateApplicationCommand,
  CreateApplicationVersionCommand,
  CreateEnvironmentCommand,
  CreateStorageLocationCommand,
  DeleteApplicationVersionCommand,
  DescribeApplicationVersionsCommand,
  DescribeEnvironmentsCommand,
  DescribeEventsCommand,
  ListAvailableSolutionStacksCommand,
  TerminateEnvironmentCommand,
  UpdateEnvironmentCommand,
} from '@aws-sdk/client-elastic-beanstalk';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { createBeanstalk } from '../../../../rehearsal/world/aws/beanstalk/beanstalk.ts';
import { createCloudFormation } from '../../../../rehearsal/world/aws/cloudformation/service.ts';
import type { BeanstalkWorld } from '../../../../rehearsal/world/aws/protocol/peers.ts';
import { inEachTest } from '../../../support/set-ups/in-each-test.ts';
import { startAwsWorld } from './aws-world.ts';

const BUCKET = 'elasticbeanstalk-eu-central-1-111122223333';
const GOOD = zipSync({ 'package.json': strToU8('{}') });
const BROKEN = zipSync({ '.greenroom-rehearsal/broken': strToU8('') });
const OPTIONS = [
  { Namespace: 'aws:autoscaling:launchconfiguration', OptionName: 'IamInstanceProfile', Value: 'shop' },
  { Namespace: 'aws:autoscaling:launchconfiguration', OptionName: 'DisableIMDSv1', Value: 'true' },
];

const aws = inEachTest(() => startAwsWorld([createCloudFormation, createBeanstalk]));
let stack = '';
beforeEach(async () => {
  const { SolutionStacks } = await aws.beanstalk.send(new ListAvailableSolutionStacksCommand({}));
  stack = SolutionStacks?.find((name) => name.endsWith('running Node.js 24')) ?? '';
  await aws.beanstalk.send(new CreateStorageLocationCommand({}));
  await aws.beanstalk.send(new CreateApplicationCommand({ ApplicationName: 'shop' }));
  await version('one', GOOD);
});

async function version(label: string, bundle: Uint8Array, process = false) {
  aws.s3.buckets.get(BUCKET)?.objects.set(`shop/${label}.zip`, bundle);
  return aws.beanstalk.send(
    new CreateApplicationVersionCommand({
      ApplicationName: 'shop',
      VersionLabel: label,
      SourceBundle: { S3Bucket: BUCKET, S3Key: `shop/${label}.zip` },
      Process: process,
    }),
  );
}

async function environment(name = 'shop-one') {
  const { Environments } = await aws.beanstalk.send(
    new DescribeEnvironmentsCommand({ EnvironmentNames: [name] }),
  );
  return Environments?.at(-1);
}

async function launched(label = 'one', options = OPTIONS) {
  await aws.beanstalk.send(
    new CreateEnvironmentCommand({
      ApplicationName: 'shop',
      EnvironmentName: 'shop-one',
      CNAMEPrefix: 'shop-one',
      VersionLabel: label,
      SolutionStackName: stack,
      OptionSettings: options,
    }),
  );
  aws.pass(200);
}

async function messages(): Promise<string[]> {
  const { Events } = await aws.beanstalk.send(new DescribeEventsCommand({ EnvironmentName: 'shop-one' }));
  return (Events ?? []).map((event) => event.Message ?? '');
}

describe('an environment', () => {
  it('is not launched on an instance type that there is not, nor moved to one', async () => {
    const typed = (Namespace: string, OptionName: string, Value: string) => [
      ...OPTIONS,
      { Namespace, OptionName, Value },
    ];
    const mistake = typed('aws:ec2:instances', 'InstanceTypes', 't3.micro, t3.mircro');
    const words =
      "Invalid option value: 't3.micro, t3.mircro' (Namespace: 'aws:ec2:instances', OptionName: 'InstanceTypes'): Not a valid instance type";
    await expect(launched('one', mistake)).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: words,
    });
    await launched('one', typed('aws:autoscaling:launchconfiguration', 'InstanceType', 'm7g.large'));
    await expect(
      aws.beanstalk.send(
        new UpdateEnvironmentCommand({ EnvironmentName: 'shop-one', OptionSettings: mistake.slice(-1) }),
      ),
    ).rejects.toThrow(words);
  });

  it('launches grey, becomes ready and green after minutes, and answers under its name', async () => {
    await aws.beanstalk.send(
      new CreateEnvironmentCommand({
        ApplicationName: 'shop',
        EnvironmentName: 'shop-one',
        CNAMEPrefix: 'shop-one',
        VersionLabel: 'one',
        SolutionStackName: stack,
        OptionSettings: OPTIONS,
      }),
    );
    expect(await environment()).toMatchObject({ Status: 'Launching', Health: 'Grey' });
    aws.pass(140);
    expect(await environment()).toMatchObject({ Status: 'Launching' });
    aws.pass(60);
    expect(await environment()).toMatchObject({
      Status: 'Ready',
      Health: 'Green',
      HealthStatus: 'Ok',
      VersionLabel: 'one',
      CNAME: 'shop-one.eu-central-1.elasticbeanstalk.com',
    });
    const world = aws.world.core.peer('elasticbeanstalk') as BeanstalkWorld;
    expect(world.environmentByCname('shop-one.eu-central-1.elasticbeanstalk.com')).toMatchObject({
      name: 'shop-one',
      ready: true,
      versionLabel: 'one',
    });
    expect((await messages())[0]).toBe('Successfully launched environment: shop-one');
  });

  it('must be Ready before it takes an update', async () => {
    await launched();
    await version('two', GOOD);
    const toTwo = new UpdateEnvironmentCommand({ EnvironmentName: 'shop-one', VersionLabel: 'two' });
    await aws.beanstalk.send(toTwo);
    expect(await environment()).toMatchObject({
      Status: 'Updating',
      VersionLabel: 'one',
      AbortableOperationInProgress: true,
    });
    await expect(aws.beanstalk.send(toTwo)).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: 'Environment named shop-one is in an invalid state for this operation. Must be Ready.',
    });
    aws.pass(80);
    expect(await environment()).toMatchObject({ Status: 'Ready', VersionLabel: 'two', Health: 'Green' });
  });

  it('takes a version and options only in two updates', async () => {
    await launched();
    await expect(
      aws.beanstalk.send(
        new UpdateEnvironmentCommand({
          EnvironmentName: 'shop-one',
          VersionLabel: 'one',
          OptionSettings: OPTIONS,
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterCombination' });
  });

  it('keeps its old version and turns red when a deployment fails', async () => {
    await launched();
    await version('bad', BROKEN);
    await aws.beanstalk.send(
      new UpdateEnvironmentCommand({ EnvironmentName: 'shop-one', VersionLabel: 'bad' }),
    );
    aws.pass(80);
    expect(await environment()).toMatchObject({ Status: 'Ready', VersionLabel: 'one', Health: 'Red' });
    expect(await messages()).toContain('Failed to deploy application.');
  });

  it('returns to the old version when its update is aborted', async () => {
    await launched();
    await version('two', GOOD);
    await aws.beanstalk.send(
      new UpdateEnvironmentCommand({ EnvironmentName: 'shop-one', VersionLabel: 'two' }),
    );
    await aws.beanstalk.send(new AbortEnvironmentUpdateCommand({ EnvironmentName: 'shop-one' }));
    aws.pass(100);
    expect(await environment()).toMatchObject({ Status: 'Ready', VersionLabel: 'one', Health: 'Green' });
  });

  it('cannot launch in an account of today without a launch template', async () => {
    await launched('one', OPTIONS.slice(0, 1));
    expect(await environment()).toMatchObject({ Status: 'Ready', Health: 'Red' });
    expect((await messages()).join('\n')).toContain(
      'The Launch Configuration creation operation is not available in your account.',
    );
  });

  it('lingers in lists as Terminated, frees its name, and keeps its version until then', async () => {
    await launched();
    const gone = new DeleteApplicationVersionCommand({
      ApplicationName: 'shop',
      VersionLabel: 'one',
      DeleteSourceBundle: true,
    });
    await expect(aws.beanstalk.send(gone)).rejects.toMatchObject({ name: 'SourceBundleDeletionException' });
    await aws.beanstalk.send(new TerminateEnvironmentCommand({ EnvironmentName: 'shop-one' }));
    expect(await environment()).toMatchObject({ Status: 'Terminating' });
    aws.pass(100);
    expect(await environment()).toMatchObject({ Status: 'Terminated' });
    const live = await aws.beanstalk.send(new DescribeEnvironmentsCommand({ IncludeDeleted: false }));
    expect(live.Environments).toEqual([]);
    await aws.beanstalk.send(gone);
    expect(aws.s3.buckets.get(BUCKET)?.objects.has('shop/one.zip')).toBe(false);
    await version('one', GOOD);
    await launched();
    expect(await environment()).toMatchObject({ Status: 'Ready' });
  });

  it.each([
    [
      'sho',
      "Value sho at 'EnvironmentName' failed to satisfy constraint: Member must have length greater than or equal to 4",
    ],
    [
      's'.repeat(41),
      `Value ${'s'.repeat(41)} at 'EnvironmentName' failed to satisfy constraint: Member must have length less than or equal to 40`,
    ],
  ])('refuses the name %s', async (name, message) => {
    await expect(
      aws.beanstalk.send(
        new CreateEnvironmentCommand({
          ApplicationName: 'shop',
          EnvironmentName: name,
          SolutionStackName: stack,
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterValue', message });
  });

  it('owns a stack whose name starts with awseb- and which carries its tags', async () => {
    await launched();
    const state = aws.world.core.peer('cloudformation').state() as {
      stacks: { name: string; tags: object; status: string }[];
    };
    expect(state.stacks.map(({ status }) => status)).toEqual(['CREATE_COMPLETE']);
    expect(state.stacks[0]?.name).toMatch(/^awseb-e-[0-9a-f]{10}-stack$/);
    expect(state.stacks[0]?.tags).toMatchObject({ 'elasticbeanstalk:environment-name': 'shop-one' });
  });
});

describe('an application version', () => {
  it('is made once per label', async () => {
    await expect(version('one', GOOD)).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: 'Application Version one already exists.',
    });
  });

  it('needs its bundle in S3', async () => {
    await expect(
      aws.beanstalk.send(
        new CreateApplicationVersionCommand({
          ApplicationName: 'shop',
          VersionLabel: 'none',
          SourceBundle: { S3Bucket: BUCKET, S3Key: 'none.zip' },
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });

  it('cannot be deployed while it is being processed', async () => {
    const { ApplicationVersion } = await version('two', GOOD, true);
    expect(ApplicationVersion?.Status).toBe('Processing');
    await expect(launched('two')).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    aws.pass(20);
    await launched('two');
    expect(await environment()).toMatchObject({ VersionLabel: 'two' });
  });

  it('is listed in pages only when the caller asks for pages', async () => {
    for (const label of ['two', 'three', 'four', 'five', 'six', 'seven']) await version(label, GOOD);
    const whole = await aws.beanstalk.send(
      new DescribeApplicationVersionsCommand({ ApplicationName: 'shop' }),
    );
    expect(whole.ApplicationVersions).toHaveLength(7);
    const first = await aws.beanstalk.send(
      new DescribeApplicationVersionsCommand({ ApplicationName: 'shop', MaxRecords: 6 }),
    );
    expect(first.ApplicationVersions?.length).toBeLessThan(7);
    expect(first.NextToken).toBeDefined();
  });
});
