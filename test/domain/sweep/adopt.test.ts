import { describe, expect, it } from '@jest/globals';
import type { StackChange } from '../../../src/domain/stack/stack.ts';
import { beyondTags, judgeAdoption } from '../../../src/domain/sweep/adopt.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { sweepRules } from '../../../tools/builders/teardown-request.ts';

function change(overrides: Partial<StackChange>): StackChange {
  return { logicalId: 'Web', action: 'Modify', replacement: 'False', certain: ['Tags'], ...overrides };
}

describe('a change set that is to write tags', () => {
  it.each<[string, Partial<StackChange>]>([
    ['writes tags', {}],
    ['looks into a nested stack', { certain: [] }],
    ['may touch what names a resource that is tagged', { replacement: 'Conditional', certain: [] }],
  ])('does nothing beyond that where it %s', (_what, overrides) => {
    expect(beyondTags([change(overrides)])).toEqual([]);
  });

  it.each<[string, Partial<StackChange>]>([
    ['replaces a resource', { replacement: 'True' }],
    ['removes a resource', { action: 'Remove', certain: [] }],
    ['makes a resource', { action: 'Add', certain: [] }],
    ['sets a property, as where a parameter of SSM has a newer value', { certain: ['Tags', 'Properties'] }],
  ])('does more where it %s', (_what, overrides) => {
    expect(beyondTags([change({ logicalId: 'Other' }), change(overrides)])).toEqual(['Web']);
  });
});

describe('the tags of a stack that is adopted', () => {
  it('are asked for without those of AWS, which it alone may write', () => {
    const rules = sweepRules({ adopted: { branchTag: 'branch', stackPrefix: 'staging-' } });
    const theirs = stack({ name: 'staging-x', tags: { branch: 'x', 'aws:servicecatalog:arn': 'y' } });
    const adoption = judgeAdoption(theirs, scope(), rules, {
      branches: new Set(['x']),
      openPullRequests: new Map(),
    });
    expect(adoption).toMatchObject({ adopt: true, tags: { branch: 'x', 'greenroom:branch': 'x' } });
    expect(adoption.adopt && Object.keys(adoption.tags)).not.toContain('aws:servicecatalog:arn');
  });
});
