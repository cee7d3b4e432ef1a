import type { ShortcutAnswer } from '../../src/adapters/trackers/shortcut/shortcut-answers.ts';
import type { DocumentedAnswer, Evidence } from './evidence.ts';

const SCHEMA = 'useshortcut/shortcut-client-js, schema/shortcut.swagger.json';
const STORY = '/stories/{story-public-id}';
const MOVE = `PUT ${STORY}`;
const COMMENT = `POST ${STORY}/comments`;
const ABSENT = 'Resource not found.';

/** Every row of Shortcut's, with its source. */
export const SHORTCUT_EVIDENCE: Readonly<Record<ShortcutAnswer, Evidence>> = {
  tooMany: {
    source: 'RFC 6585, section 4; the schema has no 429',
    call: `GET ${STORY}`,
    ...said(429, 'Too many requests.'),
    headers: { 'retry-after': '120' },
  },
  badToken: {
    source: 'useshortcut/shortcut-client-js, README, "How to Get an API Token"',
    call: `GET ${STORY}`,
    ...said(401, 'Unauthorized'),
  },
  denied: {
    source: `${SCHEMA}, UnusableEntitlementError and DisabledFeatureError, of other calls`,
    call: `GET ${STORY}`,
    ...said(403, 'The action is not allowed.'),
  },
  absent: { source: SCHEMA, call: `GET ${STORY}`, ...said(404, ABSENT) },
  notFound: { source: SCHEMA, call: COMMENT, ...said(404, ABSENT) },
  refusedMove: {
    source: `${SCHEMA}; the body is from the README of the gem clubhouse_ruby`,
    call: MOVE,
    ...said(400, 'The request included invalid or missing parameters.', {
      workflow_state_id: 'not an integer',
    }),
  },
  invalidMove: {
    source: `${SCHEMA}, UnprocessableError`,
    call: MOVE,
    ...said(422, 'The workflow state does not exist.'),
  },
  conflict: {
    source: `${SCHEMA}, DataConflictError, of another call`,
    call: COMMENT,
    status: 409,
    body: {
      error: 'data-conflict-error',
      message: 'The update failed due to a data conflict. Please refresh and try again.',
    },
  },
  outOfOrder: { source: 'RFC 9110, section 15.6', call: `GET ${STORY}`, ...said(500, 'Server error') },
  unexpected: {
    source: `${SCHEMA}; the body is from the README of the gem clubhouse_ruby`,
    call: COMMENT,
    ...said(400, 'The request included invalid or missing parameters.', { text: 'missing-required-key' }),
  },
};

/** The calls of the adapter's code. */
const CALLS = [
  'GET /member',
  'GET /members',
  'GET /groups',
  'GET /projects',
  'GET /projects/{project-public-id}',
  'GET /workflows/{workflow-public-id}',
  `GET ${STORY}`,
  MOVE,
  'PUT /stories/bulk',
  `GET ${STORY}/history`,
  `GET ${STORY}/comments`,
  COMMENT,
  `PUT ${STORY}/comments/{comment-public-id}`,
  'POST /linked-files',
  'PUT /linked-files/{linked-file-public-id}',
  'DELETE /linked-files/{linked-file-public-id}',
];

/** What the schema lists for each call: the same three for all of these. */
export function shortcutDocumented(): readonly DocumentedAnswer[] {
  return CALLS.flatMap((call) => [400, 404, 422].map((status) => ({ call, status })));
}

function said(
  status: number,
  message: string,
  errors?: Readonly<Record<string, string>>,
): Pick<Evidence, 'status' | 'body'> {
  return { status, body: errors === undefined ? { message } : { message, errors } };
}
