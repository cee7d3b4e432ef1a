import { type AnnouncementState, foldNews } from './announcement.ts';
import type { News } from './news.ts';
import { minuteOf } from './preparation.ts';

/**
 * The state after the news, with the minute since which the environment is so: that of this news where the news changes how it stands, at which commit, or
 * why it failed, and where it ends a change that a run has said to have begun.
 */
export function foldNewsAt(now: Date, before: AnnouncementState, news: readonly News[]): AnnouncementState {
  const after = foldNews(before, news);
  const isOver =
    before.preparation !== undefined && after.preparing === undefined && after.stopped === undefined;
  const isSame =
    !isOver &&
    after.status === before.status &&
    after.commit === before.commit &&
    after.failed?.commit === before.failed?.commit &&
    after.failed?.problem === before.failed?.problem;
  return isSame ? after : { ...after, since: minuteOf(now) };
}
