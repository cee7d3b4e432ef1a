import type { StoryState } from '../../../domain/stories/story-state.ts';
import type { LinearOptions } from './linear-client.ts';

/** What a team calls its states where nobody says so: Linear's own names, and ours where it has none. */
const NAMES: Readonly<Record<StoryState, string>> = {
  unscheduled: 'Backlog',
  unstarted: 'Todo',
  started: 'In Progress',
  finished: 'In Review',
  delivered: 'Delivered',
  accepted: 'Done',
  rejected: 'Rejected',
};

const STATES: readonly StoryState[] = [
  'unscheduled',
  'unstarted',
  'started',
  'finished',
  'delivered',
  'accepted',
  'rejected',
];

/** Every type that a state may have. Source: the published schema of `@linear/sdk`, `WorkflowState.type`. */
const TYPES: Readonly<Record<string, StoryState>> = {
  triage: 'unscheduled',
  backlog: 'unscheduled',
  unstarted: 'unstarted',
  started: 'started',
  completed: 'accepted',
  canceled: 'rejected',
  duplicate: 'rejected',
};

/** The states of our stories, and those of a workflow. */
export interface LinearStates {
  /** What the team calls the state, in lower case; undefined where its name stands for another one. */
  nameOf(state: StoryState): string | undefined;
  /** The name that the settings give it; undefined where they give none. */
  given(state: StoryState): string | undefined;
  /** Of a state of a workflow; undefined where neither its name nor its type is known. */
  stateOf(name: string | undefined, type: string | undefined): StoryState | undefined;
}

/** A name that the team has given to one state is no other's name any more. */
export function linearStates(given: LinearOptions['statusNames']): LinearStates {
  const ofName = new Map<string, StoryState>();
  for (const names of [given, NAMES])
    for (const state of STATES) {
      const name = names[state]?.toLowerCase();
      if (name !== undefined && !ofName.has(name)) ofName.set(name, state);
    }
  return {
    given: (state) => given[state],
    nameOf(state) {
      const name = (given[state] ?? NAMES[state]).toLowerCase();
      return ofName.get(name) === state ? name : undefined;
    },
    stateOf: (name = '', type = '') => ofName.get(name.toLowerCase()) ?? TYPES[type],
  };
}
