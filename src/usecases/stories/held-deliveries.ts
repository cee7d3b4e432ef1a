import type { LongLivedBranches } from '../../domain/environment/branch-stays.ts';
import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { LONGEST_WAITS, PACES } from '../../domain/pace/intervals.ts';
import { sleptClock, waitUntil } from '../../domain/pace/wait-until.ts';
import {
  type HeadMove,
  isRetargeted,
  type LabelEvent,
  pushersOf,
  whyNotForHead,
  whyNotReviewed,
} from '../../domain/stories/review-label.ts';
import { onGitHubsClock } from '../../domain/stories/two-clocks.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries, RecordedDelivery } from '../../ports/deliveries.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import { type BaseHost, whyBaseMoved } from '../subject/delivery-base.ts';

/** By what it is seen whether a head was reviewed since it was last delivered. */
export interface ReviewDeps {
  readonly codeHost: BaseHost & Pick<CodeHost, 'pushes' | 'openPullRequests'>;
  readonly deliveries: Pick<Deliveries, 'newest' | 'lastLabelled' | 'labelEvents' | 'shown'>;
  readonly tracker: Pick<Tracker, 'lastMove' | 'aheadMs'>;
  /** By which an event is waited for that GitHub does not show yet; absent for a look that waits for nothing. */
  readonly clock?: Pick<Clock, 'sleep'>;
  /** Where it is said that GitHub does not tell of pushes; absent for a look that says nothing. */
  readonly log?: Pick<Log, 'warning'>;
}

/** Whose label counts as a review. */
export interface ReviewRules {
  /** The label that says that a pull request has been reviewed. */
  readonly reviewedLabel: string;
  /** As in `whyNotReviewed`. */
  readonly reviewedBy: readonly string[];
  /** By what a base is judged that is another one than at the delivery. */
  readonly longLived: LongLivedBranches;
  /** The event of the run put this label on, so that GitHub will show one; absent or undefined for any other event. */
  readonly justLabelled?: string | undefined;
}

/** A head of this repository, as its pull request has it now. */
export type ReviewedHead = Pick<
  PullRequestFacts,
  'number' | 'labels' | 'headBranch' | 'headCommit' | 'headRepositoryId' | 'baseBranch' | 'review'
>;

/**
 * What the label says of a head: `again` for one that was put on for it since the last delivery, `before` for the one of a delivery of
 * this very commit into this base, or into one that leads to it; `retargeted` where it says so of the stories of then alone. Else a
 * clause that says why it counts for nothing.
 */
export type HeadReview =
  | { readonly is: 'again'; readonly labelled: string }
  | { readonly is: 'before'; readonly labelled: string; readonly retargeted: boolean }
  /** `byOthers` where it was put on by somebody whose label does not count. */
  | { readonly is: 'none'; readonly why: string; readonly byOthers?: true };

const RETARGETED = 'the base of the pull request was changed since the label was put on';

/** A push alone delivers nothing: the label has to be put on after it, by somebody who counts. */
export async function reviewOfHead(
  deps: Omit<ReviewDeps, 'tracker'>,
  head: ReviewedHead,
  before: RecordedDelivery | undefined,
  rules: ReviewRules,
): Promise<HeadReview> {
  const none = (why: string): HeadReview => ({ is: 'none', why });
  if (!hasLabel(head.labels, rules.reviewedLabel)) return none('the label is not on');
  const event = await newestReviewLabel(deps, head.number, rules, before?.labelled);
  if (event === undefined) return none('GitHub does not tell when the label was put on');
  const pushes = await pushesOf(deps, head.headBranch);
  const authors = { author: head.review.author, pushers: pushersOf(head.headCommit, pushes) };
  const why = whyNotReviewed(event, authors, rules.reviewedBy);
  if (why !== undefined) return { is: 'none', why, byOthers: true };
  if (before?.labelled === event.id) {
    if (isRetargeted(event, before.recordedAt)) return none(RETARGETED);
    const leadsOn =
      before.commit === head.headCommit &&
      (before.base === head.baseBranch ||
        (await whyBaseMoved(deps.codeHost, head, before, rules.longLived)) === undefined);
    return leadsOn
      ? { is: 'before', labelled: event.id, retargeted: event.retargetedAt !== undefined }
      : none(`the label was put on for the delivery of ${before.commit.slice(0, 7)} into '${before.base}'`);
  }
  const other = whyNotForHead(event, head.headCommit, pushes);
  if (other !== undefined) return none(other);
  return event.retargetedAt === undefined ? { is: 'again', labelled: event.id } : none(RETARGETED);
}

/**
 * The event by which the label was last put on. GitHub's copies lag: a label is on for some seconds before the list of events has it.
 * @param known the event of the delivery before, which is not that of the run.
 */
export async function newestReviewLabel(
  { deliveries, clock }: Pick<ReviewDeps, 'deliveries' | 'clock'>,
  number: number,
  { reviewedLabel: label, justLabelled }: ReviewRules,
  known: string | undefined,
): Promise<LabelEvent | undefined> {
  if (clock === undefined) return deliveries.lastLabelled(number, label);
  const isNewer = justLabelled !== undefined && hasLabel([justLabelled], label);
  return waitUntil<LabelEvent | undefined, LabelEvent | undefined>(
    sleptClock(clock.sleep),
    { deadline: LONGEST_WAITS.stale, pace: PACES.stale, what: "GitHub to show the label's event" },
    async () => {
      const event = await deliveries.lastLabelled(number, label);
      const isOld = event === undefined || (isNewer && event.id === known);
      return isOld ? { again: event } : { done: event };
    },
    (event) => ({ done: event }),
  );
}

/** Who pushed what to a branch, newest first. Where GitHub does not tell, that is said. */
export async function pushesOf(
  { codeHost, log }: { readonly codeHost: Pick<CodeHost, 'pushes'>; readonly log?: Pick<Log, 'warning'> },
  branch: string,
): Promise<readonly HeadMove[] | undefined> {
  const pushes = await codeHost.pushes(branch);
  if (pushes === undefined)
    log?.warning(
      `GitHub does not tell when branch '${branch}' was pushed to, so a label that is older than the newest commit counts for it too; give the job 'contents: read', or let GitHub require a review.`,
    );
  return pushes;
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
  if (review.is === 'again') return undefined;
  if (before === undefined || !before.stories.includes(story.id))
    return review.retargeted ? RETARGETED : undefined;
  if (story.state === 'delivered') return undefined;
  // By what was asked before: GitHub has answered since.
  const aheadMs = tracker.aheadMs();
  const move = await tracker.lastMove(story);
  // Only the tracker's own history tells a move back from a move that the tracker refused: the two clocks may be minutes apart.
  const isBack =
    move?.deliveredAt !== undefined &&
    (onGitHubsClock({ ...move, aheadMs }) ?? 0) > Date.parse(before.recordedAt);
  return isBack ? 'the story was moved back since it was delivered' : undefined;
}
