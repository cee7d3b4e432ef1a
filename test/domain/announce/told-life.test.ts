import { expect, it } from '@jest/globals';
import { type AnnouncementState, foldNews } from '../../../src/domain/announce/announcement.ts';
import { collectNews } from '../../../src/domain/announce/news.ts';
import { repliesFor } from '../../../src/domain/announce/replies.ts';
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

it('says that its end is near, as long as that is its end and the environment is there', () => {
  const at = '2026-03-09T09:18:07.000Z';
  const items = [reportItem({ branch: 'a', decision: 'skipped', reasonCode: 'still_wanted', ends: at })];
  const [told] = collectNews([report({ action: 'teardown', items })], undefined);
  expect(told?.news).toEqual([{ kind: 'ends', at }]);
  const state = foldNews(TOLD, told?.news ?? []);
  expect(state).toEqual({ ...TOLD, expires: at, ends: at });
  expect(foldNews(state, told?.news ?? [])).toBe(state);
  expect(foldNews(state, [{ kind: 'ready', life: LIFE }]).ends).toBe(at);
  expect(foldNews(state, [{ kind: 'ready' }]).ends).toBe(at);
  expect(
    foldNews(state, [{ kind: 'ready', life: { expires: '2026-03-12T00:00:00.000Z' } }]).ends,
  ).toBeUndefined();
  const gone = foldNews(state, [{ kind: 'gone' }]);
  expect(gone.ends).toBeUndefined();
  expect(foldNews(gone, told?.news ?? [])).toBe(gone);
  expect(foldNews({}, told?.news ?? [])).toEqual({});
});

it('has no end any more where a lock holds it, and says nothing of that below the message', () => {
  const ends = '2026-03-09T09:18:07.000Z';
  const items = [reportItem({ branch: 'a', decision: 'skipped', reasonCode: 'locked', held: true })];
  const [told] = collectNews(parseResults(JSON.stringify(report({ action: 'teardown', items }))), undefined);
  const news = told?.news ?? [];
  expect(news).toEqual([{ kind: 'ends', at: undefined }]);
  const before = { ...TOLD, expires: ends, ends };
  const state = foldNews(before, news);
  expect(state).toEqual({ ...TOLD, expires: undefined, ends: undefined });
  expect(foldNews(state, news)).toBe(state);
  expect(repliesFor(news, before)).toEqual([]);
});
