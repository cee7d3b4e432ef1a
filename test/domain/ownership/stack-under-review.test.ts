import { describe, expect, it } from '@jest/globals';
import {
  describeUnprovenStack,
  isDeletedUnderReview,
  stackInputsUnderReview,
} from '../../../src/domain/ownership/stack-under-review.ts';
import { stack, tagsOf } from '../../../tools/builders/facts.ts';

const NOTHING = { tags: {}, parameters: {} };

function given(tags: Readonly<Record<string, string>>, parameters: Readonly<Record<string, string>> = {}) {
  return { tags, parameters };
}

describe('what is known of a stack under review', () => {
  it('is what its one change set says', () => {
    const only = given(tagsOf('a'), { Commit: 'one' });
    expect(stackInputsUnderReview([only])).toEqual(only);
  });

  it('is nothing without a change set', () => {
    expect(stackInputsUnderReview([])).toEqual(NOTHING);
  });

  it('is what all of several say', () => {
    const one = given({ ...tagsOf('a'), team: 'red', cost: '1' }, { Branch: 'a', Commit: 'one' });
    const two = given({ ...tagsOf('a'), team: 'red', cost: '2' }, { Branch: 'a', Commit: 'two' });
    expect(stackInputsUnderReview([one, two])).toEqual(
      given({ ...tagsOf('a'), team: 'red' }, { Branch: 'a' }),
    );
  });

  it.each([
    ['another project', { 'greenroom:project': 'blog' }],
    ['another repository', { 'greenroom:repository-id': '70107999' }],
    ['another kind', { 'greenroom:environment': 'staging' }],
    ['another branch', { 'greenroom:branch': 'b' }],
  ])('is nothing when one is of %s', (_, other) => {
    const sets = [given(tagsOf('a')), given({ ...tagsOf('a'), ...other })];
    expect(stackInputsUnderReview(sets)).toEqual(NOTHING);
    expect(stackInputsUnderReview(sets.reverse())).toEqual(NOTHING);
  });

  it('is nothing when one says nothing', () => {
    expect(stackInputsUnderReview([given(tagsOf('a')), NOTHING])).toEqual(NOTHING);
    expect(stackInputsUnderReview([NOTHING, given(tagsOf('a'))])).toEqual(NOTHING);
  });

  it('includes a protection that only one of them gives', () => {
    const guarded = given({ ...tagsOf('a'), protect: 'true' });
    const loose = given({ ...tagsOf('a'), protect: 'false' });
    for (const sets of [
      [guarded, loose],
      [loose, guarded],
      [given(tagsOf('a')), guarded],
    ])
      expect(stackInputsUnderReview(sets).tags).toEqual({ ...tagsOf('a'), protect: 'true' });
  });
});

describe('a stack of which nothing says whose it is', () => {
  it('is named with the manual step while it is under review', () => {
    expect(describeUnprovenStack(stack({ status: 'REVIEW_IN_PROGRESS', tags: {} }))).toBe(
      'Stack shop-feature-a is only under review and its change sets, if it has any, do not agree on whose it is, so it is left alone; delete it by hand in CloudFormation when nobody needs it',
    );
    expect(describeUnprovenStack(stack({ status: 'REVIEW_IN_PROGRESS' }))).toBeUndefined();
    expect(describeUnprovenStack(stack({ tags: {} }))).toBeUndefined();
  });

  it('is as good as gone when it is deleted without tags', () => {
    expect(isDeletedUnderReview(stack({ status: 'DELETE_IN_PROGRESS', tags: {} }))).toBe(true);
    expect(isDeletedUnderReview(stack({ status: 'DELETE_IN_PROGRESS' }))).toBe(false);
    expect(isDeletedUnderReview(stack({ status: 'DELETE_FAILED', tags: {} }))).toBe(false);
  });
});
