import { wasBefore } from '../../domain/stories/two-clocks.ts';
import type { NewestDelivery } from '../../ports/deliveries.ts';
import type { Story, StoryMove, Tracker } from '../../ports/tracker.ts';

type Records = NewestDelivery['alike'];

/** A story that nobody has accepted, and the newest record that has it. */
export interface Dropped {
  readonly id: string;
  readonly record: Records[number];
  /** The tracker does not show it: it was deleted, or moved to where the token sees nothing. */
  readonly isUnseen: boolean;
}

/** By what it is seen whether a story still counts. */
interface DroppedBeside {
  /** What the text names by now. */
  readonly stories: readonly Pick<Story, 'id'>[];
  /** Whether whoever accepted the story may. */
  isAllowed(story: Story, move: StoryMove): Promise<boolean>;
}

/**
 * The newest record of a story that was delivered with the pull request, at this commit or before, that its text names no more, and that
 * nobody has accepted since: whoever edits a text takes no story out of what is to be judged, also by a further push. Undefined where
 * there is none.
 * @param all records of the pull request, the oldest first.
 */
export async function droppedUnaccepted(
  tracker: Pick<Tracker, 'story' | 'lastMove' | 'aheadMs'>,
  all: Records,
  { stories, isAllowed }: DroppedBeside,
): Promise<Dropped | undefined> {
  const shown = new Set(all.flatMap((record) => record.stories));
  const dropped = [...shown].filter((id) => !stories.some((story) => story.id === id));
  for (const id of dropped) {
    const story = await tracker.story(id);
    const move = story?.state === 'accepted' ? await tracker.lastMove(story) : undefined;
    const ofIt = all.filter((each) => each.stories.includes(id));
    const [first] = ofIt;
    const record = ofIt.at(-1);
    if (first === undefined || record === undefined) continue;
    const isAccepted =
      story !== undefined &&
      move !== undefined &&
      wasBefore(first.recordedAt, { ...move, aheadMs: tracker.aheadMs() }) &&
      (await isAllowed(story, move));
    if (!isAccepted) return { id, record, isUnseen: story === undefined };
  }
  return undefined;
}
