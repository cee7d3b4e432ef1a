import { createRequire } from 'node:module';
import { fullName, type GitHubState } from '../model/model.ts';
import type { Person } from '../model/records.ts';
import { api, nodeId, renderOwner, renderRepository, renderUser } from './render.ts';

type Json = unknown;
type JsonObject = Record<string, Json>;

interface ExampleFile {
  readonly name: string;
  readonly examples: readonly JsonObject[];
}

let loaded: readonly ExampleFile[] | undefined;

/** GitHub's published examples; four megabytes, so they are read when the first event happens. */
function exampleFiles(): readonly ExampleFile[] {
  loaded ??= createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly ExampleFile[];
  return loaded;
}

/** Actions GitHub publishes no example of, and whose example has the same shape. */
const STAND_INS: Readonly<Record<string, string>> = {
  edited: 'opened',
  enqueued: 'opened',
  dequeued: 'opened',
  in_progress: 'requested',
};

function exampleOf(name: string, action: string | undefined): JsonObject {
  const examples = exampleFiles().find((file) => file.name === name)?.examples ?? [];
  const wanted = [action, STAND_INS[action ?? '']];
  const found = wanted.flatMap((each) => examples.filter((example) => example['action'] === each))[0];
  if (!found) throw new Error(`GitHub publishes no example of the event ${name} ${action ?? ''}.`);
  return found;
}

/** Keys of an example that tell of somebody's app or account and that an event of ours does not have. */
const NOT_OURS = ['installation', 'organization', 'enterprise'];

/**
 * A payload of the shape that GitHub publishes, with our own people, numbers and SHAs in every place.
 * @param parts what this event says; laid over the example key by key.
 */
export function payload(
  state: GitHubState,
  { name, sender }: { readonly name: string; readonly sender: Person },
  parts: JsonObject,
): JsonObject {
  const exampleAction = parts['action'];
  const action = name === 'repository_dispatch' ? 'on-demand-test' : exampleAction;
  const example = exampleOf(name, action as string | undefined);
  const shape = Object.fromEntries(Object.entries(example).filter(([key]) => !NOT_OURS.includes(key)));
  return fill(state, shape, { ...common(state, sender), ...parts }) as JsonObject;
}

/** What every event carries, whatever it is about. */
export function common(state: GitHubState, sender: Person): JsonObject {
  return {
    repository: renderRepository(state),
    ...(organization(state) ?? {}),
    sender: renderUser(state, sender),
  };
}

function organization(state: GitHubState): JsonObject | undefined {
  const owner = state.access.people.get(state.repository.owner);
  if (owner?.type !== 'Organization') return undefined;
  const url = `${api(state)}/orgs/${owner.login}`;
  return {
    organization: {
      login: owner.login,
      id: owner.id,
      node_id: nodeId('Organization', owner.id),
      url,
      repos_url: `${url}/repos`,
      events_url: `${url}/events`,
      hooks_url: `${url}/hooks`,
      issues_url: `${url}/issues`,
      members_url: `${url}/members{/member}`,
      public_members_url: `${url}/public_members{/member}`,
      avatar_url: renderOwner(state)['avatar_url'],
      description: null,
    },
  };
}

function fill(state: GitHubState, example: Json, ours: Json): Json {
  if (ours === undefined) return rewritten(state, example);
  if (!isObject(example) || !isObject(ours)) return ours;
  const keys = new Set([...Object.keys(example), ...Object.keys(ours)]);
  return Object.fromEntries([...keys].map((key) => [key, fill(state, example[key], ours[key])]));
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What we say nothing about keeps the example's value, its names made ours. */
function rewritten(state: GitHubState, value: Json): Json {
  if (Array.isArray(value)) return value.map((each) => rewritten(state, each));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rewritten(state, each)]));
  if (typeof value !== 'string') return value;
  return value
    .replaceAll('https://api.github.com', api(state))
    .replaceAll('Codertocat/Hello-World', fullName(state))
    .replaceAll('Codertocat', state.repository.owner)
    .replaceAll('Hello-World', state.repository.name);
}
