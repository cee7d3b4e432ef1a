import { describe, expect, it } from '@jest/globals';
import {
  headFreshness,
  listFreshness,
  pullRequestFreshness,
} from '../../../src/domain/environment/event-freshness.ts';
import type { EventHint, Told } from '../../../src/domain/environment/subject.ts';
import { type PullRequestOverrides, pullRequest } from '../../../tools/builders/facts.ts';

const OLD = '1'.repeat(40);
const HEAD = '2'.repeat(40);
const NEWER = '3'.repeat(40);
const BEFORE = '2026-03-02T09:59:59Z';
const AT = '2026-03-02T10:00:00Z';
const AFTER = '2026-03-02T10:00:01Z';

function event(told: Partial<Told> = {}, hint: Partial<EventHint> = {}): EventHint {
  return {
    name: 'pull_request',
    branch: 'feature/checkout',
    pullRequest: 7,
    commit: HEAD,
    told: { at: AT, state: 'open', labels: ['one'], requestedReviewers: ['mr-b'], ...told },
    ...hint,
  };
}

/** As the event tells of it. */
function shown(overrides: PullRequestOverrides = {}) {
  const told = { headCommit: HEAD, labels: ['one'], requestedReviewers: ['mr-b'], updatedAt: AT };
  return pullRequest({ ...told, ...overrides });
}

describe('a pull request beside the event that tells of it', () => {
  it.each([
    ['is as told', {}, {}, 'fresh'],
    ['changed later, whatever it shows', {}, { updatedAt: AFTER, headCommit: OLD, labels: [] }, 'fresh'],
    ['has an older time and nothing else', {}, { updatedAt: BEFORE }, 'fresh'],
    ['has another head', {}, { updatedAt: BEFORE, headCommit: OLD }, 'older'],
    ['has another state', {}, { updatedAt: BEFORE, state: 'closed' }, 'older'],
    ['lacks a label', {}, { updatedAt: BEFORE, labels: [] }, 'older'],
    ['has a label that was taken off', {}, { updatedAt: BEFORE, labels: ['one', 'two'] }, 'older'],
    ['lacks a reviewer', {}, { updatedAt: BEFORE, requestedReviewers: [] }, 'older'],
    ['has a reviewer too many', {}, { updatedAt: BEFORE, requestedReviewers: ['mr-b', 'mr-c'] }, 'older'],
    // What follows has the event's own second.
    ['lacks a label of the same second', {}, { labels: [] }, 'unclear'],
    ['has a label more', {}, { labels: ['ONE', 'two'] }, 'fresh'],
    ['lacks a reviewer of the same second', {}, { requestedReviewers: [] }, 'unclear'],
    ['has been reviewed by who was asked', {}, { requestedReviewers: [], reviewers: ['mr-b'] }, 'fresh'],
    [
      'has the head from before the push',
      { action: 'synchronize', before: OLD },
      { headCommit: OLD },
      'older',
    ],
    ['has a newer head', { action: 'synchronize', before: OLD }, { headCommit: NEWER }, 'fresh'],
    ['is still closed', { action: 'reopened' }, { state: 'closed' }, 'older'],
    ['is still open', { action: 'closed', state: 'closed' }, {}, 'older'],
    ['has the label still', { action: 'unlabeled', label: 'two' }, { labels: ['one', 'Two'] }, 'unclear'],
    [
      'is asked for a review that was taken back',
      { action: 'review_request_removed', reviewer: 'mr-c' },
      { requestedReviewers: ['mr-b', 'mr-c'] },
      'unclear',
    ],
    ['lacks the review', { action: 'submitted', reviewer: 'mr-c' }, {}, 'older'],
    ['has the review', { action: 'submitted', reviewer: 'mr-c' }, { reviewers: ['mr-c'] }, 'fresh'],
    ['was reviewed by its author', { action: 'submitted', reviewer: 'mr-a' }, {}, 'fresh'],
  ] satisfies readonly [string, Partial<Told>, PullRequestOverrides, string][])(
    '%s',
    (_, told, overrides, expected) => {
      const known = { event: event(told), seen: undefined, isRecent: true };
      expect(pullRequestFreshness(shown(overrides), known)).toBe(expected);
    },
  );

  it('is taken as it is within the same second, once the event is old', () => {
    const known = { event: event(), seen: undefined, isRecent: false };
    expect(pullRequestFreshness(shown({ labels: [] }), known)).toBe('fresh');
    expect(pullRequestFreshness(shown({ labels: [], updatedAt: BEFORE }), known)).toBe('older');
  });

  it.each([
    ['older', 'that was told of', event(), undefined],
    ['older', 'that was seen', { ...event(), told: undefined }, shown()],
    ['fresh', 'that somebody only named', { ...event(), told: undefined }, undefined],
  ] as const)('counts as %s where one is not there %s', (expected, _, hint, seen) => {
    const { told, ...rest } = hint;
    const about: EventHint = told === undefined ? rest : { ...rest, told };
    expect(pullRequestFreshness(undefined, { event: about, seen, isRecent: true })).toBe(expected);
  });

  it('is never older than the run has seen it', () => {
    const known = { event: event(), seen: shown({ updatedAt: AFTER }), isRecent: true };
    expect(pullRequestFreshness(shown(), known)).toBe('older');
    expect(pullRequestFreshness(shown({ updatedAt: '2026-03-02T10:00:02Z' }), known)).toBe('fresh');
  });
});

describe('a list of pull requests beside the event', () => {
  const known = { event: event({ action: 'submitted', reviewer: 'mr-c' }), seen: undefined, isRecent: true };

  it.each([
    ['lacks one that is open', undefined, shown(), 'older'],
    ['lacks one that is closed by now', undefined, shown({ state: 'closed' }), 'fresh'],
    ['shows it as told, without its reviews', shown(), undefined, 'fresh'],
    ['shows it older', shown({ headCommit: OLD, updatedAt: BEFORE }), undefined, 'older'],
  ] as const)('that %s', (_, listed, direct, expected) => {
    expect(listFreshness(listed, known, direct)).toBe(expected);
  });
});

describe('the head of a branch beside the event', () => {
  const push = event({ before: OLD }, { name: 'push', pullRequest: undefined });
  const deletion: EventHint = { ...push, name: 'delete', commit: undefined };
  const creation: EventHint = { ...push, name: 'create', commit: undefined };
  const dispatch: EventHint = {
    name: 'workflow_dispatch',
    branch: 'a',
    pullRequest: undefined,
    commit: undefined,
  };
  const closed = event({ state: 'closed' });

  it.each([
    ['is what was pushed', push, HEAD, undefined, undefined, 'fresh'],
    ['is what was there before', push, OLD, undefined, undefined, 'older'],
    ['is neither', push, NEWER, undefined, undefined, 'unclear'],
    ['is not there yet', push, undefined, undefined, undefined, 'older'],
    ['is the one of the pull request, which is fresh', event(), NEWER, undefined, NEWER, 'fresh'],
    ['is another one than that of the pull request', event(), NEWER, undefined, HEAD, 'unclear'],
    ['is gone while the pull request is open', event(), undefined, undefined, HEAD, 'older'],
    ['is anything after the closing', closed, undefined, undefined, undefined, 'fresh'],
    ['is what the run has seen', push, NEWER, NEWER, undefined, 'fresh'],
    ['is what was there before, and the run has seen the push', push, OLD, NEWER, undefined, 'older'],
    ['is gone, and the run has seen it', push, undefined, HEAD, undefined, 'unclear'],
    ['is there after its deletion', deletion, HEAD, undefined, undefined, 'unclear'],
    ['is gone after its deletion', deletion, undefined, undefined, undefined, 'fresh'],
    ['is not there after its creation', creation, undefined, undefined, undefined, 'unclear'],
    ['is there after its creation', creation, HEAD, undefined, undefined, 'fresh'],
    ['is anything where nothing was told', dispatch, HEAD, undefined, undefined, 'fresh'],
    ['is another one than the run has seen', dispatch, OLD, HEAD, undefined, 'unclear'],
  ] satisfies readonly (readonly [string, EventHint, ...(string | undefined)[]])[])(
    '%s',
    (_, hint, head, seen, ofPull, expected) => {
      const pull = ofPull === undefined ? undefined : shown({ headCommit: ofPull });
      expect(headFreshness(head, { event: hint, seen, isRecent: true }, pull)).toBe(expected);
    },
  );

  it('is taken at its word once nothing lags behind what is known', () => {
    const known = { event: push, seen: undefined, isRecent: false };
    expect(headFreshness(undefined, known, undefined)).toBe('fresh');
    expect(headFreshness(OLD, known, undefined)).toBe('fresh');
    expect(headFreshness(OLD, { ...known, seen: HEAD }, undefined)).toBe('fresh');
    expect(headFreshness(undefined, { ...known, seen: HEAD }, undefined)).toBe('fresh');
    expect(headFreshness(HEAD, { ...known, event: deletion }, undefined)).toBe('fresh');
  });

  it('says nothing of a pull request that is closed by now', () => {
    const known = { event: event(), seen: undefined, isRecent: true };
    expect(headFreshness(undefined, known, shown({ state: 'closed' }))).toBe('fresh');
  });
});
