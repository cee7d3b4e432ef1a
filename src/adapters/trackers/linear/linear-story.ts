import { isObject } from '../../../domain/input/is-object.ts';
import type { PastMove, Person, Story, StoryMove } from '../../../ports/tracker.ts';
import type { LinearStates } from './linear-states.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An issue as Linear shows it; undefined where that is none, or one in the trash. */
export function linearStory(issue: unknown, states: LinearStates): Story | undefined {
  if (!isObject(issue)) return undefined;
  const id = textIn(issue, 'identifier');
  const project = textIn(issue['team'], 'key');
  const state = stateIn(issue['state'], states);
  if (id === undefined || project === undefined || state === undefined) return undefined;
  const labels = nodesOf(issue['labels']).flatMap((label) => textIn(label, 'name') ?? []);
  const owner = textIn(issue['assignee'], 'id');
  return {
    id,
    project,
    state,
    ...unknownIn(issue['state'], states),
    title: textIn(issue, 'title') ?? `Issue ${id}`,
    url: textIn(issue, 'url') ?? `https://linear.app/issue/${id}`,
    type: typeOf(labels),
    // The schema has no rule by which a team makes an estimate a condition of a state.
    estimated: true,
    labels,
    ownerIds: owner === undefined ? [] : [owner],
    requesterId: textIn(issue['creator'], 'id'),
  };
}

/** Linear has no types, and teams say it by a label. */
function typeOf(labels: readonly string[]): Story['type'] {
  const known = labels.map((label) => label.toLowerCase());
  return (['bug', 'chore'] as const).find((type) => known.includes(type)) ?? 'feature';
}

/**
 * How an issue last got into its state, by its whole history in any order. Undefined where nobody did it whom Linear names: an
 * integration is no person, whatever its id.
 */
export function lastMoveOf(
  history: readonly Fields[],
  story: Story,
  states: LinearStates,
): StoryMove | undefined {
  const moves = movesIn(history, states);
  const index = moves.findLastIndex(({ state }) => state === story.state);
  const last = moves[index];
  const by = last?.by;
  if (last === undefined || by === undefined) return undefined;
  const delivered = moves.slice(0, index).findLast(({ state }) => state === 'delivered');
  return { by, at: last.at, deliveredAt: delivered?.at };
}

/** Oldest first, whoever made them; an integration is nobody. */
function movesIn(history: readonly Fields[], states: LinearStates) {
  return history
    .flatMap((entry) => {
      const state = stateIn(entry['toState'], states);
      const by = isObject(entry['botActor']) ? undefined : textIn(entry['actor'], 'id');
      return state === undefined ? [] : [{ state, by, at: textIn(entry, 'createdAt') }];
    })
    .toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
}

/** As the port's `movesBy`, by the whole history in any order. */
export function movesOf(
  history: readonly Fields[],
  person: string | undefined,
  states: LinearStates,
): readonly PastMove[] {
  return movesIn(history, states).flatMap(({ state, by, at }) =>
    person === undefined || by === person ? [{ to: state, at, by }] : [],
  );
}

/** Members of a team, as Linear lists them. */
export function peopleOf(members: readonly Fields[]): readonly Person[] {
  const people = members.flatMap((member) => {
    const id = textIn(member, 'id');
    const name = textIn(member, 'name') ?? textIn(member, 'displayName');
    return id === undefined || name === undefined ? [] : [{ id, name, email: textIn(member, 'email') }];
  });
  const ofName = Map.groupBy(people, ({ name }) => name.toLowerCase());
  return people.map((person) => {
    const ids = new Set(ofName.get(person.name.toLowerCase())?.map(({ id }) => id));
    return { ...person, sharesName: ids.size > 1 };
  });
}

function stateIn(state: unknown, states: LinearStates): Story['state'] | undefined {
  return isObject(state) ? states.stateOf(textIn(state, 'name'), textIn(state, 'type')) : undefined;
}

function unknownIn(state: unknown, states: LinearStates): Pick<Story, 'unknownStatus'> {
  const name = textIn(state, 'name');
  return states.isUnknown(name, textIn(state, 'type')) ? { unknownStatus: name ?? '' } : {};
}

/** The nodes of a connection. */
export function nodesOf(connection: unknown): readonly Fields[] {
  const nodes = fieldIn(connection, 'nodes');
  return Array.isArray(nodes) ? nodes.filter(isObject) : [];
}

/** What stands in a field of what may be no object. */
export function fieldIn(of: unknown, name: string): unknown {
  return isObject(of) ? of[name] : undefined;
}

/** The same for a text; undefined for an empty one. */
export function textIn(of: unknown, name: string): string | undefined {
  const value = fieldIn(of, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
