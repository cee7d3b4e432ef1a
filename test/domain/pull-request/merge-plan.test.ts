import { expect, it } from '@jest/globals';
import { type MergePlan, queueStep } from '../../../src/domain/pull-request/merge-plan.ts';
import { isWaitingForChecks } from '../../../src/domain/pull-request/required-checks.ts';

const PLAN: MergePlan = {
  hasQueue: true,
  isQueued: false,
  approvedBy: undefined,
  removal: undefined,
  autoMergeBy: undefined,
  isMergedByJob: false,
};
const LEFT = { at: '2026-01-05T10:00:00Z', reason: 'failed_checks' };
const [BEFORE, AFTER] = ['2026-01-05T09:59:59Z', '2026-01-05T10:00:01Z'];

it.each([
  ['merge', { hasQueue: false }, BEFORE],
  ['merge', { hasQueue: false, autoMergeBy: 'mr-a' }, BEFORE],
  ['merge', { hasQueue: false, removal: LEFT }, BEFORE],
  ['waits', { isQueued: true, autoMergeBy: 'mr-a' }, BEFORE],
  ['waits', { isQueued: true, hasQueue: false }, BEFORE],
  ['waits', { removal: { ...LEFT, reason: 'merged' } }, BEFORE],
  ['auto', { autoMergeBy: 'mr-a', removal: LEFT }, BEFORE],
  ['removed', { removal: LEFT }, BEFORE],
  ['removed', { removal: LEFT }, LEFT.at],
  ['removed', { removal: LEFT }, undefined],
  ['enqueue', { removal: LEFT }, AFTER],
  ['enqueue', {}, undefined],
] as const)('is to %s with %j, delivered at %s', (step, plan, recordedAt) => {
  expect(queueStep({ ...PLAN, ...plan }, recordedAt)).toBe(step);
});

it.each([
  [true, '2 of 2 required status checks are in progress.'],
  [true, '2 of 2 required status checks have not succeeded: 1 expected and 1 pending.'],
  [true, 'Required status check "ci" is queued.'],
  [false, 'Required status check "ci" is expected.'],
  [false, '2 of 3 required status checks are expected.'],
  [false, '3 of 3 required status checks have not succeeded: 1 pending and 2 failing.'],
  [false, 'At least 1 approving review is required by reviewers with write access.'],
  [false, ''],
])('waits for checks by itself: %s for "%s"', (waits, words) => {
  expect(isWaitingForChecks(words)).toBe(waits);
});
