import type { StorySettings } from '../../domain/stories/decide-story.ts';
import type { Tracker } from '../../ports/tracker.ts';
import type { ReviewRules } from './held-deliveries.ts';
import type { StorySource } from './story-facts.ts';

/** Where a look finds stories, and by what it judges them. */
export interface StoryLook extends ReviewRules, Pick<StorySettings, 'move' | 'moves'> {
  /** @throws UserError for a tracker that cannot be asked, which is found out only here. */
  open(): OpenTracker;
  /** Names, e-mail addresses or ids; none means whoever asked for a story or owns it. */
  readonly acceptedBy: readonly string[];
}

/** A tracker whose address is right. */
export interface OpenTracker {
  readonly source: StorySource;
  /** Made when the first story is asked for. */
  tracker(): Tracker;
}
