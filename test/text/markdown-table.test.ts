import { describe, expect, it } from '@jest/globals';
import { markdownTable } from '../../src/text/markdown-table.ts';
import { sweepPlan } from '../../src/text/sweep-plan.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

function entry(target: string | undefined) {
  return {
    target: { name: target },
    stack: { name: 'shop-a', createdAt: '2026-02-28T09:00:00Z' },
    branch: 'a',
    remove: true,
    why: 'it is gone',
    pullRequest: 7,
  };
}

/** How many cells each line of the table has. */
function widths(markdown: string): readonly number[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').length - 2);
}

describe('a table in Markdown', () => {
  it('has as many cells in every line, without which GitHub shows none', () => {
    expect(widths(sweepPlan([entry(undefined)], NOW, undefined))).toEqual([6, 6, 6]);
    expect(widths(sweepPlan([entry('eu-central-1')], NOW, undefined))).toEqual([7, 7, 7]);
  });

  it('is nothing without rows, and says how many were cut', () => {
    const columns = [{ heading: 'N', cell: String }];
    const rest = (left: number) => `${left} more.`;
    expect(markdownTable([], columns, { rest })).toBe('');
    expect(markdownTable([1, 2, 3], columns, { rest, most: 2 })).toBe(
      '\n| N |\n|---|\n| 1 |\n| 2 |\n\n1 more.\n',
    );
  });
});
