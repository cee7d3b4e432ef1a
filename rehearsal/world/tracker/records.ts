/** The states of a story; their order is not a rule of Tracker's. */
export const STATES = [
  'unscheduled',
  'unstarted',
  'planned',
  'started',
  'finished',
  'delivered',
  'accepted',
  'rejected',
] as const;
/** As Tracker spells it. */
export type TrackerState = (typeof STATES)[number];
/** The kinds of stories. */
export const STORY_TYPES = ['feature', 'bug', 'chore', 'release'] as const;
/** As Tracker spells it. */
export type StoryType = (typeof STORY_TYPES)[number];

/** A member of projects. */
export interface TrackerPerson {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly initials: string;
  readonly username: string;
}

/** A label of a project; names are lower case. */
export interface TrackerLabel {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
}

/** A project; its version grows with each activity. */
export interface TrackerProject {
  readonly id: number;
  readonly name: string;
  readonly members: readonly number[];
  readonly bugsAndChoresAreEstimatable: boolean;
  readonly pointScale: readonly number[];
  readonly labels: TrackerLabel[];
  version: number;
}

/** A comment on a story; `commit` where it came with one. */
export interface TrackerComment {
  readonly id: number;
  readonly personId: number;
  readonly createdAt: string;
  text: string;
  updatedAt: string;
  readonly commit?: { readonly identifier: string; readonly type: string };
}

/** A change of a story's state. */
export interface TrackerTransition {
  readonly state: TrackerState;
  readonly occurredAt: string;
  readonly performedBy: number;
  readonly version: number;
}

/** What a client or a control verb may change; exactly the fields that the API takes. */
export interface StoryFields {
  name: string;
  description: string;
  type: StoryType;
  state: TrackerState;
  estimate: number | undefined;
  labelIds: readonly number[];
  ownerIds: readonly number[];
  requestedBy: number;
}

/** A story, and what became of it. */
export interface TrackerStory extends StoryFields {
  readonly id: number;
  readonly projectId: number;
  readonly times: StoryTimes;
  readonly history: StoryHistory;
}

/** ISO 8601 in whole seconds. */
export interface StoryTimes {
  readonly createdAt: string;
  updatedAt: string;
  /** Undefined unless the story is accepted now. */
  acceptedAt: string | undefined;
}

/** Oldest first. */
export interface StoryHistory {
  readonly comments: TrackerComment[];
  readonly transitions: TrackerTransition[];
}

/** Something that somebody did, as the activity routes show it. */
export interface TrackerActivity {
  readonly kind: string;
  readonly projectId: number;
  readonly storyId: number;
  readonly version: number;
  readonly message: string;
  readonly highlight: string;
  readonly changes: readonly Readonly<Record<string, unknown>>[];
  readonly performedBy: number;
  /** World ms. */
  readonly occurredAt: number;
}
