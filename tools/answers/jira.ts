import type { JiraAnswerName } from '../../src/adapters/trackers/jira/jira-answers.ts';
import type { DocumentedAnswer, Evidence } from './evidence.ts';

/** As salto-io/jira-swaggers keeps it, platform-swagger.v3.json. */
const API = "Jira Cloud's OpenAPI description";
const ISSUE = 'GET /issue/{issue}';
const MOVE = 'POST /issue/{issue}/transitions';
const COMMENT = 'POST /issue/{issue}/comment';

/** Every row of Jira's, with its source. */
export const JIRA_EVIDENCE: Readonly<Record<JiraAnswerName, Evidence>> = {
  tooMany: {
    source: 'developer.atlassian.com, "Rate limiting"; raycast/extensions#29015',
    call: ISSUE,
    ...said(429, ['The request has been rate-limited. Please try again later.']),
    headers: { 'retry-after': '120' },
  },
  missingScope: {
    source: 'raycast/extensions#11212; PipedreamHQ/pipedream#20210',
    call: ISSUE,
    status: 401,
    body: { code: 401, message: 'Unauthorized; scope does not match' },
  },
  badToken: {
    source: `${API}; jira-node/node-jira-client#255`,
    call: 'GET /myself',
    status: 401,
    body: { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
  },
  hiddenPeople: {
    source: 'as "Get user" is refused without the permission Browse users and groups',
    call: 'GET /user/search',
    ...said(403, ['You are not authorized to perform this operation.']),
  },
  withoutPeople: {
    source: `${API}, "Get user"`,
    call: 'GET /user',
    ...said(403, ['You are not authorized to perform this operation.']),
  },
  deniedMove: refusedRight(MOVE),
  deniedEdit: refusedRight('PUT /issue/{issue}'),
  deniedComment: refusedRight(COMMENT),
  deniedOwnComment: refusedRight('PUT /issue/{issue}/comment/{comment}'),
  deniedLink: refusedRight('POST /issue/{issue}/remotelink'),
  denied: {
    source: `${API}; Atlassian's jira-rest-java-client, its integration tests`,
    call: ISSUE,
    ...said(403, ['You do not have the permission to see the specified issue.']),
  },
  absent: {
    source: `${API}; jenkinsci/jira-plugin#1166`,
    call: ISSUE,
    ...said(404, ['Issue does not exist or you do not have permission to see it.']),
  },
  notFound: {
    source: `${API}; jenkinsci/jira-plugin#1166`,
    call: COMMENT,
    ...said(404, ['Issue does not exist or you do not have permission to see it.']),
  },
  unknownKey: {
    source:
      'lesstif/php-jira-rest-client#571; support.atlassian.com, "How to handle HTTP 400 Bad Request errors on Jira search REST API endpoint"',
    call: 'POST /search',
    ...said(400, ["An issue with key 'SHOP-99' does not exist for field 'key'."]),
  },
  otherMove: {
    source:
      'developer.atlassian.com, "Change notice - Update in simultaneous transitions of an issue via API"',
    call: MOVE,
    ...said(409, ['The issue is being transitioned.']),
  },
  refusedMove: {
    source: `${API}; textfuel/lazyjira#111`,
    call: MOVE,
    ...said(400, [], { resolution: 'Resolution is required.' }),
  },
  outOfOrder: { source: 'RFC 9110, section 15.6', call: ISSUE, ...said(503, ['Service unavailable.']) },
  unexpected: {
    source: `${API}; pchuri/jira-cli#38`,
    call: COMMENT,
    ...said(400, [], { comment: 'Comment body is not valid!' }),
  },
};

/** What the description lists for the calls of the adapter's code. */
const LISTED: Readonly<Record<string, readonly number[]>> = {
  'GET /myself': [401],
  'GET /user': [401, 403, 404],
  'GET /user/search': [400, 401, 429],
  [ISSUE]: [401, 404],
  'POST /issue/bulkfetch': [400, 401],
  'POST /search': [400],
  'PUT /issue/{issue}': [400, 401, 403, 404],
  'GET /issue/{issue}/transitions': [401, 404],
  [MOVE]: [400, 401, 404, 409],
  'GET /issue/{issue}/comment': [400, 401, 404],
  [COMMENT]: [400, 401, 404],
  'PUT /issue/{issue}/comment/{comment}': [400, 401, 404],
  'GET /issue/{issue}/changelog': [404],
  'GET /issue/{issue}/remotelink': [400, 401, 403, 404],
  'POST /issue/{issue}/remotelink': [400, 401, 403, 404],
  'DELETE /issue/{issue}/remotelink': [400, 401, 403, 404],
  'GET /project/search': [400, 401, 404],
  'GET /project/{project}/statuses': [401, 404],
};

/** What Jira documents for each call. */
export function jiraDocumented(): readonly DocumentedAnswer[] {
  return Object.entries(LISTED).flatMap(([call, statuses]) => statuses.map((status) => ({ call, status })));
}

/** The description names the permission of each call, and for some of them the status without a body. */
function refusedRight(call: string): Evidence {
  return {
    source: `${API}, "Permissions required"`,
    call,
    ...said(403, ['You are not authorized to perform this operation.']),
  };
}

function said(
  status: number,
  errorMessages: readonly string[],
  errors: Readonly<Record<string, string>> = {},
): Pick<Evidence, 'status' | 'body'> {
  return { status, body: { errorMessages, errors } };
}
