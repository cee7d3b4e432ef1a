import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportStory } from '../../domain/report/report.ts';
import type { Delivery } from '../../domain/stories/delivery.ts';
import {
  isRejected,
  type LabelOfRejected,
  labelOfRejected,
  rejectionSentence,
  wordsSince,
} from '../../domain/stories/rejection.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryMove, Tracker } from '../../ports/tracker.ts';
import type { SpokenRejection } from '../subject/spoken-rejection.ts';
import { newestReviewLabel, type ReviewDeps, type ReviewRules } from './held-deliveries.ts';

export interface RejectionDeps extends Pick<ReviewDeps, 'deliveries' | 'clock'> {
  readonly codeHost: Pick<CodeHost, 'removeLabel'>;
  readonly tracker: Pick<Tracker, 'story'>;
  readonly log: Pick<Log, 'warning'>;
}

/** What became of the label of a review after a rejection. */
export interface HeardRejection {
  /** As the pull request has it after this run; undefined where no story of it was rejected. */
  readonly label: LabelOfRejected | undefined;
  /** This run took it off. */
  readonly tookOff: boolean;
}

/**
 * Takes the label of the review off a pull request of which a story was rejected, where it is the one that led to the delivery: it says
 * nothing any more. One that was put on again since stays. GitHub that refuses it is a warning, because the author hears of the rejection
 * all the same.
 */
export async function takeOffReview(
  deps: RejectionDeps,
  { pull, stories, delivery }: RejectedFacts,
  rules: ReviewRules,
  dryRun: boolean,
): Promise<HeardRejection> {
  const label = await labelNow(deps, { pull, stories, delivery }, rules);
  if (label !== 'over' || dryRun) return { label, tookOff: false };
  try {
    const now = await nowOf(deps, { pull, stories, delivery }, rules);
    if (now !== 'over') return { label: now, tookOff: false };
    await deps.codeHost.removeLabel(pull.number, rules.reviewedLabel);
    return { label: 'off', tookOff: true };
  } catch (error) {
    deps.log.warning(`Pull request #${pull.number} keeps its label: ${describeFailure(error).sentence}`);
    return { label, tookOff: false };
  }
}

/**
 * The same once more, right before the label comes off: the stories were read before the delivery was settled, which may take a minute.
 * Whoever has set a mistake right meanwhile, or put the label on again, would lose the review for good.
 */
async function nowOf(
  { tracker, deliveries }: RejectionDeps,
  { pull, stories, delivery }: RejectedFacts,
  rules: ReviewRules,
): Promise<LabelOfRejected | undefined> {
  const again: Story[] = [];
  for (const story of stories) {
    if (story.state !== 'rejected') continue;
    const now = await tracker.story(story.id);
    if (now !== undefined) again.push(now);
  }
  return labelNow({ deliveries }, { pull, stories: again, delivery }, rules);
}

/** A pull request, its stories, and what was delivered of it. */
export interface RejectedFacts {
  readonly pull: Pick<PullRequestFacts, 'number' | 'labels'>;
  readonly stories: readonly Story[];
  /** The newest one; undefined where nothing is recorded. */
  readonly delivery: Delivery | undefined;
}

/** How the label stands; undefined where no story was rejected. Only reads. */
export async function labelNow(
  deps: Pick<RejectionDeps, 'deliveries' | 'clock'>,
  { pull, stories, delivery }: RejectedFacts,
  rules: ReviewRules,
): Promise<LabelOfRejected | undefined> {
  if (delivery === undefined || !stories.some((story) => isRejected(story, delivery))) return undefined;
  const { reviewedLabel } = rules;
  const newest =
    hasLabel(pull.labels, reviewedLabel) && delivery.labelled !== ''
      ? await newestReviewLabel(deps, pull.number, rules, delivery.labelled)
      : undefined;
  return labelOfRejected(pull.labels, reviewedLabel, delivery, newest);
}

/** Of which delivery a story was rejected, and how the label of its review stands since. */
export interface RejectionContext {
  readonly tracker: Tracker;
  readonly log: Pick<Log, 'warning'>;
  readonly delivery: Delivery | undefined;
  readonly label: LabelOfRejected | 'unused';
  readonly reviewedLabel: string;
  /** Who said it on the pull request, where the tracker's token has made that move; absent where nobody listens. */
  readonly heard?: (story: Story, move: StoryMove) => Promise<SpokenRejection | undefined>;
}

/** Who rejected it and why, to be told once; undefined for a story that was not rejected after this delivery. Only reads. */
export async function readRejection(
  at: RejectionContext,
  story: Story,
): Promise<ReportStory['rejected'] | undefined> {
  const { tracker, delivery, label, reviewedLabel } = at;
  if (delivery === undefined || !isRejected(story, delivery)) return undefined;
  const move = await tracker.lastMove(story);
  const told = move && ((await heardOf(at, story, move)) ?? (await toldByTracker(at, story, move)));
  const rejection = { story: story.id, by: told?.by, words: told?.words };
  const sentence = rejectionSentence(rejection, reviewedLabel, label);
  return { key: move?.at ?? `${delivery.commit.slice(0, 7)}#${delivery.labelled}`, sentence };
}

/** What cannot be heard is no news: the story is rejected all the same. */
async function heardOf(
  { heard, log }: RejectionContext,
  story: Story,
  move: StoryMove,
): Promise<SpokenRejection | undefined> {
  try {
    return await heard?.(story, move);
  } catch (error) {
    log.warning(`Who rejected story ${story.id} could not be read: ${describeFailure(error).sentence}`);
    return undefined;
  }
}

async function toldByTracker(at: RejectionContext, story: Story, move: StoryMove) {
  const by = await nameOf(at, story, move);
  const since = wordsSince(move.at);
  const words = since ? await at.tracker.wordsOf(story, { by: move.by, since }) : undefined;
  return { by, words };
}

async function nameOf({ tracker, log }: RejectionContext, story: Story, { by }: StoryMove) {
  try {
    return (await tracker.person(story, by))?.name;
  } catch (error) {
    log.warning(`Who rejected story ${story.id} could not be read: ${describeFailure(error).sentence}`);
    return undefined;
  }
}
