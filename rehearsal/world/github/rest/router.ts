import { z } from 'zod';
import { json, type WireRequest, type WireResponse } from '../../kernel/wire.ts';
import { fullName, type GitHubState, isSameName } from '../model/model.ts';
import type { Actor, Token } from '../model/records.ts';
import type { Need } from '../model/tokens.ts';
import { movedAway } from './moved.ts';
import { type PageRequest, paged, pageRequest } from './paging.ts';
import { notFound, Problem, unknownToTheWorld } from './problems.ts';

/** A request that has found its route and may use it. */
export interface RouteCall {
  readonly state: GitHubState;
  readonly request: WireRequest;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly token: Token;
  readonly actor: Actor;
}

/** A route of GitHub's REST API. */
export interface Route {
  readonly method: string;
  /** As GitHub's description writes it, such as `/repos/{owner}/{repo}/pulls/{pull_number}`. */
  readonly template: string;
  /** Any one of these lets a token in; none means that every token may. */
  readonly needs: readonly Need[];
  /** Query parameters the world understands, besides the two of paging. */
  readonly query?: readonly string[];
  /** Forms of the answer besides JSON that a client may ask for by its media type. */
  readonly media?: readonly string[];
  readonly handle: (call: RouteCall) => WireResponse;
}

const REPOSITORY = '/repos/{owner}/{repo}';

/**
 * @param operation method and path: `GET ~/pulls`, where `~` stands for the repository.
 * @param needs any one of these lets a token in; none means that every token may.
 * @param query names of the query parameters that the world understands, besides the two of paging.
 */
export function route(
  operation: string,
  needs: readonly Need[],
  handle: (call: RouteCall) => WireResponse,
  query: readonly string[] = [],
): Route {
  const [method = '', path = ''] = operation.split(' ');
  const template = path.startsWith('~') ? `${REPOSITORY}${path.slice(1)}` : path;
  return { method, template, needs, handle, query };
}

/** The right to read in a scope. */
export function read(scope: Need['scope']): Need {
  return { scope, access: 'read' };
}

/** The right to write in a scope. */
export function write(scope: Need['scope']): Need {
  return { scope, access: 'write' };
}

/** Parameters that may hold slashes, sent encoded or not. */
const GREEDY: Readonly<Record<string, string>> = {
  ref: '.+',
  path: '.*',
  basehead: '.+',
  branch: '.+',
  name: '.+',
};

/**
 * What GitHub's own description has beneath a parameter that may hold slashes. A branch of such a name is reached with its slashes
 * encoded, as clients send it.
 */
const BENEATH: Readonly<Record<string, string>> = {
  ref: '/(?:status|statuses|check-runs|check-suites|comments|branches-where-head|pulls)$',
  branch: '/(?:rename$|protection(?:$|/))',
};

/** The end of a route whose last parameter may hold slashes: not what is a route of its own. */
function notBeneath(template: string): string {
  const last = /\{([a-z_]+)\}$/.exec(template)?.[1] ?? '';
  const isListed = /\/(?:commits|branches)\/\{[a-z_]+\}$/.test(template);
  const tail = isListed ? BENEATH[last] : undefined;
  return tail === undefined ? '' : `(?!.*${tail})`;
}

/** The forms of an answer that a media type may ask for ("Media types" on docs.github.com), besides JSON as it always is. */
const FORMS = /application\/vnd\.github(?:\.v3)?\.(raw|html|text|full|diff|patch|sha|base64|object)\b/g;

/** @throws Problem that names a form of the answer which the route does not have */
export function checkMediaType(of: Route, accept: string): void {
  const forms = [...accept.matchAll(FORMS)].map((found) => found[1] ?? '');
  // The body of an issue is as it was written anyway.
  const legal = /\/(?:issues|pulls)\b/.test(of.template) ? ['raw'] : (of.media ?? []);
  const unknown = forms.find((form) => !legal.includes(form));
  if (unknown !== undefined)
    throw unknownToTheWorld(`the media type ${unknown} of ${of.method} ${of.template}`);
}

const compiled = new WeakMap<Route, RegExp>();

function pattern(of: Route): RegExp {
  const known = compiled.get(of);
  if (known) return known;
  const text = of.template.replace(
    /\{([a-z_]+)\}/g,
    (_all, name: string) => `(?<${name}>${GREEDY[name] ?? '[^/]+'})`,
  );
  const made = new RegExp(`^${notBeneath(of.template)}${text}$`);
  compiled.set(of, made);
  return made;
}

/** A repository answers at its name and, in links between pages, at its number. */
export function atItsName(state: GitHubState, path: string): string {
  const prefix = `/repositories/${state.repository.id}`;
  if (path !== prefix && !path.startsWith(`${prefix}/`)) return path;
  return `/repos/${state.repository.owner}/${state.repository.name}${path.slice(prefix.length)}`;
}

/** The first route that fits, with the values of its parameters, decoded. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  for (const candidate of routes) {
    const match = candidate.method === asked ? pattern(candidate).exec(path) : null;
    if (!match) continue;
    const params = Object.entries(match.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return { route: candidate, params: Object.fromEntries(params) as Record<string, string> };
  }
  return undefined;
}

/** @throws Problem that names a query parameter which the route does not have */
export function checkQuery(of: Route, query: URLSearchParams): void {
  const legal = new Set([...(of.query ?? []), 'per_page', 'page']);
  for (const name of query.keys())
    if (!legal.has(name))
      throw unknownToTheWorld(`the query parameter ${name} of ${of.method} ${of.template}`);
}

/** @throws Problem 404 when the path names another repository, and 301 or 307 when it names this one as it was called before */
export function checkRepository(
  state: GitHubState,
  request: WireRequest,
  { owner, repo }: Readonly<Record<string, string>>,
): void {
  if (owner === undefined || isSameName(`${owner}/${repo}`, fullName(state))) return;
  throw state.repository.formerNames.some((former) => isSameName(former, `${owner}/${repo}`))
    ? movedAway(state, request)
    : notFound();
}

/** The request's JSON, checked; a key the schema does not name is an error that names it. */
export function jsonBody<T>(call: RouteCall, schema: z.ZodType<T>): T {
  const text = call.request.body.toString('utf8');
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new Problem(400, 'Problems parsing JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw unknownToTheWorld(
      `the body key ${issue.keys.join(', ')} of ${call.request.method} ${call.request.path}`,
    );
  throw new Problem(422, `Invalid request.\n\n${z.prettifyError(parsed.error)}`);
}

/** A parameter of the path as a number. @throws Problem where it is none: GitHub then means a route of that name */
export function numberParam(call: RouteCall, param: string): number {
  const value = Number(call.params[param]);
  if (!Number.isInteger(value))
    throw unknownToTheWorld(`the route ${call.request.method} ${call.request.path}`);
  return value;
}

/** A parameter of the path. @throws Error when the route has none of that name */
export function textParam(call: RouteCall, param: string): string {
  const value = call.params[param];
  if (value === undefined) throw new Error(`The route of ${call.request.path} has no parameter ${param}.`);
  return value;
}

/** One page of a list, with the links to its neighbours. */
export function answerPage<T>(
  call: RouteCall,
  items: readonly T[],
  render: (item: T) => unknown,
): WireResponse {
  const asked: PageRequest = pageRequest(call.query, call.state.pageCap);
  const page = paged(items, asked);
  const link = page.links(pageAddress(call));
  return json(200, page.items.map(render), link === undefined ? {} : { link });
}

/** Where the other pages are: GitHub's links name the repository by its number. */
export function pageAddress(call: RouteCall): URL {
  const { owner, name, id } = call.state.repository;
  const path = call.request.path.replace(new RegExp(`^/repos/${owner}/${name}`, 'i'), `/repositories/${id}`);
  return new URL(`${call.state.core.origin()}/github${path}?${call.query}`);
}
