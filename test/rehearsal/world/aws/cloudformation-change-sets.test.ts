import {
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  DescribeEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetTemplateSummaryCommand,
  ListChangeSetsCommand,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { createCloudFormation } from '../../../../rehearsal/world/aws/cloudformation/service.ts';
import { inEachTest } from '../../../support/set-ups/in-each-test.ts';
import { startAwsWorld } from './aws-world.ts';

const TEMPLATE = `
Parameters:
  Size: { Type: Number, Default: 1, MaxValue: 5 }
  Label: { Type: String, AllowedPattern: '[a-z]+' }
Resources:
  Data: { Type: AWS::S3::Bucket }
  Note:
    Type: AWS::SSM::Parameter
    Properties: { Type: String, Value: !Sub '\${Label}-\${Size}-\${Data}' }
`;
const ROLE = JSON.stringify({
  Resources: {
    Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {}, RoleName: 'shop' } },
  },
});

const aws = inEachTest(() => startAwsWorld([createCloudFormation]));

async function create(input: Partial<CreateChangeSetCommandInput> = {}) {
  return aws.cloudFormation.send(
    new CreateChangeSetCommand({
      StackName: 'shop',
      ChangeSetName: 'run-1',
      ChangeSetType: 'CREATE',
      TemplateBody: TEMPLATE,
      Parameters: [{ ParameterKey: 'Label', ParameterValue: 'one' }],
      ...input,
    }),
  );
}

function look(name = 'run-1') {
  return aws.cloudFormation.send(new DescribeChangeSetCommand({ StackName: 'shop', ChangeSetName: name }));
}

function execute(name = 'run-1', token?: string) {
  return aws.cloudFormation.send(
    new ExecuteChangeSetCommand({ StackName: 'shop', ChangeSetName: name, ClientRequestToken: token }),
  );
}

async function stack() {
  const { Stacks } = await aws.cloudFormation.send(new DescribeStacksCommand({ StackName: 'shop' }));
  return Stacks?.[0];
}

async function status() {
  return (await stack())?.StackStatus;
}

async function createdStack() {
  await create();
  aws.pass(10);
  await execute();
  aws.pass(60);
}

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

describe('a bad request', () => {
  const cases: [string, Partial<CreateChangeSetCommandInput>, string, string][] = [
    [
      'a parameter that nobody supplies',
      { Parameters: [] },
      'ValidationError',
      'Parameters: [Label] must have values',
    ],
    [
      'a parameter that the template does not have',
      { Parameters: [{ ParameterKey: 'Foo', ParameterValue: 'x' }] },
      'ValidationError',
      'Parameters: [Foo] do not exist in the template',
    ],
    [
      'a number that is too large',
      {
        Parameters: [
          { ParameterKey: 'Label', ParameterValue: 'one' },
          { ParameterKey: 'Size', ParameterValue: '6' },
        ],
      },
      'ValidationError',
      "Parameter 'Size' must be a number not greater than 5",
    ],
    [
      'an unknown type',
      { TemplateBody: '{"Resources":{"A":{"Type":"AWS::No::Such"}}}', Parameters: [] },
      'ValidationError',
      'Template format error: Unrecognized resource types: [AWS::No::Such]',
    ],
    [
      'a reference to nothing',
      {
        TemplateBody: 'Resources: {A: {Type: "AWS::S3::Bucket", Properties: {BucketName: !Ref B}}}',
        Parameters: [],
      },
      'ValidationError',
      'Template format error: Unresolved resource dependencies [B] in the Resources block of the template',
    ],
    [
      'resources that wait for each other',
      {
        TemplateBody:
          'Resources: {A: {Type: "AWS::S3::Bucket", DependsOn: B}, B: {Type: "AWS::S3::Bucket", DependsOn: A}}',
        Parameters: [],
      },
      'ValidationError',
      'Circular dependency between resources: [A, B]',
    ],
    [
      'no YAML',
      { TemplateBody: 'Resources: [', Parameters: [] },
      'ValidationError',
      'Template format error: YAML not well-formed. (line 1, column 13)',
    ],
    [
      'a role nobody agreed to',
      { TemplateBody: ROLE, Parameters: [], Capabilities: ['CAPABILITY_IAM'] },
      'InsufficientCapabilitiesException',
      'Requires capabilities : [CAPABILITY_NAMED_IAM]',
    ],
    [
      'an update of what is not there',
      { ChangeSetType: 'UPDATE' },
      'ValidationError',
      'Stack [shop] does not exist',
    ],
    [
      'a stack name with an underscore',
      { StackName: 'a_b' },
      'ValidationError',
      "1 validation error detected: Value 'a_b' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*",
    ],
  ];
  it.each(cases)('with %s is refused in the words of AWS', async (_title, input, name, message) => {
    await expect(create(input)).rejects.toMatchObject({ name, message });
  });

  it('with a template of more than 51,200 bytes in its body is refused', async () => {
    const TemplateBody = `${TEMPLATE}\n# ${'x'.repeat(51_200)}`;
    await expect(create({ TemplateBody })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('Member must have length less than or equal to 51200'),
    });
  });

  it('with an unknown operation or parameter is an error that names it', async () => {
    const send = async (body: string) => {
      const answer = await fetch(aws.origin, {
        method: 'POST',
        headers: {
          authorization: 'AWS4-HMAC-SHA256 Credential=A/20260302/eu-central-1/cloudformation/aws4_request',
        },
        body,
      });
      return answer.text();
    };
    expect(await send('Action=Foo&Version=2010-05-15')).toContain(
      '<Type>Sender</Type><Code>InvalidAction</Code><Message>Could not find operation Foo for version 2010-05-15</Message>',
    );
    expect(await send('Action=ListStacks&Version=2010-05-15&Colour=red')).toContain('&quot;Colour&quot;');
  });
});

describe('a template', () => {
  it('can be read for its parameters and capabilities', async () => {
    expect(
      await aws.cloudFormation.send(new GetTemplateSummaryCommand({ TemplateBody: TEMPLATE })),
    ).toMatchObject({
      Parameters: [
        { ParameterKey: 'Size', DefaultValue: '1', ParameterType: 'Number', NoEcho: false },
        { ParameterKey: 'Label', ParameterType: 'String' },
      ],
      ResourceTypes: ['AWS::S3::Bucket', 'AWS::SSM::Parameter'],
    });
    expect(await aws.cloudFormation.send(new ValidateTemplateCommand({ TemplateBody: ROLE }))).toMatchObject({
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    });
  });
});
