/**
 * What of Linear's objects the world knows, by the names and types of the schema that `@linear/sdk` publishes (npm, version 98.0.0).
 * PAGED stands for what every connection takes. A type that is named and not described is beyond the world: an output that has it is
 * null or an empty list, and an input that has it is refused.
 */
export const TYPES = `
type Query {
  attachment(id: String!): Attachment! comment(hash: String, id: String): Comment! issue(id: String!): Issue!
  issueLabel(id: String!): IssueLabel! issueLabels(PAGED, filter: IssueLabelFilter): IssueLabelConnection!
  team(id: String!): Team! teams(PAGED, filter: TeamFilter): TeamConnection! user(id: String!): User!
  users(PAGED, filter: UserFilter, includeDisabled: Boolean, sort: [UserSortInput!]): UserConnection! viewer: User!
  workflowState(id: String!): WorkflowState!
  workflowStates(PAGED, filter: WorkflowStateFilter): WorkflowStateConnection!
}

type Mutation {
  attachmentCreate(input: AttachmentCreateInput!): AttachmentPayload! attachmentDelete(id: String!): DeletePayload!
  attachmentUpdate(id: String!, input: AttachmentUpdateInput!): AttachmentPayload!
  commentCreate(input: CommentCreateInput!): CommentPayload!
  commentUpdate(id: String!, input: CommentUpdateInput!, skipEditedAt: Boolean): CommentPayload!
  issueAddLabel(id: String!, labelId: String!): IssuePayload!
  issueLabelCreate(input: IssueLabelCreateInput!, replaceTeamLabels: Boolean): IssueLabelPayload!
  issueRemoveLabel(id: String!, labelId: String!): IssuePayload!
  issueUpdate(id: String!, input: IssueUpdateInput!): IssuePayload!
}

type Issue {
  addedToCycleAt: DateTime addedToProjectAt: DateTime addedToTeamAt: DateTime archivedAt: DateTime
  asksExternalUserRequester: ExternalUser asksRequester: User assignee: User
  attachments(PAGED, filter: AttachmentFilter): AttachmentConnection! autoArchivedAt: DateTime autoClosedAt: DateTime
  boardOrder: Float! botActor: ActorBot branchName: String! canceledAt: DateTime
  comments(PAGED, filter: CommentFilter): CommentConnection! completedAt: DateTime createdAt: DateTime! creator: User
  customerTicketCount: Int! cycle: Cycle delegate: User description: String dueDate: TimelessDate estimate: Float
  externalUserCreator: ExternalUser favorite: Favorite history(PAGED): IssueHistoryConnection! id: ID!
  identifier: String! inheritsSharedAccess: Boolean! integrationSourceType: IntegrationService labelIds: [String!]!
  labels(PAGED, filter: IssueLabelFilter): IssueLabelConnection! lastAppliedTemplate: Template number: Float!
  parent: Issue previousIdentifiers: [String!]! priority: Float! priorityLabel: String! prioritySortOrder: Float!
  project: Project projectMilestone: ProjectMilestone reactionData: JSONObject! reactions: [Reaction!]!
  recurringIssueTemplate: Template sharedAccess: IssueSharedAccess! slaBreachesAt: DateTime slaHighRiskAt: DateTime
  slaMediumRiskAt: DateTime slaStartedAt: DateTime slaType: String snoozedBy: User snoozedUntilAt: DateTime
  sortOrder: Float! sourceComment: Comment startedAt: DateTime startedTriageAt: DateTime state: WorkflowState!
  subIssueSortOrder: Float syncedWith: [ExternalEntityInfo!] team: Team! title: String! trashed: Boolean
  triagedAt: DateTime updatedAt: DateTime! url: String!
}

type IssueHistory {
  actor: User actorId: String actors: [User!] addedLabelIds: [String!] addedLabels: [IssueLabel!]
  addedToReleaseIds: [String!] archived: Boolean archivedAt: DateTime attachment: Attachment attachmentId: String
  autoArchived: Boolean autoClosed: Boolean botActor: ActorBot createdAt: DateTime! customerNeedId: String
  descriptionUpdatedBy: [User!] fromAssignee: User fromAssigneeId: String fromCycle: Cycle fromCycleId: String
  fromDelegate: User fromDueDate: TimelessDate fromEstimate: Float fromParent: Issue fromParentId: String
  fromPriority: Float fromProject: Project fromProjectId: String fromProjectMilestone: ProjectMilestone
  fromSlaBreached: Boolean fromSlaBreachesAt: DateTime fromSlaStartedAt: DateTime fromSlaType: String
  fromState: WorkflowState fromStateId: String fromTeam: Team fromTeamId: String fromTitle: String id: ID!
  issue: Issue! issueImport: IssueImport relationChanges: [IssueRelationHistoryPayload!]
  removedFromReleaseIds: [String!] removedLabelIds: [String!] removedLabels: [IssueLabel!] toAssignee: User
  toAssigneeId: String toConvertedProject: Project toConvertedProjectId: String toCycle: Cycle toCycleId: String
  toDelegate: User toDueDate: TimelessDate toEstimate: Float toParent: Issue toParentId: String toPriority: Float
  toProject: Project toProjectId: String toProjectMilestone: ProjectMilestone toSlaBreached: Boolean
  toSlaBreachesAt: DateTime toSlaStartedAt: DateTime toSlaType: String toState: WorkflowState toStateId: String
  toTeam: Team toTeamId: String toTitle: String trashed: Boolean triageResponsibilityAutoAssigned: Boolean
  triageResponsibilityNotifiedUsers: [User!] triageResponsibilityTeam: Team updatedAt: DateTime!
  updatedDescription: Boolean
}

type Comment {
  agentSession: AgentSession archivedAt: DateTime body: String! botActor: ActorBot createdAt: DateTime!
  documentContent: DocumentContent documentContentId: String editedAt: DateTime externalThread: SyncedExternalThread
  externalUser: ExternalUser id: ID! initiative: Initiative initiativeId: String initiativeUpdate: InitiativeUpdate
  initiativeUpdateId: String issue: Issue issueId: String parent: Comment parentId: String project: Project
  projectId: String projectUpdate: ProjectUpdate projectUpdateId: String quotedText: String reactionData: JSONObject!
  reactions: [Reaction!]! resolvedAt: DateTime resolvingComment: Comment resolvingCommentId: String
  resolvingUser: User syncedWith: [ExternalEntityInfo!] updatedAt: DateTime! url: String! user: User
}

type Attachment {
  archivedAt: DateTime bodyData: String createdAt: DateTime! creator: User externalUserCreator: ExternalUser
  groupBySource: Boolean! id: ID! issue: Issue! metadata: JSONObject! originalIssue: Issue source: JSONObject
  sourceType: String subtitle: String title: String! updatedAt: DateTime! url: String!
}

type WorkflowState {
  archivedAt: DateTime color: String! createdAt: DateTime! description: String id: ID! inheritedFrom: WorkflowState
  name: String! position: Float! team: Team! type: String! updatedAt: DateTime!
}

type IssueLabel {
  archivedAt: DateTime color: String! createdAt: DateTime! creator: User description: String groupType: LabelGroupType
  id: ID! inheritedFrom: IssueLabel isGroup: Boolean! lastAppliedAt: DateTime name: String! parent: IssueLabel
  retiredBy: User team: Team updatedAt: DateTime!
}

type User {
  active: Boolean! admin: Boolean! app: Boolean! archivedAt: DateTime avatarBackgroundColor: String! avatarUrl: String
  calendarHash: String canAccessAnyPublicTeam: Boolean! createdAt: DateTime! createdIssueCount: Int!
  description: String disableReason: String displayName: String! email: String! gitHubUserId: String guest: Boolean!
  id: ID! initials: String! inviteHash: String! isAssignable: Boolean! isMe: Boolean! isMentionable: Boolean!
  lastSeen: DateTime name: String! owner: Boolean! statusEmoji: String statusLabel: String statusUntilAt: DateTime
  supportsAgentSessions: Boolean! timezone: String title: String updatedAt: DateTime! url: String!
}

type Team {
  archivedAt: DateTime createdAt: DateTime! description: String displayName: String! id: ID!
  issueEstimationType: String! key: String! labels(PAGED, filter: IssueLabelFilter): IssueLabelConnection!
  members(PAGED, filter: UserFilter, includeDisabled: Boolean, sort: [UserSortInput!]): UserConnection! name: String!
  requirePriorityToLeaveTriage: Boolean! states(PAGED, filter: WorkflowStateFilter): WorkflowStateConnection!
  triageEnabled: Boolean! updatedAt: DateTime!
}

type ActorBot {
  avatarUrl: String id: ID name: String subType: String type: String! userDisplayName: String
}

type IssueSharedAccess {
  disallowedIssueFields: [IssueSharedAccessDisallowedField!]! isShared: Boolean! sharedWithCount: Int!
  sharedWithUsers: [User!]! viewerHasOnlySharedAccess: Boolean!
}

type PageInfo {
  endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String
}

type IssuePayload {
  issue: Issue lastSyncId: Float! success: Boolean!
}

type CommentPayload {
  comment: Comment! lastSyncId: Float! success: Boolean!
}

type AttachmentPayload {
  attachment: Attachment! lastSyncId: Float! success: Boolean!
}

type IssueLabelPayload {
  issueLabel: IssueLabel! lastSyncId: Float! success: Boolean!
}

type DeletePayload {
  entityId: String! lastSyncId: Float! success: Boolean!
}
`;
