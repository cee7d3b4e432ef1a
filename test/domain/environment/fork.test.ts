import { describe, expect, it } from '@jest/globals';
import {
  environmentBranch,
  forkBranch,
  forkByEvent,
  pullOfForkBranch,
} from '../../../src/domain/environment/fork.ts';

const HOME = { id: 70107786 };

function event(repo: unknown): object {
  return { pull_request: { number: 7, head: { ref: 'a', repo }, base: { ref: 'main', repo: HOME } } };
}

describe('what stands in the place of a branch', () => {
  const pull = { number: 7, headBranch: 'main', headRepositoryId: 1 };

  it('is the branch itself where the repository holds it, and the number of the pull request where a fork does', () => {
    expect(environmentBranch(pull, 1)).toBe('main');
    expect(environmentBranch(pull, 2)).toBe('fork:7');
    expect(environmentBranch({ ...pull, headRepositoryId: undefined }, 1)).toBe('fork:7');
  });

  it.each([
    'fork-7',
    'fork/7',
    'pull/7/head',
    'fork:',
    'fork:07',
    'fork:7x',
    'a/fork:7',
    'fork:1e3',
    'fork:-1',
  ])('is never %s', (branch) => {
    expect(pullOfForkBranch(branch)).toBeUndefined();
  });

  it('tells its pull request', () => {
    expect(pullOfForkBranch(forkBranch(7))).toBe(7);
  });
});

describe('forkByEvent', () => {
  it.each([
    ['another repository', { id: 1 }],
    ['a repository that is gone', null],
  ])('knows a pull request from %s', (_, repo) => {
    for (const name of ['pull_request', 'pull_request_review', 'pull_request_review_comment'])
      expect(forkByEvent(name, event(repo))).toEqual({
        decision: 'skipped',
        reasonCode: 'fork',
        sentence:
          "Pull request #7 comes from a fork, which gets no credentials and so no environment; a maintainer can name its commit in the comment '/stage up COMMIT', or push its commits to a branch of this repository.",
      });
  });

  it.each([
    ['a branch of the same repository', 'pull_request', event(HOME)],
    ['an event with the rights of the base', 'pull_request_target', event({ id: 1 })],
    ['a push', 'push', { after: 'abc', repository: HOME }],
    ['a payload that tells no repository', 'pull_request', { pull_request: { number: 7, head: {} } }],
    ['a payload that could not be read', 'pull_request', undefined],
    ['nonsense', 'pull_request', 'nonsense'],
  ])('says nothing of %s', (_, name, payload) => {
    expect(forkByEvent(name, payload)).toBeUndefined();
  });
});
