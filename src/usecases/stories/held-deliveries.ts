import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { LONGEST_WAITS, PACES } from '../../domain/pace/intervals.ts';
import { sleptClock, waitUntil } from '../../domain/pace/wait-until.ts';
import { type LabelEvent, whyNotReviewed } from '../../domain/stories/review-label.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries, RecordedDelivery } from '../../ports/deliveries.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import { referencesOf, type StorySource } from './story-facts.ts';

/** By what it is seen whether a head was reviewed since it was last delivered. */
export interface ReviewDeps {
  readonly codeHost: Pick<CodeHost, 'pushedAt' | 'openPullRequests'>;
  readonly deliveries: Pick<Deliveries, 'newest' | 'lastLabelled'>;
  readonly tracker: Pick<Tracker, 'lastMove'>;
  /** By which an event is waited for that GitHub does not show yet; absent for a look that waits for nothing. */
  readonly clock?: Pick<Clock, 'sleep'>;
}

/** Whose label counts as a review. */
export interface ReviewRules {
  /** The label that says that a pull request has been reviewed. */
  readonly reviewedLabel: string;
  /** As in `whyNotReviewed`. */
  readonly reviewedBy: readonly string[];
}

/** A head of this repository, as its pull request has it now. */
export type ReviewedHead = Pick<
  PullRequestFacts,
  'number' | 'labels' | 'headBranch' | 'headCommit' | 'headRepositoryId' | 'baseBranch' | 'review'
>;

/**
 * What the label says of a head: `again` for one that was put on for it since the last delivery, `before` for the one of a delivery of
 * this very commit and base. Else a clause that says why it counts for nothing.
 */
export type HeadReview =
  | { readonly is: 'again' | 'before'; readonly labelled: string }
  /** `byOthers` where it was put on by somebody whose label does not count. */
  | { readonly is: 'none'; readonly why: string; readonly byOthers?: true };

/** A push alone delivers nothing: the label has to be put on after it, by somebody who counts. */
export async function reviewOfHead(
  deps: Omit<ReviewDeps, 'tracker'>,
  head: ReviewedHead,
  before: RecordedDelivery | undefined,
  { reviewedLabel, reviewedBy }: ReviewRules,
): Promise<HeadReview> {
  const none = (why: string): HeadReview => ({ is: 'none', why });
  if (!hasLabel(head.labels, reviewedLabel)) return none('the label is not on');
  const event = await lastLabelled(deps, head.number, reviewedLabel);
  if (event === undefined) return none('GitHub does not tell when the label was put on');
  const why = whyNotReviewed(event, head.review.author, reviewedBy);
  if (why !== undefined) return { is: 'none', why, byOthers: true };
  if (before?.labelled === event.id) {
    const isSame = before.commit === head.headCommit && before.base === head.baseBranch;
    return isSame
      ? { is: 'before', labelled: event.id }
      : none(`the label was put on for the delivery of ${before.commit.slice(0, 7)} into '${before.base}'`);
  }
  return (await isOlderThanHead(deps.codeHost, head, event))
    ? none(`the label was put on before ${head.headCommit.slice(0, 7)} was pushed`)
    : { is: 'again', labelled: event.id };
}

/** GitHub's copies lag: a label is on for some seconds before the list of events has it. */
async function lastLabelled(
  { deliveries, clock }: Omit<ReviewDeps, 'tracker'>,
  number: number,
  label: string,
): Promise<LabelEvent | undefined> {
  if (clock === undefined) return deliveries.lastLabelled(number, label);
  return waitUntil<LabelEvent | undefined, undefined>(
    sleptClock(clock.sleep),
    { deadline: LONGEST_WAITS.stale, pace: PACES.stale, what: "GitHub to show the label's event" },
    async () => {
      const event = await deliveries.lastLabelled(number, label);
      return event === undefined ? { again: undefined } : { done: event };
    },
    () => ({ done: undefined }),
  );
}

/** Both by GitHub's clock. Where it does not tell of the push, the label counts. */
async function isOlderThanHead(
  codeHost: Pick<CodeHost, 'pushedAt'>,
  { headBranch, headCommit }: ReviewedHead,
  { at }: LabelEvent,
): Promise<boolean> {
  const pushed = await codeHost.pushedAt(headBranch, headCommit);
  return pushed !== undefined && Date.parse(at) < Date.parse(pushed);
}

/**
 * Why a story is not delivered with this head, as a clause; undefined where it may be. A story that a person moved back since its
 * delivery needs the label again; what a run left undone that was killed after it wrote the record does not.
 */
export async function whyHeld(
  { tracker }: Pick<ReviewDeps, 'tracker'>,
  story: Story,
  review: HeadReview,
  before: RecordedDelivery | undefined,
): Promise<string | undefined> {
  if (review.is === 'none') return review.why;
  if (review.is === 'again' || story.state === 'delivered') return undefined;
  if (before === undefined || !before.stories.includes(story.id)) return undefined;
  const move = await tracker.lastMove(story);
  const isBack = move?.at !== undefined && Date.parse(move.at) > Date.parse(before.recordedAt);
  return isBack ? 'the story was moved back since it was delivered' : undefined;
}

/**
 * Number of another open pull request that is judged by this story now; undefined where there is none. One acceptance merges one
 * pull request, so that nobody borrows the look at another one.
 */
export async function judgedElsewhere(
  { codeHost, deliveries }: Pick<ReviewDeps, 'codeHost' | 'deliveries'>,
  story: Story,
  head: ReviewedHead,
  source: Pick<StorySource, 'trackerHost'>,
): Promise<number | undefined> {
  if (story.state !== 'delivered') return undefined;
  const others = (await codeHost.openPullRequests()).filter(
    (pull) =>
      pull.number !== head.number &&
      pull.headRepositoryId === head.headRepositoryId &&
      referencesOf(pull, source).includes(story.id),
  );
  for (const { number } of others)
    if ((await deliveries.newest(number))?.stories.includes(story.id)) return number;
  return undefined;
}
