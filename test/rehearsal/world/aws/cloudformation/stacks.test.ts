import {
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { createCloudFormation } from '../../../../../rehearsal/world/aws/cloudformation/service.ts';
import { inEachTest } from '../../../../support/set-ups/in-each-test.ts';
import { startAwsWorld } from '../aws-world.ts';

const BUCKET = `
Resources:
  Data:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration: { Status: Enabled }
Outputs:
  Name: { Value: !Ref Data }
  Arn: { Value: !GetAtt Data.Arn }
`;

const aws = inEachTest(() => startAwsWorld([createCloudFormation]));

async function only(name: string) {
  const { Stacks } = await aws.cloudFormation.send(new DescribeStacksCommand({ StackName: name }));
  const stack = Stacks?.[0];
  if (stack === undefined) throw new Error('no stack');
  return stack;
}

describe('a stack with a bucket', () => {
  it('is in progress first, and complete with its outputs once its bucket stands', async () => {
    const { StackId } = await aws.cloudFormation.send(
      new CreateStackCommand({
        StackName: 'shop',
        TemplateBody: BUCKET,
        Tags: [{ Key: 'branch', Value: 'main' }],
      }),
    );
    expect(StackId).toMatch(/^arn:aws:cloudformation:eu-central-1:111122223333:stack\/shop\/[0-9a-f-]{36}$/);
    expect(await only('shop')).toMatchObject({ StackStatus: 'CREATE_IN_PROGRESS' });
    expect((await only('shop')).Outputs).toBeUndefined();
    aws.pass(60);
    const stack = await only('shop');
    const bucket = stack.Outputs?.find((output) => output.OutputKey === 'Name')?.OutputValue ?? '';
    expect(stack.StackStatus).toBe('CREATE_COMPLETE');
    expect(bucket).toMatch(/^shop-data-[0-9a-f]{12}$/);
    expect(aws.s3.buckets.get(bucket)).toMatchObject({
      versioned: true,
      tags: {
        branch: 'main',
        'aws:cloudformation:stack-name': 'shop',
        'aws:cloudformation:logical-id': 'Data',
      },
    });
  });

  it('tells its events newest first', async () => {
    await aws.cloudFormation.send(new CreateStackCommand({ StackName: 'shop', TemplateBody: BUCKET }));
    aws.pass(60);
    const { StackEvents } = await aws.cloudFormation.send(
      new DescribeStackEventsCommand({ StackName: 'shop' }),
    );
    expect(StackEvents?.map((event) => [event.LogicalResourceId, event.ResourceStatus])).toEqual([
      ['shop', 'CREATE_COMPLETE'],
      ['Data', 'CREATE_COMPLETE'],
      ['Data', 'CREATE_IN_PROGRESS'],
      ['Data', 'CREATE_IN_PROGRESS'],
      ['shop', 'CREATE_IN_PROGRESS'],
    ]);
  });

  it('cannot be deleted while its bucket is full, and says so', async () => {
    const { StackId } = await aws.cloudFormation.send(
      new CreateStackCommand({ StackName: 'shop', TemplateBody: BUCKET }),
    );
    aws.pass(60);
    const [bucket] = aws.s3.buckets.values();
    bucket?.objects.set('a', Buffer.from('a'));
    await aws.cloudFormation.send(new DeleteStackCommand({ StackName: 'shop' }));
    aws.pass(60);
    expect(await only('shop')).toMatchObject({
      StackStatus: 'DELETE_FAILED',
      StackStatusReason: 'The following resource(s) failed to delete: [Data]. ',
    });
    const { StackResourceSummaries } = await aws.cloudFormation.send(
      new ListStackResourcesCommand({ StackName: 'shop' }),
    );
    expect(StackResourceSummaries?.[0]?.ResourceStatusReason).toContain(
      'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
    );
    bucket?.objects.clear();
    await aws.cloudFormation.send(new DeleteStackCommand({ StackName: 'shop' }));
    aws.pass(60);
    await expect(only('shop')).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Stack with id shop does not exist',
    });
    expect(await only(StackId ?? '')).toMatchObject({ StackStatus: 'DELETE_COMPLETE' });
    expect(aws.s3.buckets.size).toBe(0);
  });

  it('is listed in small pages', async () => {
    for (let n = 0; n < 7; n += 1)
      await aws.cloudFormation.send(new CreateStackCommand({ StackName: `shop-${n}`, TemplateBody: BUCKET }));
    const names: string[] = [];
    let token: string | undefined;
    let pages = 0;
    do {
      const answer = await aws.cloudFormation.send(
        new ListStacksCommand({ StackStatusFilter: ['CREATE_IN_PROGRESS'], NextToken: token }),
      );
      names.push(...(answer.StackSummaries ?? []).map((each) => each.StackName ?? ''));
      token = answer.NextToken;
      pages += 1;
    } while (token !== undefined);
    expect(names.sort()).toEqual(['shop-0', 'shop-1', 'shop-2', 'shop-3', 'shop-4', 'shop-5', 'shop-6']);
    expect(pages).toBeGreaterThan(1);
  });
});
