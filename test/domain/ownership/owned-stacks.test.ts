import { describe, expect, it } from '@jest/globals';
import { ownedStacks, stackOwner } from '../../../src/domain/ownership/ownership.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { scope } from '../../../tools/builders/scope.ts';

describe('ownedStacks', () => {
  it('counts only root stacks that carry this project, repository and kind', () => {
    const ours = stack();
    const others = [
      stack({ tags: { ...ours.tags, 'greenroom:repository-id': '70107999' } }),
      stack({ tags: { ...ours.tags, 'greenroom:environment': 'production' } }),
      stack({ tags: { branch: 'feature-a' } }),
      stack({ parentId: 'arn' }),
      stack({ parentId: 'arn', tags: {} }),
      stack({ name: 'awseb-e-abc-stack' }),
    ];
    expect(ownedStacks([ours, ...others], stackOwner(scope(), undefined))).toEqual([ours]);
  });
});

describe('stacks made by others', () => {
  const adopted = { branchTag: 'branch', stackPrefix: 'staging-' };
  const theirs = stack({ name: 'staging-a', tags: { branch: 'feature/a=21' } });

  it('belong to the sweep only where prefix and tag both fit and no tag of ours says otherwise', () => {
    const others = [
      stack({ name: 'other-a', tags: { branch: 'a' } }),
      stack({ name: 'staging-b', tags: {} }),
      stack({ name: 'staging-c', tags: { ...stack().tags, 'greenroom:project': 'blog' } }),
    ];
    expect(ownedStacks([theirs, ...others], stackOwner(scope(), adopted))).toEqual([theirs]);
    expect(ownedStacks([theirs, ...others], stackOwner(scope(), undefined))).toEqual([]);
  });
});
