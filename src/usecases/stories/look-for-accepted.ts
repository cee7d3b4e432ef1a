import { dueItem, type Found, NOTHING_FOUND } from '../../domain/due/duties.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import type { Log } from '../../ports/log.ts';
import { type CandidateHost, findAccepted } from './find-accepted.ts';
import type { StoryLook } from './story-look.ts';

/**
 * Pull requests that may be merged because their stories are accepted, as the job that merges them finds them; none without a
 * tracker.
 */
export async function lookForAccepted(
  deps: { readonly codeHost: CandidateHost; readonly log: Log },
  scope: Scope,
  stories: StoryLook | undefined,
): Promise<Found> {
  if (stories === undefined) return NOTHING_FOUND;
  const { source, tracker } = stories.open();
  const { acceptedBy } = stories;
  const { report } = await findAccepted({ ...deps, tracker }, { scope, source, acceptedBy });
  const accepted = (report.items ?? []).filter(({ reasonCode }) => reasonCode === 'stories_accepted');
  return { items: accepted.map((item) => dueItem(item)), more: 0 };
}
