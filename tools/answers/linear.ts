import type { LinearAnswerName } from '../../src/adapters/trackers/linear/linear-answers.ts';
import * as documents from '../../src/adapters/trackers/linear/linear-queries.ts';
import type { DocumentedAnswer, Evidence } from './evidence.ts';

const LIMITS = 'linear.app/developers/rate-limiting';
const SDK = '@linear/sdk, LinearErrorType';

/** Every row of Linear's, with its source. */
export const LINEAR_EVIDENCE: Readonly<Record<LinearAnswerName, Evidence>> = {
  tooMany: {
    source: LIMITS,
    call: 'issue',
    status: 400,
    body: errors(
      'RATELIMITED',
      'ratelimited',
      'Rate limit exceeded. Only 2500 requests are allowed per 1 hour.',
    ),
    headers: { 'x-ratelimit-requests-remaining': '0', 'x-ratelimit-requests-reset': '4102444800000' },
  },
  tooManyRequests: {
    source: 'RFC 6585, section 4; @linear/sdk takes it for a limited rate',
    call: 'issue',
    status: 429,
    body: '',
    headers: { 'retry-after': '120' },
  },
  badToken: {
    source: SDK,
    call: 'issue',
    status: 400,
    body: errors(
      'AUTHENTICATION_ERROR',
      'authentication error',
      'Authentication required, not authenticated',
    ),
  },
  bearerKey: {
    source: 'linear.app/developers/graphql, "Authentication", vm0-ai/vm0#9600',
    call: 'issue',
    status: 400,
    body: errors(
      'INPUT_ERROR',
      'invalid input',
      "It looks like you're trying to use an API key as a Bearer token. Remove the Bearer prefix from the Authorization header.",
    ),
  },
  missingScope: {
    source: 'linear/linear#895; calcom/synclinear.com#171',
    call: 'issueUpdate',
    status: 400,
    body: errors('FORBIDDEN', 'forbidden', 'Invalid scope: `write` required'),
  },
  forbidden: {
    source: SDK,
    call: 'commentCreate',
    status: 200,
    body: errors('FORBIDDEN', 'forbidden', 'You do not have access to this team.'),
  },
  denied: { source: '@linear/sdk, parseLinearError', call: 'issue', status: 403, body: '' },
  tooComplex: {
    source: 'contentful-labs/gqli.rb#23; mvanhorn/printing-press-library#946',
    call: 'issue.history',
    status: 400,
    body: errors(
      'INPUT_ERROR',
      'invalid input',
      'Query too complex',
      'The query is too complex. Complexity: 12305. Maximum allowed complexity: 10000.',
    ),
  },
  absent: {
    source: "words of clients' fixtures; @linear/sdk shows both parts",
    call: 'issue',
    status: 200,
    body: errors(
      'INPUT_ERROR',
      'invalid input',
      'Entity not found: Issue',
      'Could not find referenced Issue.',
    ),
  },
  notFound: {
    source: "words of clients' fixtures; @linear/sdk shows both parts",
    call: 'commentUpdate',
    status: 200,
    body: errors(
      'INPUT_ERROR',
      'invalid input',
      'Entity not found: Comment',
      'Could not find referenced Comment.',
    ),
  },
  takenLabel: {
    source: 'linear/linear#159',
    call: 'issueLabelCreate',
    status: 200,
    body: errors(
      'INPUT_ERROR',
      'invalid input',
      'Duplicate label name',
      'Label with this name already exists in the team',
    ),
  },
  refusedMove: {
    source: 'mksglu/hatice#13; loopflowstudio/loopflow#1085',
    call: 'issueUpdate',
    status: 200,
    body: errors(
      'INPUT_ERROR',
      'invalid input',
      'Discrepancy between issue team and state, cycle or project',
    ),
  },
  notInPlan: {
    source: SDK,
    call: 'issueLabelCreate',
    status: 200,
    body: errors('USAGE_LIMIT_EXCEEDED', 'usage limit exceeded', 'The workspace has reached its limit.'),
  },
  noApi: { source: 'RFC 9110, section 15.5.5', call: 'issue', status: 404, body: '' },
  outOfOrder: {
    source: 'linear/linear#184',
    call: 'issueUpdate',
    status: 200,
    body: errors('INTERNAL_SERVER_ERROR', 'internal error', 'Internal server error'),
  },
  down: { source: '@linear/sdk, parseLinearError', call: 'issue', status: 503, body: '' },
  unexpected: {
    source: 'terrastruct/byelinear#5',
    call: 'issue',
    status: 400,
    body: errors(
      'GRAPHQL_VALIDATION_FAILED',
      'graphql error',
      'Cannot query field "colour" on type "Issue".',
    ),
  },
};

/** The types of errors that the SDK knows. */
const TYPES = [
  'authentication error',
  'feature not accessible',
  'forbidden',
  'internal error',
  'invalid input',
  'lock timeout',
  'network error',
  'ratelimited',
  'usage limit exceeded',
  'user error',
];

/** What the SDK lists for every call: it names them by kind, not by call. */
export function linearDocumented(): readonly DocumentedAnswer[] {
  const calls = Object.values(documents).map(({ call }) => call);
  return [...new Set(calls)].flatMap((call) => TYPES.map((code) => ({ call, code })));
}

function errors(code: string, type: string, message: string, presentable?: string): unknown {
  const extensions = { type, code, userError: true };
  return {
    errors: [
      {
        message,
        extensions:
          presentable === undefined ? extensions : { ...extensions, userPresentableMessage: presentable },
      },
    ],
    data: null,
  };
}
