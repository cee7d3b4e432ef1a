import { describe, expect, it } from '@jest/globals';
import { hintFor, hintOf } from '../../../src/domain/environment/subject.ts';

const pull = { number: 7, head: { ref: 'feature/a', sha: 'abc', repo: { id: 70107786 } } };

const NO_RUN = { ref: undefined, sha: undefined };

describe('what a workflow runs at', () => {
  const other = { head_sha: 'abc', head_branch: 'feature/a', head_repository: { id: 1 } };
  it.each([
    ['workflow_dispatch', {}, 'refs/heads/feature/a', { commit: 'def', branch: 'feature/a' }],
    ['schedule', {}, 'refs/heads/main', { commit: 'def', branch: 'main' }],
    ['push', { after: 'def' }, 'refs/tags/v1', { commit: 'def', branch: undefined }],
    ['pull_request', { pull_request: pull }, 'refs/pull/7/merge', { commit: 'def', branch: undefined }],
    [
      'workflow_run',
      { workflow_run: other, repository: { id: 1 } },
      'refs/heads/main',
      { commit: 'abc', branch: 'feature/a' },
    ],
    [
      'workflow_run',
      { workflow_run: other, repository: { id: 2 } },
      'refs/heads/main',
      { commit: 'abc', branch: undefined, isFork: true },
    ],
    [
      'workflow_run',
      { workflow_run: { ...other, head_repository: null }, repository: { id: 1 } },
      'refs/heads/main',
      { commit: 'abc', branch: undefined, isFork: true },
    ],
    [
      'workflow_run',
      { workflow_run: { ...other, head_repository: undefined } },
      'refs/heads/main',
      { commit: 'abc', branch: undefined, isFork: true },
    ],
  ])('by %s', (name, payload, ref, expected) => {
    expect(hintOf(name, payload, { ref, sha: 'def' }).ranAt).toEqual(expected);
  });
});

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
    expect(hintOf(name, payload, NO_RUN)).toMatchObject(expected);
  });

  it('takes the branch of a push from the ref', () => {
    expect(hintOf('push', { after: 'abc' }, { ref: 'refs/heads/feature/a', sha: 'abc' })).toMatchObject({
      branch: 'feature/a',
      commit: 'abc',
    });
  });

  it('tells what the event tells of its pull request, teams among those who are asked', () => {
    const told = {
      ...pull,
      state: 'open',
      updated_at: '2026-03-02T09:00:00Z',
      labels: [{ name: 'Preview' }],
      requested_reviewers: [{ login: 'mr-b' }],
      requested_teams: [{ slug: 'shop' }],
      base: { repo: { id: 70107786 } },
    };
    const payload = { action: 'synchronize', before: 'aaa', pull_request: told };
    expect(hintOf('pull_request', payload, NO_RUN).told).toEqual({
      action: 'synchronize',
      at: '2026-03-02T09:00:00Z',
      before: 'aaa',
      state: 'open',
      labels: ['Preview'],
      requestedReviewers: ['mr-b', 'shop'],
      isFork: false,
    });
  });

  it.each([
    ['the label', { label: { name: 'reviewed' } }, { label: 'reviewed' }],
    ['the reviewer', { requested_reviewer: { login: 'mr-b' } }, { reviewer: 'mr-b' }],
    ['the team', { requested_team: { slug: 'shop' } }, { reviewer: 'shop' }],
    ['who has reviewed', { review: { user: { login: 'mr-b' } } }, { reviewer: 'mr-b' }],
    ['a fork', { pull_request: { ...pull, base: { repo: { id: 1 } } } }, { isFork: true }],
  ])('tells %s', (_, event, expected) => {
    expect(hintOf('pull_request', { pull_request: pull, ...event }, NO_RUN).told).toMatchObject(expected);
  });

  it('tells when a branch was pushed', () => {
    const payload = { before: 'aaa', repository: { pushed_at: 1_772_442_000 } };
    const told = { at: '2026-03-02T09:00:00.000Z', before: 'aaa', labels: [], requestedReviewers: [] };
    expect(hintOf('push', payload, { ref: 'refs/heads/a', sha: undefined }).told).toEqual(told);
  });
});

describe('hintFor', () => {
  const hint = hintOf('pull_request', { pull_request: pull }, NO_RUN);

  it.each([
    ['nothing', { branch: undefined, pullRequest: undefined }, hint],
    ['the same', { branch: 'feature/a', pullRequest: 7 }, hint],
    [
      'another pull request',
      { branch: undefined, pullRequest: 8 },
      { name: 'pull_request', branch: undefined, pullRequest: 8, commit: undefined },
    ],
    [
      'another branch',
      { branch: 'develop', pullRequest: undefined },
      { name: 'pull_request', branch: 'develop', pullRequest: undefined, commit: undefined },
    ],
  ])('is about whom the step names: %s', (_, named, expected) => {
    expect(hintFor(hint, named)).toEqual(expected);
  });
});
