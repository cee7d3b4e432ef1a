import { describe, expect, it } from '@jest/globals';
import {
  LINEAR_ANSWERS,
  type LinearAnswerName,
  linearAnswer,
} from '../../../../src/adapters/trackers/linear/linear-answers.ts';
import { createLinearClient } from '../../../../src/adapters/trackers/linear/linear-client.ts';
import { LINEAR_EVIDENCE, linearDocumented } from '../../../../tools/answers/linear.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';

const NOT_THERE = 'it was deleted or moved, or the user of tracker-token may not see it.';
const CHECK =
  'check the input tracker-token, which needs the scopes read and write, and that its user belongs to the team.';

/** Each row: its reason code, and what is said where somebody was asked to "do it". */
const SAID: Readonly<Record<LinearAnswerName, readonly [string, string]>> = {
  tooMany: ['throttled', 'The tracker asked to slow down when asked to do it; run the job again later.'],
  tooManyRequests: [
    'throttled',
    'The tracker asked to slow down when asked to do it; run the job again later.',
  ],
  badToken: [
    'access_denied',
    `The tracker refused to do it (Authentication required, not authenticated): ${CHECK}`,
  ],
  bearerKey: [
    'access_denied',
    `The tracker refused to do it (It looks like you're trying to use an API key as a Bearer token. Remove the Bearer prefix from the Authorization header.): ${CHECK}`,
  ],
  missingScope: [
    'access_denied',
    'The tracker refused to do it (Invalid scope: `write` required): give tracker-token the scope that Linear names, or write, which has all that is needed.',
  ],
  forbidden: [
    'access_denied',
    `The tracker refused to do it (You do not have access to this team.): ${CHECK}`,
  ],
  denied: ['access_denied', `The tracker refused to do it: ${CHECK}`],
  tooComplex: [
    'far_side_error',
    'The tracker answered 400 when asked to do it (Query too complex - The query is too complex. Complexity: 12305. Maximum allowed complexity: 10000.); report it, since Greenroom asked for too much at once.',
  ],
  absent: [
    'far_side_error',
    'The tracker answered 200 when asked to do it (Entity not found: Issue - Could not find referenced Issue.); put that right, then rerun.',
  ],
  notFound: [
    'far_side_error',
    `The tracker answered 200 when asked to do it (Entity not found: Comment - Could not find referenced Comment.); ${NOT_THERE}`,
  ],
  takenLabel: [
    'far_side_error',
    'The tracker answered 200 when asked to do it (Duplicate label name - Label with this name already exists in the team); put that right, then rerun.',
  ],
  refusedMove: [
    'tracker_refused',
    'The tracker answered 200 when asked to do it (Discrepancy between issue team and state, cycle or project); move the story in the tracker.',
  ],
  notInPlan: [
    'far_side_error',
    "The tracker answered 200 when asked to do it (The workspace has reached its limit.); it is not in the workspace's plan, or more than that allows.",
  ],
  noApi: ['far_side_error', 'The tracker answered 404 when asked to do it; check tracker-url.'],
  outOfOrder: [
    'unavailable',
    'The tracker answered 200 when asked to do it (Internal server error); run the job again later.',
  ],
  down: ['unavailable', 'The tracker answered 503 when asked to do it; run the job again later.'],
  unexpected: [
    'far_side_error',
    'The tracker answered 400 when asked to do it (Cannot query field "colour" on type "Issue".); put that right, then rerun.',
  ],
};

describe("Linear's answers", () => {
  it.each(Object.entries(SAID))('%s leads to its cause and its sentence', async (name, [cause, sentence]) => {
    const { call, status, body, headers = {} } = LINEAR_EVIDENCE[name as LinearAnswerName];
    const sent = { ...headers, date: 'Mon, 02 Mar 2026 10:00:00 GMT' };
    const wire = scriptedFetch(() =>
      typeof body === 'string'
        ? new Response(body, { status, headers: sent })
        : Response.json(body, { status, headers: sent }),
    );
    const client = createLinearClient({
      fetch: wire.fetch,
      url: 'https://linear.example.com/graphql',
      token: 'lin_api_secret',
      statusNames: {},
      sleep: async () => undefined,
    });
    const asked = client.askLinear('do it', { query: { kind: 'query', call, text: '{ viewer { id } }' } });
    await expect(asked).rejects.toMatchObject({ reasonCode: cause, message: sentence });
  });

  it('have a row for each that Linear documents', () => {
    const unknown = linearDocumented().filter((given) => linearAnswer(given).name === 'unexpected');
    // Invalid input is an error of ours, but where it refuses a move.
    expect(new Set(unknown.map(({ code }) => code))).toEqual(new Set(['invalid input', 'user error']));
    expect(unknown.some(({ call }) => call === 'issueUpdate')).toBe(false);
    expect(Object.keys(LINEAR_EVIDENCE)).toEqual(Object.keys(LINEAR_ANSWERS));
  });
});
