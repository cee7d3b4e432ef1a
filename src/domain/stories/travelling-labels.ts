import { hasLabel } from '../environment/labels.ts';

/** Which labels travel, and what somebody has just done with one. */
export interface TravellingLabels {
  /** Names of those that travel, each once; [] for none. */
  readonly labels: readonly string[];
  /** That the event put on the pull request; undefined for any other event. */
  readonly justLabelled: string | undefined;
  /** That the event took off the pull request; undefined for any other event. */
  readonly justUnlabelled: string | undefined;
  /** That this run took off the pull request; absent or undefined for none. */
  readonly off?: string | undefined;
}

/** Where each label has to go. */
export interface LabelTravel {
  /** The pull request lacks these, and a story has them. */
  readonly toPull: readonly string[];
  /** The pull request has these and no story does, and it is not the event that put them on. */
  readonly onPullAlone: readonly string[];
  /** Somebody has just put this one on the pull request; undefined where nobody did. */
  readonly putOn: string | undefined;
  /** Somebody has just taken these off the pull request, or this run has; [] where nobody did. */
  readonly takenOff: readonly string[];
}

/**
 * A label that somebody has just put on the pull request, or taken off, goes to its stories first: else nobody could take off what both
 * carry. All others come from the stories.
 */
export function labelTravel(
  { labels, justLabelled, justUnlabelled, off }: TravellingLabels,
  pull: { readonly labels: readonly string[] },
  stories: readonly { readonly labels: readonly string[] }[],
): LabelTravel {
  const isOn = (label: string) => !isOne(off, label) && hasLabel(pull.labels, label);
  const [putOn] = labels.filter((label) => isOne(justLabelled, label) && isOn(label));
  const takenOff = labels.filter(
    (label) => (isOne(justUnlabelled, label) || isOne(off, label)) && !isOn(label),
  );
  const ofStories = (label: string) => stories.some((story) => hasLabel(story.labels, label));
  return {
    putOn,
    takenOff,
    toPull: labels.filter((label) => !takenOff.includes(label) && !isOn(label) && ofStories(label)),
    onPullAlone: labels.filter((label) => !isOne(putOn, label) && isOn(label) && !ofStories(label)),
  };
}

function isOne(one: string | undefined, label: string): boolean {
  return one !== undefined && hasLabel([one], label);
}

/**
 * Whether a label that no story has comes off the pull request, by who put it on: what an app put on is a copy of what a story had, and
 * what a person wants only a person takes off.
 * @param by login as REST writes it, with `[bot]` for an app; undefined where GitHub does not tell.
 */
export function isCopyOfStory(by: string | undefined): boolean {
  return by?.endsWith('[bot]') === true;
}
