import { describe, expect, it } from '@jest/globals';
import { servesBranch } from '../../../src/domain/ownership/ownership.ts';
import { judgeStack } from '../../../src/domain/sweep/judge-stack.ts';
import { mayRemove } from '../../../src/domain/teardown/may-remove.ts';
import { pullRequest, stack } from '../../../tools/builders/facts.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { sweepRules } from '../../../tools/builders/teardown-request.ts';

const staging = stack({
  name: 'shop-staging',
  tags: { ...stack().tags, 'greenroom:environment': 'staging', 'greenroom:branch': 'develop' },
  parameters: { Branch: 'develop' },
});

describe('servesBranch', () => {
  it('knows the branch that a stack was made for', () => {
    expect(servesBranch(staging, 'develop')).toBe(true);
    expect(servesBranch(stack(), 'feature-a')).toBe(true);
  });

  it.each([
    ['a closed feature branch when all branches share one name', staging, 'feature-b'],
    [
      'the first branch when it has moved to another',
      { ...staging, parameters: { Branch: 'release' } },
      'develop',
    ],
    ['a branch whose name only hashes to the same', stack(), 'feature-A'],
  ])('never takes a stack for one of %s', (_, found, branch) => {
    expect(servesBranch(found, branch)).toBe(false);
  });
});

it('leaves a shared environment to the branch that it serves now, whatever became of the first', () => {
  const SCOPE = scope({ kind: 'staging' });
  const rules = sweepRules({ graceMs: 0, force: true });
  const moved = { ...staging, parameters: { Branch: 'release' } };
  const now = new Date('2026-03-02T09:00:00Z');
  expect(judgeStack(moved, SCOPE, rules, now).skip?.reasonCode).toBe('doubtful_facts');
  expect(judgeStack(staging, SCOPE, rules, now).skip).toBeUndefined();
});

it('keeps an environment that outlives pull requests when one of its branch is merged', () => {
  const facts = {
    repositoryId: 70107786,
    branch: 'develop',
    branchHead: 'a'.repeat(40),
    openPullRequest: undefined,
    latestPullRequest: pullRequest({ state: 'closed', merged: true }),
    outlivesPullRequests: true,
  };
  expect(mayRemove(facts, { force: false })).toMatchObject({ remove: false, reasonCode: 'still_wanted' });
  expect(mayRemove({ ...facts, branchHead: undefined }, { force: false })).toMatchObject({ remove: true });
});
