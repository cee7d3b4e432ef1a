import { json, namerOf, type Service, type WireRequest, type WireResponse } from '../kernel/wire.ts';
import type { WorldCore } from '../kernel/world.ts';
import { BARD_TOKEN, bard } from './bard.ts';
import { bardChances, liteChances } from './chances.ts';
import { TRACKER_BOT, trackerControl } from './control.ts';
import { pageOf, refusalIn, type TrackerDialect } from './dialect.ts';
import { invalidAuthentication, invalidParameter, TrackerError, unauthorized, unfound } from './errors.ts';
import { liteTracker } from './litetracker.ts';
import type { TrackerStory } from './records.ts';
import { TRACKER_ROUTES, type TrackerCall, type TrackerRoute } from './routes.ts';
import { createTrackerStore, type TrackerStore } from './store.ts';

/** The token of the pseudo user that is there from the beginning. */
export const TRACKER_TOKEN = 'rehearsal-tracker-token';

/** Pivotal Tracker's API v5 under `/tracker/services/v5`, and as LiteTracker and BARD Tracker speak it under `/litetracker` and `/bard`. */
export function createTracker(core: WorldCore): Service {
  const store = createTrackerStore(core);
  const bot = {
    id: TRACKER_BOT,
    name: 'Greenroom',
    email: 'greenroom@example.com',
    initials: 'GR',
    username: 'greenroom',
  };
  store.persons.set(bot.id, bot);
  for (const token of [TRACKER_TOKEN, BARD_TOKEN]) store.tokens.set(token, bot.id);
  const standard = pivotal(core);
  const dialects = [standard, liteTracker(liteChances(core.seed)), bard(bardChances(core.seed))];
  return {
    name: 'tracker',
    operationOf: namerOf(
      [...new Set(dialects.flatMap(({ routes }) => routes.map(templateOf)))],
      (request) => operationOf(dialects, request) ?? `${request.method} ${request.path}`,
    ),
    isWrite: (request) => request.method !== 'GET',
    handle: (request) => answer(store, spokenBy(dialects, request) ?? standard, request),
    control: trackerControl(store),
    state: () => ({ stories: [...store.stories.values()].map((story) => storyState(store, story)) }),
  };
}

function pivotal(core: WorldCore): TrackerDialect {
  // Neither is documented for v5, so the seed decides.
  const unauthenticated = core.random.pick([401, 403]);
  const longest = core.random.pick([3, 50, 500]);
  return {
    base: '/services/v5',
    isVersioned: true,
    routes: TRACKER_ROUTES,
    tokenOf: (request) => request.headers['x-trackertoken'],
    refuseToken() {
      throw invalidAuthentication(unauthenticated);
    },
    refusal: (error) => refusalIn('pivotal', error),
    page: (call, { list }) => pageOf(call, list, { longest, standard: 100 }),
  };
}

function spokenBy<T extends TrackerDialect>(dialects: readonly T[], { path }: WireRequest): T | undefined {
  return dialects.find(({ base }) => path.startsWith(`${base}/`));
}

function templateOf({ method, template }: TrackerRoute): string {
  return `${method} ${template}`;
}

function operationOf(dialects: readonly TrackerDialect[], request: WireRequest): string | undefined {
  const dialect = spokenBy(dialects, request);
  const found = dialect && findRoute(dialect, request);
  return found && templateOf(found.route);
}

function findRoute(
  { base, routes }: TrackerDialect,
  request: WireRequest,
): { route: TrackerRoute; ids: Record<string, number> } | undefined {
  if (!request.path.startsWith(`${base}/`)) return undefined;
  const parts = request.path.slice(base.length).replace(/\/$/, '').split('/');
  for (const route of routes) {
    const wanted = route.template.split('/');
    if (route.method !== request.method || wanted.length !== parts.length) continue;
    const fits = wanted.every((part, at) =>
      part.startsWith('{') ? /^\d+$/.test(parts[at] ?? '') : part === parts[at],
    );
    if (!fits) continue;
    const named = wanted.flatMap((part, at) =>
      part.startsWith('{') ? [[part.slice(1, -1), Number(parts[at])]] : [],
    );
    return { route, ids: Object.fromEntries(named) as Record<string, number> };
  }
  return undefined;
}

function answer(store: TrackerStore, dialect: TrackerDialect, request: WireRequest): WireResponse {
  try {
    return answered(store, dialect, request);
  } catch (error) {
    if (error instanceof TrackerError) return dialect.refusal(error);
    throw error;
  }
}

function answered(store: TrackerStore, dialect: TrackerDialect, request: WireRequest): WireResponse {
  const personId = store.tokens.get(dialect.tokenOf(request) ?? '');
  const person = personId === undefined ? undefined : store.persons.get(personId);
  if (!person) return dialect.refuseToken();
  const found = findRoute(dialect, request);
  if (!found)
    throw new TrackerError(404, 'route_not_found', 'The path you requested has no valid endpoint.', {
      general_problem: `The world's tracker has no ${request.method} ${request.path}.`,
    });
  requireKnownQuery(found.route, request.query);
  const call: TrackerCall = {
    store,
    person,
    query: request.query,
    ids: found.ids,
    body: () => readBody(request),
    project: () => projectSeenBy(store, person.id, found.ids['project'] ?? 0),
    story: () => storySeenBy(store, person.id, found.ids),
  };
  const result = found.route.run(call);
  const projectId = found.ids['project'];
  const version = projectId === undefined ? undefined : store.projects.get(projectId)?.version;
  const headers =
    version === undefined || !dialect.isVersioned ? {} : { 'x-tracker-project-version': String(version) };
  if (result === 'empty') return { status: 204, headers };
  if ('one' in result) return json(200, result.one, headers);
  const page = dialect.page(call, result);
  return json(200, page.entries, { ...headers, ...page.headers });
}

function requireKnownQuery(route: TrackerRoute, query: URLSearchParams): void {
  for (const name of query.keys()) {
    if (!route.query?.includes(name))
      throw invalidParameter(`${route.method} ${route.template} has no parameter ${name}.`, name);
  }
}

function readBody(request: WireRequest): unknown {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json'))
    throw invalidParameter('The body must be sent as Content-Type: application/json.', 'content-type');
  try {
    return JSON.parse(request.body.toString('utf8'));
  } catch {
    throw new TrackerError(400, 'unhandled_condition', 'An unexpected condition occurred.');
  }
}

function projectSeenBy(store: TrackerStore, person: number, id: number) {
  const project = store.projects.get(id);
  if (!project?.members.includes(person)) throw unauthorized();
  return project;
}

function storySeenBy(
  store: TrackerStore,
  person: number,
  ids: Readonly<Record<string, number>>,
): TrackerStory {
  const story = store.stories.get(ids['story'] ?? 0);
  if (ids['project'] !== undefined) projectSeenBy(store, person, ids['project']);
  if (!story || (ids['project'] !== undefined && story.projectId !== ids['project'])) throw unfound();
  projectSeenBy(store, person, story.projectId);
  return story;
}

function storyState(store: TrackerStore, story: TrackerStory) {
  const labels = store.project(story).labels.filter((label) => story.labelIds.includes(label.id));
  return {
    id: story.id,
    project: story.projectId,
    name: story.name,
    type: story.type,
    state: story.state,
    estimate: story.estimate ?? null,
    labels: labels.map((label) => label.name).sort(),
    owners: story.ownerIds,
    requester: story.requestedBy,
    comments: story.history.comments.map(({ id, personId, text }) => ({ id, by: personId, text })),
    transitions: story.history.transitions.map(({ state, performedBy, occurredAt }) => ({
      state,
      by: performedBy,
      at: occurredAt,
    })),
  };
}
