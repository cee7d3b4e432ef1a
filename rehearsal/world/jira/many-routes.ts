import { z } from 'zod';
import { type JiraAnswer, type JiraCall, type JiraRoute, jiraBody, ok } from './calls.ts';
import { beyondJira, JiraError, refused } from './errors.ts';
import type { JiraIssue } from './records.ts';

/** Issues by the dozen. */
export const JIRA_MANY_ROUTES: readonly JiraRoute[] = [
  { method: 'POST', template: '/issue/bulkfetch', only: 'cloud', run: fetchMany },
  { method: 'POST', template: '/search', only: 'data-center', run: searchIssues },
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

const SEARCH = z.strictObject({
  jql: z.string().min(1),
  startAt: z.int().min(0).default(0),
  maxResults: z.int().min(0).default(50),
  fields: z.array(z.string()).optional(),
  validateQuery: z.boolean().default(true),
});
const KEYS =
  /^key in \(("[A-Za-z][A-Za-z0-9_]+-\d+"(?:, ?"[A-Za-z][A-Za-z0-9_]+-\d+")*)\)(?: ORDER BY key)?$/;

/**
 * A key of no issue that the user sees makes the query wrong, but where it is not to be checked; whether a server minds that wish varies
 * by seed. Source: lesstif/php-jira-rest-client#571 for `validateQuery`; the words: support.atlassian.com, "How to handle HTTP 400 Bad
 * Request errors on Jira search REST API endpoint". How long a page may be is the server's to say (docs.atlassian.com, "search").
 */
function searchIssues(call: JiraCall): JiraAnswer {
  const { jql, startAt, maxResults, fields, validateQuery } = jiraBody(SEARCH, call.body());
  const keys = KEYS.exec(jql)?.[1]
    ?.split(',')
    .map((key) => key.trim().slice(1, -1));
  if (keys === undefined) throw beyondJira(`the query ${jql}`);
  const unknown = keys.filter((key) => seen(call, key) === undefined);
  if ((validateQuery || call.checksQueries) && unknown.length > 0)
    throw refused(
      400,
      unknown.map((key) => `An issue with key '${key}' does not exist for field 'key'.`),
    );
  const found = [...new Set(keys.flatMap((key) => seen(call, key) ?? []))];
  const page = found.slice(startAt, startAt + Math.min(maxResults, call.longestPage));
  return ok({
    expand: 'schema,names',
    startAt,
    maxResults: Math.min(maxResults, call.longestPage),
    total: found.length,
    issues: page.map((issue) => call.views.issue(issue, fields)),
  });
}
