import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import {
  decideStory,
  isSetBack,
  type StoryFacts,
  type StorySettings,
  targetOfRedelivery,
  unfinishedMove,
} from '../../domain/stories/decide-story.ts';
import type { Delivery } from '../../domain/stories/delivery.ts';
import { labelOfRejected } from '../../domain/stories/rejection.ts';
import type { LabelEvent } from '../../domain/stories/review-label.ts';
import type { AutomaticStoryState } from '../../domain/stories/story-state.ts';
import { onGitHubsClock } from '../../domain/stories/two-clocks.ts';
import type { Story, StoryState, Tracker } from '../../ports/tracker.ts';
import { lazy } from '../pace/lazy.ts';
import { newestReviewLabel, type ReviewDeps, type ReviewRules } from './held-deliveries.ts';

/** How stories of a pull request are looked at, each question asked when it is needed. @param known the newest record, where it was read. */
export function targetDepsOf(
  deps: Pick<ReviewDeps, 'deliveries' | 'clock'> & Pick<TargetDeps, 'tracker'>,
  { number, headCommit, text }: Pick<PullRequestFacts, 'number' | 'headCommit' | 'text'>,
  known: Delivery | undefined,
  rules: ReviewRules,
): TargetDeps {
  return {
    tracker: deps.tracker,
    headCommit,
    openedAt: text.openedAt,
    newest: lazy(async () => known ?? deps.deliveries.newest(number)),
    newestLabel: ({ labelled }) => newestReviewLabel(deps, number, rules, labelled),
  };
}

/** By what it is seen where Greenroom left a story. */
export interface TargetDeps {
  readonly tracker: Pick<Tracker, 'story' | 'movesBy' | 'ownId' | 'aheadMs'>;
  /** The pull request's head: a whole SHA. */
  readonly headCommit: string;
  /** When the pull request was opened: ISO 8601, of GitHub's clock. */
  readonly openedAt: string;
  /** The newest delivery of the pull request. */
  newest(): Promise<Delivery | undefined>;
  /** The event by which the label of the review was last put on; undefined where GitHub does not tell. */
  newestLabel(delivery: Delivery): Promise<LabelEvent | undefined>;
}

/** Where a story goes. */
export interface StoryGoal {
  /** Undefined where it stays. */
  readonly target: AutomaticStoryState | undefined;
  /** Where Greenroom left it before somebody set it back, which is why it stays; absent for any other reason. */
  readonly setBackFrom?: StoryState;
}

/**
 * Where the story goes by the facts. It goes back for a redelivery alone, where the team says so. It stays where it is for what somebody has set back since Greenroom moved it for this pull request. Whether it may be
 * delivered is another question, which the label of the review answers. Only reads.
 */
export async function goalOf(
  deps: TargetDeps,
  facts: StoryFacts & { readonly story: Story },
  settings: StorySettings,
): Promise<StoryGoal> {
  const back = targetOfRedelivery(facts.story, settings);
  if (back !== undefined)
    return { target: (await isForRedelivery(deps, facts, settings)) ? back : undefined };
  const target = decideStory(facts, settings);
  if (target === undefined) return { target: unfinishedMove(facts.story, settings) };
  if (target === 'delivered' || settings.asked !== undefined) return { target };
  const left = await lastLeft(deps, facts.story);
  return left !== undefined && isSetBack(target, left)
    ? { target: undefined, setBackFrom: left }
    : { target };
}

/**
 * True for a story that was delivered with this pull request at another commit than its head. A label that was put on again since delivers
 * it anew, and then the record may only not be in the list yet. Nobody has judged the story meanwhile.
 */
async function isForRedelivery(
  { tracker, headCommit, newest, newestLabel }: TargetDeps,
  { pullRequest: { state, labels }, story }: StoryFacts & { readonly story: Story },
  { reviewedLabel }: StorySettings,
): Promise<boolean> {
  const delivery = state === 'open' ? await newest() : undefined;
  if (delivery === undefined || delivery.commit === headCommit || !delivery.stories.includes(story.id))
    return false;
  const label = hasLabel(labels, reviewedLabel) ? await newestLabel(delivery) : undefined;
  if (labelOfRejected(labels, reviewedLabel, delivery, label) === 'again') return false;
  return (await tracker.story(story.id))?.state === 'delivered';
}

/** The state that the token's user last moved it to since the pull request was opened; undefined where nobody knows of one. */
async function lastLeft(
  { tracker, openedAt, newest }: TargetDeps,
  story: Story,
): Promise<StoryState | undefined> {
  const own = await tracker.ownId();
  const moves = own === undefined ? undefined : await tracker.movesBy(story, own);
  if (moves === undefined) return (await newest())?.stories.includes(story.id) ? 'delivered' : undefined;
  const aheadMs = tracker.aheadMs();
  const opened = Date.parse(openedAt);
  return moves.findLast(({ at }) => (onGitHubsClock({ at, aheadMs }) ?? 0) >= opened)?.to;
}
