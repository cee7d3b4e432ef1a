import {
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourceCommand,
  DescribeStacksCommand,
  type Parameter,
  UpdateStackCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCloudFormation } from '../../../../../rehearsal/world/aws/cloudformation/service.ts';
import { inEachTest } from '../../../../support/set-ups/in-each-test.ts';
import { startAwsWorld } from '../aws-world.ts';

const SITE = `
Parameters:
  Size: { Type: String, AllowedValues: [small, large] }
Resources:
  Files:
    Type: AWS::S3::Bucket
    Properties: { Tags: [{ Key: size, Value: !Ref Size }] }
Outputs:
  Name: { Value: !Ref Files }
`;
const PARENT = `
Parameters:
  Size: { Type: String, Default: small }
Resources:
  Site:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: https://templates.s3.eu-central-1.amazonaws.com/site.yml
      Parameters: { Size: !Ref Size }
  Copy:
    Type: AWS::S3::Bucket
    Properties: { Tags: [{ Key: of, Value: !GetAtt Site.Outputs.Name }] }
Outputs:
  Name: { Value: !GetAtt Site.Outputs.Name }
`;

const aws = inEachTest(() => startAwsWorld([createCloudFormation], { seed: 2 }));

beforeEach(() => {
  aws.s3.createBucket('templates', { region: 'eu-central-1', tags: {}, versioned: false });
  aws.s3.buckets.get('templates')?.objects.set('site.yml', Buffer.from(SITE));
});

async function stackOf(name: string) {
  const found = await aws.cloudFormation.send(new DescribeStacksCommand({ StackName: name }));
  return found.Stacks?.[0];
}

async function resource(stack: string, id: string) {
  const found = await aws.cloudFormation.send(
    new DescribeStackResourceCommand({ StackName: stack, LogicalResourceId: id }),
  );
  return found.StackResourceDetail;
}

function failNext(order: Record<string, unknown>) {
  aws.world.core.peer('cloudformation').control['fail-next']?.(order);
}

async function create(parameters: Parameter[] = []) {
  await aws.cloudFormation.send(
    new CreateStackCommand({
      StackName: 'shop',
      TemplateBody: PARENT,
      Parameters: parameters,
      Tags: [{ Key: 'team', Value: 'one' }],
    }),
  );
  await aws.pass(120);
  const nested = (await resource('shop', 'Site'))?.PhysicalResourceId ?? '';
  return { nested };
}

async function update(size: string) {
  await aws.cloudFormation.send(
    new UpdateStackCommand({
      StackName: 'shop',
      UsePreviousTemplate: true,
      Parameters: [{ ParameterKey: 'Size', ParameterValue: size }],
    }),
  );
  await aws.pass(240);
}

async function reasons(stack: string, status: string) {
  const { StackEvents } = await aws.cloudFormation.send(new DescribeStackEventsCommand({ StackName: stack }));
  return (StackEvents ?? [])
    .filter((event) => event.ResourceStatus === status)
    .map((event) => `${event.LogicalResourceId}: ${event.ResourceStatusReason}`);
}

describe('a nested stack', () => {
  it('stands as a resource, knows its parent, and hands its outputs up', async () => {
    const { nested } = await create();
    expect(await stackOf('shop')).toMatchObject({ StackStatus: 'CREATE_COMPLETE' });
    const inner = await stackOf(nested);
    const root = await stackOf('shop');
    expect(inner).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      ParentId: root?.StackId,
      RootId: root?.StackId,
      Tags: [{ Key: 'team', Value: 'one' }],
      Parameters: [{ ParameterKey: 'Size', ParameterValue: 'small' }],
    });
    expect(inner?.StackName).toMatch(/^shop-Site-[0-9A-F]{12}$/);
    expect(root?.Outputs?.[0]?.OutputValue).toBe(inner?.Outputs?.[0]?.OutputValue);
  });

  it('brings its parent to fall with its own reason, and goes with it', async () => {
    await create([{ ParameterKey: 'Size', ParameterValue: 'huge' }]);
    expect(await stackOf('shop')).toMatchObject({ StackStatus: 'ROLLBACK_COMPLETE' });
    expect(await reasons('shop', 'CREATE_FAILED')).toEqual([
      "Site: Parameter 'Size' must be one of AllowedValues",
    ]);
  });

  it('says as an embedded stack which of its resources failed', async () => {
    failNext({
      logicalId: 'Files',
      reason: 'Bucket name is taken.',
    });
    const { nested } = await create();
    expect(await reasons('shop', 'CREATE_FAILED')).toEqual([
      `Site: Embedded stack ${nested} was not successfully created: The following resource(s) failed to create: [Files]. `,
    ]);
    expect(await reasons(nested, 'CREATE_FAILED')).toContain('Files: Bucket name is taken.');
    expect(await stackOf(nested)).toMatchObject({ StackStatus: 'DELETE_COMPLETE' });
  });

  it('is part of every update, and is changed only where it differs', async () => {
    const { nested } = await create();
    await update('small');
    expect(await stackOf('shop')).toMatchObject({ StackStatus: 'UPDATE_COMPLETE' });
    expect((await stackOf(nested))?.LastUpdatedTime).toBeUndefined();
    await update('large');
    expect(await stackOf(nested)).toMatchObject({
      StackStatus: 'UPDATE_COMPLETE',
      Parameters: [{ ParameterKey: 'Size', ParameterValue: 'large' }],
    });
  });

  it('goes back with its parent when something else fails', async () => {
    const { nested } = await create();
    failNext({
      logicalId: 'Files',
      reason: 'Not today.',
      on: 'update',
    });
    await update('large');
    expect(await stackOf('shop')).toMatchObject({ StackStatus: 'UPDATE_ROLLBACK_COMPLETE' });
    expect(await stackOf(nested)).toMatchObject({
      StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
      Parameters: [{ ParameterKey: 'Size', ParameterValue: 'small' }],
    });
    expect((await reasons('shop', 'UPDATE_FAILED'))[0]).toMatch(
      /^Site: Embedded stack arn:\S+ was not successfully updated\. Currently in UPDATE_ROLLBACK_IN_PROGRESS with reason: The following resource\(s\) failed to update: \[Files\]/,
    );
  });

  it('keeps its parent from deletion while a bucket in it is full', async () => {
    const { nested } = await create();
    const files = (await resource(nested, 'Files'))?.PhysicalResourceId ?? '';
    aws.s3.buckets.get(files)?.objects.set('upload', Buffer.from('x'));
    await aws.cloudFormation.send(new DeleteStackCommand({ StackName: 'shop' }));
    await aws.pass(120);
    expect(await stackOf('shop')).toMatchObject({ StackStatus: 'DELETE_FAILED' });
    expect((await resource('shop', 'Site'))?.ResourceStatusReason).toBe(
      `Embedded stack ${nested} was not successfully deleted: The following resource(s) failed to delete: [Files]. `,
    );
    aws.s3.buckets.get(files)?.objects.clear();
    const root = (await stackOf('shop'))?.StackId ?? '';
    await aws.cloudFormation.send(new DeleteStackCommand({ StackName: 'shop' }));
    await aws.pass(120);
    expect(await stackOf(root)).toMatchObject({ StackStatus: 'DELETE_COMPLETE' });
    expect(await stackOf(nested)).toMatchObject({ StackStatus: 'DELETE_COMPLETE' });
  });

  it('takes no termination protection of its own', async () => {
    const { nested } = await create();
    await expect(
      aws.cloudFormation.send(
        new UpdateTerminationProtectionCommand({ StackName: nested, EnableTerminationProtection: true }),
      ),
    ).rejects.toThrow(/root stack/);
  });
});
