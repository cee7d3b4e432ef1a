import { expect, it } from '@jest/globals';
import { createGitHub } from '../../../../src/adapters/github/github.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';

const HEAD = 'a'.repeat(40);
const status = {
  state: 'SUCCESS',
  description: 'It runs.',
  environmentUrl: 'http://a.example.com',
  createdAt: '2026-03-02T09:10:00Z',
  creator: { __typename: 'Bot', login: 'github-actions' },
};
const made = {
  creator: status.creator,
  payload: '{"key":"k"}',
  createdAt: '2026-03-02T09:00:00Z',
  latestStatus: null,
};

function node(overrides: object = {}, deployments: readonly unknown[] = [made], oid = HEAD) {
  const commit = { oid, committedDate: '2026-03-02T08:00:00Z', deployments: { nodes: deployments } };
  return {
    number: 1,
    headRefName: 'feature-a',
    headRefOid: HEAD,
    updatedAt: '2026-03-02T09:00:00Z',
    headRepository: { databaseId: 4 },
    labels: { nodes: [{ name: 'a' }] },
    author: { login: 'mr-a' },
    reviewRequests: { nodes: [] },
    reviews: { nodes: [] },
    commits: { nodes: [{ commit }] },
    ...overrides,
  };
}

function headsIn(...nodes: readonly unknown[]) {
  const page = { nodes, pageInfo: { hasNextPage: false, endCursor: null } };
  const body = JSON.stringify({ data: { repository: { pullRequests: page } } });
  const { fetch, sent } = scriptedFetch(
    () => new Response(body, { status: 200, headers: { 'content-type': 'application/json' } }),
  );
  const { codeHost } = createGitHub({
    fetch,
    token: 'rehearsal',
    apiUrl: 'https://api.github.com',
    repository: 'octo-org/shop',
  });
  return { heads: codeHost.deployedHeads('preview'), sent };
}

it('asks for one kind of environment, and gives each deployment by its newest state', async () => {
  const quoted = { ...made, payload: JSON.stringify('{"key":"k"}'), latestStatus: status };
  const { heads, sent } = headsIn(node({}, [made, quoted]));
  expect((await heads)[0]?.deployments).toEqual([
    {
      key: 'k',
      payload: { key: 'k' },
      state: undefined,
      note: undefined,
      url: undefined,
      changedAt: '2026-03-02T09:00:00Z',
    },
    {
      key: 'k',
      payload: { key: 'k' },
      state: 'success',
      note: 'It runs.',
      url: 'http://a.example.com',
      changedAt: '2026-03-02T09:10:00Z',
    },
  ]);
  const { variables } = JSON.parse(sent[0]?.body ?? '') as { readonly variables: unknown };
  expect(variables).toMatchObject({ owner: 'octo-org', repo: 'shop', environment: 'preview' });
});

it.each([
  ['without a key', { payload: '""' }, { key: undefined }],
  ['without a payload', { payload: null }, { key: undefined }],
  ['in a state that is not known', { latestStatus: { ...status, state: 'WAITING' } }, { state: undefined }],
  ['at work', { latestStatus: { ...status, state: 'IN_PROGRESS' } }, { state: 'in_progress' }],
  [
    'that says nothing',
    { latestStatus: { ...status, description: null, environmentUrl: null } },
    { note: undefined, url: undefined },
  ],
])('reads a deployment %s', async (_, given, expected) => {
  const { heads } = headsIn(node({}, [{ ...made, ...given }, null]));
  expect((await heads)[0]?.deployments).toEqual([expect.objectContaining(expected)]);
});

it('knows a team whose name it may not read for somebody who was asked, and leaves the author out', async () => {
  const { heads } = headsIn(
    node({
      reviewRequests: { nodes: [{ requestedReviewer: {} }, { requestedReviewer: null }, null] },
      reviews: {
        nodes: [
          { state: 'COMMENTED', author: { login: 'mr-a' } },
          { state: 'APPROVED', author: { login: 'mr-b' } },
          { state: 'APPROVED', author: { login: 'mr-b' } },
          { state: 'PENDING', author: { login: 'mr-c' } },
          { state: 'COMMENTED', author: null },
        ],
      },
    }),
  );
  expect((await heads)[0]?.review).toEqual({
    author: 'mr-a',
    requestedReviewers: ['somebody', 'somebody'],
    reviewers: ['mr-b', 'ghost'],
  });
});

it.each([
  ['whose commits lag behind its head', node({}, [], 'b'.repeat(40))],
  ['without a commit', node({ commits: { nodes: [] } })],
  ['whose commits could not be read', node({ commits: null })],
])('leaves out a pull request %s', async (_, given) => {
  const { heads } = headsIn(given, node({ number: 2 }));
  expect((await heads).map(({ number }) => number)).toEqual([2]);
});
