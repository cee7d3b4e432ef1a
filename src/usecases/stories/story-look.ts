import type { CommandAliases } from '../../domain/commands/command-words.ts';
import type { People } from '../../domain/stories/people.ts';
import type { StoryMovesRule } from '../../domain/stories/story-moves.ts';
import type { Tracker } from '../../ports/tracker.ts';
import type { ReviewRules } from './held-deliveries.ts';
import type { StorySource } from './story-facts.ts';

/** Where a look finds stories, and by what it judges them. */
export interface StoryLook extends ReviewRules {
  /** @throws UserError for a tracker that cannot be asked, which is found out only here. */
  open(): OpenTracker;
  /** Logins, names, e-mail addresses or ids; none means whoever asked for a story or owns it. */
  readonly acceptedBy: readonly string[];
  /** Who is who; [] where the settings name nobody. */
  readonly people: People;
  /** The team's own words for commands; absent for none. */
  readonly aliases?: CommandAliases;
  /** Labels that pull requests get from their stories, by the default of sync-tracker; none when absent. */
  readonly labels?: readonly string[];
  /** As sync-tracker has it: else each look would ask for a move that no run makes. */
  readonly move: 'facts' | 'never';
  /** What the settings say of it. */
  readonly moves: StoryMovesRule;
}

/** A tracker whose address is right. */
export interface OpenTracker {
  readonly source: StorySource;
  /** Made when the first story is asked for. */
  tracker(): Tracker;
}
