import { isObject } from '../../../domain/input/is-object.ts';
import type { PastMove, Story, StoryMove, StoryState } from '../../../ports/tracker.ts';
import { objectsOf } from '../tracker-fields.ts';
import type { JiraClient } from './jira-client.ts';
import { readStatuses } from './jira-moves.ts';
import { userId } from './jira-people.ts';
import type { JiraStates } from './jira-states.ts';

/** Where an issue was. */
interface Place {
  /** Name of its status; '' where nobody says. */
  readonly status: string;
  /** Name of its resolution; '' for none. */
  readonly resolution: string;
}

/** A change of an issue's status, of its resolution or of both. */
interface PlaceChange {
  readonly from: Place;
  readonly to: Place;
  readonly by: string | undefined;
  /** ISO 8601. */
  readonly at: string | undefined;
}

/**
 * How the issue got into the state that it has, by its changelog; undefined where that does not tell. Statuses that only their category
 * tells about are looked up in the project, since a changelog has their names alone.
 */
export async function readLastTransition(
  client: JiraClient,
  states: JiraStates,
  story: Story,
): Promise<StoryMove | undefined> {
  const { changes, stateOf } = await readChanges(client, states, story);
  return lastMoveIn(changes, story.state, stateOf);
}

/** As the port's `movesBy`. A change between two statuses of one state is none. */
export async function readTransitionsBy(
  client: JiraClient,
  states: JiraStates,
  story: Story,
  person: string | undefined,
): Promise<readonly PastMove[]> {
  const { changes, stateOf } = await readChanges(client, states, story);
  return changes.flatMap(({ from, to, by, at }) => {
    const state = stateOf(to);
    const isAsked = person === undefined || by === person;
    return !isAsked || state === undefined || state === stateOf(from) ? [] : [{ to: state, at, by }];
  });
}

interface KnownChanges {
  /** Oldest first. */
  readonly changes: readonly PlaceChange[];
  stateOf(place: Place): StoryState | undefined;
}

async function readChanges(client: JiraClient, states: JiraStates, story: Story): Promise<KnownChanges> {
  const changes = changesIn(await readHistories(client, story), client);
  const unknown = changes.some(({ from, to }) =>
    [from, to].some(({ status }) => states.ofName(status) === undefined),
  );
  const listed = unknown ? await readStatuses(client, story.project) : [];
  const byName = new Map(listed.map((status) => [status.name.toLowerCase(), status]));
  return {
    changes,
    stateOf({ status: name, resolution }) {
      const known = byName.get(name.toLowerCase());
      if (known === undefined && states.ofName(name) === undefined) return undefined;
      return states.of({ name, category: known?.category, resolution });
    },
  };
}

/**
 * Cloud has pages of them; Data Center hands all out with the issue. [] where it keeps some back, since the newest may be among them.
 * Source: Jira Cloud's OpenAPI description, "Get changelogs"; Data Center's "Get issue", `expand=changelog`.
 */
async function readHistories(
  client: JiraClient,
  { id }: Story,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const doing = `read the history of story ${id}`;
  if (client.flavour === 'cloud')
    return client.list({ doing, call: 'GET /issue/{issue}/changelog', ids: { issue: id } }, 'values');
  const { body } = await client.request({
    doing,
    call: 'GET /issue/{issue}',
    ids: { issue: id },
    query: { fields: 'status', expand: 'changelog' },
  });
  const changelog = isObject(body) && isObject(body['changelog']) ? body['changelog'] : {};
  const { histories, total } = changelog;
  if (!Array.isArray(histories) || (typeof total === 'number' && total > histories.length)) return [];
  return histories.filter(isObject);
}

/** Oldest first. What an entry does not change is as it was before. */
function changesIn(
  histories: readonly Readonly<Record<string, unknown>>[],
  { flavour }: JiraClient,
): readonly PlaceChange[] {
  const entries = histories
    .map(({ author, created, items }) => ({
      status: changeOf(items, 'status'),
      resolution: changeOf(items, 'resolution'),
      by: userId(author, flavour),
      at: isoOf(created),
    }))
    .filter(({ status, resolution }) => status !== undefined || resolution !== undefined)
    .toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
  const first = (of: 'status' | 'resolution') => entries.find((entry) => entry[of])?.[of]?.from ?? '';
  let now: Place = { status: first('status'), resolution: first('resolution') };
  return entries.map(({ status, resolution, by, at }) => {
    const from = now;
    now = { status: status?.to ?? from.status, resolution: resolution?.to ?? from.resolution };
    return { from: { ...from, status: status?.from ?? from.status }, to: now, by, at };
  });
}

/** Of one field in an entry, by what its values are called; '' for none. */
function changeOf(items: unknown, field: string): { readonly from: string; readonly to: string } | undefined {
  const item = objectsOf(items).findLast((each) => each['field'] === field);
  if (item === undefined) return undefined;
  // An object of JSON's has this name of its own.
  const to = Object.hasOwn(item, 'toString') ? String(item['toString'] ?? '') : '';
  return { from: String(item['fromString'] ?? ''), to };
}

/** A time of Jira's, which writes the zone as `+0000`, in ISO 8601; undefined for what is none. */
export function isoOf(created: unknown): string | undefined {
  const written = typeof created === 'string' ? created.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : '';
  const ms = Date.parse(written);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

/** The last change that came from another state, for one status of a state may follow another. */
function lastMoveIn(
  changes: readonly PlaceChange[],
  state: StoryState,
  stateOf: (place: Place) => StoryState | undefined,
): StoryMove | undefined {
  const moves = changes.filter(({ from, to }) => stateOf(from) !== stateOf(to));
  const last = moves.findLastIndex(({ to }) => stateOf(to) === state);
  const { by, at } = moves[last] ?? {};
  if (by === undefined) return undefined;
  const delivered = moves.slice(0, last).findLast(({ to }) => stateOf(to) === 'delivered');
  return { by, at, deliveredAt: delivered?.at };
}
