import type { TrackerAnswer } from '../../src/adapters/trackers/pivotal/answers.ts';
import type { DocumentedAnswer, Evidence } from './evidence.ts';

const API = 'pivotaltracker.com/help/api, "Errors"';
const ROUTE = "recorded in AgileVentures' blog on WebsiteOne's tests, and in scenarios of public test suites";
const STORY = '/projects/{project}/stories/{story}';
const MOVE = `PUT ${STORY}`;

/** Every row of the tracker's, with its source. */
export const TRACKER_EVIDENCE: Readonly<Record<TrackerAnswer, Evidence>> = {
  tooMany: {
    source: 'RFC 6585, section 4, as services that speak like it do',
    call: `GET ${STORY}`,
    status: 429,
    body: { kind: 'error', code: 'too_many_requests', error: 'Slow down.' },
    headers: { 'retry-after': '120' },
  },
  badToken: {
    source: 'RFC 9110, section 15.5.2, as services that speak like it do',
    call: `GET ${STORY}`,
    ...said(401, 'invalid_authentication', 'Invalid authentication credentials were presented.'),
  },
  foreignStory: {
    source: `${API}; a story of a project that the user is no member of`,
    call: 'GET /stories/{story}',
    ...said(403, 'unauthorized_operation', 'Authorization failure.'),
  },
  denied: {
    source: API,
    call: `GET ${STORY}`,
    ...said(403, 'invalid_authentication', 'Invalid authentication credentials were presented.'),
  },
  noRoute: {
    source: ROUTE,
    call: `GET ${STORY}`,
    ...said(404, 'route_not_found', 'The path you requested has no valid endpoint.'),
  },
  absent: {
    source: API,
    call: `GET ${STORY}`,
    ...said(404, 'unfound_resource', 'The object you tried to access could not be found.'),
  },
  notFound: {
    source: API,
    call: `POST ${STORY}/comments`,
    ...said(404, 'unfound_resource', 'The object you tried to access could not be found.'),
  },
  unestimated: {
    source: `${API}, validation errors`,
    call: MOVE,
    ...said(400, 'invalid_parameter', 'One or more request parameters was missing or invalid.', {
      general_problem: 'Stories in the started state must be estimated.',
    }),
  },
  refusedMove: {
    source: API,
    call: MOVE,
    ...said(400, 'invalid_parameter', 'One or more request parameters was missing or invalid.'),
  },
  invalidMove: {
    source: 'services that speak like it',
    call: MOVE,
    ...said(422, 'unprocessable', 'The story cannot be moved.'),
  },
  outOfOrder: { source: API, call: `GET ${STORY}`, ...said(500, 'unhandled_condition', 'Unhandled.') },
  unexpected: {
    source: API,
    call: `POST ${STORY}/comments`,
    ...said(400, 'invalid_parameter', 'One or more request parameters was missing or invalid.'),
  },
};

/** The calls of the adapter's code. */
const CALLS = [
  'GET /me',
  'GET /projects/{project}/memberships',
  `GET ${STORY}`,
  'GET /stories/{story}',
  'GET /projects/{project}/stories/bulk',
  MOVE,
  `GET ${STORY}/comments`,
  `POST ${STORY}/comments`,
  `PUT ${STORY}/comments/{comment}`,
  `GET ${STORY}/transitions`,
];

/** What the tracker's page lists for every call: the page names statuses by kind, not by call. */
export function trackerDocumented(): readonly DocumentedAnswer[] {
  return CALLS.flatMap((call) => [400, 403, 404, 500].map((status) => ({ call, status })));
}

function said(
  status: number,
  code: string,
  error: string,
  more: Readonly<Record<string, string>> = {},
): Pick<Evidence, 'status' | 'body'> {
  return { status, body: { kind: 'error', code, error, ...more } };
}
