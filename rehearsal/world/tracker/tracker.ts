import { json, namerOf, type Service, type WireRequest, type WireResponse } from '../kernel/wire.ts';
import type { WorldCore } from '../kernel/world.ts';
import { TRACKER_BOT, trackerControl } from './control.ts';
import { invalidParameter, TrackerError, unauthorized, unfound } from './errors.ts';
import type { TrackerStory } from './records.ts';
import { TRACKER_ROUTES, type TrackerAnswer, type TrackerCall, type TrackerRoute } from './routes.ts';
import { createTrackerStore, type TrackerStore } from './store.ts';

/** The token of the pseudo user that is there from the beginning. */
export const TRACKER_TOKEN = 'rehearsal-tracker-token';
const BASE = '/services/v5';

/** Pivotal Tracker's API v5, under `/tracker/services/v5`. */
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
  store.tokens.set(TRACKER_TOKEN, bot.id);
  const wire: Wire = {
    store,
    /** Neither is documented for v5. */
    unauthenticated: core.random.pick([401, 403]),
    longestPage: core.random.pick([3, 50, 500]),
  };
  return {
    name: 'tracker',
    operationOf: namerOf(
      TRACKER_ROUTES.map(({ method, template }) => `${method} ${template}`),
      (request) => templateOf(request) ?? `${request.method} ${request.path}`,
    ),
    isWrite: (request) => request.method !== 'GET',
    handle(request) {
      try {
        return answer(wire, request);
      } catch (error) {
        if (!(error instanceof TrackerError)) throw error;
        return json(error.status, { code: error.code, kind: 'error', error: error.error, ...error.fields });
      }
    },
    control: trackerControl(store),
    state: () => ({ stories: [...store.stories.values()].map((story) => storyState(store, story)) }),
  };
}

interface Wire {
  readonly store: TrackerStore;
  readonly unauthenticated: number;
  readonly longestPage: number;
}

function templateOf(request: WireRequest): string | undefined {
  const found = findRoute(request);
  return found && `${found.route.method} ${found.route.template}`;
}

function findRoute(request: WireRequest): { route: TrackerRoute; ids: Record<string, number> } | undefined {
  if (!request.path.startsWith(`${BASE}/`)) return undefined;
  const parts = request.path.slice(BASE.length).replace(/\/$/, '').split('/');
  for (const route of TRACKER_ROUTES) {
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

function answer(wire: Wire, request: WireRequest): WireResponse {
  const { store } = wire;
  const personId = store.tokens.get(request.headers['x-trackertoken'] ?? '');
  const person = personId === undefined ? undefined : store.persons.get(personId);
  if (!person)
    throw new TrackerError(
      wire.unauthenticated,
      'invalid_authentication',
      'Invalid authentication credentials were presented.',
      {
        possible_fix: 'Recheck your name and password or the token that you sent.',
      },
    );
  const found = findRoute(request);
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
  return respond(
    wire,
    call,
    result,
    version === undefined ? {} : { 'x-tracker-project-version': String(version) },
  );
}

function respond(
  wire: Wire,
  call: TrackerCall,
  result: TrackerAnswer,
  headers: Record<string, string>,
): WireResponse {
  if (result === 'empty') return { status: 204, headers };
  if ('one' in result) return json(200, result.one, headers);
  const limit = Math.min(number(call.query, 'limit', 100), wire.longestPage);
  const offset = number(call.query, 'offset', 0);
  const page = result.list.slice(offset, offset + limit);
  return json(200, page, {
    ...headers,
    'x-tracker-pagination-total': String(result.list.length),
    'x-tracker-pagination-limit': String(limit),
    'x-tracker-pagination-offset': String(offset),
    'x-tracker-pagination-returned': String(page.length),
  });
}

function number(query: URLSearchParams, name: string, standard: number): number {
  const text = query.get(name);
  if (text === null) return standard;
  if (!/^\d+$/.test(text)) throw invalidParameter(`${text} is not a count.`, name);
  return Number(text);
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
