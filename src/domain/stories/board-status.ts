import { STORY_RANK, STORY_STATES, type StoryState } from './story-state.ts';

/** What a team calls states; absent ones have their usual names. */
type GivenNames = Readonly<Partial<Record<StoryState, string>>>;

/** How a board shows states. Names are compared without case. */
export interface BoardStatuses {
  /** Undefined for a status that nobody knows. */
  stateOf(status: string): StoryState | undefined;
  /** The one of a board's statuses that stands for the state, the likeliest first; undefined where it has none. */
  statusFor(state: StoryState, statuses: readonly string[]): string | undefined;
}

/** A story's card, as its board has it. */
export interface BoardCard {
  /** Undefined where its status is set to nothing. */
  readonly status: string | undefined;
  /** ISO 8601: when somebody last set it; undefined where nobody did. */
  readonly setAt: string | undefined;
}

/**
 * What many teams call them. Sources: the statuses that new boards of GitHub's begin with (docs.github.com, "Quickstart for Projects":
 * Todo, In Progress, Done; its template for Kanban: Backlog, Ready, In progress, In review, Done), and the usual names of other trackers.
 */
const USUAL: Readonly<Record<StoryState, readonly string[]>> = {
  unscheduled: ['Backlog'],
  unstarted: ['Todo', 'To do', 'Ready'],
  started: ['In Progress', 'In Development', 'Doing', 'Started'],
  finished: ['In Review', 'Code Review', 'Review', 'Ready for Review', 'Finished'],
  delivered: ['Delivered', 'Ready for Acceptance', 'In Acceptance'],
  accepted: ['Done', 'Accepted', 'Completed'],
  rejected: ['Rejected'],
};

/** @param given a name that it gives to one state is no usual name of another one any more. */
export function boardStatuses(given: GivenNames = {}): BoardStatuses {
  const known = new Map<string, StoryState>();
  for (const state of STORY_STATES) {
    const name = given[state]?.toLowerCase();
    if (name !== undefined && !known.has(name)) known.set(name, state);
  }
  for (const state of STORY_STATES)
    for (const name of USUAL[state]) if (!known.has(name.toLowerCase())) known.set(name.toLowerCase(), state);
  return {
    stateOf: (status) => known.get(status.trim().toLowerCase()),
    statusFor(state, statuses) {
      const own = given[state] === undefined ? [] : [given[state]];
      const names = [...own, ...USUAL[state]].map((name) => name.toLowerCase());
      const likeliest = names.find(
        (name) => known.get(name) === state && named(statuses, name) !== undefined,
      );
      return likeliest === undefined ? undefined : named(statuses, likeliest);
    },
  };
}

function named(statuses: readonly string[], name: string): string | undefined {
  return statuses.find((each) => each.trim().toLowerCase() === name);
}

/**
 * True where a card shows less than its story has reached: its status stands for an earlier state, or for the other of the two that people
 * judge. Work goes on after a rejection, so whatever comes behind it is later. A status that nobody knows may stand for anything, so it
 * is left alone.
 * @param shown what the card's status stands for; undefined where nobody knows that.
 */
export function isBehindStory(
  { status }: BoardCard,
  shown: StoryState | undefined,
  state: StoryState,
): boolean {
  // Nobody has begun, whatever the board shows of it.
  if (STORY_RANK[state] === 0) return false;
  if (status === undefined) return true;
  return shown !== undefined && hasGoneOn(shown, state);
}

/**
 * True where somebody moved the card after the story had got into its state. So people have the last word, and whoever was cut short
 * between a story and its card is not taken for one of them. Both times are GitHub's, in whole seconds. Who it was no one tells reliably:
 * `creator` of a field's value is documented as who created it (docs.github.com/graphql, "ProjectV2ItemFieldSingleSelectValue"), and the
 * timeline's `ProjectV2ItemStatusChangedEvent`, which has an actor, lacks most changes since September 2026 (github.com/orgs/community,
 * discussions 209338 and 209484).
 * @param since when the story got into its state; undefined where nobody knows, which takes nobody's word.
 */
export function isMovedSince({ setAt }: BoardCard, since: string | undefined): boolean {
  return since !== undefined && setAt !== undefined && Date.parse(setAt) > Date.parse(since);
}

/** True where a story has got further, goes on after a rejection, or was judged otherwise: a card that shows the earlier state is behind. */
export function hasGoneOn(from: StoryState, to: StoryState): boolean {
  if (from === to || STORY_RANK[to] === 0) return false;
  return from === 'rejected' || STORY_RANK[to] > STORY_RANK[from] || (isJudged(from) && isJudged(to));
}

function isJudged(state: StoryState): boolean {
  return state === 'accepted' || state === 'rejected';
}
