/**
 * What of Linear's inputs the world knows, by the names and types of the schema that `@linear/sdk` publishes (npm, version 98.0.0).
 * PAGED stands for what every connection takes. A type that is named and not described is beyond the world: an output that has it is
 * null or an empty list, and an input that has it is refused.
 */
export const INPUTS = `
input IssueUpdateInput {
  addedLabelIds: [String!] addedReleaseIds: [String!] assigneeId: String autoClosedByParentClosing: Boolean
  cycleId: String delegateId: String description: String descriptionData: JSON dueDate: TimelessDate estimate: Int
  inheritsSharedAccess: Boolean labelIds: [String!] lastAppliedTemplateId: String parentId: String priority: Int
  prioritySortOrder: Float projectId: String projectMilestoneId: String releaseIds: [String!]
  removedLabelIds: [String!] removedReleaseIds: [String!] slaBreachesAt: DateTime slaStartedAt: DateTime
  slaType: SLADayCountType snoozedById: String snoozedUntilAt: DateTime sortOrder: Float stateId: String
  subIssueSortOrder: Float subscriberIds: [String!] teamId: String title: String trashed: Boolean trusted: Boolean
}

input CommentCreateInput {
  body: String bodyData: JSON createAsUser: String createOnSyncedSlackThread: Boolean createdAt: DateTime
  displayIconUrl: String doNotSubscribeToIssue: Boolean documentContentId: String id: String initiativeId: String
  initiativeUpdateId: String issueId: String parentId: String postId: String projectId: String projectUpdateId: String
  quotedText: String subscriberIds: [String!]
}

input CommentUpdateInput {
  body: String bodyData: JSON doNotSubscribeToIssue: Boolean quotedText: String resolvingCommentId: String
  resolvingUserId: String subscriberIds: [String!]
}

input AttachmentCreateInput {
  commentBody: String commentBodyData: JSONObject createAsUser: String displayIconUrl: String groupBySource: Boolean
  iconUrl: String id: String issueId: String! metadata: JSONObject subtitle: String title: String! url: String!
}

input AttachmentUpdateInput {
  iconUrl: String metadata: JSONObject subtitle: String title: String!
}

input IssueLabelCreateInput {
  color: String description: String groupType: LabelGroupType id: String isGroup: Boolean name: String!
  parentId: String retiredAt: DateTime teamId: String
}

input StringComparator {
  contains: String containsIgnoreCase: String containsIgnoreCaseAndAccent: String endsWith: String eq: String
  eqIgnoreCase: String in: [String!] neq: String neqIgnoreCase: String nin: [String!] notContains: String
  notContainsIgnoreCase: String notEndsWith: String notStartsWith: String startsWith: String
  startsWithIgnoreCase: String
}

input BooleanComparator {
  eq: Boolean neq: Boolean
}

input IdComparator {
  eq: ID in: [ID!] neq: ID nin: [ID!]
}

input NumberComparator {
  eq: Float gt: Float gte: Float in: [Float!] lt: Float lte: Float neq: Float nin: [Float!]
}

input IssueFilter {
  accumulatedStateUpdatedAt: NullableDateComparator activity: ActivityCollectionFilter
  addedToCycleAt: NullableDateComparator addedToCyclePeriod: CyclePeriodComparator
  ageTime: NullableDurationComparator and: [IssueFilter!] archivedAt: NullableDateComparator
  assignee: NullableUserFilter attachments: AttachmentCollectionFilter autoArchivedAt: NullableDateComparator
  autoClosedAt: NullableDateComparator canceledAt: NullableDateComparator children: IssueCollectionFilter
  comments: CommentCollectionFilter completedAt: NullableDateComparator createdAt: DateComparator
  creator: NullableUserFilter customerCount: NumberComparator customerImportantCount: NumberComparator
  cycle: NullableCycleFilter cycleTime: NullableDurationComparator delegate: NullableUserFilter
  description: NullableStringComparator dueDate: NullableTimelessDateComparator estimate: EstimateComparator
  hasActiveAgentSessions: RelationExistsComparator hasBlockedByRelations: RelationExistsComparator
  hasBlockingRelations: RelationExistsComparator hasDismissedAgentSessions: RelationExistsComparator
  hasDuplicateRelations: RelationExistsComparator hasErroredAgentSessions: RelationExistsComparator
  hasMergedAgentPullRequests: RelationExistsComparator hasRelatedRelations: RelationExistsComparator
  hasSharedUsers: RelationExistsComparator hasSuggestedAssignees: RelationExistsComparator
  hasSuggestedLabels: RelationExistsComparator hasSuggestedProjects: RelationExistsComparator
  hasSuggestedRelatedIssues: RelationExistsComparator hasSuggestedSimilarIssues: RelationExistsComparator
  hasSuggestedTeams: RelationExistsComparator id: IssueIdComparator labels: IssueLabelCollectionFilter
  lastAppliedTemplate: NullableTemplateFilter leadTime: NullableDurationComparator
  needs: CustomerNeedCollectionFilter number: NumberComparator or: [IssueFilter!] parent: NullableIssueFilter
  priority: NullableNumberComparator project: NullableProjectFilter
  projectMilestone: NullableProjectMilestoneFilter reactions: ReactionCollectionFilter
  recurringIssueTemplate: NullableTemplateFilter releases: ReleaseCollectionFilter
  searchableContent: ContentComparator sharedWith: UserCollectionFilter slaBreachesAt: NullableDateComparator
  slaStatus: SlaStatusComparator snoozedBy: NullableUserFilter snoozedUntilAt: NullableDateComparator
  sourceMetadata: SourceMetadataComparator startedAt: NullableDateComparator state: WorkflowStateFilter
  subscribers: UserCollectionFilter suggestions: IssueSuggestionCollectionFilter team: TeamFilter
  title: StringComparator triageTime: NullableDurationComparator triagedAt: NullableDateComparator
  updatedAt: DateComparator
}

input IssueLabelFilter {
  and: [IssueLabelFilter!] createdAt: DateComparator creator: NullableUserFilter id: IdComparator
  isGroup: BooleanComparator name: StringComparator or: [IssueLabelFilter!] parent: IssueLabelFilter
  team: NullableTeamFilter updatedAt: DateComparator
}

input NullableTeamFilter {
  ancestors: TeamCollectionFilter and: [NullableTeamFilter!] createdAt: DateComparator
  description: NullableStringComparator id: IdComparator issues: IssueCollectionFilter key: StringComparator
  members: UserCollectionFilter name: StringComparator null: Boolean or: [NullableTeamFilter!]
  owners: UserCollectionFilter parent: NullableTeamFilter private: BooleanComparator
  releasePipelines: ReleasePipelineCollectionFilter restrictedBy: NullableTeamFilter retiredAt: NullableDateComparator
  updatedAt: DateComparator users: UserCollectionFilter visibility: TeamVisibilityComparator
}

input TeamFilter {
  ancestors: TeamCollectionFilter and: [TeamFilter!] createdAt: DateComparator description: NullableStringComparator
  id: IdComparator issues: IssueCollectionFilter key: StringComparator members: UserCollectionFilter
  name: StringComparator or: [TeamFilter!] owners: UserCollectionFilter parent: NullableTeamFilter
  private: BooleanComparator releasePipelines: ReleasePipelineCollectionFilter restrictedBy: NullableTeamFilter
  retiredAt: NullableDateComparator updatedAt: DateComparator users: UserCollectionFilter
  visibility: TeamVisibilityComparator
}

input WorkflowStateFilter {
  and: [WorkflowStateFilter!] createdAt: DateComparator description: StringComparator id: IdComparator
  issues: IssueCollectionFilter name: StringComparator or: [WorkflowStateFilter!] position: NumberComparator
  team: TeamFilter type: StringComparator updatedAt: DateComparator
}

input AttachmentFilter {
  and: [AttachmentFilter!] createdAt: DateComparator creator: NullableUserFilter id: IdComparator
  or: [AttachmentFilter!] sourceType: SourceTypeComparator subtitle: NullableStringComparator title: StringComparator
  updatedAt: DateComparator url: StringComparator
}

input CommentFilter {
  and: [CommentFilter!] body: StringComparator createdAt: DateComparator
  documentContent: NullableDocumentContentFilter id: IdComparator initiative: NullableInitiativeFilter
  initiativeUpdate: NullableInitiativeUpdateFilter issue: NullableIssueFilter needs: CustomerNeedCollectionFilter
  or: [CommentFilter!] parent: NullableCommentFilter project: NullableProjectFilter
  projectUpdate: NullableProjectUpdateFilter reactions: ReactionCollectionFilter updatedAt: DateComparator
  user: UserFilter
}

input UserFilter {
  active: BooleanComparator admin: BooleanComparator and: [UserFilter!] app: BooleanComparator
  assignedIssues: IssueCollectionFilter createdAt: DateComparator displayName: StringComparator
  email: StringComparator id: IdComparator invited: BooleanComparator isInvited: BooleanComparator
  isMe: BooleanComparator name: StringComparator or: [UserFilter!] owner: BooleanComparator updatedAt: DateComparator
}

input NullableUserFilter {
  active: BooleanComparator admin: BooleanComparator and: [NullableUserFilter!] app: BooleanComparator
  assignedIssues: IssueCollectionFilter createdAt: DateComparator displayName: StringComparator
  email: StringComparator id: IdComparator invited: BooleanComparator isInvited: BooleanComparator
  isMe: BooleanComparator name: StringComparator null: Boolean or: [NullableUserFilter!] owner: BooleanComparator
  updatedAt: DateComparator
}
`;
