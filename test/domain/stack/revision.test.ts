import { describe, expect, it } from '@jest/globals';
import { isUntouched, revisionOf } from '../../../src/domain/stack/revision.ts';
import { stack } from '../../../tools/builders/facts.ts';

const before = stack({ status: 'UPDATE_COMPLETE', updatedAt: '2026-03-02T08:00:00Z' });

describe('revisionOf', () => {
  it.each([
    ['an update', stack({ ...before, updatedAt: '2026-03-02T08:30:00Z' })],
    ['a creation under the same name', stack({ ...before, id: `${before.id}-2` })],
    ['another time of creation', stack({ ...before, createdAt: '2026-01-01T00:00:00Z' })],
    ['another tag', stack({ ...before, tags: { ...before.tags, protect: 'true' } })],
  ])('is another one after %s', (_, now) => {
    expect(revisionOf(now)).not.toBe(revisionOf(before));
    expect(isUntouched(before, now)).toBe(false);
  });

  it('is another one once a change set under review was executed', () => {
    const reviewed = stack({ status: 'REVIEW_IN_PROGRESS' });
    expect(revisionOf(stack({ status: 'CREATE_COMPLETE' }))).not.toBe(revisionOf(reviewed));
  });

  it('stays when another run began a deletion, although the stack is not untouched then', () => {
    const now = stack({ ...before, status: 'DELETE_IN_PROGRESS' });
    expect(revisionOf(now)).toBe(revisionOf(before));
    expect(isUntouched(before, now)).toBe(false);
  });

  it('does not go by the order of tags', () => {
    const tags = Object.fromEntries(Object.entries(before.tags).reverse());
    expect(isUntouched(before, stack({ ...before, tags }))).toBe(true);
  });
});
