/** Kinds of stories (UpdateStory of the schema). */
export const STORY_TYPES = ['feature', 'bug', 'chore'] as const;
/** One of them. */
export type StoryType = (typeof STORY_TYPES)[number];
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
export interface WorkflowState {
  readonly id: number;
  readonly name: string;
  readonly type: StateType;
}

/** What columns there are, from left to right. */
export interface Workflow {
  readonly id: number;
  readonly name: string;
  readonly states: readonly WorkflowState[];
}

/** A team, which the API calls a group. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly mentionName: string;
}

/** A label of the workspace. */
export interface Label {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
}

/** A comment; its text is null once it is deleted. */
export interface Comment {
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

/** What a client or a control verb may change of a story. */
export interface StoryFields {
  name: string;
  description: string;
  type: StoryType;
  stateId: number;
  estimate: number | null;
  labelIds: readonly number[];
  ownerIds: readonly string[];
  followerIds: readonly string[];
  requestedById: string;
  externalLinks: readonly string[];
  archived: boolean;
  teamId: string | null;
  projectId: number | null;
}

/** A story, and what became of it. */
export interface Story extends StoryFields {
  readonly id: number;
  readonly times: StoryTimes;
  /** Oldest first. */
  readonly comments: Comment[];
  /** Oldest first; as the API shows it, without the names of states. */
  readonly history: HistoryEntry[];
}

/** ISO 8601. */
export interface StoryTimes {
  readonly createdAt: string;
  updatedAt: string;
  /** When its state last changed. */
  movedAt: string | null;
}

/** One change of a story. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly by: Actor;
  readonly actions: readonly Readonly<Record<string, unknown>>[];
  /** Workflow states that it names. */
  readonly states: readonly WorkflowState[];
}

/** Who changes something: a member, or a rule of the team's in the name of one. */
export interface Actor {
  readonly member: string;
  readonly automation?: string | undefined;
}
