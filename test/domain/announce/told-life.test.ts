import { expect, it } from '@jest/globals';
import { type AnnouncementState, foldNews } from '../../../src/domain/announce/announcement.ts';
import { collectNews } from '../../../src/domain/announce/news.ts';
import { parseResults } from '../../../src/domain/report/results.ts';
import { report, reportItem } from '../../../tools/builders/reports.ts';

const LIFE = { hours: 'Mon-Fri 08:00-18:00', expires: '2026-03-09T09:18:00Z' };
const TOLD: AnnouncementState = { status: 'ready', ...LIFE };

it('stands in the row as the report of a provision has it, and goes with the environment', () => {
  const subject = {
    key: '1/shop/preview/a',
    repository: 'octo-org/shop',
    project: 'shop',
    kind: 'preview',
    branch: 'a',
  };
  const made = report({ decision: 'created', subject, environment: { name: 'shop-a', life: LIFE } });
  const [about] = collectNews(parseResults(JSON.stringify(made)), undefined);
  const state = foldNews({}, about?.news ?? []);
  expect(state).toMatchObject(TOLD);
  const gone = foldNews(state, [{ kind: 'gone' }]);
  expect([gone.hours, gone.expires]).toEqual([undefined, undefined]);
});

it('stays as it was told by a step that does not know it, and changes with one that does', () => {
  const items = [reportItem({ branch: 'a', decision: 'slept' })];
  const [slept] = collectNews([report({ action: 'hours', items })], undefined);
  expect(foldNews(TOLD, slept?.news ?? [])).toMatchObject({ status: 'asleep', ...LIFE });
  expect(foldNews(TOLD, [{ kind: 'ready', life: {} }])).toMatchObject({
    hours: undefined,
    expires: undefined,
  });
});
