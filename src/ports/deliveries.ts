import type { Delivery } from '../domain/stories/delivery.ts';
import type { LabelEvent } from '../domain/stories/review-label.ts';

export type { Delivery, LabelEvent };

/**
 * The record of what was delivered. Only a record counts that this token's user, the workflows of the repository
 * (`github-actions[bot]`) or somebody whom the settings trust wrote, and that is not of another project or kind than the run. Each
 * method asks a constant number of requests, however many records of ours there are; beyond a thousand of others nobody looks.
 *
 * All methods throw what `CodeHost` says for every method of its own.
 */
export interface Deliveries {
  /** The newest record of a pull request; undefined where there is none. Only reads. */
  newest(pullRequest: number): Promise<RecordedDelivery | undefined>;
  /** Logins of those whose records of the pull request do not count because of who they are; [] for nobody. Only reads. */
  strangers(pullRequest: number): Promise<readonly string[]>;
  /** Writes one more record, which counts from then on. Safe to repeat: the newest one is then the same. */
  record(delivery: Delivery): Promise<void>;
  /** Notes at a record that people were told why nothing comes of it. Safe to repeat. */
  setRefusal(id: number, refusal: string): Promise<void>;
  /**
   * The event by which the label was last put on, its name in any case; undefined where GitHub does not tell of any among the
   * hundred newest events of the pull request. Only reads.
   */
  lastLabelled(pullRequest: number, label: string): Promise<LabelEvent | undefined>;
  /**
   * The event of that id, by which the label was put on this pull request; undefined where GitHub tells of no such one among its
   * thousand newest. Only reads.
   */
  labelEvent(pullRequest: number, label: string, id: string): Promise<LabelEvent | undefined>;
}

/** Which of several projects in one repository a record is of. */
export interface DeliveryScope {
  /** As the settings name it. */
  readonly project: string;
  /** Kind of environment. */
  readonly kind: string;
}

/** A delivery as it is kept. */
export interface RecordedDelivery extends Delivery {
  /** GitHub's id of the record. */
  readonly id: number;
  /** ISO 8601, of GitHub's clock: when it was written. */
  readonly recordedAt: string;
  /**
   * The records of the same commit and base among the newest hundred, the oldest first and this one last: what was shown before for one
   * of its stories.
   */
  readonly alike: readonly Pick<RecordedDelivery, 'recordedAt' | 'labelled' | 'stories'>[];
  /** What was last noted by `setRefusal`, with whatever app's token; undefined where nothing was. */
  readonly refusal: string | undefined;
}
