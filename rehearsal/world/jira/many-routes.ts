import { z } from 'zod';
import { type JiraAnswer, type JiraCall, type JiraRoute, jiraBody, ok } from './calls.ts';
import { JiraError } from './errors.ts';
import type { JiraIssue } from './records.ts';

/** Issues by the dozen. */
export const JIRA_MANY_ROUTES: readonly JiraRoute[] = [
  { method: 'POST', template: '/issue/bulkfetch', only: 'cloud', run: fetchMany },
];

const FETCH = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(100),
  fields: z.array(z.string()).optional(),
});

/**
 * Those that are there and that the user may browse, in the order of their ids; the others are left out without a word. A key that an
 * issue had before it was moved finds it. Which issues `issueErrors` tells of is up to Jira's own troubles, so it is empty here.
 * Source: Jira Cloud's OpenAPI description, "Bulk fetch issues" and `BulkIssueResults` (salto-io/jira-swaggers).
 */
function fetchMany(call: JiraCall): JiraAnswer {
  const { issueIdsOrKeys, fields } = jiraBody(FETCH, call.body());
  const found = [...new Set(issueIdsOrKeys.flatMap((wanted) => seen(call, wanted) ?? []))];
  const sorted = found.toSorted((a, b) => Number(a.id) - Number(b.id));
  return ok({ issueErrors: [], issues: sorted.map((issue) => call.views.issue(issue, fields)) });
}

function seen(call: JiraCall, wanted: string): JiraIssue | undefined {
  try {
    return call.issue(wanted);
  } catch (error) {
    if (error instanceof JiraError && error.status < 500) return undefined;
    throw error;
  }
}
