import { distinctLabels } from '../../domain/environment/labels.ts';
import { type EventHint, justLabelled, justUnlabelled } from '../../domain/environment/subject.ts';
import { refuseStoryLabels, storyLabelsOf } from '../../domain/environment/wanted-rules.ts';
import type { EnvironmentSettings } from '../../domain/settings/settings.ts';
import type { TravellingLabels } from '../../domain/stories/travelling-labels.ts';
import { wantedOf } from '../load-settings.ts';
import type { SyncTrackerInputs } from './sync-tracker.ts';

/** Labels that travel between a pull request and its stories, with what the event says of them. */
export interface CarriedLabels {
  /** Those that ask for an environment. @throws UserError where there are some, and nobody said where stories are. */
  asking(): TravellingLabels;
  /** Those, and all others that the step names. */
  readonly all: TravellingLabels;
}

/** By what the step says, then the settings. */
export function carriedLabels(
  { labels, wanted, hasTracker }: SyncTrackerInputs['carried'],
  kind: EnvironmentSettings,
  about: EventHint,
): CarriedLabels {
  const rules = wantedOf(kind, wanted);
  const asking = storyLabelsOf(rules);
  const event = { justLabelled: justLabelled(about), justUnlabelled: justUnlabelled(about) };
  return {
    asking() {
      if (!hasTracker) refuseStoryLabels(rules);
      return { labels: asking, ...event };
    },
    all: { labels: distinctLabels([...labels, ...asking]), ...event },
  };
}
