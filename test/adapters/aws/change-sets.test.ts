import { describe, expect, it } from '@jest/globals';
import { createStackCloud } from '../../../src/adapters/aws/stack/stack-cloud.ts';
import { changeRequest } from '../../../tools/builders/stack-requests.ts';
import { accessTo } from '../../../tools/runs/aws-access.ts';
import {
  queryError,
  queryResult,
  type SentRequest,
  scriptedFetch,
} from '../../support/fetch/scripted-fetch.ts';

const STACK = 'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop-one/1';
const SET = 'arn:aws:cloudformation:eu-central-1:111122223333:changeSet/greenroom-1-1/1';

const REQUEST = changeRequest({
  stackName: 'shop-one',
  parameters: { Commit: { value: 'aaaaaaa' }, Size: 'previous' },
  tags: { branch: 'one' },
  roleArn: 'arn:aws:iam::111122223333:role/greenroom-cloudformation',
  onFailure: 'keep',
});

const made = queryResult('CreateChangeSet', `<Id>${SET}</Id><StackId>${STACK}</StackId>`);
const deleted = queryResult('DeleteChangeSet', '');
const nothingFound = queryResult('DescribeEvents', '<OperationEvents/>');
const stackDeleted = queryResult('DeleteStack', '');

function described(status: string, reason = '', execution = 'AVAILABLE') {
  return queryResult(
    'DescribeChangeSet',
    `<ChangeSetId>${SET}</ChangeSetId><StackId>${STACK}</StackId><Status>${status}</Status><StatusReason>${reason}</StatusReason><ExecutionStatus>${execution}</ExecutionStatus>`,
  );
}

function stackIn(status: string) {
  return queryResult(
    'DescribeStacks',
    `<Stacks><member><StackId>${STACK}</StackId><StackName>shop-one</StackName><StackStatus>${status}</StackStatus><CreationTime>2026-03-02T09:00:00Z</CreationTime></member></Stacks>`,
  );
}

function cloudThat(...answers: (() => Response)[]) {
  const script = scriptedFetch(...answers);
  const cloud = createStackCloud(
    accessTo('https://aws.example.com', { fetch: script.fetch, sleep: async () => {} }),
  );
  return { cloud, actions: () => script.sent.map((each) => fields(each)['Action']), sent: script.sent };
}

function fields(request: SentRequest | undefined): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(request?.body));
}

describe('preparing a change', () => {
  it('says everything that CloudFormation has to know, once', async () => {
    const { cloud, sent } = cloudThat(made, described('CREATE_IN_PROGRESS'), described('CREATE_COMPLETE'));
    expect(await cloud.prepareChange(REQUEST)).toEqual({ kind: 'ready', changeSetId: SET, stackId: STACK });
    expect(fields(sent[0])).toMatchObject({
      StackName: 'shop-one',
      ChangeSetName: 'greenroom-1-1',
      ChangeSetType: 'CREATE',
      ClientToken: 'token-1',
      TemplateURL: 'https://bucket.example.com/template.yml',
      'Parameters.member.1.ParameterValue': 'aaaaaaa',
      'Parameters.member.2.UsePreviousValue': 'true',
      'Tags.member.1.Key': 'branch',
      'Capabilities.member.1': 'CAPABILITY_IAM',
      RoleARN: 'arn:aws:iam::111122223333:role/greenroom-cloudformation',
      OnStackFailure: 'DO_NOTHING',
    });
    expect(fields(sent[1])['ChangeSetName']).toBe(SET);
  });

  it('leaves no stack behind that was only ever reviewed', async () => {
    const { cloud, actions, sent } = cloudThat(
      made,
      described('FAILED', 'Transform failed'),
      nothingFound,
      stackIn('REVIEW_IN_PROGRESS'),
      stackDeleted,
    );
    await expect(cloud.prepareChange(REQUEST)).rejects.toMatchObject({ reasonCode: 'stack_failed' });
    expect(actions()).toEqual([
      'CreateChangeSet',
      'DescribeChangeSet',
      'DescribeEvents',
      'DescribeStacks',
      'DeleteStack',
    ]);
    expect(fields(sent.at(-1))).toMatchObject({ StackName: STACK, ClientRequestToken: 'token-1-leave' });
  });

  it('never deletes a stack that is more than reviewed', async () => {
    const { cloud, actions } = cloudThat(
      made,
      described('FAILED', 'Transform failed'),
      nothingFound,
      stackIn('CREATE_IN_PROGRESS'),
      deleted,
    );
    await expect(cloud.prepareChange(REQUEST)).rejects.toMatchObject({ reasonCode: 'stack_failed' });
    expect(actions()).not.toContain('DeleteStack');
  });

  it('deletes an empty set of an update, and nothing else', async () => {
    const { cloud, actions } = cloudThat(
      made,
      described('FAILED', 'No updates are to be performed.'),
      deleted,
    );
    expect(await cloud.prepareChange({ ...REQUEST, creates: false })).toMatchObject({ kind: 'empty' });
    expect(actions()).toEqual(['CreateChangeSet', 'DescribeChangeSet', 'DeleteChangeSet']);
  });

  it.each(['AlreadyExistsException', 'TokenAlreadyExistsException'])(
    'goes on with its own set when the answer to the first request was lost (%s)',
    async (code) => {
      const { cloud, sent } = cloudThat(queryError(400, code, 'there already'), described('CREATE_COMPLETE'));
      expect(await cloud.prepareChange(REQUEST)).toEqual({ kind: 'ready', changeSetId: SET, stackId: STACK });
      expect(fields(sent[1])).toMatchObject({ ChangeSetName: 'greenroom-1-1', StackName: 'shop-one' });
    },
  );
});

describe('a change that another operation overtakes', () => {
  it('is overtaken when its set was dropped while it was made ready', async () => {
    const { cloud } = cloudThat(made, queryError(404, 'ChangeSetNotFound', 'ChangeSet does not exist'));
    await expect(cloud.prepareChange(REQUEST)).rejects.toMatchObject({ reasonCode: 'busy' });
  });

  it('is overtaken when somebody else has created the stack', async () => {
    const { cloud } = cloudThat(
      queryError(
        400,
        'ValidationError',
        'Stack [shop-one] already exists and cannot be created again with the changeSet [greenroom-1-1].',
      ),
    );
    await expect(cloud.prepareChange(REQUEST)).rejects.toMatchObject({ reasonCode: 'busy' });
  });

  it('is overtaken when somebody else has removed the stack', async () => {
    const { cloud } = cloudThat(queryError(400, 'ValidationError', 'Stack with id shop-one does not exist'));
    const change = cloud.prepareChange({ ...REQUEST, creates: false });
    await expect(change).rejects.toMatchObject({ reasonCode: 'busy' });
  });
});

it('does not delete a stack that another operation has begun to change', async () => {
  const { cloud } = cloudThat(
    queryError(
      400,
      'ValidationError',
      `Stack [shop-one] cannot be deleted while in status UPDATE_IN_PROGRESS`,
    ),
  );
  await expect(cloud.deleteStack({ stackId: STACK, token: 't' })).rejects.toMatchObject({
    reasonCode: 'busy',
  });
});

describe('executing a change', () => {
  const EXECUTION = {
    changeSetId: SET,
    stackId: STACK,
    token: 't',
    onFailure: 'keep',
    creates: true,
  } as const;
  const invalid = queryError(400, 'InvalidChangeSetStatus', 'cannot be executed in its current state');

  it('is done when an earlier request has started it', async () => {
    const { cloud } = cloudThat(invalid, described('CREATE_COMPLETE', '', 'EXECUTE_IN_PROGRESS'));
    await expect(cloud.executeChange(EXECUTION)).resolves.toBeUndefined();
  });

  it('fails when the set is obsolete', async () => {
    const { cloud } = cloudThat(invalid, described('CREATE_COMPLETE', '', 'OBSOLETE'));
    await expect(cloud.executeChange(EXECUTION)).rejects.toMatchObject({ code: 'InvalidChangeSetStatus' });
  });
});

it('deletes a stack as the role that may', async () => {
  const { cloud, sent } = cloudThat(stackDeleted);
  await cloud.deleteStack({ stackId: STACK, token: 't', roleArn: 'arn:aws:iam::111122223333:role/x' });
  expect(fields(sent[0])).toMatchObject({
    StackName: STACK,
    ClientRequestToken: 't',
    RoleARN: 'arn:aws:iam::111122223333:role/x',
  });
});

it('stops reading events at the first page that is old enough', async () => {
  const event = (id: string, at: string) =>
    `<member><EventId>${id}</EventId><StackId>${STACK}</StackId><Timestamp>${at}</Timestamp></member>`;
  const page = (events: string) =>
    queryResult('DescribeStackEvents', `<StackEvents>${events}</StackEvents><NextToken>more</NextToken>`);
  const { cloud, sent } = cloudThat(
    page(
      event('c', '2026-03-02T09:03:00Z') +
        event('b', '2026-03-02T09:02:00Z') +
        event('a', '2026-03-02T09:01:00Z'),
    ),
  );
  const events = await cloud.events(STACK, '2026-03-02T09:02:00Z');
  expect(events.map((each) => each.id)).toEqual(['b', 'c']);
  expect(sent).toHaveLength(1);
});

describe('the changes that a set would make', () => {
  const page = (name: string, details: string, rest = '') =>
    queryResult(
      'DescribeChangeSet',
      `<Changes><member><Type>Resource</Type><ResourceChange><Action>Modify</Action><LogicalResourceId>${name}</LogicalResourceId><Replacement>True</Replacement><Details>${details}</Details></ResourceChange></member></Changes>${rest}`,
    );
  const detail = (attribute: string, evaluation: string) =>
    `<member><Target><Attribute>${attribute}</Attribute></Target><Evaluation>${evaluation}</Evaluation></member>`;

  it('are read to the last page, and what only may happen is told apart', async () => {
    const { cloud, sent } = cloudThat(
      page('Web', detail('Tags', 'Static') + detail('Properties', 'Dynamic'), '<NextToken>more</NextToken>'),
      page('Data', detail('Properties', 'Static')),
    );
    expect(await cloud.changesOf(SET)).toEqual([
      { logicalId: 'Web', action: 'Modify', replacement: 'True', certain: ['Tags'] },
      { logicalId: 'Data', action: 'Modify', replacement: 'True', certain: ['Properties'] },
    ]);
    expect(fields(sent[1])).toMatchObject({ ChangeSetName: SET, NextToken: 'more' });
  });
});
