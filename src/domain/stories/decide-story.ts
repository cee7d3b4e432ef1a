import { hasLabel } from '../environment/labels.ts';
import { hasReviewer, type PullRequestFacts } from '../environment/pull-request.ts';
import { type StoryCause, type StoryMovesRule, targetOf } from './story-moves.ts';
import { type AutomaticStoryState, STORY_RANK, type StoryState, type StoryType } from './story-state.ts';

/** What a story's next state follows from. */
export interface StoryFacts {
  /** As GitHub has it now. */
  readonly pullRequest: Pick<PullRequestFacts, 'state' | 'labels' | 'review'>;
  /** The environment answers at the pull request's head commit. */
  readonly readyAtHead: boolean;
  /** As its tracker has it now. */
  readonly story: StoryPlace;
}

/** A story, as far as its next state follows from it. */
export interface StoryPlace {
  /** As its tracker has it, in our words. */
  readonly state: StoryState;
  /** What kind of work it is. */
  readonly type: StoryType;
  /** The tracker's own name of a status that nobody knows but by its kind; absent where it is known. */
  readonly unknownStatus?: string | undefined;
}

/** What the workflow says of stories. */
export interface StorySettings {
  /** The label that says that a pull request has been reviewed. */
  readonly reviewedLabel: string;
  /** A state that the workflow asks for by name; undefined where it follows from the pull request. */
  readonly asked?: AutomaticStoryState | undefined;
  /** With `never` another tool moves stories; absent means `facts`. */
  readonly move?: 'facts' | 'never' | undefined;
  /** Absent for the defaults. */
  readonly moves?: StoryMovesRule | undefined;
}

/** Where the story should move, or undefined when it stays: it never moves backwards, and only people accept. */
export function decideStory(facts: StoryFacts, settings: StorySettings): AutomaticStoryState | undefined {
  const { type } = facts.story;
  if (settings.move === 'never') return undefined;
  const cause = progressOf(facts, settings);
  const followed = cause && targetOf(cause, type, settings.moves ?? AS_EVER);
  const wanted = legalFor(type, settings.asked ?? followed);
  return wanted !== undefined && isForward(facts.story, wanted) ? wanted : undefined;
}

/** Where a story that is delivered goes when its pull request is pushed to; undefined where it stays, as it does unless the team says so. */
export function targetOfRedelivery(
  { state, type }: StoryPlace,
  { move, asked, moves = AS_EVER }: Pick<StorySettings, 'move' | 'asked' | 'moves'>,
): AutomaticStoryState | undefined {
  if (state !== 'delivered' || move === 'never' || asked !== undefined || !isJudged(type)) return undefined;
  return targetOf('redelivery', type, moves);
}

/**
 * True where somebody has set a story back since Greenroom left it, and nothing new has happened: what happened leads no further than it
 * was by then. Only what leads further moves it on.
 * @param left the state that Greenroom last moved it to.
 */
export function isSetBack(wanted: AutomaticStoryState, left: StoryState): boolean {
  return STORY_RANK[wanted] <= STORY_RANK[left];
}

/** A status that nobody knows may lie behind every state but the last one that Greenroom moves to. */
function isForward({ state, unknownStatus }: StoryPlace, wanted: AutomaticStoryState): boolean {
  return STORY_RANK[wanted] > STORY_RANK[state] && (unknownStatus === undefined || wanted === 'delivered');
}

/**
 * The state that a story has to be moved to once more, because a run that moved it was cut short; undefined where none was. Only states
 * that Greenroom moves to: of others it takes nothing away.
 */
export function unfinishedMove(
  { state, halfMoved }: { readonly state: StoryState; readonly halfMoved?: boolean | undefined },
  { move }: Pick<StorySettings, 'move'>,
): AutomaticStoryState | undefined {
  if (halfMoved !== true || move === 'never') return undefined;
  return state === 'started' || state === 'finished' || state === 'delivered' ? state : undefined;
}

/** True when the pull request and its environment are what the product owner is to judge. */
export function isDeliverable(facts: Omit<StoryFacts, 'story'>, settings: StorySettings): boolean {
  return progressOf(facts, settings) === 'delivered';
}

const AS_EVER: StoryMovesRule = { all: {}, ofType: {} };

function progressOf(
  facts: Omit<StoryFacts, 'story'>,
  settings: Pick<StorySettings, 'reviewedLabel'>,
): StoryCause | undefined {
  const { pullRequest: pull } = facts;
  if (pull.state !== 'open') return undefined;
  const reviewed = hasLabel(pull.labels, settings.reviewedLabel);
  if (reviewed && facts.readyAtHead) return 'delivered';
  const seen = hasReviewer(pull.review);
  return reviewed || seen ? 'review-requested' : 'opened';
}

/** Pivotal knows neither finished nor delivered chores, and a release is only accepted. */
function legalFor(
  type: StoryFacts['story']['type'],
  wanted: AutomaticStoryState | undefined,
): AutomaticStoryState | undefined {
  if (wanted === undefined || type === 'release') return undefined;
  return type === 'chore' ? 'started' : wanted;
}

/** False for stories that a person accepts without a delivery (see `legalFor`). */
export function isJudged(type: StoryFacts['story']['type']): boolean {
  return type === 'feature' || type === 'bug';
}

/** What to do with a story that its tracker does not move because it has no estimate: say so, fail, or give it these points. */
export type Unestimated = 'warn' | 'fail' | { readonly estimate: number };

/** Who may accept where nobody is named: whoever asked for the story or owns it. */
export function isOfStory(
  id: string,
  story: { readonly requesterId: string | undefined; readonly ownerIds: readonly string[] },
): boolean {
  return id === story.requesterId || story.ownerIds.includes(id);
}
