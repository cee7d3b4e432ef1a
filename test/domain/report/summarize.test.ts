import { describe, expect, it } from '@jest/globals';
import type { ReportItem } from '../../../src/domain/report/report.ts';
import { failedLike, type SummaryRule, summarize } from '../../../src/domain/report/summarize.ts';
import { say, type Verdict } from '../../../src/domain/verdict/verdict.ts';

const item = (verdict: Verdict): ReportItem => ({ name: verdict.sentence, ...verdict });
const OTHERWISE = say('nothing_to_do', 'Nothing.');
const RULES: readonly SummaryRule[] = [
  {
    decisions: ['failed', 'refused'],
    verdict: (found, first) => failedLike(first, `${found.length} failed`),
  },
  {
    decisions: ['deleted'],
    verdict: (found) => say('environment_deleted', found.map(({ name }) => name).join(', ')),
  },
];

describe('summarize', () => {
  it('goes by the first rule that finds an item, wherever that stands', () => {
    const items = [
      say('environment_deleted', 'a'),
      say('protected', 'b', 'refused'),
      say('leftover', 'c'),
    ].map(item);
    expect(summarize(items, RULES, OTHERWISE)).toEqual({
      decision: 'failed',
      reasonCode: 'protected',
      sentence: '2 failed',
    });
  });

  it('hands a rule all that it is about, in order', () => {
    const items = [say('environment_deleted', 'a'), say('busy', 'b'), say('environment_deleted', 'c')];
    expect(summarize(items.map(item), RULES, OTHERWISE).sentence).toBe('a, c');
  });

  it.each([
    ['there is no item', []],
    ['no rule is about any', [item(say('busy', 'b'))]],
  ])('says the rest where %s', (_, items) => {
    expect(summarize(items, RULES, OTHERWISE)).toBe(OTHERWISE);
  });
});
