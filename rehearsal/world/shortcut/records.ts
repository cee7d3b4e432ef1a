/** Kinds of stories (UpdateStory of the schema). */
export const SHORTCUT_TYPES = ['feature', 'bug', 'chore'] as const;
/** One of them. */
export type ShortcutType = (typeof SHORTCUT_TYPES)[number];
/** Types of workflow states (HistoryReferenceWorkflowState of the schema). */
export const STATE_TYPES = ['backlog', 'unstarted', 'started', 'done'] as const;
/** One of them. */
export type StateType = (typeof STATE_TYPES)[number];

/** Somebody of the workspace; ids are UUIDs. */
export interface Member {
  readonly id: string;
  readonly name: string | null;
  readonly mentionName: string;
  readonly email: string | null;
  readonly disabled: boolean;
}

/** A column of a workflow. */
export interface StoryColumn {
  readonly id: number;
  readonly name: string;
  readonly type: StateType;
}

/** What columns there are, from left to right. */
export interface StoryWorkflow {
  readonly id: number;
  readonly name: string;
  readonly states: readonly StoryColumn[];
}

/** A team, which the API calls a group. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly mentionName: string;
}

/** What stories may be in, in workspaces that still have projects. */
export interface Project {
  readonly id: number;
  readonly name: string;
  readonly archived: boolean;
}

/** A label of the workspace. */
export interface StoryLabel {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
}

/** A comment; its text is null once it is deleted. */
export interface StoryComment {
  readonly id: number;
  readonly authorId: string;
  readonly createdAt: string;
  text: string | null;
  updatedAt: string;
}

/** What the API calls a linked file: an address with a name. */
export interface LinkedFile extends LinkedFileFields {
  readonly id: number;
  readonly uploaderId: string;
  readonly createdAt: string;
  updatedAt: string;
}

/** What a client may change of it. */
export interface LinkedFileFields {
  name: string;
  url: string;
  type: string;
  description: string | null;
  storyId: number | null;
}

/** What a story says. */
export interface StoryWords {
  name: string;
  description: string;
  type: ShortcutType;
  externalLinks: readonly string[];
}

/** Whose it is. */
export interface StoryPeople {
  ownerIds: readonly string[];
  followerIds: readonly string[];
  requestedById: string;
}

/** Where it is, and among what. */
export interface StoryPlace {
  stateId: number;
  archived: boolean;
  estimate: number | null;
  labelIds: readonly number[];
  teamId: string | null;
  projectId: number | null;
}

/** What a client or a control verb may change of a story. */
export type ShortcutFields = StoryWords & StoryPeople & StoryPlace;

/** What became of it. */
export interface StoryLife {
  readonly id: number;
  readonly times: ShortcutTimes;
  /** Oldest first. */
  readonly comments: StoryComment[];
  /** Oldest first; as the API shows it, without the names of states. */
  readonly history: HistoryEntry[];
}

/** A story. */
export type Story = ShortcutFields & StoryLife;

/** ISO 8601. */
export interface ShortcutTimes {
  readonly createdAt: string;
  updatedAt: string;
  /** When its state last changed. */
  movedAt: string | null;
}

/** One change of a story. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly by: StoryActor;
  readonly actions: readonly Readonly<Record<string, unknown>>[];
  /** Columns that it names. */
  readonly states: readonly StoryColumn[];
}

/** Who changes something: a member, or a rule of the team's in the name of one. */
export interface StoryActor {
  readonly member: string;
  readonly automation?: string | undefined;
}
