import { describe, expect, it } from '@jest/globals';
import { failedLike, type SummaryRule, summarize } from '../../../src/domain/report/summarize.ts';
import { decidedLike, wordsOfAll } from '../../../src/domain/report/words-of-all.ts';
import type { Decision } from '../../../src/domain/verdict/decision.ts';
import { say } from '../../../src/domain/verdict/verdict.ts';
import { reportItem } from '../../../tools/builders/reports.ts';

const NONE = say('nothing_to_do', 'There is nothing.');
const RULES: readonly SummaryRule[] = [
  {
    decisions: ['failed', 'refused'],
    verdict: (found, first) => failedLike(first, `${found.length} are red.`),
  },
  { decisions: ['deleted'], verdict: (found) => say('environment_deleted', `${found.length} are gone.`) },
  { decisions: ['skipped'], verdict: (found, first) => decidedLike(first, wordsOfAll(found)) },
];

function decided(...decisions: readonly Decision[]) {
  return decisions.map((decision, index) =>
    reportItem({ decision, reasonCode: 'busy', sentence: `Sentence ${index}.` }),
  );
}

describe('one verdict over many items', () => {
  it.each<readonly [readonly Decision[], object]>([
    [[], NONE],
    [['unchanged'], NONE],
    [
      ['deleted', 'deleted'],
      { decision: 'deleted', reasonCode: 'environment_deleted', sentence: '2 are gone.' },
    ],
    [['deleted', 'failed'], { decision: 'failed', reasonCode: 'busy', sentence: '1 are red.' }],
    [['refused', 'skipped', 'failed'], { decision: 'failed', reasonCode: 'busy', sentence: '2 are red.' }],
    [
      ['skipped', 'nothing', 'skipped'],
      { decision: 'skipped', reasonCode: 'busy', sentence: 'Sentence 0. Sentence 2.' },
    ],
  ])('of %j is that of the first rule that finds one', (decisions, verdict) => {
    expect(summarize(decided(...decisions), RULES, NONE)).toEqual(verdict);
  });

  it('hands a rule its first item and all, in their order', () => {
    const items = decided('deleted', 'failed', 'deleted');
    const seen: unknown[] = [];
    const rule: SummaryRule = {
      decisions: ['deleted'],
      verdict(found, first) {
        seen.push(found, first);
        return NONE;
      },
    };
    summarize(items, [rule], NONE);
    expect(seen).toEqual([[items[0], items[2]], items[0]]);
  });
});
