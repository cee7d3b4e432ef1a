import { describe, expect, it } from '@jest/globals';
import { answerOf } from '../../../../src/adapters/fetch/answers.ts';
import {
  JIRA_ANSWERS,
  type JiraAnswerName,
  jiraAnswer,
} from '../../../../src/adapters/trackers/jira/jira-answers.ts';
import { createJiraClient } from '../../../../src/adapters/trackers/jira/jira-client.ts';
import { JIRA_EVIDENCE, jiraDocumented } from '../../../../tools/answers/jira.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';

const NO_ISSUE = 'Issue does not exist or you do not have permission to see it.';
const NOT_VALID = 'comment: Comment body is not valid!';

/** Each row: its reason code, and what is said where somebody was asked to "do it". */
const SAID: Readonly<Record<JiraAnswerName, readonly [string, string]>> = {
  tooMany: ['throttled', 'The tracker asked to slow down when asked to do it; run the job again later.'],
  missingScope: [
    'access_denied',
    'The tracker refused to do it (Unauthorized; scope does not match): give tracker-token the scopes read:jira-work, write:jira-work and read:jira-user, and tracker-url as https://api.atlassian.com/ex/jira/CLOUD_ID.',
  ],
  badToken: [
    'access_denied',
    'The tracker refused to do it (Client must be authenticated to access this resource.): check the input tracker-token: EMAIL:API_TOKEN for Jira Cloud, a personal access token for Data Center.',
  ],
  hiddenPeople: [
    'far_side_error',
    'The tracker answered 403 when asked to do it (You are not authorized to perform this operation.); put that right, then rerun.',
  ],
  withoutPeople: [
    'access_denied',
    'The tracker refused to do it (You are not authorized to perform this operation.): give the user of tracker-token the global permission Browse users and groups in Jira.',
  ],
  deniedMove: [
    'access_denied',
    'The tracker refused to do it (You are not authorized to perform this operation.): give the user of tracker-token the permission Transition issues in that project of Jira.',
  ],
  deniedEdit: [
    'access_denied',
    'The tracker refused to do it (You are not authorized to perform this operation.): give the user of tracker-token the permission Edit issues in that project of Jira.',
  ],
  deniedComment: [
    'access_denied',
    'The tracker refused to do it (You are not authorized to perform this operation.): give the user of tracker-token the permission Add comments in that project of Jira.',
  ],
  deniedOwnComment: [
    'access_denied',
    'The tracker refused to do it (You are not authorized to perform this operation.): give the user of tracker-token the permission Edit own comments in that project of Jira.',
  ],
  deniedLink: [
    'access_denied',
    'The tracker refused to do it (You are not authorized to perform this operation.): give the user of tracker-token the permission Link issues in that project of Jira.',
  ],
  denied: [
    'access_denied',
    'The tracker refused to do it (You do not have the permission to see the specified issue.): give the user of tracker-token the permission Browse projects in that project of Jira.',
  ],
  absent: [
    'far_side_error',
    `The tracker answered 404 when asked to do it (${NO_ISSUE}); put that right, then rerun.`,
  ],
  notFound: [
    'far_side_error',
    `The tracker answered 404 when asked to do it (${NO_ISSUE}); it was deleted or moved, or the user of tracker-token may not see it.`,
  ],
  unknownKey: [
    'far_side_error',
    "The tracker answered 400 when asked to do it (An issue with key 'SHOP-99' does not exist for field 'key'.); put that right, then rerun.",
  ],
  otherMove: [
    'far_side_error',
    'The tracker answered 409 when asked to do it (The issue is being transitioned.); run the job again later.',
  ],
  refusedMove: [
    'tracker_refused',
    'The tracker answered 400 when asked to do it (resolution: Resolution is required.); move the story in the tracker.',
  ],
  outOfOrder: [
    'unavailable',
    'The tracker answered 503 when asked to do it (Service unavailable.); run the job again later.',
  ],
  unexpected: [
    'far_side_error',
    `The tracker answered 400 when asked to do it (${NOT_VALID}); put that right, then rerun.`,
  ],
};

describe("Jira's answers", () => {
  it.each(Object.entries(SAID))('%s leads to its cause and its sentence', async (name, [cause, sentence]) => {
    const { call, status, body, headers = {} } = JIRA_EVIDENCE[name as JiraAnswerName];
    const wire = scriptedFetch(() => Response.json(body, { status, headers: { ...headers } }));
    const client = createJiraClient({
      fetch: wire.fetch,
      url: 'https://jira.example.com',
      token: 'secret-token',
      sleep: async () => undefined,
    });
    const request = client.request({ doing: 'do it', call, ids: { issue: 'SHOP-1' } });
    await expect(request).rejects.toMatchObject({ reasonCode: cause, message: sentence });
    expect(jiraAnswer({ call, status, words: JSON.stringify(body) })?.name).toBe(name);
  });

  it('have a row for each that Jira documents', () => {
    const unknown = jiraDocumented().filter((given) => {
      const row = answerOf(JIRA_ANSWERS, given);
      return row === undefined || (row.name === 'unexpected' && given.status !== 400);
    });
    expect(unknown).toEqual([]);
  });
});
