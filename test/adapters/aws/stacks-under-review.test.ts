import { describe, expect, it } from '@jest/globals';
import { createStackCloud } from '../../../src/adapters/aws/stack/stack-cloud.ts';
import { accessTo } from '../../../tools/runs/aws-access.ts';
import { queryError, queryResult, scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

const STACK = 'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop-one/1';
const OWN = '<Tags><member><Key>branch</Key><Value>one</Value></member></Tags>';

function stack(status: string, more = '') {
  const shown = `<StackId>${STACK}</StackId><StackName>shop-one</StackName><StackStatus>${status}</StackStatus>`;
  return queryResult(
    'DescribeStacks',
    `<Stacks><member>${shown}<CreationTime>2026-03-02T09:00:00Z</CreationTime>${more}</member></Stacks>`,
  );
}

function sets(ids: readonly string[], more: { readonly execution?: string; readonly next?: string } = {}) {
  const { execution = 'AVAILABLE', next = '' } = more;
  const members = ids.map(
    (id) =>
      `<member><ChangeSetId>${id}</ChangeSetId><ExecutionStatus>${execution}</ExecutionStatus></member>`,
  );
  return queryResult(
    'ListChangeSets',
    `<Summaries>${members.join('')}</Summaries>${next && `<NextToken>${next}</NextToken>`}`,
  );
}

function set(id: string, tags = OWN) {
  return queryResult('DescribeChangeSet', `<ChangeSetId>${id}</ChangeSetId>${tags}`);
}

const dropped = queryError(404, 'ChangeSetNotFound', 'ChangeSet [one] does not exist');
const gone = queryError(400, 'ValidationError', `Stack [${STACK}] does not exist`);
const absent = queryError(400, 'ValidationError', `Stack with id ${STACK} does not exist`);

function cloudThat(...answers: (() => Response)[]) {
  const script = scriptedFetch(...answers);
  const cloud = createStackCloud(
    accessTo('https://aws.example.com', { fetch: script.fetch, sleep: async () => {} }),
  );
  return {
    cloud,
    actions: () => script.sent.map(({ body }) => new URLSearchParams(body).get('Action')),
  };
}

describe('a stack under review', () => {
  it('has the tags that all its change sets give it, on every page', async () => {
    const { cloud, actions } = cloudThat(
      stack('REVIEW_IN_PROGRESS'),
      sets(['one'], { next: 'more' }),
      set('one'),
      sets(['two']),
      set('two'),
    );
    expect((await cloud.describe(STACK))?.tags).toEqual({ branch: 'one' });
    expect(actions()).toEqual([
      'DescribeStacks',
      'ListChangeSets',
      'DescribeChangeSet',
      'ListChangeSets',
      'DescribeChangeSet',
    ]);
  });

  it.each([
    ['a change set is executed', [sets(['one'], { execution: 'EXECUTE_IN_PROGRESS' })]],
    ['a change set is dropped', [sets(['one']), dropped]],
    ['the stack is deleted', [gone]],
  ])('is read again when %s meanwhile', async (_, meanwhile) => {
    const { cloud } = cloudThat(stack('REVIEW_IN_PROGRESS'), ...meanwhile, stack('CREATE_IN_PROGRESS', OWN));
    expect(await cloud.describe(STACK)).toMatchObject({
      status: 'CREATE_IN_PROGRESS',
      tags: { branch: 'one' },
    });
  });

  it('is gone when it was deleted meanwhile and is not there any more', async () => {
    const { cloud } = cloudThat(stack('REVIEW_IN_PROGRESS'), gone, absent);
    expect(await cloud.describe(STACK)).toBeUndefined();
  });

  it('belongs to nobody as long as it lags behind the execution of its change set', async () => {
    const executed = sets(['one'], { execution: 'EXECUTE_IN_PROGRESS' });
    const lagging = [stack('REVIEW_IN_PROGRESS'), executed];
    const { cloud } = cloudThat(...lagging, ...lagging, ...lagging);
    expect(await cloud.describe(STACK)).toMatchObject({ status: 'REVIEW_IN_PROGRESS', tags: {} });
  });

  it('is no proof of anything when its list of change sets is missing', async () => {
    const { cloud } = cloudThat(stack('REVIEW_IN_PROGRESS'), queryResult('ListChangeSets', ''));
    await expect(cloud.describe(STACK)).rejects.toMatchObject({ reasonCode: 'doubtful_facts' });
  });

  it('costs a list no request unless its name begins as was asked', async () => {
    const plain = cloudThat(stack('REVIEW_IN_PROGRESS'));
    expect(await plain.cloud.list()).toMatchObject([{ tags: {} }]);
    const other = cloudThat(stack('REVIEW_IN_PROGRESS'));
    expect(await other.cloud.list('blog-')).toMatchObject([{ tags: {} }]);
    const meant = cloudThat(stack('REVIEW_IN_PROGRESS'), sets(['one']), set('one'));
    expect(await meant.cloud.list('shop-')).toMatchObject([{ tags: { branch: 'one' } }]);
  });
});
