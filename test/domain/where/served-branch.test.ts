import { describe, expect, it } from '@jest/globals';
import { branchTag } from '../../../src/domain/environment/naming.ts';
import { type ListedScope, ownStacks } from '../../../src/domain/where/served-branch.ts';
import { stack, tagsOf } from '../../../tools/builders/facts.ts';

const ALL: ListedScope = { repositoryId: 70107786, project: undefined, kinds: [] };
const LONG = `feature/${'ä'.repeat(120)}`;

function branchOf(tags: Readonly<Record<string, string>>, parameters: Readonly<Record<string, string>> = {}) {
  return ownStacks([stack({ tags: { ...tagsOf('feature-a'), ...tags }, parameters })], ALL)[0]?.branch;
}

describe('the stacks of a listing', () => {
  it('are those of the repository, of every project and kind', () => {
    const stacks = [
      stack(),
      stack({ name: 'blog-x', tags: { ...tagsOf('x'), 'greenroom:project': 'blog' } }),
      stack({ name: 'shop-production', tags: { ...tagsOf('main'), 'greenroom:environment': 'production' } }),
      stack({ name: 'other', tags: { ...tagsOf('x'), 'greenroom:repository-id': '1' } }),
      stack({ name: 'nested', parentId: 'arn:aws:cloudformation:eu-central-1:111122223333:stack/a/1' }),
      stack({ name: 'awseb-e-abcdefghij-stack' }),
      stack({ name: 'foreign', tags: {} }),
    ];
    const namesIn = (scope: Partial<ListedScope>) =>
      ownStacks(stacks, { ...ALL, ...scope }).map((own) => own.stack.name);
    expect(namesIn({})).toEqual(['shop-feature-a', 'blog-x', 'shop-production']);
    expect(namesIn({ project: 'blog' })).toEqual(['blog-x']);
    expect(namesIn({ kinds: ['production', 'qa'] })).toEqual(['shop-production']);
  });

  it('serve the branch of their tag, and a preview no other', () => {
    expect(branchOf({})).toBe('feature-a');
    expect(branchOf({}, { Branch: 'feature-b' })).toBe('feature-a');
  });

  it('serve the branch that they moved to, where they are no preview', () => {
    expect(branchOf({ 'greenroom:environment': 'qa' }, { Branch: 'feature-b' })).toBe('feature-b');
    expect(branchOf({ 'greenroom:environment': 'qa' })).toBe('feature-a');
  });

  it('serve a branch of a long name only where tag and parameter agree', () => {
    const cut = { 'greenroom:branch': branchTag(LONG) };
    expect(branchOf(cut, { Branch: LONG })).toBe(LONG);
    expect(branchOf(cut, { Branch: `${LONG}x` })).toBeUndefined();
    expect(branchOf(cut)).toBeUndefined();
    expect(branchOf({ 'greenroom:branch': '' })).toBeUndefined();
  });
});
