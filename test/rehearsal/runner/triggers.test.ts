import { describe, expect, it } from '@jest/globals';
import type { TriggerEvent } from '../../../rehearsal/runner/records/records.ts';
import { verdictOn } from '../../../rehearsal/runner/workflows/triggers.ts';

function event(name: string, more: Partial<TriggerEvent> & { action?: string } = {}): TriggerEvent {
  const { action, ...rest } = more;
  return {
    name,
    payload: action === undefined ? {} : { action },
    ref: 'refs/heads/main',
    sha: 'a'.repeat(40),
    ...rest,
  };
}

const pull = (action: string, more: Partial<TriggerEvent> = {}) =>
  event('pull_request', { action, baseRef: 'main', ref: 'refs/pull/1/merge', ...more });
const push = (ref: string, more: Partial<TriggerEvent> = {}) => event('push', { ref, ...more });

const followed = (name: string, action: string, branch: string | null = 'main') =>
  event('workflow_run', { payload: { action, workflow: { name }, workflow_run: { head_branch: branch } } });
const queued = event('merge_group', {
  payload: { action: 'checks_requested', merge_group: { base_ref: 'refs/heads/main' } },
});
const QUIET = { skipped: true };

describe('verdictOn', () => {
  it.each<[string, Record<string, unknown>, TriggerEvent, string]>([
    ['an event that nothing names', { push: {} }, pull('opened'), 'no'],
    ['a default type of pull_request', { pull_request: {} }, pull('synchronize'), 'run'],
    ['a type that is not a default', { pull_request: {} }, pull('labeled'), 'no'],
    ['closed, which is not a default', { pull_request: {} }, pull('closed'), 'no'],
    ['a type that is named', { pull_request: { types: ['labeled'] } }, pull('labeled'), 'run'],
    ['a default that named types replace', { pull_request: { types: ['labeled'] } }, pull('opened'), 'no'],
    ['a base branch that is named', { pull_request: { branches: ['main'] } }, pull('opened'), 'run'],
    ['another base branch', { pull_request: { branches: ['release/**'] } }, pull('opened'), 'no'],
    ['an ignored base branch', { pull_request: { 'branches-ignore': ['main'] } }, pull('opened'), 'no'],
    [
      'a pushed branch by pattern',
      { push: { branches: ['feature/**'] } },
      push('refs/heads/feature/a/b'),
      'run',
    ],
    [
      'one star, which stops at a slash',
      { push: { branches: ['feature/*'] } },
      push('refs/heads/feature/a/b'),
      'no',
    ],
    ['a pattern taken back', { push: { branches: ['**', '!tmp/**'] } }, push('refs/heads/tmp/x'), 'no'],
    ['a tag where only branches are named', { push: { branches: ['main'] } }, push('refs/tags/v1'), 'no'],
    ['a tag by pattern', { push: { tags: ['v*'] } }, push('refs/tags/v1'), 'run'],
    ['a branch where only tags are named', { push: { tags: ['v*'] } }, push('refs/heads/main'), 'no'],
    [
      'a path that changed',
      { push: { paths: ['src/**'] } },
      push('refs/heads/main', { changedFiles: ['a', 'src/b'] }),
      'run',
    ],
    [
      'no such path',
      { push: { paths: ['src/**'] } },
      push('refs/heads/main', { changedFiles: ['docs/b'] }),
      'no',
    ],
    [
      'only ignored paths',
      { push: { 'paths-ignore': ['**.md'] } },
      push('refs/heads/main', { changedFiles: ['a/b.md'] }),
      'no',
    ],
    [
      'the cron line of the tick',
      { schedule: [{ cron: '7 * * * *' }] },
      event('schedule', { payload: { schedule: '7 * * * *' } }),
      'run',
    ],
    [
      'another cron line',
      { schedule: [{ cron: '7 * * * *' }] },
      event('schedule', { payload: { schedule: '8 * * * *' } }),
      'no',
    ],
    [
      'a dispatch of a named type',
      { repository_dispatch: { types: ['story-accepted'] } },
      event('repository_dispatch', { action: 'story-accepted' }),
      'run',
    ],
    [
      'a dispatch of another type',
      { repository_dispatch: { types: ['story-accepted'] } },
      event('repository_dispatch', { action: 'other' }),
      'no',
    ],
    ['a deleted branch', { delete: {} }, event('delete'), 'run'],
    [
      'a label set by a workflow',
      { pull_request: { types: ['labeled'] } },
      pull('labeled', { byWorkflowToken: true }),
      'no',
    ],
    [
      'a pull request opened by a workflow',
      { pull_request: {} },
      pull('opened', { byWorkflowToken: true }),
      'wait for approval',
    ],
    [
      'a pull request closed by a workflow',
      { pull_request: { types: ['closed'] } },
      pull('closed', { byWorkflowToken: true }),
      'no',
    ],
    ['a branch deleted by a workflow', { delete: {} }, event('delete', { byWorkflowToken: true }), 'no'],
    [
      'any activity of a run that it follows',
      { workflow_run: { workflows: ['A'] } },
      followed('A', 'requested'),
      'run',
    ],
    [
      'a run of another workflow',
      { workflow_run: { workflows: ['A', 'B'] } },
      followed('C', 'completed'),
      'no',
    ],
    [
      'an activity of a run that is not named',
      { workflow_run: { workflows: ['A'], types: ['completed'] } },
      followed('A', 'requested'),
      'no',
    ],
    [
      'a run on a branch that is named',
      { workflow_run: { workflows: ['A'], branches: ['release/**'] } },
      followed('A', 'completed', 'release/1'),
      'run',
    ],
    [
      'a run on another branch',
      { workflow_run: { workflows: ['A'], branches: ['release/**'] } },
      followed('A', 'completed', 'main'),
      'no',
    ],
    [
      'a run on no branch',
      { workflow_run: { workflows: ['A'], branches: ['release/**'] } },
      followed('A', 'completed', null),
      'no',
    ],
    ['a merge group', { merge_group: { types: ['checks_requested'] } }, queued, 'run'],
    ['a merge group of a named base', { merge_group: { branches: ['main'] } }, queued, 'run'],
    ['a merge group of another base', { merge_group: { branches: ['next'] } }, queued, 'no'],
    ['a comment of any kind', { issue_comment: {} }, event('issue_comment', { action: 'edited' }), 'run'],
    [
      'a comment of a kind that is not named',
      { issue_comment: { types: ['created'] } },
      event('issue_comment', { action: 'deleted' }),
      'no',
    ],
    [
      'a comment by a workflow',
      { issue_comment: {} },
      event('issue_comment', { action: 'created', byWorkflowToken: true }),
      'no',
    ],
    ['a deployment', { deployment: {} }, event('deployment', { action: 'created' }), 'run'],
    [
      "a deployment's status by a workflow",
      { deployment_status: {} },
      event('deployment_status', { action: 'created', byWorkflowToken: true }),
      'no',
    ],
    ['a push that skips runs', { push: {} }, push('refs/heads/main', QUIET), 'no'],
    ['a pull request whose head skips runs', { pull_request: {} }, pull('opened', QUIET), 'no'],
    [
      'a push without files behind a path filter',
      { push: { paths: ['**'] } },
      push('refs/heads/a', { changedFiles: [] }),
      'no',
    ],
    [
      'a push without files behind a filter that ignores paths',
      { push: { 'paths-ignore': ['docs/**'] } },
      push('refs/heads/a', { changedFiles: [] }),
      'no',
    ],
    [
      'a dispatch by a workflow',
      { workflow_dispatch: {} },
      event('workflow_dispatch', { byWorkflowToken: true }),
      'run',
    ],
  ])('answers %s', (_what, on, given, verdict) => {
    expect(verdictOn(on, given)).toBe(verdict);
  });
});
