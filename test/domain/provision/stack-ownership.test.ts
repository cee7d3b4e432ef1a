import { describe, expect, it } from '@jest/globals';
import { checkOwnership } from '../../../src/domain/provision/stack-ownership.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { scope } from '../../../tools/builders/scope.ts';

const staging = stack({ tags: { ...stack().tags, 'greenroom:environment': 'staging' } });

describe('a stack that is there already', () => {
  it('may be changed by the branch that it was made for', () => {
    expect(() => checkOwnership(stack(), scope(), 'feature-a')).not.toThrow();
  });

  it.each([
    ['another repository', stack({ tags: { ...stack().tags, 'greenroom:repository-id': '1' } }), 'feature-a'],
    ['another kind', staging, 'feature-a'],
    ['another branch of the same name', stack(), 'feature/b'],
    ['nobody', stack({ tags: {} }), 'feature-a'],
  ])('is left alone when it is of %s', (_, found, branch) => {
    expect(() => checkOwnership(found, scope(), branch)).toThrow('so it is left alone');
  });

  it('is waited for when it is deleted under review and shows no tags any more', () => {
    const vanishing = stack({ status: 'DELETE_IN_PROGRESS', tags: {} });
    expect(() => checkOwnership(vanishing, scope(), 'feature-a')).not.toThrow();
  });

  it('may be moved to another branch where all branches of a kind share one', () => {
    expect(() => checkOwnership(staging, scope({ kind: 'staging' }), 'release')).not.toThrow();
  });
});
