import {
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeEventsCommand,
  DescribeStacksCommand,
  ListChangeSetsCommand,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { aws, create, createdStack, execute, look, stack, status, TEMPLATE } from './change-set-calls.ts';

describe('a change set', () => {
  it('that creates leaves its stack in review until it is executed', async () => {
    await create();
    expect(await look()).toMatchObject({ Status: 'CREATE_PENDING', ExecutionStatus: 'UNAVAILABLE' });
    expect(await status()).toBe('REVIEW_IN_PROGRESS');
    aws.pass(10);
    expect(await look()).toMatchObject({
      Status: 'CREATE_COMPLETE',
      ExecutionStatus: 'AVAILABLE',
      Changes: [
        { ResourceChange: { Action: 'Add', LogicalResourceId: 'Data' } },
        { ResourceChange: { Action: 'Add', LogicalResourceId: 'Note' } },
      ],
    });
    await execute('run-1', 'token');
    await execute('run-1', 'token');
    aws.pass(60);
    expect(await status()).toBe('CREATE_COMPLETE');
    expect(await look()).toMatchObject({ ExecutionStatus: 'EXECUTE_COMPLETE' });
    await expect(execute('run-1', 'other')).rejects.toMatchObject({
      name: 'InvalidChangeSetStatusException',
    });
  });

  it('alone knows tags and parameters until it is executed', async () => {
    const Tags = [{ Key: 'foo', Value: 'bar' }];
    const Parameters = [
      { ParameterKey: 'Size', ParameterValue: '1' },
      { ParameterKey: 'Label', ParameterValue: 'one' },
    ];
    await create({ Tags, Capabilities: ['CAPABILITY_IAM'] });
    aws.pass(10);
    expect(await look()).toMatchObject({ Tags, Parameters });
    const reviewed = await stack();
    expect(reviewed).toMatchObject({
      StackStatus: 'REVIEW_IN_PROGRESS',
      StackStatusReason: 'User Initiated',
      Tags: [],
      NotificationARNs: [],
      EnableTerminationProtection: false,
    });
    for (const absent of [
      'Parameters',
      'Outputs',
      'Capabilities',
      'Description',
      'ChangeSetId',
      'LastUpdatedTime',
    ])
      expect(reviewed).not.toHaveProperty(absent);
    await execute();
    aws.pass(60);
    expect(await stack()).toMatchObject({ StackStatus: 'CREATE_COMPLETE', Tags, Parameters });
  });

  it('takes what it knows with it when its stack is deleted under review', async () => {
    const { StackId } = await create({ Tags: [{ Key: 'foo', Value: 'bar' }] });
    aws.pass(10);
    await aws.cloudFormation.send(new DeleteStackCommand({ StackName: 'shop' }));
    aws.pass(60);
    const { Stacks } = await aws.cloudFormation.send(new DescribeStacksCommand({ StackName: StackId }));
    expect(Stacks).toMatchObject([{ StackStatus: 'DELETE_COMPLETE', Tags: [] }]);
  });

  it('without changes fails and says so', async () => {
    await createdStack();
    await create({
      ChangeSetName: 'run-2',
      ChangeSetType: 'UPDATE',
      TemplateBody: undefined,
      UsePreviousTemplate: true,
      Parameters: [{ ParameterKey: 'Label', UsePreviousValue: true }],
    });
    aws.pass(10);
    expect(await look('run-2')).toMatchObject({
      Status: 'FAILED',
      ExecutionStatus: 'UNAVAILABLE',
      StatusReason:
        "The submitted information didn't contain changes. Submit different information to create a change set.",
    });
  });

  it('names what it would change, and takes the others with it when it is executed', async () => {
    await createdStack();
    const change = {
      ChangeSetType: 'UPDATE',
      Parameters: [{ ParameterKey: 'Label', ParameterValue: 'two' }],
    } as const;
    await create({ ...change, ChangeSetName: 'run-2', Parameters: [...change.Parameters] });
    await create({ ...change, ChangeSetName: 'run-3', Parameters: [...change.Parameters] });
    aws.pass(10);
    expect(await look('run-2')).toMatchObject({
      Changes: [
        {
          ResourceChange: {
            Action: 'Modify',
            LogicalResourceId: 'Note',
            Replacement: 'False',
            Scope: ['Properties'],
          },
        },
      ],
    });
    await execute('run-2');
    await expect(look('run-3')).rejects.toMatchObject({ name: 'ChangeSetNotFoundException' });
    await expect(
      create({ ...change, ChangeSetName: 'run-4', Parameters: [...change.Parameters] }),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(
        /^Stack:arn:.* is in UPDATE_IN_PROGRESS state and can not be updated\.$/,
      ),
    });
    aws.pass(60);
    const { Summaries } = await aws.cloudFormation.send(new ListChangeSetsCommand({ StackName: 'shop' }));
    expect(Summaries?.map((each) => each.ChangeSetName)).toEqual(['run-2']);
  });

  it('of a name in use is the same one for the same request, and refused for another', async () => {
    const first = await create();
    expect((await create()).Id).toBe(first.Id);
    await expect(create({ TemplateBody: `${TEMPLATE}\nDescription: other` })).rejects.toMatchObject({
      name: 'AlreadyExistsException',
      message: 'ChangeSet run-1 cannot be created due to a mismatch with existing attribute Template',
    });
    await aws.cloudFormation.send(new DeleteChangeSetCommand({ StackName: 'shop', ChangeSetName: 'run-1' }));
    expect((await create()).Id).not.toBe(first.Id);
  });

  it('that was executed leaves its name to the next one', async () => {
    await createdStack();
    const change = { ChangeSetType: 'UPDATE', TemplateBody: undefined, UsePreviousTemplate: true } as const;
    await create({ ...change, Parameters: [{ ParameterKey: 'Label', ParameterValue: 'two' }] });
    aws.pass(10);
    expect(await look()).toMatchObject({ Status: 'CREATE_COMPLETE', ExecutionStatus: 'AVAILABLE' });
  });

  it('reads its template from S3', async () => {
    aws.s3.createBucket('templates', { versioned: false, tags: {}, region: 'eu-central-1' });
    aws.s3.buckets.get('templates')?.objects.set('a/b.yml', Buffer.from(TEMPLATE));
    const TemplateURL = 'https://templates.s3.eu-central-1.amazonaws.com/a/b.yml';
    await create({ TemplateBody: undefined, TemplateURL });
    aws.pass(10);
    expect(await look()).toMatchObject({ Status: 'CREATE_COMPLETE' });
  });

  it('whose execution fails can be asked for the failed events of the operation', async () => {
    aws.world.core
      .peer('cloudformation')
      .control['fail-next']?.({ logicalId: 'Data', reason: 'No more buckets.' });
    await createdStack();
    const { Stacks } = await aws.cloudFormation.send(new DescribeStacksCommand({ StackName: 'shop' }));
    const operation = Stacks?.[0]?.LastOperations?.find((each) => each.OperationType === 'CREATE_STACK');
    const { OperationEvents } = await aws.cloudFormation.send(
      new DescribeEventsCommand({ OperationId: operation?.OperationId, Filters: { FailedEvents: true } }),
    );
    expect(OperationEvents).toMatchObject([
      {
        EventType: 'PROVISIONING_ERROR',
        LogicalResourceId: 'Data',
        ResourceStatusReason: 'No more buckets.',
      },
    ]);
  });
});
