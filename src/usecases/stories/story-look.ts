import type { Tracker } from '../../ports/tracker.ts';
import type { StorySource } from './story-facts.ts';

/** Where a look finds stories, and by what it judges them. */
export interface StoryLook {
  /** @throws UserError for a tracker that cannot be asked, which is found out only here. */
  open(): OpenTracker;
  /** The label that says that a pull request has been reviewed. */
  readonly reviewedLabel: string;
  /** Names, e-mail addresses or ids; none means whoever asked for a story or owns it. */
  readonly acceptedBy: readonly string[];
}

/** A tracker whose address is right. */
export interface OpenTracker {
  readonly source: StorySource;
  /** Made when the first story is asked for. */
  tracker(): Tracker;
}
