import { describe, expect, it } from '@jest/globals';
import type { Adoption } from '../../src/domain/sweep/adopt.ts';
import { adoptionPlan } from '../../src/text/adoption-plan.ts';

const adoption: Adoption = {
  adopt: true,
  branch: 'feature/<b>|x',
  pullRequest: 7,
  tags: {},
  added: { 'greenroom:branch': 'feature/<b>|x' },
  remark: 'its branch is gone, so the next sweep takes it down',
};

describe('the table of an adoption', () => {
  it('keeps hostile branch names from breaking out of their cell', () => {
    const table = adoptionPlan([
      { target: { name: 'eu-central-1' }, stack: { name: 'staging-x' }, adoption },
    ]);
    const row = table.split('\n').find((line) => line.startsWith('| `staging-x`')) ?? '';
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
    expect(row).not.toContain('<b>');
    expect(row).toContain('(eu\\-central\\-1)');
  });

  it('cuts a table that GitHub would drop, and says so', () => {
    const many = Array.from({ length: 600 }, () => ({
      target: { name: undefined },
      stack: { name: 'staging-x' },
      adoption,
    }));
    expect(adoptionPlan(many)).toContain('100 more stacks are not shown.');
    expect(adoptionPlan([])).toContain('0 of 0 stacks');
  });
});
