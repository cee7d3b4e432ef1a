import { describe, expect, it } from '@jest/globals';
import { hintOf } from '../../../src/domain/environment/subject.ts';

const pull = { number: 7, head: { ref: 'feature/a', sha: 'abc', repo: { id: 70107786 } } };

describe('hintOf', () => {
  it.each([
    [
      'an opened pull request',
      'pull_request',
      { action: 'opened', pull_request: pull },
      { branch: 'feature/a', pullRequest: 7, commit: 'abc' },
    ],
    [
      'a closed pull request',
      'pull_request',
      { action: 'closed', pull_request: pull },
      { branch: 'feature/a', pullRequest: 7 },
    ],
    ['a deleted branch', 'delete', { ref: 'feature/a', ref_type: 'branch' }, { branch: 'feature/a' }],
    ['a deleted tag', 'delete', { ref: 'v1', ref_type: 'tag' }, { branch: undefined, commit: undefined }],
    [
      'a fork whose repository is gone',
      'pull_request',
      { pull_request: { ...pull, head: { ...pull.head, repo: null } } },
      { branch: 'feature/a', pullRequest: 7, commit: 'abc' },
    ],
    ['a schedule', 'schedule', { schedule: '7 * * * *' }, { branch: undefined, pullRequest: undefined }],
    ['nonsense', 'pull_request', 'nonsense', { branch: undefined, pullRequest: undefined }],
  ])('reads %s', (_, name, payload, expected) => {
    expect(hintOf(name, payload, undefined)).toMatchObject(expected);
  });

  it('takes the branch of a push from the ref', () => {
    expect(hintOf('push', { after: 'abc' }, 'refs/heads/feature/a')).toMatchObject({
      branch: 'feature/a',
      commit: 'abc',
    });
  });
});
