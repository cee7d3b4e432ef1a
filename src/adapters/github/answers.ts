import { answerOf, type ForeignAnswer, type GivenAnswer, type NamedAnswer } from '../fetch/answers.ts';
import {
  COMMENTS,
  COMMIT,
  CREATE_REF,
  DELETE_REF,
  DEPLOY,
  DIFF,
  ISSUE,
  ISSUES,
  MERGE,
  ONE,
  PULL,
  START,
  UPDATE,
  UPDATE_REF,
} from './named-calls.ts';
import { OPENING_ANSWERS } from './opening-answers.ts';

const LATER = 'run the job again later';
const AGAIN = 'run the job again';
const TOKEN = 'check what the token of the input github-token may do';

const FACT = { cause: 'fact', repeat: 'final', concerns: 'nobody', todo: '' } as const;
const DENIED = { cause: 'access_denied', repeat: 'final', concerns: 'ops' } as const;
const TOO_OLD = {
  status: 200,
  cause: 'far_side_error',
  repeat: 'final',
  concerns: 'ops',
  todo: 'update the server',
} as const;
const KEPT = {
  cause: 'protected',
  repeat: 'final',
  concerns: 'developer',
  todo: 'leave the branch, or change the rule that keeps it',
} as const;
const NOT_UPDATED = {
  cause: 'not_updated',
  repeat: 'final',
  concerns: 'developer',
  todo: 'bring it up to date by hand',
} as const;
const WORKFLOW = /refusing to allow .* workflow/i;

/** What GitHub answers besides what was asked for, the first that fits. Sources and bodies are in tools/answers/github.ts. */
export const GITHUB_ANSWERS = {
  noUser: {
    calls: ['GET /user'],
    status: 403,
    says: /not accessible by integration/i,
    ...FACT,
  },
  slowDown: {
    status: [200, 403, 429],
    says: /rate limit|abuse detection|temporarily blocked/i,
    cause: 'throttled',
    repeat: 'like throttling',
    concerns: 'nobody',
    todo: LATER,
  },
  queryLimited: {
    code: /\bRATE_LIMIT/,
    cause: 'throttled',
    repeat: 'like throttling',
    concerns: 'nobody',
    todo: LATER,
  },
  tooMany: { status: 429, cause: 'throttled', repeat: 'like throttling', concerns: 'nobody', todo: LATER },
  badToken: { status: 401, ...DENIED, todo: 'check the input github-token' },
  workflowFile: {
    calls: MERGE,
    status: 403,
    says: WORKFLOW,
    cause: 'not_mergeable',
    repeat: 'final',
    concerns: 'developer',
    todo: 'merge it by hand',
  },
  workflowBehind: { calls: UPDATE, status: 403, says: WORKFLOW, ...NOT_UPDATED },
  locked: {
    calls: COMMENTS,
    status: 403,
    says: /\blocked\b/i,
    cause: 'delivery_failed',
    repeat: 'final',
    concerns: 'developer',
    todo: 'unlock the conversation',
  },
  archived: {
    status: 403,
    says: /archived so is read-only/i,
    ...DENIED,
    todo: 'take the repository out of the archive, or its workflows away',
  },
  singleSignOn: {
    status: 403,
    says: /SAML/i,
    ...DENIED,
    todo: "authorize the token of the input github-token for the organization's single sign-on",
  },
  addressNotAllowed: {
    status: 403,
    says: /IP allow ?list/i,
    ...DENIED,
    todo: "put the runner's address on the organization's list of allowed addresses",
  },
  zipballDenied: {
    calls: ['GET /repos/{owner}/{repo}/zipball/{ref}'],
    status: 403,
    ...DENIED,
    todo: 'give the job the permission contents: read',
  },
  ...OPENING_ANSWERS,
  forbidden: { status: 403, cause: 'access_denied', repeat: 'final', concerns: 'ops', todo: TOKEN },
  hidden: {
    status: 404,
    says: /not accessible/i,
    ...DENIED,
    todo: TOKEN,
  },
  notStarted: {
    calls: START,
    status: [404, 422],
    cause: 'workflow_refused',
    repeat: 'final',
    concerns: 'developer',
    todo: "give its file on the default branch the trigger 'workflow_dispatch' without required inputs",
  },
  absent: { calls: ONE, status: 404, cause: 'fact', repeat: 'final', concerns: 'nobody', todo: '' },
  notFound: {
    status: 404,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'ops',
    todo: 'it is gone, or the token of the input github-token may not see it',
  },
  baseModified: {
    calls: MERGE,
    status: 405,
    says: /base branch was modified/i,
    cause: 'not_mergeable',
    repeat: 'once more',
    concerns: 'nobody',
    todo: AGAIN,
  },
  mergeRunning: {
    calls: MERGE,
    status: 405,
    says: /merge already in progress/i,
    cause: 'not_mergeable',
    repeat: 'once more',
    concerns: 'nobody',
    todo: AGAIN,
  },
  needsQueue: {
    calls: MERGE,
    status: 405,
    says: /merge queue/i,
    cause: 'not_mergeable',
    repeat: 'final',
    concerns: 'developer',
    todo: 'add it to the queue by hand',
  },
  notMergeable: {
    calls: MERGE,
    status: 405,
    cause: 'not_mergeable',
    repeat: 'final',
    concerns: 'developer',
    todo: "meet the rules of its base, or choose another 'method'",
  },
  headModified: {
    calls: MERGE,
    status: 409,
    cause: 'head_moved',
    repeat: 'once more',
    concerns: 'developer',
    todo: 'deliver the new commit',
  },
  emptyRepository: {
    status: 409,
    says: /repository is empty/i,
    cause: 'unknown_branch',
    repeat: 'final',
    concerns: 'developer',
    todo: 'push a first commit',
  },
  statusChecks: {
    calls: DEPLOY,
    status: 409,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'developer',
    todo: 'let the checks of the commit pass',
  },
  conflict: { status: 409, cause: 'far_side_error', repeat: 'later', concerns: 'nobody', todo: AGAIN },
  noIssue: { calls: ISSUE, status: 410, ...FACT },
  issuesDisabled: {
    calls: ISSUES,
    status: 410,
    cause: 'delivery_failed',
    repeat: 'final',
    concerns: 'ops',
    todo: 'turn issues on in the settings of the repository',
  },
  deleted: {
    status: 410,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'nobody',
    todo: 'it was deleted, so there is nothing to do',
  },
  refTaken: { calls: CREATE_REF, status: 422, says: /already exists/i, ...FACT },
  refMoved: {
    calls: UPDATE_REF,
    status: 422,
    says: /not a fast forward|does not exist/i,
    ...FACT,
  },
  branchGone: {
    calls: DELETE_REF,
    status: 422,
    says: /does not exist/i,
    ...FACT,
  },
  branchKept: {
    calls: DELETE_REF,
    status: 422,
    says: /cannot delete (this|a|the) (\w+ )?branch/i,
    ...KEPT,
  },
  noCommit: { calls: COMMIT, status: 422, cause: 'fact', repeat: 'final', concerns: 'nobody', todo: '' },
  noRef: {
    calls: DEPLOY,
    status: 422,
    says: /no ref found/i,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'nobody',
    todo: 'push the branch again if it is still wanted',
  },
  retargetRefused: {
    calls: PULL,
    status: 422,
    cause: 'base_moved',
    repeat: 'final',
    concerns: 'developer',
    todo: 'retarget the pull request by hand',
  },
  notUpdated: { calls: UPDATE, status: 422, ...NOT_UPDATED },
  diffTooLarge: {
    calls: DIFF,
    status: 422,
    says: /diff is (?:taking too long|temporarily unavailable)/i,
    cause: 'unavailable',
    repeat: 'later',
    concerns: 'nobody',
    todo: LATER,
  },
  invalid: {
    status: 422,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'ops',
    todo: 'correct what GitHub names',
  },
  queryDenied: { code: /\b(?:FORBIDDEN|INSUFFICIENT_SCOPES)\b/, ...DENIED, todo: TOKEN },
  noMutation: { says: /doesn't exist on type 'Mutation'/, ...TOO_OLD },
  noField: { says: /doesn't exist on type/, ...TOO_OLD },
  refKept: {
    status: 200,
    says: /cannot delete (this|a|the) (\w+ )?branch/i,
    ...KEPT,
  },
  notRebased: { status: 200, says: /merge conflict between base and head/i, ...NOT_UPDATED },
  queryFailed: {
    status: 200,
    cause: 'doubtful_facts',
    repeat: 'later',
    concerns: 'nobody',
    todo: AGAIN,
  },
  outOfOrder: { status: '5xx', cause: 'unavailable', repeat: 'a few times', concerns: 'nobody', todo: LATER },
  unexpected: { status: '4xx', cause: 'far_side_error', repeat: 'final', concerns: 'ops', todo: '' },
} as const satisfies Readonly<Record<string, ForeignAnswer>>;

/** The calls that a row names. */
export const CALLS: readonly string[] = [
  ...new Set(Object.values<ForeignAnswer>(GITHUB_ANSWERS).flatMap(({ calls = [] }) => calls)),
];

/** The name of a row. */
export type GitHubAnswer = keyof typeof GITHUB_ANSWERS;

/** The row of an answer; undefined for one that says yes. */
export function githubAnswer(given: GivenAnswer): NamedAnswer<GitHubAnswer> | undefined {
  return answerOf(GITHUB_ANSWERS, given);
}
