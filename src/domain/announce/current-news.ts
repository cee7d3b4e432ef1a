import { shownState } from './announced-environment.ts';
import type { AnnouncementState } from './announcement.ts';
import type { News } from './news.ts';

/**
 * True when others were faster: news of a commit that is not the pull request's head any more while the head is on show already
 * or, where the news is good, on its way; or of an environment whose pull request was closed since. A commit that was asked for by name is never too old.
 */
export function isOutdatedNews(
  news: News,
  shown: AnnouncementState,
  pull: { readonly state: 'open' | 'closed'; readonly headCommit: string } | undefined,
): boolean {
  if (pull === undefined || !('commit' in news) || news.commit === undefined) return false;
  if (news.kind === 'story' || ('pinned' in news && news.pinned === true)) return false;
  if (pull.state === 'closed') return news.kind !== 'failed' || shown.status === 'gone';
  if (news.commit === pull.headCommit || shown.status === 'gone') return false;
  return shown.commit === pull.headCommit || (news.kind === 'ready' && isOnItsWay(shown, pull.headCommit));
}

/** Whoever is at work on it has said so, and says how it ends. */
function isOnItsWay({ preparing, preparation }: AnnouncementState, commit: string): boolean {
  return preparation !== undefined && preparing === commit;
}

/**
 * What is still to be told. That an end is near is for those whose pull request is open, and so can keep it. Why an environment is gone is told of an open pull request only: a merged or closed one says it
 * itself, also to the run that makes up for one that was killed.
 */
export function currentNews(
  news: readonly News[],
  shown: AnnouncementState,
  pull: { readonly state: 'open' | 'closed'; readonly headCommit: string } | undefined,
): readonly News[] {
  // Deployments tell of a newer commit also where the news of that was lost.
  const seen = shownState(shown);
  return news
    .filter((each) => !isOutdatedNews(each, seen, pull) && (each.kind !== 'ends' || pull?.state === 'open'))
    .map((each) => {
      if (pull?.state === 'open') return each;
      if (each.kind === 'gone') return { ...each, why: undefined };
      return each.kind === 'story' ? { ...each, acceptance: 'good' } : each;
    });
}
