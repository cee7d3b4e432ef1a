import {
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  ListStackResourcesCommand,
  RollbackStackCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { createCloudFormation } from '../../../../../rehearsal/world/aws/cloudformation/service.ts';
import { inEachTest } from '../../../../support/set-ups/in-each-test.ts';
import { startAwsWorld } from '../aws-world.ts';

function bucket(name: string, more: object = {}): object {
  return { Type: 'AWS::S3::Bucket', Properties: { BucketName: name }, ...more };
}

function body(resources: object, outputs: object = {}): string {
  return JSON.stringify({ Resources: resources, Outputs: outputs });
}

const aws = inEachTest(() => startAwsWorld([createCloudFormation]));

async function create(TemplateBody: string, options: object = {}, StackName = 'shop') {
  const { StackId } = await aws.cloudFormation.send(
    new CreateStackCommand({ StackName, TemplateBody, ...options }),
  );
  aws.pass(120);
  return StackId ?? '';
}

async function update(TemplateBody: string, options: object = {}) {
  await aws.cloudFormation.send(new UpdateStackCommand({ StackName: 'shop', TemplateBody, ...options }));
  aws.pass(120);
}

async function remove(options: object = {}, StackName = 'shop') {
  await aws.cloudFormation.send(new DeleteStackCommand({ StackName, ...options }));
  aws.pass(120);
}

async function look(name = 'shop') {
  const { Stacks } = await aws.cloudFormation.send(new DescribeStacksCommand({ StackName: name }));
  return Stacks?.[0];
}

function failNext(order: Record<string, unknown>): void {
  aws.world.core.peer('cloudformation').control['fail-next']?.(order);
}

const names = () => [...aws.s3.buckets.keys()].sort();

describe('a replaced resource', () => {
  it('is made anew before its predecessor goes in the cleanup', async () => {
    await create(body({ Data: bucket('one-data') }));
    await aws.cloudFormation.send(
      new UpdateStackCommand({ StackName: 'shop', TemplateBody: body({ Data: bucket('two-data') }) }),
    );
    aws.pass(5);
    expect(names()).toEqual(['one-data', 'two-data']);
    aws.pass(120);
    expect(names()).toEqual(['two-data']);
    expect(await look()).toMatchObject({ StackStatus: 'UPDATE_COMPLETE' });
  });

  it('leaks when its predecessor cannot be deleted, and the update counts as complete', async () => {
    await create(body({ Data: bucket('one-data') }));
    aws.s3.buckets.get('one-data')?.objects.set('a', Buffer.from('a'));
    await update(body({ Data: bucket('two-data') }));
    expect(await look()).toMatchObject({ StackStatus: 'UPDATE_COMPLETE' });
    expect(names()).toEqual(['one-data', 'two-data']);
  });

  it('is given up again when another resource fails', async () => {
    await create(body({ Data: bucket('one-data') }));
    failNext({ logicalId: 'More', reason: 'No.' });
    await update(body({ Data: bucket('two-data'), More: bucket('more-data', { DependsOn: 'Data' }) }));
    expect(await look()).toMatchObject({ StackStatus: 'UPDATE_ROLLBACK_COMPLETE' });
    expect(names()).toEqual(['one-data']);
  });
});

describe('a failed creation', () => {
  it('takes the stack with it when the caller wants that', async () => {
    failNext({ logicalId: 'Data', reason: 'No.' });
    const id = await create(body({ Data: bucket('one-data') }), { OnFailure: 'DELETE' });
    await expect(look()).rejects.toMatchObject({ message: 'Stack with id shop does not exist' });
    expect(await look(id)).toMatchObject({ StackStatus: 'DELETE_COMPLETE' });
  });

  it('that stands half-made can be rolled back later', async () => {
    failNext({ logicalId: 'More', reason: 'No.' });
    const template = body({ Data: bucket('one-data'), More: bucket('more-data', { DependsOn: 'Data' }) });
    await create(template, { DisableRollback: true });
    expect(await look()).toMatchObject({ StackStatus: 'CREATE_FAILED', DisableRollback: true });
    expect(names()).toEqual(['one-data']);
    await aws.cloudFormation.send(new RollbackStackCommand({ StackName: 'shop' }));
    aws.pass(120);
    expect(await look()).toMatchObject({ StackStatus: 'ROLLBACK_COMPLETE' });
    expect(names()).toEqual([]);
  });

  it('names an unknown property of a resource', async () => {
    await create(body({ Data: { Type: 'AWS::S3::Bucket', Properties: { Colour: 'red' } } }), {
      OnFailure: 'DO_NOTHING',
    });
    const { StackResourceSummaries } = await aws.cloudFormation.send(
      new ListStackResourcesCommand({ StackName: 'shop' }),
    );
    expect(StackResourceSummaries).toMatchObject([
      { ResourceStatus: 'CREATE_FAILED', ResourceStatusReason: 'Encountered unsupported property Colour' },
    ]);
  });
});

describe('a deletion', () => {
  it('leaves what its policy retains', async () => {
    const id = await create(body({ Data: bucket('one-data', { DeletionPolicy: 'Retain' }) }));
    await remove();
    expect(names()).toEqual(['one-data']);
    const { StackResourceSummaries } = await aws.cloudFormation.send(
      new ListStackResourcesCommand({ StackName: id }),
    );
    expect(StackResourceSummaries).toMatchObject([
      { LogicalResourceId: 'Data', ResourceStatus: 'DELETE_SKIPPED' },
    ]);
  });

  it('is forced only where it failed before, and skips what still stands', async () => {
    const id = await create(body({ Data: bucket('one-data') }));
    await expect(remove({ DeletionMode: 'FORCE_DELETE_STACK' })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    aws.s3.buckets.get('one-data')?.objects.set('a', Buffer.from('a'));
    await remove();
    await remove({ DeletionMode: 'FORCE_DELETE_STACK' });
    expect(await look(id)).toMatchObject({
      StackStatus: 'DELETE_COMPLETE',
      DeletionMode: 'FORCE_DELETE_STACK',
    });
    expect(names()).toEqual(['one-data']);
  });

  it('of a stack whose export is in use puts it back and says why', async () => {
    await create(body({ Data: bucket('one-data') }, { Name: { Value: 'x', Export: { Name: 'shop-name' } } }));
    const user = { Type: 'AWS::SNS::Topic', Properties: { DisplayName: { 'Fn::ImportValue': 'shop-name' } } };
    await create(body({ Topic: user }), {}, 'user');
    await remove();
    expect(await look()).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      StackStatusReason: 'Export shop-name cannot be deleted as it is in use by user',
    });
    await remove({}, 'user');
    await remove();
    await expect(look()).rejects.toMatchObject({ message: 'Stack with id shop does not exist' });
  });

  it('finds what is imported by a name that is made of parts', async () => {
    await create(body({ Data: bucket('one-data') }, { Name: { Value: 'x', Export: { Name: 'shop-name' } } }));
    const name = { 'Fn::Join': ['-', ['shop', 'name']] };
    const user = { Type: 'AWS::SNS::Topic', Properties: { DisplayName: { 'Fn::ImportValue': name } } };
    await create(body({ Topic: user }), {}, 'user');
    await remove();
    expect(await look()).toMatchObject({
      StackStatusReason: 'Export shop-name cannot be deleted as it is in use by user',
    });
  });

  it('of a stack that is not there succeeds', async () => {
    await expect(remove({}, 'nothing')).resolves.toBeUndefined();
  });

  it('frees the name, and the old stack can be read by its id for 90 days', async () => {
    const id = await create(body({ Data: bucket('one-data') }), { ClientRequestToken: 'same' });
    await remove();
    const again = await create(body({ Data: bucket('one-data') }), { ClientRequestToken: 'same' });
    expect(again).not.toBe(id);
    expect(await look(id)).toMatchObject({ StackStatus: 'DELETE_COMPLETE' });
    aws.pass(91 * 24 * 3600);
    await expect(look(id)).rejects.toMatchObject({ message: `Stack with id ${id} does not exist` });
  });
});
