import {
  CancelUpdateStackCommand,
  ContinueUpdateRollbackCommand,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourceCommand,
  DescribeStacksCommand,
  type Parameter,
  UpdateStackCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { UpdateEnvironmentCommand } from '@aws-sdk/client-elastic-beanstalk';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { createBeanstalk } from '../../../../rehearsal/world/aws/beanstalk/beanstalk.ts';
import { createCloudFormation } from '../../../../rehearsal/world/aws/cloudformation/service.ts';
import { inEachTest } from '../../../support/set-ups/in-each-test.ts';
import { startAwsWorld } from './aws-world.ts';

const TEMPLATE = `
Parameters:
  Asleep: { Type: String, Default: 'false', AllowedValues: ['true', 'false'] }
  BundleKey: { Type: String }
  Password: { Type: String, NoEcho: true, Default: hidden }
Conditions:
  Awake: !Equals [!Ref Asleep, 'false']
Resources:
  Application:
    Type: AWS::ElasticBeanstalk::Application
    Properties: { ApplicationName: shop }
  Version:
    Type: AWS::ElasticBeanstalk::ApplicationVersion
    Properties:
      ApplicationName: !Ref Application
      SourceBundle: { S3Bucket: bundles, S3Key: !Ref BundleKey }
  Environment:
    Type: AWS::ElasticBeanstalk::Environment
    Condition: Awake
    Properties:
      ApplicationName: !Ref Application
      EnvironmentName: !Ref AWS::StackName
      VersionLabel: !Ref Version
      SolutionStackName: 64bit Amazon Linux 2023 v6.8.0 running Node.js 24
      OptionSettings:
        - { Namespace: 'aws:autoscaling:launchconfiguration', OptionName: IamInstanceProfile, Value: shop }
        - { Namespace: 'aws:autoscaling:launchconfiguration', OptionName: DisableIMDSv1, Value: 'true' }
        - { Namespace: 'aws:elasticbeanstalk:environment', OptionName: EnvironmentType, Value: SingleInstance }
  Data:
    Type: AWS::S3::Bucket
    DeletionPolicy: Delete
  Record:
    Type: AWS::Route53::RecordSet
    Condition: Awake
    Properties:
      HostedZoneId: Z00000000EXAMPLE
      Name: !Sub '\${AWS::StackName}.preview.example.com'
      Type: A
      TTL: 60
      ResourceRecords: [!GetAtt Environment.EndpointURL]
Outputs:
  Url: { Value: !If [Awake, !Sub 'http://\${Record}', ''] }
`;

const aws = inEachTest(() => startAwsWorld([createCloudFormation, createBeanstalk]));
beforeEach(() => {
  aws.s3.createBucket('bundles', { versioned: false, tags: {}, region: 'eu-central-1' });
  const objects = aws.s3.buckets.get('bundles')?.objects;
  for (const key of ['one.zip', 'two.zip']) objects?.set(key, zipSync({ 'package.json': strToU8('{}') }));
  objects?.set('bad.zip', zipSync({ '.greenroom-rehearsal/broken': strToU8('') }));
});

function parameters(values: Record<string, string>): Parameter[] {
  return Object.entries(values).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }));
}

async function create(values: Record<string, string>, options: object = {}) {
  await aws.cloudFormation.send(
    new CreateStackCommand({
      StackName: 'shop-one',
      TemplateBody: TEMPLATE,
      Parameters: parameters(values),
      ...options,
    }),
  );
}

async function update(values: Record<string, string>, options: object = {}) {
  await aws.cloudFormation.send(
    new UpdateStackCommand({
      StackName: 'shop-one',
      UsePreviousTemplate: true,
      Parameters: parameters(values),
      ...options,
    }),
  );
}

/** Somebody changes an option in the console. */
async function changeByHand() {
  const option = { Namespace: 'aws:elasticbeanstalk:application:environment', OptionName: 'HAND' };
  await aws.beanstalk.send(
    new UpdateEnvironmentCommand({
      EnvironmentName: 'shop-one',
      OptionSettings: [{ ...option, Value: 'yes' }],
    }),
  );
}

async function stack() {
  const { Stacks } = await aws.cloudFormation.send(new DescribeStacksCommand({ StackName: 'shop-one' }));
  return Stacks?.[0];
}

async function events() {
  const all = [];
  let NextToken: string | undefined;
  do {
    const answer = await aws.cloudFormation.send(
      new DescribeStackEventsCommand({ StackName: 'shop-one', NextToken }),
    );
    all.push(...(answer.StackEvents ?? []));
    NextToken = answer.NextToken;
  } while (NextToken !== undefined);
  return all.reverse();
}

async function statusOf(logicalId: string) {
  const { StackResourceDetail } = await aws.cloudFormation.send(
    new DescribeStackResourceCommand({ StackName: 'shop-one', LogicalResourceId: logicalId }),
  );
  return StackResourceDetail?.ResourceStatus;
}

describe('a stack with an environment', () => {
  it('comes up in the order of its dependencies and tells its address at the end', async () => {
    await create({ BundleKey: 'one.zip' });
    aws.pass(400);
    expect(await stack()).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      Outputs: [{ OutputKey: 'Url', OutputValue: 'http://shop-one.preview.example.com' }],
      Parameters: expect.arrayContaining([{ ParameterKey: 'Password', ParameterValue: '****' }]),
    });
    const complete = (await events())
      .filter((event) => event.ResourceStatus === 'CREATE_COMPLETE')
      .map((event) => event.LogicalResourceId);
    expect(complete).toEqual(
      ['Application', 'Version', 'Data', 'Environment', 'Record', 'shop-one'].filter(Boolean),
    );
    expect([...aws.route53.records.values()]).toMatchObject([
      {
        name: 'shop-one.preview.example.com',
        type: 'A',
        ttl: 60,
        values: [expect.stringMatching(/^203\.0\.113\./)],
      },
    ]);
  });

  it('loses what a condition takes away in the cleanup of an update, and gets it back', async () => {
    await create({ BundleKey: 'one.zip' });
    aws.pass(400);
    await update({ BundleKey: 'one.zip', Asleep: 'true' });
    aws.pass(10);
    expect((await stack())?.StackStatus).toBe('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
    aws.pass(400);
    expect(await stack()).toMatchObject({ StackStatus: 'UPDATE_COMPLETE', Outputs: [{ OutputKey: 'Url' }] });
    expect(aws.route53.records.size).toBe(0);
    expect(aws.s3.buckets.size).toBe(2);
    await expect(statusOf('Environment')).rejects.toMatchObject({ name: 'ValidationError' });
    await update({ BundleKey: 'one.zip', Asleep: 'false' });
    aws.pass(400);
    expect(await stack()).toMatchObject({ StackStatus: 'UPDATE_COMPLETE' });
    expect(await statusOf('Environment')).toBe('CREATE_COMPLETE');
    expect(aws.route53.records.size).toBe(1);
  });

  it('fails an update that finds somebody else at work on the environment, and not when that has ended', async () => {
    await create({ BundleKey: 'one.zip' });
    aws.pass(400);
    await changeByHand();
    await update({ BundleKey: 'two.zip' });
    aws.pass(20);
    const failed = (await events()).find((event) => event.ResourceStatus === 'UPDATE_FAILED');
    expect(failed).toMatchObject({
      LogicalResourceId: 'Environment',
      ResourceStatusReason:
        'Environment named shop-one is in an invalid state for this operation. Must be Ready.',
    });
    aws.pass(600);
    expect((await stack())?.StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
    await update({ BundleKey: 'two.zip' });
    aws.pass(600);
    expect((await stack())?.StackStatus).toBe('UPDATE_COMPLETE');
  });

  it('rolls back an update whose bundle is broken, with the reason of the first failure', async () => {
    await create({ BundleKey: 'one.zip' });
    aws.pass(400);
    await update({ BundleKey: 'bad.zip' });
    aws.pass(600);
    expect(await stack()).toMatchObject({
      StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
      Parameters: expect.arrayContaining([{ ParameterKey: 'BundleKey', ParameterValue: 'one.zip' }]),
    });
    const failed = (await events()).find((event) => event.ResourceStatus?.endsWith('_FAILED'));
    expect(failed).toMatchObject({ LogicalResourceId: 'Environment', ResourceStatus: 'UPDATE_FAILED' });
    expect(failed?.ResourceStatusReason).toContain('Failed to deploy application.');
  });

  it('cancels what is under way when one resource fails, and takes everything down again', async () => {
    const control = aws.world.core.peer('cloudformation').control;
    control['fail-next']?.({ logicalId: 'Data', reason: 'No more buckets.' });
    await create({ BundleKey: 'one.zip' });
    aws.pass(600);
    expect(await stack()).toMatchObject({ StackStatus: 'ROLLBACK_COMPLETE' });
    const failures = (await events()).filter((event) => event.ResourceStatus === 'CREATE_FAILED');
    expect(failures.map((event) => [event.LogicalResourceId, event.ResourceStatusReason])).toEqual([
      ['Data', 'No more buckets.'],
      ['Version', 'Resource creation cancelled'],
    ]);
    expect([...aws.s3.buckets.keys()]).toEqual(['bundles']);
    await expect(update({ BundleKey: 'one.zip' })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(/^Stack:arn:.* is in ROLLBACK_COMPLETE state and can not be updated\.$/),
    });
  });

  it('stands half-made when nobody wants a rollback', async () => {
    aws.world.core.peer('cloudformation').control['fail-next']?.({ type: 'AWS::S3::Bucket' });
    await create({ BundleKey: 'one.zip' }, { OnFailure: 'DO_NOTHING' });
    aws.pass(600);
    expect(await stack()).toMatchObject({
      StackStatus: 'CREATE_FAILED',
      StackStatusReason: expect.stringContaining(
        'The following resource(s) failed to create: [Data, Version]',
      ),
    });
  });

  it('fails on a record that someone else owns', async () => {
    aws.route53.upsertRecord('Z00000000EXAMPLE', {
      name: 'shop-one.preview.example.com',
      type: 'A',
      values: ['x'],
    });
    await create({ BundleKey: 'one.zip' });
    aws.pass(1000);
    expect((await stack())?.StackStatus).toBe('ROLLBACK_COMPLETE');
    const failed = (await events()).find((event) => event.ResourceStatus === 'CREATE_FAILED');
    expect(failed?.ResourceStatusReason).toBe(
      "[Tried to create resource record set [name='shop-one.preview.example.com.', type='A'] but it already exists]",
    );
    expect(aws.route53.records.size).toBe(1);
  });

  it('can be stopped in an update, and gets stuck and unstuck in the rollback', async () => {
    await create({ BundleKey: 'one.zip' });
    aws.pass(400);
    await update({ BundleKey: 'two.zip' });
    aws.pass(30);
    aws.world.core
      .peer('cloudformation')
      .control['fail-next']?.({ logicalId: 'Environment', on: 'rollback' });
    await aws.cloudFormation.send(new CancelUpdateStackCommand({ StackName: 'shop-one' }));
    expect((await stack())?.StackStatus).toBe('UPDATE_ROLLBACK_IN_PROGRESS');
    aws.pass(300);
    expect((await stack())?.StackStatus).toBe('UPDATE_ROLLBACK_FAILED');
    await aws.cloudFormation.send(new ContinueUpdateRollbackCommand({ StackName: 'shop-one' }));
    aws.pass(600);
    expect((await stack())?.StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
    const environments = aws.world.core.peer('elasticbeanstalk').state() as {
      environments: { versionLabel: string }[];
    };
    expect(environments.environments.map((each) => each.versionLabel)).toEqual([
      expect.stringMatching(/^shop-one-Version-/),
    ]);
  });

  it('puts changed stack tags on every resource that carries tags', async () => {
    await create({ BundleKey: 'one.zip' }, { Tags: [{ Key: 'branch', Value: 'one' }] });
    aws.pass(400);
    await update({ BundleKey: 'one.zip' }, { Tags: [{ Key: 'branch', Value: 'two' }] });
    aws.pass(400);
    expect(await statusOf('Environment')).toBe('UPDATE_COMPLETE');
    expect(await statusOf('Data')).toBe('UPDATE_COMPLETE');
    expect(await statusOf('Record')).toBe('CREATE_COMPLETE');
    const [, data] = aws.s3.buckets.values();
    expect(data?.tags['branch']).toBe('two');
  });

  it('is refused an update that changes nothing, and one while it is busy', async () => {
    await create({ BundleKey: 'one.zip' });
    await expect(update({ BundleKey: 'two.zip' })).rejects.toMatchObject({
      message: expect.stringMatching(/ is in CREATE_IN_PROGRESS state and can not be updated\.$/),
    });
    aws.pass(400);
    await expect(update({ BundleKey: 'one.zip' })).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'No updates are to be performed.',
    });
  });

  it('is protected by its termination protection alone', async () => {
    await create({ BundleKey: 'one.zip' }, { EnableTerminationProtection: true });
    aws.pass(400);
    const gone = new DeleteStackCommand({ StackName: 'shop-one' });
    await expect(aws.cloudFormation.send(gone)).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Stack [shop-one] cannot be deleted while TerminationProtection is enabled',
    });
    await aws.cloudFormation.send(
      new UpdateTerminationProtectionCommand({ StackName: 'shop-one', EnableTerminationProtection: false }),
    );
    await aws.cloudFormation.send(gone);
    aws.pass(400);
    await expect(stack()).rejects.toMatchObject({ message: 'Stack with id shop-one does not exist' });
  });

  it('answers a repeated request with the same token by its first answer', async () => {
    const request = {
      StackName: 'shop-one',
      TemplateBody: TEMPLATE,
      Parameters: parameters({ BundleKey: 'one.zip' }),
      ClientRequestToken: 'run-1',
    };
    const first = await aws.cloudFormation.send(new CreateStackCommand(request));
    const again = await aws.cloudFormation.send(new CreateStackCommand(request));
    expect(again.StackId).toBe(first.StackId);
    await expect(
      aws.cloudFormation.send(new CreateStackCommand({ ...request, DisableRollback: true })),
    ).rejects.toMatchObject({ name: 'TokenAlreadyExistsException' });
    await expect(
      aws.cloudFormation.send(new CreateStackCommand({ ...request, ClientRequestToken: 'run-2' })),
    ).rejects.toMatchObject({ name: 'AlreadyExistsException', message: 'Stack [shop-one] already exists' });
  });

  it('leaves a resource behind only when its deletion has failed', async () => {
    await create({ BundleKey: 'one.zip' });
    aws.pass(400);
    const keep = new DeleteStackCommand({ StackName: 'shop-one', RetainResources: ['Data'] });
    await expect(aws.cloudFormation.send(keep)).rejects.toMatchObject({ name: 'ValidationError' });
    const [, data] = aws.s3.buckets.values();
    data?.objects.set('a', Buffer.from('a'));
    await aws.cloudFormation.send(new DeleteStackCommand({ StackName: 'shop-one' }));
    aws.pass(400);
    expect((await stack())?.StackStatus).toBe('DELETE_FAILED');
    await aws.cloudFormation.send(keep);
    aws.pass(60);
    await expect(stack()).rejects.toMatchObject({ message: 'Stack with id shop-one does not exist' });
    expect(aws.s3.buckets.size).toBe(2);
  });

  it('gives up a creation that outlasts its timeout', async () => {
    aws.world.core.peer('cloudformation').control['stuck']?.({ logicalId: 'Data' });
    await create({ BundleKey: 'one.zip' }, { TimeoutInMinutes: 10 });
    aws.pass(590);
    expect((await stack())?.StackStatus).toBe('CREATE_IN_PROGRESS');
    aws.pass(200);
    expect((await stack())?.StackStatus).toBe('ROLLBACK_COMPLETE');
    const reasons = (await events()).map((event) => event.ResourceStatusReason);
    expect(reasons).toContain(
      'Stack creation time exceeded the specified timeout. Rollback requested by user.',
    );
  });

  it('can be taken down while it is still coming up', async () => {
    await create({ BundleKey: 'one.zip' });
    aws.pass(60);
    await aws.cloudFormation.send(new DeleteStackCommand({ StackName: 'shop-one' }));
    aws.pass(400);
    await expect(stack()).rejects.toMatchObject({ message: 'Stack with id shop-one does not exist' });
    expect([...aws.s3.buckets.keys()]).toEqual(['bundles']);
    const { environments } = aws.world.core.peer('elasticbeanstalk').state() as {
      environments: { status: string }[];
    };
    expect(environments.map((each) => each.status)).toEqual(['Terminated']);
  });

  it('shows no secret in its events', async () => {
    await create({ BundleKey: 'one.zip', Password: 'one.zip' });
    aws.pass(400);
    const properties = (await events()).map((event) => event.ResourceProperties ?? '').join();
    expect(properties).toContain('"S3Key":"****"');
    expect(properties).not.toContain('one.zip');
  });
});

describe('a stack that a scenario finds', () => {
  it('is finished at once, as old as it should be, with its environment ready', async () => {
    const seeded = aws.world.core.peer('cloudformation').control['seed']?.({
      name: 'shop-production',
      template: TEMPLATE,
      parameters: { BundleKey: 'one.zip' },
      tags: { team: 'shop' },
      terminationProtection: true,
      agedHours: 48,
    });
    const { id } = (seeded ?? {}) as { id: string };
    const { Stacks } = await aws.cloudFormation.send(new DescribeStacksCommand({ StackName: id }));
    expect(Stacks?.[0]).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      EnableTerminationProtection: true,
      CreationTime: new Date('2026-02-28T09:00:00Z'),
      Tags: [{ Key: 'team', Value: 'shop' }],
      Outputs: [{ OutputValue: 'http://shop-production.preview.example.com' }],
    });
    const { environments } = aws.world.core.peer('elasticbeanstalk').state() as {
      environments: { status: string }[];
    };
    expect(environments).toMatchObject([{ name: 'shop-production', status: 'Ready', health: 'Green' }]);
  });
});
