import type { PullRequestFacts } from '../domain/environment/pull-request.ts';
import type { Delivery, RecordPlace } from '../domain/stories/delivery.ts';
import type { LabelEvent } from '../domain/stories/review-label.ts';
import type { AgreedLabel, LabelHistory } from '../domain/stories/travelling-labels.ts';

export type { AgreedLabel, Delivery, LabelEvent, LabelHistory };

/**
 * The record of what was delivered. Only a record counts that this token's user, the workflows of the repository
 * (`github-actions[bot]`) or somebody whom the settings trust wrote, and that is not of another project or kind than the run. Each
 * method asks a constant number of requests, however many records of ours there are; beyond a thousand of others nobody looks.
 *
 * All methods throw what `CodeHost` says for every method of its own.
 */
export interface Deliveries {
  /**
   * The newest record of a pull request, with those before it; undefined where there is none. One request for a hundred records, whoever
   * wrote them, ten at most, and one more for what was noted. Only reads.
   */
  newest(pullRequest: number): Promise<NewestDelivery | undefined>;
  /** Logins of those whose records of the pull request do not count because of who they are; [] for nobody. Only reads. */
  strangers(pullRequest: number): Promise<readonly string[]>;
  /** Writes one more record, which counts from then on. Safe to repeat: the newest one is then the same. */
  record(delivery: Delivery): Promise<void>;
  /** Notes at a record that people were told why nothing comes of it. Safe to repeat. */
  setRefusal(id: number, refusal: string): Promise<void>;
  /** All that was so noted at a record, newest first, among its hundred newest states. Only reads. */
  refusals(id: number): Promise<readonly string[]>;
  /**
   * All that was recorded for these pull requests, in any project. The newest records of the repository are read back to when the pull
   * requests were opened, a thousand at most; what is left is asked for one by one. Where more than twenty are left, those that never had
   * the label are taken for not delivered. At most thirty requests, one more for each fifty pull requests that are left, and more only
   * where one of those has over a hundred records. Only reads.
   * @param label of the review; its name in any case.
   */
  shown(pullRequests: readonly OpenedPullRequest[], label: string): Promise<ShownDeliveries>;
  /** What was recorded of all pull requests, open or not, newest first: a thousand records in ten requests at most. Only reads. */
  recent(): Promise<readonly RecentDelivery[]>;
  /**
   * The event by which the label was last put on, its name in any case; undefined where GitHub does not tell of any among the thousand
   * newest events of the pull request. Only reads.
   */
  lastLabelled(pullRequest: number, label: string): Promise<LabelEvent | undefined>;
  /**
   * The events by which it was put on, newest first, back to the oldest with one of the ids, among the thousand newest events of the pull
   * request. One request for a hundred events, two where the newest hundred have all, eleven at most. Only reads.
   * @param ids GitHub's ids of events; [] for the newest alone.
   */
  labelEvents(pullRequest: number, label: string, ids: readonly string[]): Promise<readonly LabelEvent[]>;
  /**
   * Who last changed the label, its name in any case, by putting it on or taking it off, among the thousand newest events of the pull
   * request. One request for a hundred events, eleven at most. Only reads.
   */
  labelHistory(pullRequest: number, label: string): Promise<LabelHistory>;
  /**
   * What the pull request and its stories were last brought to agree on, each label once, in its own case; [] for none. One request for a
   * hundred records, ten at most. Only reads.
   */
  agreedLabels(pullRequest: number): Promise<readonly AgreedLabel[]>;
  /** Writes that both sides agree. Safe to repeat: the newest one is then the same. */
  recordAgreement(agreement: LabelAgreement): Promise<void>;
}

/** What a pull request and its stories both have from now on. */
export interface LabelAgreement extends Omit<AgreedLabel, 'at'> {
  /** At least 1. */
  readonly pullRequest: number;
  /** Its head: a whole SHA. */
  readonly commit: string;
}

/** Which of several projects in one repository a record is of. */
export interface DeliveryScope {
  /** As the settings name it. */
  readonly project: string;
  /** Kind of environment. */
  readonly kind: string;
}

/** A pull request, which no record is older than. */
export type OpenedPullRequest = Pick<PullRequestFacts, 'number' | 'text' | 'labels'>;

/** What a look at the records of several pull requests found. */
export interface ShownDeliveries {
  /** Each record once, in no order; [] for none. */
  readonly found: readonly ShownDelivery[];
  /** Numbers of the pull requests that may have records which were not looked at; [] where all were seen. */
  readonly unseen: readonly number[];
}

/** For which stories a pull request was shown, and since when. */
export type ShownDelivery = Pick<
  RecordedDelivery,
  'pullRequest' | 'stories' | 'recordedAt' | 'labelled' | 'id' | 'writtenBy'
>;

/** One that may be of a merged pull request. */
export type RecentDelivery = Pick<RecordedDelivery, 'pullRequest' | 'stories' | 'recordedAt' | 'commit'>;

/** A delivery as it is kept. */
export interface RecordedDelivery extends Delivery, RecordPlace {
  /** ISO 8601, of GitHub's clock: when it was written. */
  readonly recordedAt: string;
  /**
   * The records of the same commit and base among the newest thousand, the oldest first and this one last: what was shown before for one
   * of its stories.
   */
  readonly alike: readonly Omit<ShownDelivery, 'pullRequest'>[];
  /** What was last noted by `setRefusal`, with whatever app's token; undefined where nothing was. */
  readonly refusal: string | undefined;
  /**
   * Whether somebody, whoever it was, noted there that GitHub is to merge it by itself: a hint where to look, which allows nothing. Absent
   * where nobody did.
   */
  readonly isLeftToGitHub?: boolean;
}

/** What people were asked about before the newest delivery. */
export interface EarlierDeliveries {
  /**
   * The others of the pull request among the newest thousand, of other commits and bases, the oldest first: absent for none.
   */
  readonly earlier?: readonly Omit<ShownDelivery, 'pullRequest'>[];
}

/** The newest record of a pull request, with those before it. */
export type NewestDelivery = RecordedDelivery & EarlierDeliveries;
