import { UNMOVED } from '../../../domain/stories/unmoved.ts';
import { answerOf, type ForeignAnswer, type GivenAnswer, type NamedAnswer } from '../../fetch/answers.ts';

const LATER = 'run the job again later';
const TOKEN =
  'check the input tracker-token: EMAIL:API_TOKEN for Jira Cloud, a personal access token for Data Center';

/** @param permission of the project, as Jira calls it ("Permissions required" of each call in Jira Cloud's OpenAPI description). */
function denied(permission: string) {
  return {
    status: 403,
    cause: 'access_denied',
    repeat: 'final',
    concerns: 'ops',
    todo: `give the user of tracker-token the permission ${permission} in that project of Jira`,
  } as const;
}

/** What Jira answers besides what was asked for, Cloud and Data Center alike. Sources and bodies are in tools/answers/jira.ts. */
export const JIRA_ANSWERS = {
  tooMany: { status: 429, cause: 'throttled', repeat: 'like throttling', concerns: 'nobody', todo: LATER },
  missingScope: {
    status: 401,
    says: /scope does not match/i,
    cause: 'access_denied',
    repeat: 'final',
    concerns: 'ops',
    todo: 'give tracker-token the scopes read:jira-work, write:jira-work and read:jira-user, and tracker-url as https://api.atlassian.com/ex/jira/CLOUD_ID',
  },
  badToken: { status: 401, cause: 'access_denied', repeat: 'final', concerns: 'ops', todo: TOKEN },
  hiddenPeople: {
    calls: ['GET /user/search'],
    status: 403,
    cause: 'fact',
    repeat: 'final',
    concerns: 'nobody',
    todo: '',
  },
  withoutPeople: {
    calls: ['GET /user'],
    status: 403,
    cause: 'access_denied',
    repeat: 'final',
    concerns: 'ops',
    todo: 'give the user of tracker-token the global permission Browse users and groups in Jira',
  },
  deniedMove: {
    ...denied('Transition issues'),
    calls: ['POST /issue/{issue}/transitions'],
  },
  deniedEdit: { ...denied('Edit issues'), calls: ['PUT /issue/{issue}'] },
  deniedComment: { ...denied('Add comments'), calls: ['POST /issue/{issue}/comment'] },
  deniedOwnComment: { ...denied('Edit own comments'), calls: ['PUT /issue/{issue}/comment/{comment}'] },
  deniedLink: {
    ...denied('Link issues'),
    calls: ['POST /issue/{issue}/remotelink', 'DELETE /issue/{issue}/remotelink'],
  },
  denied: denied('Browse projects'),
  absent: {
    calls: [
      'GET /issue/{issue}',
      'GET /issue/{issue}/remotelink',
      'DELETE /issue/{issue}/remotelink',
      'GET /user',
    ],
    status: 404,
    cause: 'fact',
    repeat: 'final',
    concerns: 'nobody',
    todo: '',
  },
  notFound: {
    status: 404,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'developer',
    todo: 'it was deleted or moved, or the user of tracker-token may not see it',
  },
  /** Of a query by keys one is wrong, and the others are not told. */
  unknownKey: {
    calls: ['POST /search'],
    status: 400,
    cause: 'fact',
    repeat: 'final',
    concerns: 'nobody',
    todo: '',
  },
  /** Of several transitions of one issue at the same time Jira does one. */
  otherMove: {
    calls: ['POST /issue/{issue}/transitions'],
    status: 409,
    cause: 'far_side_error',
    repeat: 'later',
    concerns: 'nobody',
    todo: LATER,
  },
  refusedMove: {
    calls: ['POST /issue/{issue}/transitions'],
    status: [400, 422],
    cause: 'tracker_refused',
    repeat: 'final',
    concerns: 'developer',
    todo: UNMOVED.refused,
  },
  outOfOrder: { status: '5xx', cause: 'unavailable', repeat: 'a few times', concerns: 'nobody', todo: LATER },
  unexpected: { status: '4xx', cause: 'far_side_error', repeat: 'final', concerns: 'ops', todo: '' },
} as const satisfies Readonly<Record<string, ForeignAnswer>>;

/** The name of a row. */
export type JiraAnswerName = keyof typeof JIRA_ANSWERS;

/** The row of an answer; undefined for one that says yes. */
export function jiraAnswer(given: GivenAnswer): NamedAnswer<JiraAnswerName> | undefined {
  return answerOf(JIRA_ANSWERS, given);
}
