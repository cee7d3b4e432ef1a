import { dueItem, type Found, NOTHING_FOUND } from '../../domain/due/duties.ts';
import { type AcceptedDeps, type AcceptedRequest, findAccepted } from './find-accepted.ts';
import type { StoryLook } from './story-look.ts';

/**
 * Pull requests that may be merged because their stories are accepted, as the job that merges them finds them; none without a
 * tracker.
 */
export async function lookForAccepted(
  deps: Omit<AcceptedDeps, 'tracker'>,
  { scope, longLived }: Pick<AcceptedRequest, 'scope' | 'longLived'>,
  stories: StoryLook | undefined,
): Promise<Found> {
  if (stories === undefined) return NOTHING_FOUND;
  const { source, tracker } = stories.open();
  const { acceptedBy } = stories;
  const request = { scope, longLived, source, acceptedBy, review: stories };
  const { report } = await findAccepted({ ...deps, tracker }, request);
  const accepted = (report.items ?? []).filter(({ reasonCode }) => reasonCode === 'stories_accepted');
  return { items: accepted.map((item) => dueItem(item)), more: 0 };
}
