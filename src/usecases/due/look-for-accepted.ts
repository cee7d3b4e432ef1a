import { REFUSED_ACCEPTANCE } from '../../domain/announce/news.ts';
import { dueItem, type Found, NOTHING_FOUND } from '../../domain/due/duties.ts';
import type { Failure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { type AcceptedDeps, type AcceptedRequest, findAccepted } from '../stories/find-accepted.ts';
import type { StoryLook } from '../stories/story-look.ts';

/** Whether people were told already why this acceptance merges nothing. It may ask GitHub. */
export type WasTold = (refused: ReportItem) => Promise<boolean>;

/**
 * Pull requests that the job has something to do for: they may be merged because their stories are accepted, or people are to hear why
 * they are not. None without a tracker.
 */
export async function lookForAccepted(
  deps: Omit<AcceptedDeps, 'tracker'>,
  { scope, longLived }: Pick<AcceptedRequest, 'scope' | 'longLived'>,
  stories: StoryLook | undefined,
  wasTold: WasTold,
): Promise<Found> {
  if (stories === undefined) return NOTHING_FOUND;
  const { source, tracker } = stories.open();
  const { acceptedBy, people, aliases } = stories;
  const request = { scope, longLived, source, acceptedBy, people, aliases, review: stories };
  const { report } = await findAccepted({ ...deps, tracker }, request);
  const items: ReportItem[] = [];
  let failure: Failure | undefined;
  for (const item of report.items ?? []) {
    failure ??= whyUnread(item);
    const isRefused = REFUSED_ACCEPTANCE.includes(item.reasonCode);
    if (item.reasonCode === 'stories_accepted' || (isRefused && !(await wasTold(item))))
      items.push(dueItem(item));
  }
  return { items, more: 0, ...(failure === undefined ? {} : { failure }) };
}

/** One that could not be judged holds up no other, but what is unknown is not nothing. */
function whyUnread({ decision, reasonCode, sentence }: ReportItem): Failure | undefined {
  return !REFUSED_ACCEPTANCE.includes(reasonCode) && (decision === 'failed' || decision === 'refused')
    ? { decision, reasonCode, sentence }
    : undefined;
}
