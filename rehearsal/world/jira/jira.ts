import { createWorldRandom } from '../kernel/random.ts';
import { json, namerOf, type Service, type WireRequest, type WireResponse } from '../kernel/wire.ts';
import type { WorldCore } from '../kernel/world.ts';
import type { JiraCall, JiraRoute } from './calls.ts';
import { JIRA_COMMENT_ROUTES } from './comment-routes.ts';
import { authorizationOf, JIRA_BOT, jiraControl } from './control.ts';
import { beyondJira, hiddenIssue, JiraError, noIssue, refused } from './errors.ts';
import { JIRA_ISSUE_ROUTES } from './issue-routes.ts';
import { JIRA_MANY_ROUTES } from './many-routes.ts';
import { JIRA_PEOPLE_ROUTES } from './people-routes.ts';
import type { JiraFlavour, JiraIssue, JiraPerson } from './records.ts';
import { JIRA_SEARCH_ROUTES } from './search-routes.ts';
import { createJiraStore, type JiraStore } from './store.ts';
import { createJiraViews, type JiraViews } from './views.ts';

/** The token of the user that is there from the beginning; on Cloud it stands behind the address and a colon. */
export const JIRA_TOKEN = 'rehearsal-jira-token';
/** The address of that user. */
export const JIRA_EMAIL = 'greenroom@example.com';

const ROUTES = [
  ...JIRA_MANY_ROUTES,
  ...JIRA_ISSUE_ROUTES,
  ...JIRA_COMMENT_ROUTES,
  ...JIRA_PEOPLE_ROUTES,
  ...JIRA_SEARCH_ROUTES,
];

/** Jira Data Center, REST v2, under `/jira`. */
export function createJira(core: WorldCore): Service {
  return jiraOf(core, 'jira', 'data-center');
}

/** Jira Cloud, REST v3, under `/jira-cloud`. */
export function createJiraCloud(core: WorldCore): Service {
  return jiraOf(core, 'jira-cloud', 'cloud');
}

interface Wire {
  readonly store: JiraStore;
  readonly views: JiraViews;
  readonly routes: readonly JiraRoute[];
  /** Path of the API within the service. */
  readonly base: string;
  /** Whether a token that nobody knows reads as somebody without one, where a route lets anybody read. */
  readonly readsAnonymously: boolean;
  readonly longestPage: number;
  readonly checksQueries: boolean;
}

function jiraOf(core: WorldCore, name: 'jira' | 'jira-cloud', flavour: JiraFlavour): Service {
  const store = createJiraStore(core, flavour);
  const bot: JiraPerson = {
    id: JIRA_BOT,
    key: 'JIRAUSER10000',
    name: 'Greenroom',
    email: JIRA_EMAIL,
    hidesEmail: false,
  };
  store.people.set(bot.id, bot);
  store.tokens.set(authorizationOf(store, bot.email, JIRA_TOKEN), bot.id);
  const base = `/rest/api/${flavour === 'cloud' ? 3 : 2}`;
  // A source of its own, so that what other services draw stays the same.
  const random = createWorldRandom(core.seed + 0x6a697261);
  const wire: Wire = {
    store,
    views: createJiraViews(store, () => `${core.origin()}/${name}${base}`),
    routes: ROUTES.filter(({ only }) => only === undefined || only === flavour),
    base,
    readsAnonymously: flavour === 'cloud' && random.pick([true, false]),
    longestPage: core.pageSize ?? random.pick([3, 50, 100]),
    checksQueries: random.pick([false, false, true]),
  };
  return {
    name,
    operationOf: namerOf(
      wire.routes.map(({ method, template }) => `${method} ${template}`),
      (request) => {
        const route = findRoute(wire, request)?.route;
        return route ? `${route.method} ${route.template}` : `${request.method} ${request.path}`;
      },
    ),
    isWrite: (request) =>
      request.method !== 'GET' && !/\/(?:search(?:\/jql)?|issue\/bulkfetch)$/.test(request.path),
    handle(request) {
      try {
        return answer(wire, request);
      } catch (error) {
        if (!(error instanceof JiraError)) throw error;
        return json(error.status, error.body);
      }
    },
    control: jiraControl(store),
    state: () => ({ issues: [...store.issues.values()].map((issue) => issueState(store, issue)) }),
  };
}

function findRoute(
  { base, routes }: Wire,
  request: WireRequest,
): { route: JiraRoute; ids: Record<string, string> } | undefined {
  if (!request.path.startsWith(`${base}/`)) return undefined;
  const parts = request.path.slice(base.length).split('/').map(decoded);
  for (const route of routes) {
    const wanted = route.template.split('/');
    if (route.method !== request.method || wanted.length !== parts.length) continue;
    if (!wanted.every((part, at) => (part.startsWith('{') ? parts[at] !== '' : part === parts[at]))) continue;
    const named = wanted.flatMap((part, at) =>
      part.startsWith('{') ? [[part.slice(1, -1), parts[at] ?? ''] as const] : [],
    );
    return { route, ids: Object.fromEntries(named) };
  }
  return undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refused(400, ['The path is not encoded as a URL is.']);
  }
}

function answer(wire: Wire, request: WireRequest): WireResponse {
  const { store } = wire;
  const personId = store.tokens.get(request.headers['authorization'] ?? '');
  const person = personId === undefined ? undefined : store.people.get(personId);
  if (!person) return unknownToken(wire, request);
  const found = findRoute(wire, request);
  if (!found) throw beyondJira(`${request.method} ${request.path}`);
  for (const name of request.query.keys())
    if (!found.route.query?.includes(name))
      throw beyondJira(`the parameter ${name} of ${found.route.method} ${found.route.template}`);
  const call: JiraCall = {
    store,
    views: wire.views,
    person,
    query: request.query,
    ids: found.ids,
    longestPage: wire.longestPage,
    checksQueries: wire.checksQueries,
    isPost: request.method === 'POST',
    body: () => readBody(request),
    issue: (wanted = found.ids['issue'] ?? '') => issueSeenBy(store, person.id, wanted),
    project: () => projectSeenBy(store, person.id, found.ids['project'] ?? ''),
  };
  const { status, body } = found.route.run(call);
  return body === undefined ? { status } : json(status, body);
}

/**
 * Cloud refuses a token that it does not know, or answers as it does to anybody and says so in a header; which of them varies by seed.
 * Data Center refuses with a page.
 * Source: jira-node/node-jira-client#255 and MrRefactoring/jira.js#418 for Cloud, solidify/jira-azuredevops-migrator#3 for Data Center.
 */
function unknownToken({ store, readsAnonymously }: Wire, request: WireRequest): WireResponse {
  if (store.flavour === 'data-center')
    return {
      status: 401,
      headers: { 'content-type': 'text/html;charset=UTF-8', 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' },
      body: '<html><head><title>Unauthorized (401)</title></head><body>Unauthorized (401)</body></html>',
    };
  const isOpen = request.method === 'GET' && /\/(?:issue|project)\//.test(request.path);
  if (!readsAnonymously || !isOpen)
    return json(401, {
      message: 'Client must be authenticated to access this resource.',
      'status-code': 401,
    });
  return json(404, noIssue('cloud').body, { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' });
}

/** Source: RFC 9110, section 15.5.16 for another type of content. */
function readBody(request: WireRequest): unknown {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) throw refused(415, []);
  try {
    return JSON.parse(request.body.toString('utf8'));
  } catch {
    throw refused(400, ['Unexpected character: the body is no JSON.']);
  }
}

function issueSeenBy(store: JiraStore, person: string, wanted: string): JiraIssue {
  const issue =
    store.issues.get(wanted.toUpperCase()) ??
    [...store.issues.values()].find(
      ({ id, beside }) => id === wanted || beside.formerKeys.includes(wanted.toUpperCase()),
    );
  if (!issue) throw noIssue(store.flavour);
  if (!store.project(issue).members.includes(person)) throw hiddenIssue(store.flavour);
  return issue;
}

/** Source: tenable/integration-jira-cloud#165, "No project could be found with key". */
function projectSeenBy(store: JiraStore, person: string, wanted: string) {
  const project =
    store.projects.get(wanted.toUpperCase()) ?? [...store.projects.values()].find(({ id }) => id === wanted);
  if (!project?.members.includes(person))
    throw refused(404, [`No project could be found with key '${wanted}'.`]);
  return project;
}

function issueState(store: JiraStore, issue: JiraIssue) {
  return {
    key: issue.key,
    project: issue.project,
    summary: issue.summary,
    type: issue.type,
    status: store.status(issue).name,
    labels: issue.labels.toSorted(),
    reporter: issue.reporter,
    assignee: issue.assignee ?? null,
    comments: issue.beside.comments.map(({ id, author, body }) => ({ id, by: author, body })),
    links: issue.beside.links.map(({ globalId, object }) => ({
      globalId,
      url: object['url'],
      title: object['title'],
    })),
    moves: issue.beside.histories.flatMap(({ author, created, items }) =>
      items
        .filter(({ field }) => field === 'status')
        .map((item) => ({ from: item.fromString, to: item.toString, by: author, at: created })),
    ),
  };
}
