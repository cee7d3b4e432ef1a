import {
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { aws, create, events, parameters, stack, TEMPLATE, update } from './environment-stack.ts';

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
