import { CancelUpdateStackCommand, ContinueUpdateRollbackCommand } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { aws, changeByHand, create, events, stack, statusOf, update } from './environment-stack.ts';

describe('a stack with an environment', () => {
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

  it('shows no secret in its events', async () => {
    await create({ BundleKey: 'one.zip', Password: 'one.zip' });
    aws.pass(400);
    const properties = (await events()).map((event) => event.ResourceProperties ?? '').join();
    expect(properties).toContain('"S3Key":"****"');
    expect(properties).not.toContain('one.zip');
  });
});
