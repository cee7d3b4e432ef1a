import { describe, expect, it } from '@jest/globals';
import { forkByEvent } from '../../../src/domain/environment/fork.ts';

const HOME = { id: 70107786 };

function event(repo: unknown): object {
  return { pull_request: { number: 7, head: { ref: 'a', repo }, base: { ref: 'main', repo: HOME } } };
}

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
          'Pull request #7 comes from a fork, which gets no credentials and so no environment; a maintainer can push its commits to a branch of this repository.',
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
