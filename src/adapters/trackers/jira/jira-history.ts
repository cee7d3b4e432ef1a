import { isObject } from '../../../domain/input/is-object.ts';
import type { Story, StoryMove, StoryState } from '../../../ports/tracker.ts';
import type { JiraClient } from './jira-client.ts';
import { readStatuses } from './jira-moves.ts';
import { userId } from './jira-people.ts';
import type { JiraStates } from './jira-states.ts';

/** A change of an issue's status. */
interface StatusChange {
  /** Names of statuses; '' where there is none. */
  readonly from: string;
  readonly to: string;
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
  const changes = changesIn(await readHistories(client, story), client);
  const unknown = changes.some(({ from, to }) =>
    [from, to].some((name) => states.ofName(name) === undefined),
  );
  const listed = unknown ? await readStatuses(client, story.project) : [];
  const byName = new Map(listed.map((status) => [status.name.toLowerCase(), states.of(status)]));
  return lastMoveIn(changes, story.state, (name) => states.ofName(name) ?? byName.get(name.toLowerCase()));
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

/** Oldest first. */
function changesIn(
  histories: readonly Readonly<Record<string, unknown>>[],
  { flavour }: JiraClient,
): readonly StatusChange[] {
  const changes = histories.flatMap(({ author, created, items }) =>
    (Array.isArray(items) ? items : [])
      .filter(isObject)
      .filter((item) => item['field'] === 'status')
      .map((item) => ({
        from: String(item['fromString'] ?? ''),
        // An object of JSON's has this name of its own.
        to: Object.hasOwn(item, 'toString') ? String(item['toString'] ?? '') : '',
        by: userId(author, flavour),
        at: isoOf(created),
      })),
  );
  return changes.toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
}

/** Jira writes the zone as `+0000`. */
function isoOf(created: unknown): string | undefined {
  const written = typeof created === 'string' ? created.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : '';
  const ms = Date.parse(written);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

/** The last change that came from another state, for one status of a state may follow another. */
function lastMoveIn(
  changes: readonly StatusChange[],
  state: StoryState,
  stateOf: (name: string) => StoryState | undefined,
): StoryMove | undefined {
  const moves = changes.filter(({ from, to }) => stateOf(from) !== stateOf(to));
  const last = moves.findLastIndex(({ to }) => stateOf(to) === state);
  const { by, at } = moves[last] ?? {};
  if (by === undefined) return undefined;
  const delivered = moves.slice(0, last).findLast(({ to }) => stateOf(to) === 'delivered');
  return { by, at, deliveredAt: delivered?.at };
}
