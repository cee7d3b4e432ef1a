import type { PastMove, Story, StoryMove, StoryState } from '../../../ports/tracker.ts';
import { idOf, objectsOf, textOf } from '../tracker-fields.ts';
import type { ShortcutState, StateNames } from './shortcut-workflow.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One change of a story's column. */
interface ColumnMove {
  /** Id of the member; undefined where a rule of the team's or a pull request moved it. */
  readonly by: string | undefined;
  /** ISO 8601. */
  readonly at: string;
  readonly from: StoryState | undefined;
  readonly to: StoryState | undefined;
}

/** What the columns are called now, and what they mean. */
export interface KnownColumns {
  readonly names: StateNames;
  /** Those of the story's workflow. */
  readonly states: readonly ShortcutState[];
}

/**
 * How a story last got into its state, by its history in any order. A move between two columns of the same state is none. Undefined where
 * no person did it.
 * Source: History of schema/shortcut.swagger.json (useshortcut/shortcut-client-js); that a column stands flat in the action `create`, nested
 * in `update`, and beside a pull request's own action where that moved the story, is in the recorded history of sc-8765 in the tests of
 * mhq's handler for Shortcut.
 */
export function lastMoveIn(
  entries: readonly Fields[],
  { id, state }: Pick<Story, 'id' | 'state'>,
  columns: KnownColumns,
): StoryMove | undefined {
  const moves = movesIn(entries, id, columns);
  const last = moves.findLast(({ to }) => to === state);
  if (last?.by === undefined) return undefined;
  const before = moves.slice(0, moves.indexOf(last));
  return { by: last.by, at: last.at, deliveredAt: before.findLast(({ to }) => to === 'delivered')?.at };
}

/** As the port's `movesBy`, by the history in any order. That a story was made is no move. */
export function movesOfPerson(
  entries: readonly Fields[],
  { id }: Pick<Story, 'id'>,
  person: string | undefined,
  columns: KnownColumns,
): readonly PastMove[] {
  return movesIn(entries, id, columns).flatMap(({ by, at, from, to }) =>
    (person === undefined || by === person) && from !== undefined && to !== undefined ? [{ to, at, by }] : [],
  );
}

/** Oldest first; a move between two columns of the same state is none. */
function movesIn(entries: readonly Fields[], id: string, columns: KnownColumns): readonly ColumnMove[] {
  return entries
    .flatMap((entry) => movesOf(entry, id, columns))
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .filter(({ from, to }) => from !== to);
}

function movesOf(entry: Fields, story: string, columns: KnownColumns): readonly ColumnMove[] {
  const at = textOf(entry['changed_at']);
  if (at === undefined) return [];
  const actions = objectsOf(entry['actions']);
  const by = isByHand(entry, actions) ? idOf(entry['member_id']) : undefined;
  const meaning = (id: unknown) => stateOf(idOf(id), objectsOf(entry['references']), columns);
  const ofStory = actions.filter(({ id }) => id === undefined || idOf(id) === story);
  return ofStory.flatMap((action) => {
    const { old, now } = columnOf(action);
    return now === undefined ? [] : [{ by, at, from: meaning(old), to: meaning(now) }];
  });
}

/** Rules of the team and what happens on the code host move stories in the name of a member. */
const NOT_OF_CODE = ['story', 'story-comment', 'story-link', 'story-task', 'label', 'project'];

function isByHand(entry: Fields, actions: readonly Fields[]): boolean {
  const { automation_id: automation, webhook_id: webhook, external_id: external } = entry;
  if ([automation, webhook, external].some((id) => idOf(id) !== undefined)) return false;
  return actions.every(({ entity_type: of }) => of === undefined || NOT_OF_CODE.includes(String(of)));
}

function columnOf(action: Fields): { readonly old?: unknown; readonly now?: unknown } {
  if (action['entity_type'] !== undefined && action['entity_type'] !== 'story') return {};
  if (action['action'] === 'create') return { now: action['workflow_state_id'] };
  const [changes] = objectsOf([action['changes']]);
  const [change] = objectsOf([changes?.['workflow_state_id']]);
  return { old: change?.['old'], now: change?.['new'] };
}

/** A column that the workflow has no more is told in the entry itself. */
function stateOf(
  id: string | undefined,
  references: readonly Fields[],
  { names, states }: KnownColumns,
): StoryState | undefined {
  if (id === undefined) return undefined;
  const known = states.find((state) => state.id === id);
  if (known !== undefined) return names.read(known);
  const told = references.find((each) => each['entity_type'] === 'workflow-state' && idOf(each['id']) === id);
  const [name, type] = [textOf(told?.['name']), textOf(told?.['type'])];
  return name === undefined || type === undefined ? undefined : names.read({ name, type });
}
