import { type AnnouncementState, foldNews } from './announcement.ts';
import type { News } from './news.ts';
import { minuteOf } from './preparation.ts';

/** When news is told, and by which run. */
export interface ToldBy {
  /** By the runner's clock. */
  readonly now: Date;
  /** The page of the run; undefined outside of GitHub Actions. */
  readonly run: string | undefined;
}

/**
 * The state after the news, with the minute since which the environment is so, and the run that made it so: those of this news where it
 * changes how the environment stands, at which commit, or why it failed, and where it ends a change that a run has said to have begun.
 */
export function foldNewsAt(
  { now, run }: ToldBy,
  before: AnnouncementState,
  news: readonly News[],
): AnnouncementState {
  const after = foldNews(before, news);
  const isOver =
    before.preparation !== undefined && after.preparing === undefined && after.stopped === undefined;
  const isSame =
    !isOver &&
    after.status === before.status &&
    after.commit === before.commit &&
    after.failed?.commit === before.failed?.commit &&
    after.failed?.problem === before.failed?.problem;
  return isSame ? after : { ...after, since: minuteOf(now), run };
}
