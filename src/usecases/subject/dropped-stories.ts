import { wasBefore } from '../../domain/stories/two-clocks.ts';
import type { NewestDelivery } from '../../ports/deliveries.ts';
import type { Story, StoryMove, Tracker } from '../../ports/tracker.ts';

type Records = NewestDelivery['alike'];

/** A story that nobody has accepted, and the newest record that has it. */
export interface Dropped {
  readonly id: string;
  readonly record: Records[number];
  /**
   * The tracker does not show it, since it was deleted, or moved to where the token sees nothing; it was accepted at an `older` commit alone;
   * or it is not accepted by somebody who may.
   */
  readonly why: 'unseen' | 'older' | 'unaccepted';
}

/** What became of the stories that the text names no more. */
export interface DroppedStories {
  /** The first that nobody has accepted; undefined where there is none. */
  readonly unaccepted: Dropped | undefined;
  /** How the others were accepted, by their ids: one acceptance of theirs merges one pull request too. */
  readonly moves: ReadonlyMap<string, StoryMove>;
}

/** By what it is seen whether a story still counts. */
interface DroppedBeside {
  /** What the text names by now. */
  readonly stories: readonly Pick<Story, 'id'>[];
  /** Whether whoever accepted the story may. */
  isAllowed(story: Story, move: StoryMove): Promise<boolean>;
}

/**
 * Stories that were delivered with the pull request, at this commit or before, and that its text names no more: whoever edits a text takes
 * no story out of what is to be judged, also by a further push. What was accepted before the newest commit was delivered was accepted at
 * another one, as where the text still names it.
 */
export async function droppedStories(
  tracker: Pick<Tracker, 'story' | 'lastMove' | 'aheadMs'>,
  { alike, earlier = [] }: Pick<NewestDelivery, 'alike' | 'earlier'>,
  { stories, isAllowed }: DroppedBeside,
): Promise<DroppedStories> {
  const all = [...earlier, ...alike];
  const shown = new Set(all.flatMap((record) => record.stories));
  const moves = new Map<string, StoryMove>();
  for (const id of shown) {
    const record = all.findLast((each) => each.stories.includes(id));
    if (record === undefined || stories.some((story) => story.id === id)) continue;
    const story = await tracker.story(id);
    const move = story?.state === 'accepted' ? await tracker.lastMove(story) : undefined;
    if (story === undefined || move === undefined || !(await isAllowed(story, move)))
      return { unaccepted: { id, record, why: story === undefined ? 'unseen' : 'unaccepted' }, moves };
    const timed = { aheadMs: tracker.aheadMs(), ...move };
    if (!wasSince(id, alike, timed)) return { unaccepted: { id, record, why: 'older' }, moves };
    moves.set(id, timed);
  }
  return { unaccepted: undefined, moves };
}

/** True for a story that was accepted after the newest commit was delivered, for itself, or else for any. */
function wasSince(id: string, alike: Records, move: StoryMove): boolean {
  const own = alike.find((each) => each.stories.includes(id));
  if (own !== undefined) return wasBefore(own.recordedAt, move);
  const [first] = alike;
  // Its own delivery was that of another commit, so by that no clock is set right.
  return first !== undefined && wasBefore(first.recordedAt, { ...move, deliveredAt: undefined });
}
