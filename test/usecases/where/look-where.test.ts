import { describe, expect, it } from '@jest/globals';
import { isUnknown } from '../../../src/domain/where/listing.ts';
import { deployment, pullRequest, stack, tagsOf } from '../../../tools/builders/facts.ts';
import { lock } from '../../../tools/builders/locks.ts';
import { keyOf, look, place, REFUSED } from './where-look.ts';

describe('a look at what runs where', () => {
  it('lists an environment with whose it is', async () => {
    const { listing, causes } = await look([place()]);
    expect(causes).toEqual([]);
    expect(listing).toMatchObject({
      notSeen: [],
      environments: [
        { name: 'shop-feature-a', state: 'ready', serves: { owner: 'mr-a', pullRequest: { number: 7 } } },
      ],
    });
  });

  it.each([
    [
      'who holds it',
      async () => new Map([['shop-feature-a', { version: 'v', lock: lock({ reason: 'a demo' }) }]]),
      { owner: 'mr-a', since: '2026-03-02T09:00:00.000Z', reason: 'a demo', pullRequest: 7 },
    ],
    [
      'that nobody can read who holds it',
      async () => new Map([['shop-feature-a', { version: 'v', lock: undefined }]]),
      { unknown: 'It is locked, and nobody can read by whom.' },
    ],
    [
      'that nobody knows where GitHub refuses',
      () => Promise.reject(REFUSED),
      { unknown: expect.stringContaining('Could not read the locks') },
    ],
    [
      'that nobody holds it',
      async () => new Map([['shop-feature-b', { version: 'v', lock: undefined }]]),
      null,
    ],
  ] as const)('says of an environment %s', async (_, locks, expected) => {
    const { listing } = await look([place()], { codeHost: { locks } });
    expect(listing.environments[0]?.lock).toEqual(expected);
  });

  it('says of a pull request that was closed whose it was, and that its branch is gone', async () => {
    const closed = { number: 7, state: 'closed', merged: true, labels: [], updatedAt: '' } as const;
    const { listing } = await look([place()], {
      codeHost: {
        openPullRequests: async () => [],
        branchLives: async () => new Map([['feature-a', { head: undefined, open: [], latest: closed }]]),
        pullRequestsClosedSince: async () => [
          pullRequest({ number: 7, state: 'closed', merged: true, author: 'mr-c', title: 'Old' }),
        ],
      },
    });
    expect(listing.environments[0]?.serves).toMatchObject({
      branchExists: false,
      pullRequest: { number: 7, state: 'merged', title: 'Old' },
      owner: 'mr-c',
    });
  });

  it('does not take the pull request of a fork, nor one from the default branch, for a wish', async () => {
    const fork = pullRequest({ headBranch: 'feature-a', headRepositoryId: 99 });
    const { listing } = await look([place()], { codeHost: { openPullRequests: async () => [fork] } });
    expect(listing.environments[0]?.serves).toMatchObject({ pullRequest: null, owner: null });
    const main = stack({
      name: 'shop-staging',
      tags: { ...tagsOf('main'), 'greenroom:environment': 'staging' },
    });
    const ofMain = await look([place({ stacks: { list: async () => [main] } })], {
      codeHost: { branchLives: () => Promise.reject(new Error('Nobody was to ask.')) },
      deployments: { list: async () => [] },
    });
    expect(ofMain.listing.environments[0]?.serves).toMatchObject({ branchExists: true, pullRequest: null });
  });

  it('goes on where GitHub refuses one list, and calls unknown what that would have told', async () => {
    const { listing, causes } = await look(
      [place()],
      {
        codeHost: {
          openPullRequests: () => Promise.reject(REFUSED),
          branchLives: () => Promise.reject(REFUSED),
        },
        deployments: { list: () => Promise.reject(REFUSED) },
      },
      { factsOf: () => ({ ttlMs: 1, hours: undefined, pricing: undefined, urlOutput: 'Url' }) },
    );
    expect(causes.map(({ reasonCode }) => reasonCode)).toEqual([
      'access_denied',
      'access_denied',
      'access_denied',
    ]);
    expect(listing.notSeen[0]).toBe(
      "Could not read the deployments of kind 'preview': GitHub refused; give the job that right.",
    );
    const [found] = listing.environments;
    expect(found).toMatchObject({
      state: 'unknown',
      serves: { branch: 'feature-a', commit: 'a'.repeat(40) },
    });
    const { pullRequest: pull, owner, branchExists } = found?.serves ?? {};
    expect([pull, owner, branchExists, found?.times.expiresAt].every(isUnknown)).toBe(true);
  });

  it('goes on where one place cannot be looked at, and does not call missing what is recorded there', async () => {
    const there = place({
      name: 'eu-west-1',
      stacks: { list: () => Promise.reject(REFUSED) },
      account: { region: 'eu-west-1', accountId: async () => '111122223333' },
    });
    const { listing, causes } = await look([place({ name: 'eu-central-1' }), there], {
      deployments: {
        list: async () => [
          deployment({ id: 3, payload: { key: keyOf('far'), region: 'eu-west-1', environment: 'shop-far' } }),
          deployment({
            id: 2,
            payload: { key: keyOf('near'), region: 'eu-central-1', environment: 'shop-near' },
          }),
          deployment({ id: 1, payload: { key: keyOf('feature-a') } }),
        ],
      },
    });
    expect(causes).toHaveLength(1);
    expect(listing.environments.map(({ name, state, place: at }) => [name, state, at])).toEqual([
      ['shop-near', 'missing', 'eu-central-1'],
      ['shop-far', 'unknown', 'eu-west-1'],
      ['shop-feature-a', 'ready', 'eu-central-1'],
    ]);
  });

  it.each([
    ['names no region', {}],
    ['may be in another account of the region', { region: 'eu-central-1' }],
  ])('does not call missing what %s, where one look failed', async (_what, more) => {
    const refused = place({ name: 'two', stacks: { list: () => Promise.reject(REFUSED) } });
    const { listing } = await look([place({ name: 'one', stacks: { list: async () => [] } }), refused], {
      deployments: { list: async () => [deployment({ payload: { key: keyOf('feature-a'), ...more } })] },
    });
    expect(listing.environments).toMatchObject([{ state: 'unknown', serves: { commit: 'a'.repeat(40) } }]);
  });

  it('refuses an account that is not allowed, and lists no stack of it', async () => {
    const { listing, causes } = await look([place({ allowedAccounts: ['999900001111'] })]);
    expect(causes).toMatchObject([{ reasonCode: 'account_not_allowed' }]);
    expect(listing.environments).toMatchObject([{ state: 'unknown' }]);
    expect(JSON.stringify(listing)).not.toContain('111122223333');
  });

  it('lists a stack once that two roles see, and passes over what others recorded', async () => {
    const { listing } = await look([place({ name: 'one' }), place({ name: 'two' })], {
      deployments: {
        list: async () => [
          deployment({ id: 9, payload: { key: '1/shop/preview/feature-b' } }),
          deployment({ id: 8, payload: { key: keyOf('ended') }, state: 'inactive' }),
          deployment({ payload: { key: keyOf('feature-a') } }),
        ],
      },
    });
    expect(listing.environments.map(({ name }) => name)).toEqual(['shop-feature-a']);
  });

  it('asks about ten environments by themselves that the newest hundred deployments leave out, and no more', async () => {
    const branches = Array.from({ length: 12 }, (_, index) => `old-${index}`);
    const stacks = branches.map((branch) =>
      stack({
        id: `arn:aws:cloudformation:eu-central-1:111122223333:stack/${branch}/1`,
        name: `shop-${branch}`,
        tags: tagsOf(branch),
      }),
    );
    const asked: (string | undefined)[] = [];
    const { listing } = await look([place({ stacks: { list: async () => stacks } })], {
      deployments: {
        async list({ key }) {
          asked.push(key);
          if (key !== undefined) return [deployment({ payload: { key } })];
          return Array.from({ length: 100 }, (_, id) =>
            deployment({ id, state: 'inactive', payload: { key: keyOf('x') } }),
          );
        },
      },
    });
    expect(asked).toHaveLength(11);
    const counts = Map.groupBy(listing.environments, ({ state }) => state);
    expect([counts.get('ready')?.length, counts.get('unknown')?.length]).toEqual([10, 2]);
  });

  it('says when the last sweep was, or that nobody knows', async () => {
    const off = { state: 'disabled_inactivity', createdAt: '2026-01-01T00:00:00Z' };
    const { listing } = await look([place()], {
      workflowRuns: { workflow: async () => off, hourlyRuns: async () => [] },
    });
    expect(listing.lastSweep).toMatchObject({
      at: null,
      late: true,
      sentence: expect.stringMatching(/switched .* off/),
    });
    expect((await look([place()])).listing.lastSweep).toEqual({
      unknown: 'GitHub does not tell of runs of greenroom.yml, so nobody knows when the last sweep was.',
    });
  });
});
