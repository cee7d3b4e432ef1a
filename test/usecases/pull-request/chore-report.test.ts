import { expect, it } from '@jest/globals';
import type { Decision } from '../../../src/domain/verdict/decision.ts';
import { choreReport } from '../../../src/usecases/pull-request/chore-report.ts';
import { reportItem } from '../../../tools/builders/reports.ts';

it.each<readonly [readonly Decision[], Decision]>([
  [['unchanged', 'skipped', 'planned', 'deleted', 'updated', 'refused', 'failed'], 'failed'],
  [['unchanged', 'skipped', 'planned', 'deleted', 'updated', 'refused'], 'refused'],
  [['unchanged', 'skipped', 'planned', 'deleted', 'updated'], 'updated'],
  [['unchanged', 'skipped', 'planned', 'deleted'], 'deleted'],
  [['nothing', 'unchanged', 'skipped', 'planned'], 'planned'],
  [['nothing', 'unchanged', 'skipped'], 'skipped'],
  [['nothing', 'unchanged'], 'unchanged'],
  [['nothing'], 'nothing'],
])('chores that ended as %j make a run that is %s, in the words of all', (decisions, worst) => {
  const items = decisions.map((decision, index) => reportItem({ decision, sentence: `S${index}.` }));
  expect(choreReport(items, '')).toEqual({
    decision: worst,
    reasonCode: 'environment_deleted',
    sentence: decisions.map((_, index) => `S${index}.`).join(' '),
    items,
  });
});

it('has a sentence of its own where there was nothing to do', () => {
  expect(choreReport([], 'No pull request is to be merged.')).toEqual({
    decision: 'nothing',
    reasonCode: 'nothing_to_do',
    sentence: 'No pull request is to be merged.',
    items: [],
  });
});
