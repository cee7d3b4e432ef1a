/**
 * What of Linear's objects the world knows, by the names and types of the schema that `@linear/sdk` publishes (npm, version 98.0.0).
 * PAGED stands for what every connection takes. A type that is named and not described is beyond the world: an output that has it is
 * null or an empty list, and an input that has it is refused.
 */
export const TYPES = `
type Query {
  attachment(id: String!): Attachment! comment(hash: String, id: String): Comment! issue(id: String!): Issue!
  issues(PAGED, filter: IssueFilter, sort: [IssueSortInput!]): IssueConnection!
  issueLabel(id: String!): IssueLabel! issueLabels(PAGED, filter: IssueLabelFilter): IssueLabelConnection!
  team(id: String!): Team! teams(PAGED, filter: TeamFilter): TeamConnection! user(id: String!): User!
  users(PAGED, filter: UserFilter, includeDisabled: Boolean, sort: [UserSortInput!]): UserConnection! viewer: User!
  workflowState(id: String!): WorkflowState! workflowStates(PAGED, filter: WorkflowStateFilter): WorkflowStateConnection!
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
  activitySummary: JSONObject addedToCycleAt: DateTime addedToProjectAt: DateTime addedToTeamAt: DateTime
  agentSessions(PAGED): AgentSessionConnection! aiAnalysis: JSONObject
  aiPromptProgresses(PAGED, filter: AiPromptProgressFilter): AiPromptProgressConnection! archivedAt: DateTime
  asksExternalUserRequester: ExternalUser asksRequester: User assignee: User
  attachments(PAGED, filter: AttachmentFilter): AttachmentConnection! autoArchivedAt: DateTime autoClosedAt: DateTime
  boardOrder: Float! botActor: ActorBot branchName: String! canceledAt: DateTime
  children(PAGED, filter: IssueFilter): IssueConnection! comments(PAGED, filter: CommentFilter): CommentConnection!
  completedAt: DateTime createdAt: DateTime! creator: User customerTicketCount: Int! cycle: Cycle delegate: User
  description: String descriptionState: String documentContent: DocumentContent
  documents(PAGED, filter: DocumentFilter): DocumentConnection! dueDate: TimelessDate estimate: Float
  externalUserCreator: ExternalUser favorite: Favorite formerAttachments(PAGED, filter: AttachmentFilter): AttachmentConnection!
  formerNeeds(PAGED, filter: CustomerNeedFilter): CustomerNeedConnection! history(PAGED): IssueHistoryConnection! id: ID!
  identifier: String! incomingSuggestions(PAGED): IssueSuggestionConnection! inheritsSharedAccess: Boolean!
  integrationSourceType: IntegrationService inverseRelations(PAGED): IssueRelationConnection! labelIds: [String!]!
  labels(PAGED, filter: IssueLabelFilter): IssueLabelConnection! lastAppliedTemplate: Template
  needs(PAGED, filter: CustomerNeedFilter): CustomerNeedConnection! number: Float! parent: Issue previousIdentifiers: [String!]!
  priority: Float! priorityLabel: String! prioritySortOrder: Float! project: Project projectMilestone: ProjectMilestone
  reactionData: JSONObject! reactions: [Reaction!]! recurringIssueTemplate: Template relations(PAGED): IssueRelationConnection!
  releases(PAGED, filter: ReleaseFilter): ReleaseConnection! sharedAccess: IssueSharedAccess! slaBreachesAt: DateTime
  slaHighRiskAt: DateTime slaMediumRiskAt: DateTime slaStartedAt: DateTime slaType: String snoozedBy: User
  snoozedUntilAt: DateTime sortOrder: Float! sourceComment: Comment startedAt: DateTime startedTriageAt: DateTime
  state: WorkflowState! stateHistory(after: String, before: String, first: Int, last: Int): IssueStateSpanConnection!
  subIssueSortOrder: Float subscribers(PAGED, filter: UserFilter, includeDisabled: Boolean): UserConnection!
  suggestions(PAGED, filter: IssueSuggestionFilter): IssueSuggestionConnection! suggestionsGeneratedAt: DateTime
  summary: Summary syncedWith: [ExternalEntityInfo!] team: Team! title: String! trashed: Boolean triagedAt: DateTime
  trusted: Boolean updatedAt: DateTime! url: String!
}

type IssueHistory {
  actor: User actorId: String actors: [User!] addedLabelIds: [String!] addedLabels: [IssueLabel!] addedToReleaseIds: [String!]
  addedToReleases: [Release!] archived: Boolean archivedAt: DateTime attachment: Attachment attachmentId: String
  autoArchived: Boolean autoClosed: Boolean botActor: ActorBot changes: JSONObject createdAt: DateTime! customerNeedId: String
  descriptionUpdatedBy: [User!] fromAssignee: User fromAssigneeId: String fromCycle: Cycle fromCycleId: String
  fromDelegate: User fromDueDate: TimelessDate fromEstimate: Float fromParent: Issue fromParentId: String fromPriority: Float
  fromProject: Project fromProjectId: String fromProjectMilestone: ProjectMilestone fromSlaBreached: Boolean
  fromSlaBreachesAt: DateTime fromSlaStartedAt: DateTime fromSlaType: String fromState: WorkflowState fromStateId: String
  fromTeam: Team fromTeamId: String fromTitle: String id: ID! issue: Issue! issueImport: IssueImport
  relationChanges: [IssueRelationHistoryPayload!] removedFromReleaseIds: [String!] removedFromReleases: [Release!]
  removedLabelIds: [String!] removedLabels: [IssueLabel!] toAssignee: User toAssigneeId: String toConvertedProject: Project
  toConvertedProjectId: String toCycle: Cycle toCycleId: String toDelegate: User toDueDate: TimelessDate toEstimate: Float
  toParent: Issue toParentId: String toPriority: Float toProject: Project toProjectId: String
  toProjectMilestone: ProjectMilestone toSlaBreached: Boolean toSlaBreachesAt: DateTime toSlaStartedAt: DateTime
  toSlaType: String toState: WorkflowState toStateId: String toTeam: Team toTeamId: String toTitle: String trashed: Boolean
  triageResponsibilityAutoAssigned: Boolean triageResponsibilityNotifiedUsers: [User!] triageResponsibilityTeam: Team
  triageRuleMetadata: IssueHistoryTriageRuleMetadata updatedAt: DateTime! updatedDescription: Boolean
  workflowMetadata: IssueHistoryWorkflowMetadata
}

type Comment {
  agentSession: AgentSession agentSessions(PAGED): AgentSessionConnection!
  aiPromptProgresses(PAGED, filter: AiPromptProgressFilter): AiPromptProgressConnection! archivedAt: DateTime body: String!
  bodyData: String! botActor: ActorBot children(PAGED, filter: CommentFilter): CommentConnection! createdAt: DateTime!
  createdIssues(PAGED, filter: IssueFilter): IssueConnection! documentContent: DocumentContent documentContentId: String
  editedAt: DateTime externalThread: SyncedExternalThread externalUser: ExternalUser hideInLinear: Boolean! id: ID!
  initiative: Initiative initiativeId: String initiativeUpdate: InitiativeUpdate initiativeUpdateId: String
  isArtificialAgentSessionRoot: Boolean! issue: Issue issueId: String onBehalfOf: User parent: Comment parentId: String
  post: Post project: Project projectId: String projectUpdate: ProjectUpdate projectUpdateId: String quotedText: String
  reactionData: JSONObject! reactions: [Reaction!]! resolvedAt: DateTime resolvingComment: Comment resolvingCommentId: String
  resolvingUser: User spawnedAgentSessions(PAGED): AgentSessionConnection! syncedWith: [ExternalEntityInfo!]
  threadSummary: JSONObject updatedAt: DateTime! url: String! user: User
}

type Attachment {
  archivedAt: DateTime bodyData: String createdAt: DateTime! creator: User externalUserCreator: ExternalUser
  groupBySource: Boolean! id: ID! issue: Issue! metadata: JSONObject! originalIssue: Issue source: JSONObject sourceType: String
  subtitle: String title: String! updatedAt: DateTime! url: String!
}

type WorkflowState {
  archivedAt: DateTime color: String! createdAt: DateTime! description: String id: ID! inheritedFrom: WorkflowState
  issues(PAGED, filter: IssueFilter): IssueConnection! name: String! position: Float! team: Team! type: String!
  updatedAt: DateTime!
}

type IssueLabel {
  archivedAt: DateTime children(PAGED, filter: IssueLabelFilter): IssueLabelConnection! color: String! createdAt: DateTime!
  creator: User description: String groupType: LabelGroupType id: ID! inheritedFrom: IssueLabel isGroup: Boolean!
  issues(PAGED, filter: IssueFilter): IssueConnection! lastAppliedAt: DateTime name: String! organization: Organization!
  parent: IssueLabel retiredAt: DateTime retiredBy: User team: Team updatedAt: DateTime!
}

type User {
  active: Boolean! admin: Boolean! app: Boolean! archivedAt: DateTime
  assignedIssues(PAGED, filter: IssueFilter): IssueConnection! avatarBackgroundColor: String! avatarUrl: String
  calendarHash: String canAccessAnyPublicTeam: Boolean! createdAt: DateTime! createdIssueCount: Int!
  createdIssues(PAGED, filter: IssueFilter): IssueConnection! delegatedIssues(PAGED, filter: IssueFilter): IssueConnection!
  description: String disableReason: String displayName: String! drafts(PAGED): DraftConnection! email: String!
  feedFacets(PAGED): FacetConnection! gitHubUserId: String guest: Boolean! hasGitHubCodeAccess: Boolean! id: ID!
  identityProvider: IdentityProvider initials: String! inviteHash: String! isAssignable: Boolean! isMe: Boolean!
  isMentionable: Boolean! issueDrafts(PAGED): IssueDraftConnection! lastSeen: DateTime name: String! organization: Organization!
  owner: Boolean! statusEmoji: String statusLabel: String statusUntilAt: DateTime supportsAgentSessions: Boolean!
  teamMemberships(PAGED): TeamMembershipConnection! teams(PAGED, filter: TeamFilter): TeamConnection! timezone: String
  title: String updatedAt: DateTime! url: String!
}

type Team {
  activeCycle: Cycle agentAutomationEnabled: Boolean! aiDiscussionSummariesEnabled: Boolean! aiThreadSummariesEnabled: Boolean!
  allMembersCanJoin: Boolean ancestors: [Team!]! archivedAt: DateTime autoArchivePeriod: Float! autoCloseChildIssues: Boolean
  autoCloseParentIssues: Boolean autoClosePeriod: Float autoCloseStateId: String children: [Team!]! codingAgentEnabled: Boolean!
  color: String createdAt: DateTime! currentProgress: JSONObject! cycleCalenderUrl: String! cycleCooldownTime: Float!
  cycleDuration: Float! cycleIssueAutoAssignCompleted: Boolean! cycleIssueAutoAssignStarted: Boolean!
  cycleLockToActive: Boolean! cycleStartDay: Float! cycles(PAGED, filter: CycleFilter): CycleConnection! cyclesEnabled: Boolean!
  defaultIssueEstimate: Float! defaultIssueState: WorkflowState defaultProjectTemplate: Template
  defaultTemplateForMembers: Template defaultTemplateForMembersId: String defaultTemplateForNonMembers: Template
  defaultTemplateForNonMembersId: String description: String displayName: String! draftWorkflowState: WorkflowState
  facets: [Facet!]! gitAutomationStates(PAGED): GitAutomationStateConnection! groupIssueHistory: Boolean! icon: String id: ID!
  inheritIssueEstimation: Boolean! inheritProjectStatuses: Boolean! inheritSlackAutoCreateProjectChannel: Boolean!
  inheritWorkflowStatuses: Boolean! initiativesEnabled: Boolean! integrationsSettings: IntegrationsSettings inviteHash: String!
  issueCount(includeArchived: Boolean): Int! issueEstimationAllowZero: Boolean! issueEstimationExtended: Boolean!
  issueEstimationType: String! issueOrderingNoPriorityFirst: Boolean! issueSortOrderDefaultToBottom: Boolean!
  issues(PAGED, filter: IssueFilter, includeSubTeams: Boolean): IssueConnection! joinByDefault: Boolean key: String!
  labels(PAGED, filter: IssueLabelFilter): IssueLabelConnection! ledInitiativeCount: Int!
  loops(PAGED): WorkflowDefinitionConnection! markedAsDuplicateWorkflowState: WorkflowState
  members(PAGED, filter: UserFilter, includeDisabled: Boolean, sort: [UserSortInput!]): UserConnection!
  membership(userId: String!): TeamMembership memberships(PAGED): TeamMembershipConnection! mergeWorkflowState: WorkflowState
  mergeableWorkflowState: WorkflowState name: String! organization: Organization! parent: Team
  pinnedResources: [TeamPinnedResource!]! posts: [Post!]! private: Boolean! progressHistory: JSONObject!
  projects(PAGED, filter: ProjectFilter, includeSubTeams: Boolean, sort: [ProjectSortInput!]): ProjectConnection!
  protectedBy: Team protectedById: String releasePipelines(PAGED, filter: ReleasePipelineFilter): ReleasePipelineConnection!
  requirePriorityToLeaveTriage: Boolean! resourceSections: [TeamResourceSection!]! restrictedBy: Team restrictedById: String
  retiredAt: DateTime reviewWorkflowState: WorkflowState scimGroupName: String scimManaged: Boolean!
  securitySettings: JSONObject! setIssueSortOrderOnStateChange: String! slackAutoCreateProjectChannel: Boolean
  slackIssueComments: Boolean! slackIssueStatuses: Boolean! slackNewIssue: Boolean! startWorkflowState: WorkflowState
  states(PAGED, filter: WorkflowStateFilter): WorkflowStateConnection!
  templates(PAGED, filter: NullableTemplateFilter): TemplateConnection! timezone: String! triageEnabled: Boolean!
  triageIssueState: WorkflowState triageResponsibility: TriageResponsibility upcomingCycleCount: Float! updatedAt: DateTime!
  viewerCanJoin: Boolean! viewerCanLeave: Boolean! viewerMembership: TeamMembership visibility: TeamVisibility!
  webhooks(PAGED): WebhookConnection!
}

type ActorBot {
  avatarUrl: String id: ID name: String subType: String type: String! userDisplayName: String
}

type IssueSharedAccess {
  disallowedIssueFields: [IssueSharedAccessDisallowedField!]! isShared: Boolean! sharedWithCount: Int! sharedWithUsers: [User!]!
  viewerHasOnlySharedAccess: Boolean!
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
