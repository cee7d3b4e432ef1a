import { STORY_STATES, type StoryState } from '../../../domain/stories/story-state.ts';
import type { LinearOptions } from './linear-client.ts';

/** What a team calls its states where nobody says so, the likeliest first: Linear's own names, and usual ones where it has none. */
const NAMES: Readonly<Record<StoryState, readonly string[]>> = {
  unscheduled: ['Backlog'],
  unstarted: ['Todo', 'To Do'],
  started: ['In Progress', 'Doing', 'Started'],
  finished: ['In Review', 'Review', 'Ready for Review'],
  delivered: ['Delivered', 'Ready for Acceptance', 'In Acceptance'],
  accepted: ['Done', 'Completed', 'Accepted'],
  rejected: ['Rejected'],
};

/** Every type that a state may have. Source: the published schema of `@linear/sdk`, `WorkflowState.type`. */
const TYPES: ReadonlyMap<string, StoryState> = new Map([
  ['triage', 'unscheduled'],
  ['backlog', 'unscheduled'],
  ['unstarted', 'unstarted'],
  ['started', 'started'],
  ['completed', 'accepted'],
  ['canceled', 'rejected'],
  ['duplicate', 'rejected'],
]);

/** The states of our stories, and those of a workflow. */
export interface LinearStates {
  /** What the team may call the state, in lower case, the likeliest first; [] where its names stand for another one. */
  namesOf(state: StoryState): readonly string[];
  /** The name that the settings give it; undefined where they give none. */
  given(state: StoryState): string | undefined;
  /** Of a state of a workflow; undefined where neither its name nor its type is known. */
  stateOf(name: string | undefined, type: string | undefined): StoryState | undefined;
  /** True for one whose name nobody knows, and whose type leaves open how far the work is. */
  isUnknown(name: string | undefined, type: string | undefined): boolean;
}

/**
 * A name that the team has given to one state is no other's name any more. Where it names what is accepted, nothing else is: a workflow may
 * have several states that are completed and an
 * acceptance merges. What is canceled is accepted by no usual name.
 */
export function linearStates(given: LinearOptions['statusNames']): LinearStates {
  const own = new Map<string, StoryState>();
  const usual = new Map<string, StoryState>();
  for (const state of STORY_STATES) {
    const name = given[state]?.toLowerCase();
    if (name !== undefined && !own.has(name)) own.set(name, state);
    if (state !== 'accepted' || name === undefined)
      for (const each of NAMES[state]) usual.set(each.toLowerCase(), state);
  }
  const ofName = (name: string) => own.get(name.toLowerCase()) ?? usual.get(name.toLowerCase());
  return {
    given: (state) => given[state],
    namesOf(state) {
      const names = given[state] === undefined ? NAMES[state] : [given[state]];
      return names.map((name) => name.toLowerCase()).filter((name) => ofName(name) === state);
    },
    stateOf(name = '', type = '') {
      const known = own.get(name.toLowerCase());
      if (known !== undefined) return known;
      const byType = TYPES.get(type);
      const byName = byType === 'rejected' ? undefined : usual.get(name.toLowerCase());
      const isUntold = byType === 'accepted' && given.accepted !== undefined;
      return byName ?? (isUntold ? 'rejected' : byType);
    },
    isUnknown: (name = '', type = '') => type === 'started' && ofName(name) === undefined,
  };
}
