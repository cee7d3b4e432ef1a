import { expect, it } from '@jest/globals';
import { mergeGroupOf } from '../../../src/domain/pull-request/merge-group.ts';

const SHA = 'a'.repeat(40);

function group(ref: unknown, commit: unknown = SHA): unknown {
  return { action: 'checks_requested', merge_group: { head_ref: ref, head_sha: commit } };
}

it.each([
  [{ base: 'main', pullRequest: 104 }, `refs/heads/gh-readonly-queue/main/pr-104-${SHA}`],
  [{ base: 'release/pr-1', pullRequest: 5 }, `refs/heads/gh-readonly-queue/release/pr-1/pr-5-${SHA}`],
] as const)('reads %j from %s', (found, ref) => {
  expect(mergeGroupOf('merge_group', group(ref))).toEqual({ ...found, commit: SHA });
});

it.each([
  group('refs/heads/main'),
  group(`refs/heads/gh-readonly-queue/main/pr-x-${SHA}`),
  group(`refs/heads/gh-readonly-queue/main/pr-1-${SHA}/more`),
  group(`refs/heads/gh-readonly-queue/main/pr-1-${SHA}`, 'main'),
  group(7, 7),
  { merge_group: null },
  null,
  'x',
])('takes %j for no group', (payload) => {
  expect(mergeGroupOf('merge_group', payload)).toBeUndefined();
});

it('is of its own event alone', () => {
  expect(mergeGroupOf('push', group(`refs/heads/gh-readonly-queue/main/pr-1-${SHA}`))).toBeUndefined();
});
