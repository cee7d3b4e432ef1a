/** The types of a workflow's states (`@linear/sdk`, `WorkflowState.type`). */
export const LINEAR_STATE_TYPES = [
  'triage',
  'backlog',
  'unstarted',
  'started',
  'completed',
  'canceled',
  'duplicate',
] as const;
export type LinearStateType = (typeof LINEAR_STATE_TYPES)[number];

/** Whatever has an id and a time. */
export interface Entity {
  readonly id: string;
  readonly createdAt: string;
}

export interface LinearUser extends Entity {
  readonly name: string;
  readonly displayName: string;
  readonly email: string;
  /** True for an application. */
  readonly app: boolean;
}

export interface LinearState extends Entity {
  readonly teamId: string;
  readonly name: string;
  readonly type: LinearStateType;
  readonly position: number;
}

export interface LinearTeam extends Entity {
  readonly key: string;
  readonly name: string;
  readonly memberIds: readonly string[];
  lastNumber: number;
}

/** Of the whole workspace where it has no team. */
export interface LinearLabel extends Entity {
  readonly name: string;
  readonly teamId: string | undefined;
  readonly isGroup: boolean;
}

export interface LinearIssue extends Entity {
  readonly number: number;
  readonly title: string;
  teamId: string;
  stateId: string;
  labelIds: readonly string[];
  assigneeId: string | undefined;
  readonly creatorId: string | undefined;
  readonly estimate: number | undefined;
  trashed: boolean;
  updatedAt: string;
}

export interface LinearComment extends Entity {
  readonly issueId: string;
  /** Undefined where an integration wrote it. */
  readonly userId: string | undefined;
  body: string;
  /** Display names of those whom it has mentioned. */
  mentioned: readonly string[];
  editedAt: string | undefined;
}

export interface LinearAttachment extends Entity {
  readonly issueId: string;
  readonly url: string;
  readonly creatorId: string;
  title: string;
  subtitle: string | undefined;
  metadata: Readonly<Record<string, unknown>>;
  updatedAt: string;
}

/** An integration that does something, such as Linear's own for GitHub. */
export interface LinearBot {
  readonly type: string;
  readonly name: string;
}

/** Who does something. */
export type LinearActor = { readonly userId: string } | { readonly bot: LinearBot };

/** What changed at once. */
export interface LinearChange {
  readonly fromStateId?: string;
  readonly toStateId?: string;
  readonly addedLabelIds?: readonly string[];
  readonly removedLabelIds?: readonly string[];
  readonly attachmentId?: string;
}

export interface LinearHistory extends Entity, LinearChange {
  readonly issueId: string;
  readonly by: LinearActor;
}
