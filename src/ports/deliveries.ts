import type { Delivery } from '../domain/stories/delivery.ts';
import type { LabelEvent } from '../domain/stories/review-label.ts';

export type { Delivery, LabelEvent };

/**
 * The record of what was delivered. Only a record counts that this token's user or the workflows of the repository
 * (`github-actions[bot]`) wrote. Each method asks a constant number of requests,
 * however many records there are.
 *
 * All methods throw what `CodeHost` says for every method of its own.
 */
export interface Deliveries {
  /** The newest record of a pull request; undefined where there is none. Only reads. */
  newest(pullRequest: number): Promise<RecordedDelivery | undefined>;
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

/** A delivery as it is kept. */
export interface RecordedDelivery extends Delivery {
  /** GitHub's id of the record. */
  readonly id: number;
  /** ISO 8601, of GitHub's clock: when it was written. */
  readonly recordedAt: string;
  /** The records of the same commit and base, the oldest first and this one last: what was shown before for one of its stories. */
  readonly alike: readonly Pick<RecordedDelivery, 'recordedAt' | 'labelled' | 'stories'>[];
  /** What was last noted by `setRefusal`, with whatever app's token; undefined where nothing was. */
  readonly refusal: string | undefined;
}
