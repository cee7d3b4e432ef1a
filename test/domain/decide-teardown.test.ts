import { describe, expect, it } from '@jest/globals';
import {
  brake,
  inventory,
  judgeStack,
  mayRemove,
  type SweepSettings,
} from '../../src/domain/decide-teardown.ts';
import { pullRequest, stack } from '../support/facts.ts';

const settings: SweepSettings = {
  repositoryId: 70107786,
  project: 'shop',
  kind: 'preview',
  protected: ['release/*'],
  kindIsProtected: false,
  graceMs: 3_600_000,
  force: false,
};
const now = new Date('2026-03-02T09:00:00Z');

describe('mayRemove', () => {
  const facts = {
    repositoryId: 70107786,
    branch: 'feature-a',
    branchHead: 'a'.repeat(40),
    openPullRequest: undefined,
    latestPullRequest: undefined,
  };

  it.each([
    ['the branch is gone', { ...facts, branchHead: undefined }],
    ['the pull request is closed', { ...facts, latestPullRequest: pullRequest({ state: 'closed' }) }],
    [
      'the pull request is merged',
      { ...facts, latestPullRequest: pullRequest({ state: 'closed', merged: true }) },
    ],
    ['somebody labelled it stage:off', { ...facts, openPullRequest: pullRequest({ labels: ['stage:off'] }) }],
  ])('lets it go when %s', (_, life) => {
    expect(mayRemove(life)).toMatchObject({ remove: true });
  });

  it.each([
    ['a pull request is open', { ...facts, openPullRequest: pullRequest() }],
    [
      'one was closed, but another of the same branch is open',
      {
        ...facts,
        openPullRequest: pullRequest({ number: 8 }),
        latestPullRequest: pullRequest({ state: 'closed' }),
      },
    ],
    ['the branch stands and never had a pull request', facts],
    [
      'somebody labelled the closed one stage:keep',
      { ...facts, latestPullRequest: pullRequest({ state: 'closed', labels: ['stage:keep'] }) },
    ],
  ])('keeps it when %s', (_, life) => {
    expect(mayRemove(life)).toMatchObject({ remove: false, reasonCode: 'still_wanted' });
  });
});

describe('inventory', () => {
  it('counts only root stacks that carry this project, repository and kind', () => {
    const ours = stack();
    const others = [
      stack({ tags: { ...ours.tags, 'greenroom:repository-id': '70107999' } }),
      stack({ tags: { ...ours.tags, 'greenroom:environment': 'production' } }),
      stack({ tags: { branch: 'feature-a' } }),
      stack({ parentId: 'arn' }),
      stack({ name: 'awseb-e-abc-stack' }),
    ];
    expect(inventory([ours, ...others], settings)).toEqual([ours]);
  });
});

describe('judgeStack', () => {
  it.each([
    ['termination protection', stack({ terminationProtection: true }), 'protected'],
    [
      'a protected branch',
      stack({ tags: { ...stack().tags, 'greenroom:branch': 'release/1' } }),
      'protected',
    ],
    ['an operation under way', stack({ status: 'UPDATE_IN_PROGRESS' }), 'busy'],
    ['its youth', stack({ createdAt: '2026-03-02T08:30:00Z' }), 'too_young'],
    ['a recent update', stack({ updatedAt: '2026-03-02T08:30:00Z' }), 'too_young'],
    [
      'a tag that does not name its branch',
      stack({ tags: { ...stack().tags, 'greenroom:branch': '' } }),
      'doubtful_facts',
    ],
  ])('leaves a stack for %s', (_, candidate, reasonCode) => {
    expect(judgeStack(candidate, settings, now).skip?.reasonCode).toBe(reasonCode);
  });

  it('takes up a deletion that another run began', () => {
    expect(judgeStack(stack({ status: 'DELETE_IN_PROGRESS' }), settings, now).skip).toBeUndefined();
  });

  it('lets force overrule youth, never protection', () => {
    const forced = { ...settings, force: true };
    expect(judgeStack(stack({ createdAt: '2026-03-02T08:59:00Z' }), forced, now).skip).toBeUndefined();
    expect(judgeStack(stack({ terminationProtection: true }), forced, now).skip?.reasonCode).toBe(
      'protected',
    );
  });
});

describe('brake', () => {
  const limits = { maxDeletions: 10, maxFraction: 0.3, force: false };

  it.each([
    [3, 3, false],
    [3, 10, false],
    [4, 10, true],
    [10, 40, false],
    [11, 400, true],
  ])('of %i victims in %i trips: %s', (victims, total, trips) => {
    expect(brake(victims, total, limits) !== undefined).toBe(trips);
  });

  it('is lifted by force', () => {
    expect(brake(400, 400, { ...limits, force: true })).toBeUndefined();
  });
});
