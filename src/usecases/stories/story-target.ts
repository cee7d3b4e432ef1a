import {
  decideStory,
  isSetBack,
  type StoryFacts,
  type StorySettings,
} from '../../domain/stories/decide-story.ts';
import type { Delivery } from '../../domain/stories/delivery.ts';
import type { AutomaticStoryState } from '../../domain/stories/story-state.ts';
import { onGitHubsClock } from '../../domain/stories/two-clocks.ts';
import type { Story, StoryState, Tracker } from '../../ports/tracker.ts';

/** By what it is seen where Greenroom left a story. */
export interface TargetDeps {
  readonly tracker: Pick<Tracker, 'movesBy' | 'ownId' | 'aheadMs'>;
  /** When the pull request was opened: ISO 8601, of GitHub's clock. */
  readonly openedAt: string;
  /** The newest delivery of the pull request. */
  newest(): Promise<Pick<Delivery, 'stories'> | undefined>;
}

/** Where a story goes. */
export interface StoryGoal {
  /** Undefined where it stays. */
  readonly target: AutomaticStoryState | undefined;
  /** Where Greenroom left it before somebody set it back, which is why it stays; absent for any other reason. */
  readonly setBackFrom?: StoryState;
}

/**
 * Where the story goes by the facts, but for what somebody has set back since Greenroom moved it for this pull request. Whether it may be
 * delivered is another question, which the label of the review answers. Only reads.
 */
export async function goalOf(
  deps: TargetDeps,
  facts: StoryFacts & { readonly story: Story },
  settings: StorySettings,
): Promise<StoryGoal> {
  const target = decideStory(facts, settings);
  if (target === undefined || target === 'delivered' || settings.asked !== undefined) return { target };
  const left = await lastLeft(deps, facts.story);
  return left !== undefined && isSetBack(target, left)
    ? { target: undefined, setBackFrom: left }
    : { target };
}

/** The state that the token's user last moved it to since the pull request was opened; undefined where nobody knows of one. */
async function lastLeft(
  { tracker, openedAt, newest }: TargetDeps,
  story: Story,
): Promise<StoryState | undefined> {
  const own = await tracker.ownId();
  const moves = own === undefined ? undefined : await tracker.movesBy(story, own);
  if (moves === undefined) return (await newest())?.stories.includes(story.id) ? 'delivered' : undefined;
  const aheadMs = tracker.aheadMs();
  const opened = Date.parse(openedAt);
  return moves.findLast(({ at }) => (onGitHubsClock({ at, aheadMs }) ?? 0) >= opened)?.to;
}
