import { isObject } from '../../../domain/input/is-object.ts';
import { oneLine } from '../../../domain/input/one-line.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import type { MoveRefusal, Story, StoryState } from '../../../ports/tracker.ts';
import { trackerError } from '../tracker-client.ts';
import { idOf, textOf } from '../tracker-fields.ts';
import { JIRA_ANSWERS } from './jira-answers.ts';
import { type JiraClient, jiraMessage } from './jira-client.ts';
import { type JiraStates, type JiraStatus, jiraStatus } from './jira-states.ts';

/** A way out of the issue's status, as Jira offers it to the token's user. */
interface Transition {
  readonly id: string;
  readonly name: string;
  /** Name of the status that it leads to. */
  readonly to: string;
  /** Names of the fields that its screen requires and that have no default. */
  readonly required: readonly string[];
}

/** The issue that is moved, and how its site is asked. */
interface Moving {
  readonly client: JiraClient;
  readonly states: JiraStates;
  readonly story: Story;
}

/** A transition, and the state of ours that it leads to. */
interface Way {
  readonly transition: Transition;
  readonly state: StoryState;
}

/**
 * Moves an issue by whichever transition leads to a status of that state now: their ids differ from status to status, so they are read
 * each time. The target's name counts before the transition's own; of several the first is taken. Where none leads there at once, the issue
 * goes through the states that lie between, as far ahead each time as it can.
 * Source: Jira Cloud's OpenAPI description, "Get transitions" and "Transition issue".
 * @throws UserError `invalid_input` as in the port
 */
export async function moveIssue(
  client: JiraClient,
  states: JiraStates,
  story: Story,
  state: StoryState,
): Promise<'moved' | MoveRefusal> {
  const now = await readStatus(client, story);
  if (isOf(states, now, state)) return 'moved';
  const between = statesBetween(states.of(now), state);
  return moveOn({ client, states, story }, now, [state, ...between.toReversed()]);
}

const STEPS: readonly StoryState[] = ['unstarted', 'started', 'finished', 'delivered'];

/** None for a story that people have judged: only they move it on. */
function statesBetween(from: StoryState, to: StoryState): readonly StoryState[] {
  const first = from === 'unscheduled' ? 0 : STEPS.indexOf(from);
  return first < 0 ? [] : STEPS.slice(first + 1, Math.max(first + 1, STEPS.indexOf(to)));
}

/** @param wanted the target first, and then what lies before it, the nearest last */
async function moveOn(
  at: Moving,
  now: JiraStatus,
  wanted: readonly [StoryState, ...StoryState[]],
): Promise<'moved' | MoveRefusal> {
  const { client, states, story } = at;
  const [target] = wanted;
  const transitions = await readTransitions(client, story);
  const way = wanted.map((state) => wayTo(states, transitions, state)).find((each) => each !== undefined);
  // Nothing is written for a state that the project does not have.
  if (way?.state !== target) await requireStatus(client, states, story, target);
  if (way === undefined)
    return { refused: withoutWay(now, states.namesFor(target), transitions), unestimated: false };
  const outcome = await take(at, way);
  if (outcome !== 'moved' || way.state === target) return outcome;
  const [, ...between] = wanted.slice(0, wanted.indexOf(way.state));
  return moveOn(at, await readStatus(client, story), [target, ...between]);
}

function wayTo(states: JiraStates, transitions: readonly Transition[], state: StoryState): Way | undefined {
  const transition = chosen(transitions, namesOf(states, state));
  return transition && { transition, state };
}

async function take(
  { client, states, story }: Moving,
  { transition, state }: Way,
): Promise<'moved' | MoveRefusal> {
  const doing = `move story ${story.id} to ${state}`;
  const { status, body } = await client.request({
    doing,
    call: 'POST /issue/{issue}/transitions',
    ids: { issue: story.id },
    body: { transition: { id: transition.id } },
    legal: ['refusedMove', 'otherMove'],
  });
  // Somebody else may have moved it there since the look.
  if (status < 300 || isOf(states, await readStatus(client, story), state)) return 'moved';
  if (status === 409)
    throw trackerError(JIRA_ANSWERS.otherMove, { doing, status, message: jiraMessage(body) });
  return { refused: withRequired(transition, body), unestimated: false };
}

/** In small letters, the likeliest first. */
function namesOf(states: JiraStates, state: StoryState): readonly string[] {
  return states.namesFor(state).map((name) => name.toLowerCase());
}

function isOf(states: JiraStates, status: JiraStatus, state: StoryState): boolean {
  return states.of(status) === state || namesOf(states, state).includes(status.name.toLowerCase());
}

async function readStatus(client: JiraClient, story: Story): Promise<JiraStatus> {
  const { body } = await client.request({
    doing: `read the status of story ${story.id}`,
    call: 'GET /issue/{issue}',
    ids: { issue: story.id },
    query: { fields: 'status' },
  });
  const status =
    isObject(body) && isObject(body['fields']) ? jiraStatus(body['fields']['status']) : undefined;
  if (status === undefined)
    throw new AdapterError(
      'far_side_error',
      `The tracker does not say which status story ${story.id} has; check tracker-url.`,
      { service: 'tracker' },
    );
  return status;
}

async function readTransitions(client: JiraClient, story: Story): Promise<readonly Transition[]> {
  const { body } = await client.request({
    doing: `read the transitions of story ${story.id}`,
    call: 'GET /issue/{issue}/transitions',
    ids: { issue: story.id },
    query: { expand: 'transitions.fields' },
  });
  const listed = isObject(body) && Array.isArray(body['transitions']) ? body['transitions'] : [];
  return listed.filter(isObject).flatMap((each) => {
    const id = idOf(each['id']);
    const to = jiraStatus(each['to'])?.name;
    if (id === undefined || to === undefined || each['isAvailable'] === false) return [];
    return [{ id, to, name: textOf(each['name']) ?? to, required: requiredOf(each['fields']) }];
  });
}

function requiredOf(fields: unknown): readonly string[] {
  if (!isObject(fields)) return [];
  return Object.entries(fields).flatMap(([key, field]) =>
    isObject(field) && field['required'] === true && field['hasDefaultValue'] !== true
      ? [textOf(field['name']) ?? key]
      : [],
  );
}

/** @param names in small letters, the likeliest first. */
function chosen(transitions: readonly Transition[], names: readonly string[]): Transition | undefined {
  const wayBy = (nameOf: (each: Transition) => string) =>
    names.flatMap((name) => transitions.find((each) => nameOf(each).toLowerCase() === name) ?? []).at(0);
  return wayBy(({ to }) => to) ?? wayBy(({ name }) => name);
}

/** @throws UserError where the project has no status for the state */
async function requireStatus(
  client: JiraClient,
  states: JiraStates,
  { project }: Story,
  state: StoryState,
): Promise<void> {
  const wanted = states.namesFor(state);
  const there = (await readStatuses(client, project)).map(({ name }) => name);
  const known = there.map((name) => name.toLowerCase());
  if (wanted.some((name) => known.includes(name.toLowerCase()))) return;
  throw new UserError(
    'invalid_input',
    `Project ${project} has no status for stories that are ${state} (${namesIn(wanted)}); name one of its own in the setting stories.statuses: ${namesIn(there)}.`,
  );
}

/** Every status that a project's issues may have, whichever type they are of; each name once. */
export async function readStatuses(client: JiraClient, project: string): Promise<readonly JiraStatus[]> {
  const { body } = await client.request({
    doing: `read the statuses of project ${project}`,
    call: 'GET /project/{project}/statuses',
    ids: { project },
  });
  const types = (Array.isArray(body) ? body : []).filter(isObject);
  const found = types.flatMap(({ statuses }) =>
    (Array.isArray(statuses) ? statuses : []).flatMap((each) => jiraStatus(each) ?? []),
  );
  return [...new Map(found.map((status) => [status.name.toLowerCase(), status])).values()];
}

/** Some of many names, on one line; names are what a team likes. */
function namesIn(names: readonly string[]): string {
  return oneLine(names.slice(0, 30).join(', '), 300);
}

function withoutWay(from: JiraStatus, to: readonly string[], transitions: readonly Transition[]): string {
  const ways = transitions.map(({ name, to: status }) => (name === status ? name : `${name} to ${status}`));
  const there = ways.length === 0 ? 'there is none' : `there are ${ways.join(', ')}`;
  return oneLine(`No transition leads from ${from.name} to ${to.join(' or ')}; ${there}`, 200);
}

function withRequired({ name, required }: Transition, body: unknown): string {
  const message = jiraMessage(body);
  const untold = required.filter((field) => !message.includes(field));
  const wants = untold.length === 0 ? '' : `${name} requires ${untold.join(', ')}. `;
  return oneLine(`${wants}${message}`, 200);
}
