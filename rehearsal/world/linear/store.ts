import { createWorldRandom, type WorldRandom } from '../kernel/random.ts';
import type { WorldCore } from '../kernel/world.ts';
import { entityNotFound, LinearProblem, refusedArgument } from './errors.ts';
import { mentionsIn, writtenAnew } from './markdown.ts';
import type {
  Entity,
  LinearActor,
  LinearAttachment,
  LinearChange,
  LinearComment,
  LinearHistory,
  LinearIssue,
  LinearLabel,
  LinearState,
  LinearTeam,
  LinearUser,
} from './records.ts';

/** What Linear remembers of one workspace. */
export interface LinearBooks {
  readonly users: Map<string, LinearUser>;
  /** The user of each API key and each OAuth token. */
  readonly tokens: Map<string, string>;
  readonly teams: Map<string, LinearTeam>;
  readonly states: Map<string, LinearState>;
  readonly labels: Map<string, LinearLabel>;
  readonly issues: Map<string, LinearIssue>;
  readonly comments: Map<string, LinearComment>;
  readonly attachments: Map<string, LinearAttachment>;
  readonly history: LinearHistory[];
}

/**
 * What is said nowhere, and varies by seed: whether Markdown comes back as it was, the order of lists, the length of pages, and the status
 * of a refused token and of an error in a field.
 */
export interface LinearHabits {
  /** Whether Markdown comes back as it was handed in. */
  readonly keepsMarkdown: boolean;
  /** Whether lists begin with what is newest. */
  readonly newestFirst: boolean;
  /** Nodes of a page at most. */
  readonly longestPage: number;
  /** The status of a refused token: clients have seen all three. */
  readonly unauthenticated: number;
  /** The status of an error that comes up while a document is carried out. */
  readonly failed: number;
}

export interface LinearStore extends LinearBooks {
  readonly habits: LinearHabits;
  readonly random: WorldRandom;
  now(): string;
}

/** A store that has nothing yet. Its chances are its own, so that those of other services stay as they are without it. */
export function createLinearStore(core: WorldCore): LinearStore {
  const random = createWorldRandom(core.seed + 0x11ea);
  return {
    users: new Map(),
    tokens: new Map(),
    teams: new Map(),
    states: new Map(),
    labels: new Map(),
    issues: new Map(),
    comments: new Map(),
    attachments: new Map(),
    history: [],
    habits: {
      keepsMarkdown: random.pick([true, false]),
      newestFirst: random.pick([true, false]),
      longestPage: core.pageSize ?? random.pick([2, 50, 250]),
      unauthenticated: random.pick([200, 400, 401]),
      failed: random.pick([200, 400]),
    },
    random,
    now: () => core.clock.iso(),
  };
}

/** `SHOP-12`. */
export function identifierOf(store: LinearStore, issue: LinearIssue): string {
  return `${teamOf(store, issue).key}-${issue.number}`;
}

export function teamOf(store: LinearStore, { teamId }: Pick<LinearIssue, 'teamId'>): LinearTeam {
  return need(store.teams.get(teamId), 'Team');
}

/** By its id or by its identifier, in any case (linear/linear#1066). @throws LinearProblem */
export function issueBy(store: LinearStore, id: string): LinearIssue {
  const found =
    store.issues.get(id) ??
    [...store.issues.values()].find((each) => identifierOf(store, each) === id.toUpperCase());
  return need(found, 'Issue');
}

/** @throws LinearProblem where there is none */
export function need<T>(found: T | undefined, entity: string): T {
  if (found === undefined) throw entityNotFound(entity);
  return found;
}

/** Where an id has to be one. @throws LinearProblem in the words of linear/linear#1094 */
export function requireUuid(value: string, name: string): void {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value))
    throw refusedArgument(`${name} must be a UUID.`);
}

/** A new id, and the time. */
export function fresh(store: LinearStore): Entity {
  return { id: store.random.uuid(), createdAt: store.now() };
}

/** Keeps something by its id. */
export function add<T extends Entity>(to: Map<string, T>, made: T): T {
  to.set(made.id, made);
  return made;
}

/** Writes down what somebody did to an issue. */
export function record(store: LinearStore, issue: LinearIssue, by: LinearActor, change: LinearChange): void {
  issue.updatedAt = store.now();
  store.history.push({ ...fresh(store), issueId: issue.id, by, ...change });
}

/** @throws LinearProblem for a state of another team (mksglu/hatice#13 has the words) */
export function moveIssue(store: LinearStore, issue: LinearIssue, stateId: string, by: LinearActor): void {
  requireUuid(stateId, 'stateId');
  const state = need(store.states.get(stateId), 'WorkflowState');
  if (state.teamId !== issue.teamId)
    throw new LinearProblem('INPUT_ERROR', 'Discrepancy between issue team and state, cycle or project');
  if (state.id === issue.stateId) return;
  record(store, issue, by, { fromStateId: issue.stateId, toStateId: state.id });
  issue.stateId = state.id;
}

/** @throws LinearProblem for a label of another team, or a group (coalesce-labs/catalyst#3290 has the words) */
export function addLabel(store: LinearStore, issue: LinearIssue, labelId: string, by: LinearActor): void {
  requireUuid(labelId, 'labelId');
  const label = need(store.labels.get(labelId), 'IssueLabel');
  if (label.teamId !== undefined && label.teamId !== issue.teamId)
    throw new LinearProblem(
      'INPUT_ERROR',
      'LabelIds for incorrect team',
      `The label '${label.name}' is not associated with the same team as the issue.`,
    );
  if (label.isGroup) throw refusedArgument(`The label '${label.name}' is a group and cannot be assigned.`);
  if (issue.labelIds.includes(labelId)) return;
  issue.labelIds = [...issue.labelIds, labelId];
  record(store, issue, by, { addedLabelIds: [labelId] });
}

/**
 * @throws LinearProblem for a name that is taken: in any case, by the team or by the workspace (linear/linear#428, #159;
 * BuildDownAI/AI-Implement#31)
 */
export function makeLabel(
  store: LinearStore,
  name: string,
  teamId: string | undefined,
  isGroup = false,
): LinearLabel {
  const taken = [...store.labels.values()].find(
    (each) =>
      each.name.toLowerCase() === name.toLowerCase() &&
      (each.teamId === teamId || each.teamId === undefined || teamId === undefined),
  );
  if (taken !== undefined)
    throw new LinearProblem(
      'INPUT_ERROR',
      'Duplicate label name',
      'Label with this name already exists in the team',
    );
  return add(store.labels, { ...fresh(store), name, teamId, isGroup });
}

/** A comment's text as it is kept, and whom it mentions. */
export function writtenBody(
  { habits }: LinearStore,
  body: string,
): { readonly body: string; readonly mentioned: readonly string[] } {
  return { body: habits.keepsMarkdown ? body : writtenAnew(body), mentioned: mentionsIn(body) };
}
