import { z } from 'zod';
import { type JiraAnswer, type JiraCall, type JiraRoute, jiraBody, numberOf, ok } from './calls.ts';
import { JiraError } from './errors.ts';
import { issuesFound } from './jql.ts';

const NAMED = ['jql', 'fields', 'maxResults', 'expand', 'properties'];

/** Searches by JQL: by pages with a token on Cloud, and with a number on Data Center. */
export const JIRA_SEARCH_ROUTES: readonly JiraRoute[] = [
  {
    method: 'GET',
    template: '/search/jql',
    query: [...NAMED, 'nextPageToken', 'reconcileIssues'],
    only: 'cloud',
    run: searchByToken,
  },
  { method: 'POST', template: '/search/jql', only: 'cloud', run: searchByToken },
  {
    method: 'GET',
    template: '/search',
    query: [...NAMED, 'startAt', 'validateQuery'],
    only: 'data-center',
    run: searchByNumber,
  },
  { method: 'POST', template: '/search', only: 'data-center', run: searchByNumber },
  ...(['GET', 'POST'] as const).map(
    (method): JiraRoute => ({ method, template: '/search', only: 'cloud', run: removedSearch }),
  ),
];

const ASKED = z.strictObject({
  jql: z.string().default(''),
  fields: z.array(z.string()).optional(),
  maxResults: z.int().min(0).default(50),
  startAt: z.int().min(0).default(0),
  nextPageToken: z.string().optional(),
  validateQuery: z.boolean().default(true),
});

function asked(call: JiraCall, isPost: boolean): z.output<typeof ASKED> {
  if (isPost) return jiraBody(ASKED, call.body());
  const fields = call.query.getAll('fields');
  return {
    jql: call.query.get('jql') ?? '',
    fields: fields.length === 0 ? undefined : fields.join(',').split(','),
    maxResults: numberOf(call, 'maxResults', 50),
    startAt: numberOf(call, 'startAt', 0),
    nextPageToken: call.query.get('nextPageToken') ?? undefined,
    validateQuery: call.query.get('validateQuery') !== 'false',
  };
}

/**
 * Without fields only ids, and no token on the last page; a query needs a restriction (Jira Cloud's OpenAPI description, "Search for issues
 * using JQL enhanced search"; Source: salto-io/jira-swaggers, raycast/extensions#21425 for the words).
 */
function searchByToken(call: JiraCall): JiraAnswer {
  const { jql, fields, maxResults, nextPageToken = '0' } = asked(call, call.isPost);
  const refuse = (words: string) => new JiraError(400, { errorMessages: [words], errors: {} });
  const { found, isBounded } = issuesFound(call, jql, refuse);
  if (!isBounded)
    throw refuse(
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  const from = Number(nextPageToken);
  const to = from + Math.max(1, Math.min(maxResults, call.longestPage));
  const issues = found
    .slice(from, to)
    .map((issue) => (fields === undefined ? { id: issue.id } : call.views.issue(issue, fields)));
  return ok(
    to < found.length ? { issues, nextPageToken: String(to), isLast: false } : { issues, isLast: true },
  );
}

/**
 * What is no value makes the query wrong, but where it is not to be checked; whether a server minds that wish varies by seed.
 * Source: Data Center's REST documentation, "Perform search"; lesstif/php-jira-rest-client#571 for `validateQuery`.
 */
function searchByNumber(call: JiraCall): JiraAnswer {
  const { jql, fields, maxResults: most, startAt, validateQuery } = asked(call, call.isPost);
  const refuse = (words: string) => new JiraError(400, { errorMessages: [words], warningMessages: [] });
  const { found } = issuesFound(call, jql, validateQuery || call.checksQueries ? refuse : undefined);
  const maxResults = Math.min(most, call.longestPage);
  const issues = found
    .slice(startAt, startAt + maxResults)
    .map((issue) => call.views.issue(issue, fields ?? ['*navigable']));
  return ok({ expand: 'schema,names', startAt, maxResults, total: found.length, issues });
}

/** Source: Atlassian's change notice CHANGE-2046. */
function removedSearch(): JiraAnswer {
  throw new JiraError(410, {
    errorMessages: [
      'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
    ],
    errors: {},
  });
}
