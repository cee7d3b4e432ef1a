import { distinctLabels } from '../../../domain/environment/labels.ts';
import { type EventHint, justLabelled, justUnlabelled } from '../../../domain/environment/subject.ts';
import {
  refuseStoryLabels,
  storyLabelsOf,
  type WantedRule,
} from '../../../domain/environment/wanted-rules.ts';
import type { TravellingLabels } from '../../../domain/stories/travelling-labels.ts';
import type { SyncTrackerInputs } from '../sync-tracker.ts';

/** Labels that travel between a pull request and its stories, with what the event says of them. */
export interface CarriedLabels {
  /** Those that ask for an environment. @throws UserError where there are some, and nobody said where stories are. */
  asking(): TravellingLabels;
  /** Those, and all others that the step names. */
  readonly all: TravellingLabels;
}

/** @param rules what asks for an environment, by what the step says, then the settings. */
export function carriedLabels(
  { labels, hasTracker }: SyncTrackerInputs['carried'],
  rules: readonly WantedRule[],
  about: EventHint,
): CarriedLabels {
  const asking = storyLabelsOf(rules);
  // What an app puts on is a copy of what a story had then: to hand it back would undo what a person has done to the story since.
  const isByPerson = about.told?.byApp !== true;
  const event = {
    justLabelled: isByPerson ? justLabelled(about) : undefined,
    justUnlabelled: isByPerson ? justUnlabelled(about) : undefined,
  };
  return {
    asking() {
      if (!hasTracker) refuseStoryLabels(rules);
      return { labels: asking, ...event };
    },
    all: { labels: distinctLabels([...labels, ...asking]), ...event },
  };
}
