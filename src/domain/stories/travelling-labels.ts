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

/** One change of a label on a pull request, as GitHub keeps it. */
export interface LabelChange {
  /** As it was from then on. */
  readonly is: OnOrOff;
  /** Login as REST writes it, with `[bot]` for an app; '' for somebody who is gone. */
  readonly by: string;
  /** ISO 8601, of GitHub's clock. */
  readonly at: string;
}

export type OnOrOff = 'on' | 'off';

/** What GitHub tells of one label of a pull request. */
export interface LabelHistory {
  /** Its last change; undefined where GitHub tells of none. */
  readonly last: LabelChange | undefined;
  /** The last one that an app made, which may be the same: then the pull request followed its stories. */
  readonly lastByApp: LabelChange | undefined;
}

/** What a pull request and its stories both had, once a run had seen to it. */
export interface AgreedLabel {
  /** Its name, in any case. */
  readonly label: string;
  /** As both sides had it. */
  readonly is: OnOrOff;
  /** ISO 8601, of GitHub's clock. */
  readonly at: string;
}

/** A label that a pull request and its stories do not both have. */
export interface DifferingLabel {
  /** Its name, as the settings write it. */
  readonly label: string;
  /** As the pull request has it. */
  readonly is: OnOrOff;
  /** The run's event is a person who made it so. */
  readonly isJust: boolean;
}

/**
 * Where a label goes that only one side has:
 * - `to stories`: a person changed it on the pull request, and no run has carried that.
 * - `to pull request`: its stories have it, and nobody took it off the pull request since.
 * - `copy`: an app put it on the pull request, and the stories have lost it since.
 * - `kept`: a person put it on the pull request, and it was taken off the stories after a run had carried it there.
 * - `not shown`: GitHub's list of events does not fit to the label yet, so that a later run decides.
 * - `unknown`: a person took it off the pull request, and nobody knows whether the stories got it before or after that.
 */
export type LabelWay = 'to stories' | 'to pull request' | 'copy' | 'kept' | 'not shown' | 'unknown';

/** Labels that one side has alone. One that several stories share is there if one of them has it, but what is put on goes to all. */
export function differingLabels(
  { labels, justLabelled, justUnlabelled, off }: TravellingLabels,
  pull: Labelled,
  stories: readonly Labelled[],
): readonly DifferingLabel[] {
  return labels.flatMap((label): readonly DifferingLabel[] => {
    if (isOne(off, label)) return [];
    const isOn = hasLabel(pull.labels, label);
    const isJust = isOne(isOn ? justLabelled : justUnlabelled, label);
    const having = stories.filter((story) => hasLabel(story.labels, label)).length;
    const differs = isOn ? having === 0 || (isJust && having < stories.length) : having > 0;
    return differs ? [{ label, is: isOn ? 'on' : 'off', isJust }] : [];
  });
}

interface Labelled {
  readonly labels: readonly string[];
}

/** Labels that a person has just changed, and that both sides have, or both have not: this is what they agree on from now on. */
export function justAgreed(
  asked: TravellingLabels,
  pull: Labelled,
  stories: readonly Labelled[],
): readonly Pick<AgreedLabel, 'label' | 'is'>[] {
  const differing = differingLabels(asked, pull, stories).map(({ label }) => label);
  return asked.labels
    .filter((label) => isOne(asked.justLabelled, label) || isOne(asked.justUnlabelled, label))
    .filter((label) => !isOne(asked.off, label) && !differing.includes(label))
    .map((label) => ({ label, is: hasLabel(pull.labels, label) ? 'on' : 'off' }));
}

/** True where it depends on what was agreed on before: a person made the last change. */
export function dependsOnAgreement({ is }: Pick<DifferingLabel, 'is'>, { last }: LabelHistory): boolean {
  return last?.is === is && !isCopyOfStory(last.by);
}

/**
 * Whoever changed it since both sides agreed is followed. They agreed when an app last changed it, or when a run has carried it: whichever
 * is later. What never was agreed on was on neither side.
 * @param agreed by record; undefined where there is none.
 */
export function wayOfLabel(
  { is, isJust }: Pick<DifferingLabel, 'is' | 'isJust'>,
  { last, lastByApp }: LabelHistory,
  agreed: Omit<AgreedLabel, 'label'> | undefined,
): LabelWay {
  if (last?.is !== is) {
    if (isJust) return 'to stories';
    return last === undefined && is === 'off' ? 'to pull request' : 'not shown';
  }
  if (isCopyOfStory(last.by)) return is === 'on' ? 'copy' : 'to pull request';
  const before = [agreed, lastByApp]
    .filter((each) => each !== undefined)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  if (before === undefined) return is === 'on' || isJust ? 'to stories' : 'unknown';
  const isNewer = isJust && Date.parse(last.at) > Date.parse(before.at);
  if (before.is !== is || isNewer) return 'to stories';
  return is === 'on' ? 'kept' : 'to pull request';
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
