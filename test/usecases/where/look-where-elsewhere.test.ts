import { describe, expect, it } from '@jest/globals';
import { deployment, pullRequest, stack, tagsOf } from '../../../tools/builders/facts.ts';
import { lock } from '../../../tools/builders/locks.ts';
import { look, place } from './where-look.ts';

describe('a look at what runs where, of forks and shared environments', () => {
  it('says whose the environment of a fork is, and whether anything is allowed there', async () => {
    const pull = pullRequest({
      number: 9,
      headBranch: 'main',
      headRepositoryId: 99,
      author: 'mr-b',
      title: 'Mine',
    });
    const ofFork = stack({ name: 'shop-fork-9', tags: tagsOf('fork:9') });
    for (const head of ['a'.repeat(40), undefined]) {
      const life = { head, open: head === undefined ? [] : [pull], latest: pull };
      const { listing } = await look([place({ stacks: { list: async () => [ofFork] } })], {
        codeHost: {
          openPullRequests: async () => [pull],
          branchLives: async () => new Map([['fork:9', life]]),
        },
        deployments: { list: async () => [] },
      });
      expect(listing.environments[0]?.serves).toMatchObject({
        branch: 'fork:9',
        branchExists: head !== undefined,
        owner: 'mr-b',
        pullRequest: { number: 9, state: 'open', title: 'Mine' },
      });
    }
  });

  it('finds the lock of a shared environment of which no stack was seen, whatever was sent there', async () => {
    const held = { version: 'v', lock: lock({ environment: 'shop-qa' }) };
    const payload = { key: '70107786/shop/qa/shared:qa', sentBranch: 'feature-a', sentBy: 'mr-b' };
    const { listing } = await look(
      [place({ stacks: { list: async () => [] } })],
      {
        codeHost: { locks: async () => new Map([['shop-qa', held]]) },
        deployments: { list: async () => [deployment({ environment: 'qa', ref: 'a'.repeat(40), payload })] },
      },
      { kinds: ['qa'] },
    );
    expect(listing.environments).toMatchObject([
      {
        name: 'shop-qa',
        kind: 'qa',
        serves: { branch: 'feature-a', owner: 'mr-b' },
        lock: { owner: 'mr-a' },
      },
    ]);
  });
});
