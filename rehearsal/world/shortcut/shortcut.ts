import { json, namerOf, type Service, type WireRequest, type WireResponse } from '../kernel/wire.ts';
import type { WorldCore } from '../kernel/world.ts';
import { createChances, firstWorkflow } from './chances.ts';
import { shortcutControl } from './control.ts';
import { mismatch, noResource, ShortcutError } from './errors.ts';
import type { Story } from './records.ts';
import { SHORTCUT_ROUTES, type ShortcutRoute } from './routes.ts';
import { filesOf } from './views.ts';
import { createRecords, type ShortcutRecords, stateWithId } from './workspace.ts';

/** The token of the member that is there from the beginning. */
export const SHORTCUT_TOKEN = 'rehearsal-shortcut-token';
/** That member. */
export const SHORTCUT_BOT = '5f1d3c1e-0000-4000-8000-000000000100';
const BASE = '/api/v3';

/**
 * Shortcut's REST API v3, under `/shortcut/api/v3`: its routes, fields, bounds and statuses, and that it takes no field without a name. What
 * no source tells is in chances.ts. Source: schema/shortcut.swagger.json of useshortcut/shortcut-client-js.
 */
export function createShortcutWorld(core: WorldCore): Service {
  const chances = createChances(core.seed);
  const records = createRecords(core, chances);
  const workflow = firstWorkflow(chances);
  records.workflows.set(workflow.id, workflow);
  records.members.set(SHORTCUT_BOT, {
    id: SHORTCUT_BOT,
    name: 'Greenroom',
    mentionName: 'greenroom',
    email: 'greenroom@example.com',
    disabled: false,
  });
  records.tokens.set(SHORTCUT_TOKEN, SHORTCUT_BOT);
  return {
    name: 'shortcut',
    operationOf: namerOf(
      SHORTCUT_ROUTES.map(({ method, template }) => `${method} ${template}`),
      (request) => templateOf(request) ?? `${request.method} ${request.path}`,
    ),
    isWrite: (request) => request.method !== 'GET',
    handle(request) {
      try {
        return answer(records, request);
      } catch (error) {
        if (!(error instanceof ShortcutError)) throw error;
        return json(error.status, { message: error.message, ...error.fields });
      }
    },
    control: shortcutControl(records),
    state: () => ({ stories: [...records.stories.values()].map((story) => storyState(records, story)) }),
  };
}

function templateOf(request: WireRequest): string | undefined {
  const found = findRoute(request);
  return found && `${found.route.method} ${found.route.template}`;
}

function findRoute({
  method,
  path,
}: WireRequest):
  | { readonly route: ShortcutRoute; readonly ids: Readonly<Record<string, string>> }
  | undefined {
  if (!path.startsWith(`${BASE}/`)) return undefined;
  const parts = path.slice(BASE.length).split('/');
  for (const route of SHORTCUT_ROUTES) {
    const wanted = route.template.split('/');
    if (route.method !== method || wanted.length !== parts.length) continue;
    if (!wanted.every((part, at) => part.startsWith('{') || part === parts[at])) continue;
    const named = wanted.flatMap((part, at) =>
      part.startsWith('{') ? [[part.slice(1, -1), parts[at]]] : [],
    );
    return { route, ids: Object.fromEntries(named) };
  }
  return undefined;
}

function answer(records: ShortcutRecords, request: WireRequest): WireResponse {
  const id = records.tokens.get(request.headers['shortcut-token'] ?? '');
  const member = id === undefined ? undefined : records.members.get(id);
  if (member === undefined || member.disabled) throw new ShortcutError(401, records.chances.unauthorized);
  const found = findRoute(request);
  if (found === undefined) throw noResource();
  const { route, ids } = found;
  requireLegal(route, ids, request.query);
  const call = { records, member, query: request.query, ids, body: () => readBody(request) };
  const { status, body } = route.run(call);
  return status === 204 ? { status } : json(status, body);
}

/** Ids of members are UUIDs, and all others are numbers. Source: the schema; of the refusal, the README of the gem clubhouse_ruby. */
function requireLegal(
  route: ShortcutRoute,
  ids: Readonly<Record<string, string>>,
  query: URLSearchParams,
): void {
  for (const [name, id] of Object.entries(ids)) {
    if (name === 'member-public-id' ? !/^[0-9a-f-]{36}$/.test(id) : !/^\d+$/.test(id))
      throw mismatch({ [name]: ['not', ['integer?', id]] });
  }
  for (const name of query.keys())
    if (!route.query?.includes(name)) throw mismatch({ [name]: 'disallowed-key' });
}

function readBody(request: WireRequest): unknown {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json'))
    throw mismatch({ 'content-type': 'not application/json' });
  try {
    return JSON.parse(request.body.toString('utf8'));
  } catch {
    throw mismatch({ body: 'no JSON' });
  }
}

function storyState(records: ShortcutRecords, story: Story) {
  const { id, name, type, estimate, archived, ownerIds, requestedById, externalLinks, labelIds } = story;
  const labels = [...records.labels.values()].filter((label) => labelIds.includes(label.id));
  return {
    id,
    name,
    type,
    state: stateWithId(records, story.stateId)?.state.name,
    estimate,
    archived,
    labels: labels.map((label) => label.name).sort(),
    owners: ownerIds,
    requester: requestedById,
    externalLinks,
    links: filesOf(records, story).map((file) => ({
      url: file.url,
      title: file.name,
      key: file.description,
    })),
    comments: story.comments.map((comment) => ({ id: comment.id, by: comment.authorId, text: comment.text })),
    moves: story.history.flatMap(({ at, by, states: [to] }) =>
      to === undefined ? [] : [{ state: to.name, by: by.member, at }],
    ),
  };
}
