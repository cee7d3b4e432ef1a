import { hasLabel } from '../environment/labels.ts';

/** Which labels travel, and what somebody has just done with one. */
export interface TravellingLabels {
  /** Names of those that travel, each once; [] for none. */
  readonly labels: readonly string[];
  /** That the event put on the pull request; undefined for any other event. */
  readonly justLabelled: string | undefined;
  /** That the event took off the pull request; undefined for any other event. */
  readonly justUnlabelled: string | undefined;
  /** That this run took off the pull request, or one before it for the same reason; absent or undefined for none. */
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
  /**
   * The last one that a run of ours made by an app's token, which may be the same: then the pull request followed its stories. Other apps
   * count as people, since nobody knows what they follow.
   */
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
  /** One of several stories has it as well, and another lacks it. */
  readonly isShared: boolean;
}

/** How a label stands when its way is decided. */
export interface StandingLabel extends Omit<DifferingLabel, 'label'> {
  /** Whether GitHub's list of events has caught up with the pull request, as `isListedByNow` says. */
  readonly isListed: boolean;
}

/**
 * Where a label goes that only one side has:
 * - `to stories`: a person changed it on the pull request, and no run has carried that.
 * - `to pull request`: its stories have it, and nobody took it off the pull request since. That is so as well where the repository's label
 *   was deleted: GitHub takes it off all pull requests, and no event of theirs names it any more (zulip/zulip#40123).
 * - `copy`: this project copied it from its stories, and they have lost it since.
 * - `kept`: a person put it on the pull request, and it was taken off the stories after a run had carried it there. Or a run put it on,
 *   which copied it from stories of another project, or which recorded nothing.
 * - `not shown`: GitHub's list of events does not fit to the label yet, so that a later run decides.
 * - `unknown`: a person took it off the pull request, and nobody knows whether the stories got it before or after that: nothing was ever
 *   recorded, or a run recorded a copy later than that and was cut short.
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
    return differs ? [{ label, is: isOn ? 'on' : 'off', isJust, isShared: isOn && having > 0 }] : [];
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

/** True where it depends on what was agreed on before. */
export function dependsOnAgreement(
  { is, isShared }: Pick<DifferingLabel, 'is' | 'isShared'>,
  history: LabelHistory,
): boolean {
  return history.last?.is === is && (!isLastOurs(history) || (is === 'on' && !isShared));
}

/** GitHub's copies lag by seconds; this is in ms. */
const LISTED_BY_THEN = 10 * 60_000;

/**
 * True where the list of events is as new as the pull request was read, so that a change of a label which it lacks was none of the pull
 * request. Each change of a label moves `updatedAt` (actions/stale#1243).
 * @param now of GitHub's clock.
 */
export function isListedByNow(updatedAt: string, { last }: LabelHistory, now: Date): boolean {
  const updated = Date.parse(updatedAt);
  const isOld = updated + LISTED_BY_THEN <= now.getTime();
  return isOld && (last === undefined || Date.parse(last.at) <= updated);
}

/** A run records a copy right before it puts it on. */
const COPIED_WITHIN = 10 * 60_000;

/** True where the label may be the copy that was recorded: of an older one people have seen to it meanwhile that it is gone. */
function isOfThat(recorded: Pick<AgreedLabel, 'at'>, { at }: Pick<LabelChange, 'at'>): boolean {
  return Date.parse(at) - Date.parse(recorded.at) <= COPIED_WITHIN;
}

/** True where a run of ours made the last change. */
export function isLastOurs({ last, lastByApp }: LabelHistory): boolean {
  return last !== undefined && last.by === lastByApp?.by && last.at === lastByApp.at;
}

/**
 * Whoever changed it since both sides agreed is followed. They agreed when a run last changed it, or when one has carried it: whichever
 * is later. What never was agreed on was on neither side.
 * @param agreed by record of this project; undefined where there is none.
 */
export function wayOfLabel(
  { is, isJust, isShared, isListed }: StandingLabel,
  history: LabelHistory,
  agreed: Omit<AgreedLabel, 'label'> | undefined,
): LabelWay {
  const { last, lastByApp } = history;
  if (last?.is !== is) {
    if (isJust) return 'to stories';
    return is === 'off' && (last === undefined || isListed) ? 'to pull request' : 'not shown';
  }
  if (isLastOurs(history)) {
    if (is === 'off') return 'to pull request';
    // Several projects may share a pull request: whose stories never had it takes off no copy of another's.
    return agreed?.is === 'on' && isOfThat(agreed, last) && !isShared ? 'copy' : 'kept';
  }
  const before = [agreed, lastByApp]
    .filter((each) => each !== undefined)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  if (before === undefined) return is === 'on' || isJust ? 'to stories' : 'unknown';
  const isNewer = Date.parse(last.at) > Date.parse(before.at);
  if (before.is === is) return isJust && isNewer ? 'to stories' : is === 'on' ? 'kept' : 'to pull request';
  const isCutShort = is === 'off' && !isJust && Date.parse(last.at) < Date.parse(before.at);
  return isCutShort ? 'unknown' : 'to stories';
}

function isOne(one: string | undefined, label: string): boolean {
  return one !== undefined && hasLabel([one], label);
}
