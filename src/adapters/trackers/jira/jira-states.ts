import { isObject } from '../../../domain/input/is-object.ts';
import { STORY_STATES } from '../../../domain/stories/story-state.ts';
import type { StatusNames, StoryState } from '../../../ports/tracker.ts';
import { textOf } from '../tracker-fields.ts';
import { isDeclining } from './jira-resolutions.ts';

/** A status as Jira has it; its names are the team's own. */
export interface JiraStatus {
  readonly name: string;
  /** `new`, `indeterminate`, `done` or `undefined`; undefined where Jira does not say. */
  readonly category: string | undefined;
}

/** The same, with what the issue was resolved as; absent where it was not. */
export interface JiraPlace extends JiraStatus {
  readonly resolution?: string | undefined;
}

/** What the statuses of a site mean. Names are compared without case. */
export interface JiraStates {
  /** By the name alone; undefined for one that nobody knows. */
  ofName(name: string): StoryState | undefined;
  /**
   * By the name, else by Jira's category. Accepted by a name alone, for an acceptance merges: the category `done` also has what was
   * cancelled. And never with a resolution that says that nobody did it.
   */
  of(place: JiraPlace): StoryState;
  /** True for one whose name nobody knows, and whose category leaves open how far the work is. */
  isUnknown(status: JiraStatus): boolean;
  /** What a status for that state may be called, the likeliest first. */
  namesFor(state: StoryState): readonly string[];
}

/**
 * What many teams call them. Source for the first of each that there is: the default workflows of Jira's software templates (To Do, In
 * Progress, In Review, Done) and Jira's classic one (Open, In Progress, Resolved, Closed). Jira has none for delivered and rejected.
 */
const USUAL: Readonly<Record<StoryState, readonly string[]>> = {
  unscheduled: ['Backlog'],
  unstarted: ['To Do', 'Selected for Development', 'Open'],
  started: ['In Progress', 'In Development'],
  finished: ['In Review', 'Code Review', 'Review'],
  delivered: ['Delivered', 'Ready for Acceptance', 'In Acceptance'],
  accepted: ['Accepted', 'Done', 'Closed', 'Resolved'],
  rejected: ['Rejected', 'Reopened'],
};

/** Source: Jira Cloud's OpenAPI description, `StatusCategory`. */
const BY_CATEGORY: ReadonlyMap<string | undefined, StoryState> = new Map([
  ['new', 'unstarted'],
  ['indeterminate', 'started'],
  ['done', 'rejected'],
]);

/**
 * @param given what the team calls the states; a name that it gives is none of the usual ones of another state. Where it names what is
 * accepted, none of the usual names is any more.
 */
export function createJiraStates(given: StatusNames = {}): JiraStates {
  const own = new Map(
    STORY_STATES.toReversed().flatMap((state) => {
      const name = given[state];
      return name === undefined ? [] : [[name.toLowerCase(), state] as const];
    }),
  );
  const namesFor = (state: StoryState): readonly string[] => {
    const name = given[state];
    return name === undefined ? USUAL[state].filter((each) => !own.has(each.toLowerCase())) : [name];
  };
  const usual = new Map(
    STORY_STATES.filter((state) => state !== 'accepted' || given.accepted === undefined).flatMap((state) =>
      USUAL[state].map((name) => [name.toLowerCase(), state] as const),
    ),
  );
  const ofName = (name: string) => own.get(name.toLowerCase()) ?? usual.get(name.toLowerCase());
  return {
    ofName,
    of({ name, category, resolution }) {
      const state = ofName(name) ?? BY_CATEGORY.get(category) ?? 'unstarted';
      return state === 'accepted' && isDeclining(resolution) ? 'rejected' : state;
    },
    isUnknown: ({ name, category }) =>
      ofName(name) === undefined && category !== 'new' && category !== 'done',
    namesFor,
  };
}

/** A status of an answer; undefined for what is none. */
export function jiraStatus(value: unknown): JiraStatus | undefined {
  if (!isObject(value)) return undefined;
  const name = textOf(value['name']);
  const category = isObject(value['statusCategory']) ? textOf(value['statusCategory']['key']) : undefined;
  return name === undefined ? undefined : { name, category };
}
