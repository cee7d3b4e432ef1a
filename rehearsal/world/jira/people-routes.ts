import { type JiraAnswer, type JiraCall, type JiraRoute, jiraPage, numberOf, ok } from './calls.ts';
import { refused } from './errors.ts';

/** Name and type of each field that an issue has in the world. */
const FIELDS = [
  ['summary', 'Summary', 'string'],
  ['status', 'Status', 'status'],
  ['issuetype', 'Issue Type', 'issuetype'],
  ['project', 'Project', 'project'],
  ['labels', 'Labels', 'array'],
  ['assignee', 'Assignee', 'user'],
  ['reporter', 'Reporter', 'user'],
  ['created', 'Created', 'datetime'],
  ['resolution', 'Resolution', 'resolution'],
] as const;

/** Source: Jira Cloud's OpenAPI description, "Get fields"; Data Center's REST documentation, "Get all fields". */
function fieldView(call: JiraCall, [id, name, type]: (typeof FIELDS)[number]) {
  const schema = { type, ...(type === 'array' ? { items: 'string' } : {}), system: id };
  const is = { custom: false, orderable: id !== 'created', navigable: true, searchable: true };
  return {
    id,
    ...(call.store.flavour === 'cloud' ? { key: id } : {}),
    name,
    ...is,
    clauseNames: [id],
    schema,
  };
}

/** The site, its fields and users, and the statuses of a project. */
export const JIRA_PEOPLE_ROUTES: readonly JiraRoute[] = [
  { method: 'GET', template: '/serverInfo', run: (call) => ok(call.views.site()) },
  { method: 'GET', template: '/field', run: (call) => ok(FIELDS.map((field) => fieldView(call, field))) },
  { method: 'GET', template: '/myself', run: (call) => ok(call.views.person(call.person.id)) },
  { method: 'GET', template: '/user', query: ['accountId'], only: 'cloud', run: oneUser },
  { method: 'GET', template: '/user', query: ['username', 'key'], only: 'data-center', run: oneUser },
  { method: 'GET', template: '/user/search', query: ['query', 'maxResults'], only: 'cloud', run: findUsers },
  {
    method: 'GET',
    template: '/user/search',
    query: ['username', 'maxResults'],
    only: 'data-center',
    run: findUsers,
  },
  { method: 'GET', template: '/project', only: 'data-center', run: (call) => ok(projectsSeen(call)) },
  {
    method: 'GET',
    template: '/project/search',
    query: ['startAt', 'maxResults'],
    only: 'cloud',
    run: searchProjects,
  },
  {
    method: 'GET',
    template: '/project/{project}/statuses',
    run: (call) => ok(call.views.issueTypes(call.project().statuses)),
  },
];

/** Those that the user may browse. Source: Data Center's REST documentation, "Get all projects"; Jira Cloud's OpenAPI description, `Project`. */
function projectsSeen({ store, person, views }: JiraCall) {
  const seen = [...store.projects.values()].filter(({ members }) => members.includes(person.id));
  return seen.toSorted((a, b) => a.key.localeCompare(b.key)).map(views.project);
}

/** Source: Jira Cloud's OpenAPI description, "Get projects paginated", `PageBeanProject`. */
function searchProjects(call: JiraCall): JiraAnswer {
  const { items, ...page } = jiraPage(call, projectsSeen(call));
  return ok({ ...page, values: items });
}

/** Source: marius-m/wt4#14, "query parameter needs to be provided"; tests of public clients for the words of 404. */
function oneUser(call: JiraCall): JiraAnswer {
  const [id, key] = [call.query.get('accountId') ?? call.query.get('username'), call.query.get('key')];
  if (id === null && key === null)
    throw refused(404, [
      call.store.flavour === 'cloud'
        ? "The 'accountId' query parameter needs to be provided"
        : 'Either the username or the key query parameters need to be provided',
    ]);
  const found = [...call.store.people.values()].find((person) => person.id === id || person.key === key);
  if (!found)
    throw refused(404, [
      call.store.flavour === 'cloud'
        ? 'Specified user does not exist or you do not have required permissions'
        : `The user named '${id ?? key}' does not exist`,
    ]);
  return ok(call.views.person(found.id));
}

/**
 * Users whose name or address begins with the text, and on Data Center whose user name does.
 * Source: Jira Cloud's OpenAPI description, "Find users"; Data Center's REST documentation, "Find users".
 */
function findUsers(call: JiraCall): JiraAnswer {
  const sought = (call.query.get('query') ?? call.query.get('username') ?? '').toLowerCase();
  if (sought === '') throw refused(400, ['The query parameter is missing.']);
  const found = [...call.store.people.values()].filter(({ id, name, email, hidesEmail }) =>
    [name, hidesEmail ? '' : email, call.store.flavour === 'cloud' ? '' : id].some((text) =>
      text.toLowerCase().startsWith(sought),
    ),
  );
  return ok(found.slice(0, numberOf(call, 'maxResults', 50)).map(({ id }) => call.views.person(id)));
}
