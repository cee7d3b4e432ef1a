import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { wasSurelyBefore } from '../../domain/stories/two-clocks.ts';
import type { RecordedDelivery } from '../../ports/deliveries.ts';
import type { Story, StoryMove, Tracker } from '../../ports/tracker.ts';

/** An accepted story, and how it got accepted; undefined where the tracker does not say. */
export interface AcceptedStory {
  readonly story: Story;
  readonly move: StoryMove | undefined;
}

/**
 * Those that the pull request is about. A story that was accepted before the pull request was opened is only named in it ("see #12"),
 * unless a record has it: nothing of the pull request can have been shown for that acceptance, so it neither merges nor holds up
 * anything. Where the times leave a doubt, it is one of those.
 * @param newest the newest record of the pull request; it is asked for only where a story may be so old.
 */
export async function withoutLongAccepted(
  tracker: Pick<Tracker, 'aheadMs'>,
  { text: { openedAt } }: PullRequestFacts,
  accepted: readonly AcceptedStory[],
  newest: () => Promise<RecordedDelivery | undefined>,
): Promise<readonly AcceptedStory[]> {
  const opened = Date.parse(openedAt);
  if (!accepted.some(({ move }) => Date.parse(move?.at ?? '') < opened)) return accepted;
  const recorded = await newest();
  const known = new Set([recorded, ...(recorded?.alike ?? [])].flatMap((record) => record?.stories ?? []));
  // GitHub has answered since the tracker did, so now it is known how the clocks differ.
  const aheadMs = tracker.aheadMs();
  return accepted.filter(
    ({ story, move }) =>
      known.has(story.id) || move === undefined || !wasSurelyBefore(openedAt, { ...move, aheadMs }),
  );
}
