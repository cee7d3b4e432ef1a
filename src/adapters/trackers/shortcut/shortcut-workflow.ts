import { oneLine } from '../../../domain/input/one-line.ts';
import { STORY_STATES } from '../../../domain/stories/story-state.ts';
import { UserError } from '../../../domain/verdict/errors.ts';
import type { StatusNames, StoryState } from '../../../ports/tracker.ts';
import { idOf, objectsOf, textOf } from '../tracker-fields.ts';

/** A column of a workflow. */
export interface ShortcutState {
  readonly id: string;
  readonly name: string;
  /** `backlog`, `unstarted`, `started` or `done` (HistoryReferenceWorkflowState of the schema). */
  readonly type: string;
}

export interface ShortcutWorkflow {
  readonly name: string;
  /** From left to right. */
  readonly states: readonly ShortcutState[];
}

/** What a column means, and which column a state is. */
export interface StateNames {
  /** Undefined for a column of a type that is not known here. */
  read(state: Pick<ShortcutState, 'name' | 'type'>): StoryState | undefined;
  /**
   * True for a column that only its type tells, which leaves open how far the work is. The one that `find` takes for what is started is
   * known.
   */
  isUnknown(workflow: ShortcutWorkflow, state: ShortcutState): boolean;
  /** @throws UserError `invalid_input` where the workflow has none; it names those that there are. */
  find(workflow: ShortcutWorkflow, state: StoryState): ShortcutState;
}

/**
 * Names by which a column is known where the team names none for that state. Only states that no type tells apart have some: of the types
 * `started` and `done` a workflow has several columns, and what is done may also have been given up. The first one that there is counts.
 */
const USUAL_NAMES: Readonly<Partial<Record<StoryState, readonly string[]>>> = {
  started: ['Started', 'In Development', 'In Progress', 'Doing'],
  finished: ['Finished', 'Ready for Review', 'In Review'],
  delivered: ['Delivered', 'Ready for Acceptance', 'Ready for Deploy'],
  rejected: ['Rejected', 'Cancelled', 'Canceled', "Won't Do", "Won't Fix", 'Abandoned', 'Duplicate'],
};

const OF_TYPE: Readonly<Record<string, StoryState>> = {
  backlog: 'unscheduled',
  unstarted: 'unstarted',
  started: 'started',
  done: 'accepted',
};

/**
 * The team's names count first, then the usual ones, then the type of a column. Where the team names the column of what is accepted, every
 * other one of the type `done` is for what was given up: nothing may be merged for a story that somebody cancelled.
 * @param named a name that stands for two states is read as the first of them.
 */
export function createStateNames(named: StatusNames): StateNames {
  function namesOf(state: StoryState): readonly string[] {
    const own = named[state];
    return own === undefined ? (USUAL_NAMES[state] ?? []) : [own];
  }

  function byName(name: string): StoryState | undefined {
    const isOne = (state: StoryState) => namesOf(state).some((each) => isSame(each, name));
    return (
      STORY_STATES.find((state) => named[state] !== undefined && isOne(state)) ?? STORY_STATES.find(isOne)
    );
  }

  function read({ name, type }: Pick<ShortcutState, 'name' | 'type'>): StoryState | undefined {
    const known = byName(name);
    if (known !== undefined) return known;
    return type === 'done' && named.accepted !== undefined ? 'rejected' : OF_TYPE[type];
  }

  function look(workflow: ShortcutWorkflow, state: StoryState): ShortcutState | undefined {
    const columns = namesOf(state).map((name) => workflow.states.find((each) => isSame(each.name, name)));
    const found = columns.find((each) => each !== undefined);
    if (found !== undefined || named[state] !== undefined) return found;
    return workflow.states.find((each) => read(each) === state);
  }

  return {
    read,
    isUnknown: (workflow, state) =>
      state.type === 'started' &&
      byName(state.name) === undefined &&
      look(workflow, 'started')?.id !== state.id,
    find(workflow, state) {
      const found = look(workflow, state);
      if (found === undefined) throw noState(workflow, state, named[state]);
      return found;
    },
  };
}

/** Shortcut keeps spaces at the end of a name as they were typed. */
function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

const MOST_NAMES = 30;

function noState(
  { name, states }: ShortcutWorkflow,
  state: StoryState,
  wanted: string | undefined,
): UserError {
  const names = states.slice(0, MOST_NAMES).map((each) => `'${oneLine(each.name, 60)}'`);
  const asked = wanted === undefined ? '' : ` named '${oneLine(wanted, 60)}'`;
  return new UserError(
    'invalid_input',
    `The workflow '${oneLine(name, 60)}' of Shortcut has no state${asked} for '${state}'; name one of ${names.join(', ')} in the setting stories.statuses.`,
  );
}

/** A workflow as Shortcut answers; undefined for anything that is none. */
export function readWorkflow(body: Readonly<Record<string, unknown>>): ShortcutWorkflow | undefined {
  const ordered = objectsOf(body['states']).toSorted((a, b) => placeOf(a) - placeOf(b));
  const states = ordered.flatMap((state) => {
    const [id, name, type] = [idOf(state['id']), textOf(state['name']), textOf(state['type'])];
    return id === undefined || name === undefined || type === undefined ? [] : [{ id, name, type }];
  });
  return states.length === 0 ? undefined : { name: textOf(body['name']) ?? '', states };
}

function placeOf({ position }: Readonly<Record<string, unknown>>): number {
  return typeof position === 'number' ? position : 0;
}
