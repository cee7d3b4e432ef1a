import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

const [SEEN, OTHER] = ['a'.repeat(40), 'b'.repeat(40)];

function speaker(...bodies: readonly unknown[]) {
  const wire = scriptedFetch(...bodies.map((body) => () => Response.json(body)));
  const { codeHost } = createGitHub({
    fetch: wire.fetch,
    token: 'ghs_secret',
    apiUrl: 'https://api.example.com/',
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return { codeHost, sent: wire.sent };
}

function shown(fields: object = {}): unknown {
  const pullRequest = {
    id: 'PR_7',
    headRefOid: SEEN,
    isMergeQueueEnabled: true,
    isInMergeQueue: false,
    autoMergeRequest: null,
    mergedBy: null,
    timelineItems: { nodes: [] },
    ...fields,
  };
  return { data: { repository: { pullRequest } } };
}

const refused = (message: string, type?: string) => ({
  data: null,
  errors: [{ message, ...(type === undefined ? {} : { type }) }],
});
const DONE = { data: { enqueuePullRequest: { mergeQueueEntry: { position: 1 } } } };
const QUEUED = shown({ isInMergeQueue: true });

describe('what GitHub is to do with a pull request', () => {
  it('is told with people as REST writes them', async () => {
    const createdAt = '2026-01-05T10:00:00Z';
    const { codeHost } = speaker(
      shown({
        autoMergeRequest: { enabledBy: { __typename: 'User', login: 'mr-b' } },
        mergedBy: { __typename: 'Bot', login: 'github-actions' },
        timelineItems: {
          nodes: [{ __typename: 'RemovedFromMergeQueueEvent', createdAt, reason: 'failed_checks' }],
        },
      }),
    );
    expect(await codeHost.mergePlan(7)).toEqual({
      hasQueue: true,
      isQueued: false,
      removal: { at: createdAt, reason: 'failed_checks' },
      autoMergeBy: 'mr-b',
      approvedBy: undefined,
      isMergedByJob: true,
    });
  });

  it('is approved by whoever said so of its newest commit', async () => {
    const review = (state: string, oid: string | undefined, login: string | undefined) => ({
      state,
      commit: oid === undefined ? null : { oid },
      author: login === undefined ? null : { __typename: 'User', login },
    });
    const approvedBy = async (...nodes: readonly (object | null)[]) => {
      const { codeHost } = speaker(shown({ latestOpinionatedReviews: { nodes } }));
      return (await codeHost.mergePlan(7))?.approvedBy;
    };
    expect(await approvedBy(null, review('APPROVED', OTHER, 'mr-a'), review('APPROVED', SEEN, 'mr-b'))).toBe(
      'mr-b',
    );
    expect(await approvedBy(review('APPROVED', SEEN, undefined))).toBe('ghost');
    expect(
      await approvedBy(review('CHANGES_REQUESTED', SEEN, 'mr-b'), review('APPROVED', undefined, 'mr-c')),
    ).toBeUndefined();
  });

  it('is unknown to an older server', async () => {
    const { codeHost } = speaker(refused("Field 'isMergeQueueEnabled' doesn't exist on type 'PullRequest'"));
    expect(await codeHost.mergePlan(7)).toBeUndefined();
  });

  it('has no removal where it came back, and a ghost for somebody who is gone', async () => {
    const { codeHost } = speaker(
      shown({
        autoMergeRequest: { enabledBy: null },
        timelineItems: { nodes: [{ __typename: 'AddedToMergeQueueEvent' }] },
      }),
    );
    expect(await codeHost.mergePlan(7)).toMatchObject({ removal: undefined, autoMergeBy: 'ghost' });
  });
});

describe('a pull request that is to be queued', () => {
  it('is so at the commit that was delivered', async () => {
    const { codeHost, sent } = speaker(shown(), DONE, QUEUED);
    expect(await codeHost.enqueue(7, SEEN)).toEqual({ outcome: 'queued' });
    expect(JSON.parse(sent[1]?.body ?? '')).toMatchObject({ variables: { pull: 'PR_7', commit: SEEN } });
  });

  it.each([
    ['queued', [QUEUED]],
    ['moved', [shown({ headRefOid: OTHER })]],
    ['queued', [shown(), refused('Pull request is already in the queue', 'UNPROCESSABLE'), QUEUED]],
    ['moved', [shown(), refused('Something went wrong.'), shown({ headRefOid: OTHER })]],
    // A copy that lags shows it elsewhere for some seconds.
    ['queued', [shown(), DONE, shown(), shown(), QUEUED]],
    ['queued', [shown(), refused('Pull request is already in the queue', 'UNPROCESSABLE'), shown(), QUEUED]],
    // netresearch/git-workflow-skill#160
    ['unseen', [shown(), { data: { enqueuePullRequest: { mergeQueueEntry: null } } }, shown()]],
  ] as const)('is %s by what it shows afterwards', async (outcome, bodies) => {
    expect(await speaker(...bodies).codeHost.enqueue(7, SEEN)).toEqual({ outcome });
  });

  it("is refused in GitHub's words", async () => {
    // devantler-tech/platform#3138
    const detail = "Pull request Required workflow 'Validate' is not satisfied";
    const { codeHost } = speaker(shown(), refused(detail, 'UNPROCESSABLE'), shown());
    expect(await codeHost.enqueue(7, SEEN)).toEqual({ outcome: 'refused', detail });
  });

  it('says which right is missing', async () => {
    const { codeHost } = speaker(shown(), refused('Resource not accessible by integration', 'FORBIDDEN'));
    await expect(codeHost.enqueue(7, SEEN)).rejects.toMatchObject({ reasonCode: 'access_denied' });
  });
});

describe('what is queued', () => {
  const entries = (nodes: readonly unknown[] | null) => ({
    data: { repository: { mergeQueue: nodes === null ? null : { entries: { nodes } } } },
  });

  it('holds all that is before it', async () => {
    const { codeHost } = speaker(
      entries([
        { position: 2, headCommit: null, pullRequest: { number: 5 } },
        { position: 1, headCommit: { oid: SEEN }, pullRequest: { number: 9 } },
        { position: 3, headCommit: { oid: OTHER }, pullRequest: null },
        null,
      ]),
    );
    expect(await codeHost.queuedGroups('main')).toEqual([
      { pullRequest: 9, commit: SEEN, pullRequests: [9] },
      { pullRequest: 5, commit: undefined, pullRequests: [9, 5] },
    ]);
  });

  it.each([
    ['has no queue', entries(null)],
    ['is on a server that knows none', refused("Field 'mergeQueue' doesn't exist on type 'Repository'")],
  ])('is nothing where the branch %s', async (_, body) => {
    expect(await speaker(body).codeHost.queuedGroups('main')).toEqual([]);
  });
});
