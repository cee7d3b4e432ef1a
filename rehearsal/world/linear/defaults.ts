/**
 * What the schema says that every issue has, and that nobody has set. No page tells the values, and no client of ours reads them; the SDK
 * asks for all of them.
 */
export const NEW_ISSUE = {
  priority: 0,
  priorityLabel: 'No priority',
  prioritySortOrder: 0,
  sortOrder: 0,
  boardOrder: 0,
  customerTicketCount: 0,
  inheritsSharedAccess: false,
  previousIdentifiers: [],
  reactionData: {},
  reactions: [],
  sharedAccess: {
    disallowedIssueFields: [],
    isShared: false,
    sharedWithCount: 0,
    sharedWithUsers: [],
    viewerHasOnlySharedAccess: false,
  },
} as const;

const OFF = [
  'aiDiscussionSummariesEnabled',
  'aiThreadSummariesEnabled',
  'cycleIssueAutoAssignCompleted',
  'cycleIssueAutoAssignStarted',
  'cycleLockToActive',
  'cyclesEnabled',
  'groupIssueHistory',
  'inheritIssueEstimation',
  'inheritWorkflowStatuses',
  'initiativesEnabled',
  'issueEstimationAllowZero',
  'issueEstimationExtended',
  'issueOrderingNoPriorityFirst',
  'issueSortOrderDefaultToBottom',
  'private',
  'requirePriorityToLeaveTriage',
  'scimManaged',
  'slackIssueComments',
  'slackIssueStatuses',
  'slackNewIssue',
  'triageEnabled',
  'viewerCanJoin',
  'viewerCanLeave',
];

const NONE = [
  'autoArchivePeriod',
  'cycleCooldownTime',
  'cycleDuration',
  'cycleStartDay',
  'defaultIssueEstimate',
  'ledInitiativeCount',
  'upcomingCycleCount',
];

/** The same of a team: everything is off. */
export const NEW_TEAM: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries([...OFF.map((name) => [name, false]), ...NONE.map((name) => [name, 0])]),
  cycleCalenderUrl: '',
  inviteHash: '',
  issueEstimationType: 'notUsed',
  securitySettings: {},
  setIssueSortOrderOnStateChange: 'default',
  timezone: 'America/Los_Angeles',
  visibility: 'public',
};
