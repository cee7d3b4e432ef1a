import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ALL_WRITE, type GitHubWorld, REPOSITORY, startGitHub } from '../github-world.ts';

let world: GitHubWorld;
let number = 0;

beforeEach(async () => {
  world = await startGitHub(2);
  await world.control('push', { branch: 'feature/1-a', files: { 'a.txt': 'a' }, by: 'mr-a' });
  const opened = await world.control('open', { branch: 'feature/1-a', title: 'T', by: 'mr-a' });
  number = Number(opened['number']);
});

afterEach(() => world.close());

const APP = { ...ALL_WRITE, kind: 'app', login: 'shop-merger' } as const;

const QUERY = `query Queue($number: Int!) { repository(owner: "octo-org", name: "shop") {
  mergeQueue(branch: "main") { entries(first: 10) { nodes { position headCommit { oid } pullRequest { number } } } }
  pullRequest(number: $number) { id headRefOid isMergeQueueEnabled isInMergeQueue mergeQueueEntry { position }
    autoMergeRequest { enabledBy { __typename login } } mergedBy { __typename login }
    timelineItems(last: 1, itemTypes: [REMOVED_FROM_MERGE_QUEUE_EVENT]) { nodes { ... on RemovedFromMergeQueueEvent { reason } } } } } }`;

async function shown() {
  const { body } = await world.call(
    'POST',
    '/graphql',
    { query: QUERY, variables: { number } },
    { token: APP },
  );
  const { data } = body as {
    data: { repository: { mergeQueue: unknown; pullRequest: Record<string, unknown> } };
  };
  if (!data) throw new Error(JSON.stringify(body));
  return data.repository;
}

async function enqueue(input: object = {}, token: typeof APP | typeof ALL_WRITE = APP): Promise<unknown> {
  const { id, headRefOid } = (await shown()).pullRequest;
  const query =
    'mutation E($input: EnqueuePullRequestInput!) { enqueuePullRequest(input: $input) { mergeQueueEntry { position } } }';
  const variables = { input: { pullRequestId: id, expectedHeadOid: headRefOid, ...input } };
  return (await world.call('POST', '/graphql', { query, variables }, { token })).body;
}

/** Whether runs start for what came last. */
function groups(): readonly boolean[] {
  return world.github
    .events(0)
    .filter(({ name }) => name === 'merge_group')
    .map(({ byWorkflowToken }) => !byWorkflowToken);
}

describe.each([
  ['a ruleset', () => world.control('ruleset', { name: 'q', branches: ['main'], rules: ['merge_queue'] })],
  ['protection', () => world.control('protect', { branch: 'main', queue: true })],
] as const)('a base with a merge queue by %s', (_, set) => {
  beforeEach(() => set());

  it('is merged into by its queue alone', async () => {
    const merge = `${REPOSITORY}/pulls/${number}/merge`;
    expect(await world.call('PUT', merge, {}, { token: APP })).toMatchObject({
      status: 405,
      body: { message: 'Changes must be made through the merge queue' },
    });
    expect((await shown()).pullRequest).toMatchObject({ isMergeQueueEnabled: true, isInMergeQueue: false });
    expect(await enqueue()).toEqual({ data: { enqueuePullRequest: { mergeQueueEntry: { position: 1 } } } });
    expect(await enqueue()).toMatchObject({ errors: [{ message: 'Pull request is already in the queue' }] });
    expect((await shown()).mergeQueue).toMatchObject({
      entries: { nodes: [{ position: 1, pullRequest: { number } }] },
    });
    await world.control('queue-merges', { number });
    expect((await shown()).pullRequest).toMatchObject({
      isInMergeQueue: false,
      mergedBy: { __typename: 'Bot', login: 'github-merge-queue' },
      timelineItems: { nodes: [{ reason: 'merged' }] },
    });
  });

  it('starts no run for what a workflow put in', async () => {
    await enqueue();
    await world.control('dequeue', { number, by: 'mr-b', reason: 'CI_FAILURE' });
    expect((await shown()).pullRequest).toMatchObject({
      timelineItems: { nodes: [{ reason: 'failed_checks' }] },
    });
    await enqueue({}, ALL_WRITE);
    expect(groups()).toEqual([true, false]);
  });

  it('takes in nothing at another head, nor what auto-merge is on for', async () => {
    expect(await enqueue({ expectedHeadOid: 'b'.repeat(40) })).toMatchObject({ data: null });
    await world.control('auto-merge', { number, by: 'mr-b', on: true });
    expect(await enqueue()).toEqual({ data: { enqueuePullRequest: { mergeQueueEntry: null } } });
    expect((await shown()).pullRequest).toMatchObject({
      isInMergeQueue: false,
      autoMergeRequest: { enabledBy: { __typename: 'User', login: 'mr-b' } },
    });
  });
});

describe('a change of workflow files', () => {
  it('is merged by an installation with the permission `workflows` alone', async () => {
    const files = { '.github/workflows/ci.yml': 'on: push\n' };
    await world.control('push', { branch: 'feature/1-a', files, by: 'mr-a' });
    const merge = `${REPOSITORY}/pulls/${number}/merge`;
    expect(await world.call('PUT', merge, {}, { token: APP })).toMatchObject({
      status: 403,
      body: {
        message: expect.stringMatching(/^refusing to allow a GitHub App to create or update workflow/),
      },
    });
    const token = { ...APP, permissions: { ...APP.permissions, workflows: 'write' } } as const;
    expect(await world.call('PUT', merge, {}, { token })).toMatchObject({ status: 200 });
  });
});
