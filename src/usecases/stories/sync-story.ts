import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem, ReportStory } from '../../domain/report/report.ts';
import { isDeliverable, type StorySettings, type Unestimated } from '../../domain/stories/decide-story.ts';
import type { Delivery } from '../../domain/stories/delivery.ts';
import type { People } from '../../domain/stories/people.ts';
import { isRejected, type LabelOfRejected } from '../../domain/stories/rejection.ts';
import type { AutomaticStoryState } from '../../domain/stories/story-state.ts';
import { UNMOVED } from '../../domain/stories/unmoved.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryComment, StoryState, Tracker } from '../../ports/tracker.ts';
import { refusalIn, storyComment, storyMarker, withRefusal } from '../../text/story-comment.ts';
import { type RejectionContext, readRejection } from './hear-rejection.ts';
import type { ReviewRules } from './held-deliveries.ts';
import { commitDelivered } from './settle-delivery.ts';
import { type RunningEnvironment, reportStory } from './story-facts.ts';
import { showOnBoards } from './story-links.ts';
import { goalOf, type StoryGoal, type TargetDeps } from './story-target.ts';

/** How stories are kept. */
export interface StoryRules extends StorySettings, ReviewRules {
  /** What to do with a story that has no estimate and that its tracker therefore does not move. */
  readonly unestimated: Unestimated;
  /** Who is who, by whom people are asked; [] where the settings name nobody. */
  readonly people: People;
}

/** The pull request, how its environment stands, and where its stories are kept. */
export interface StoryContext {
  readonly tracker: Tracker;
  readonly log: Log;
  readonly rules: StoryRules;
  /** `owner/name` */
  readonly repository: string;
  readonly pull: PullRequestFacts;
  /** `repository-id/project/kind/branch` */
  readonly key: string;
  /** Undefined while the environment does not answer at the pull request's head. */
  readonly running: RunningEnvironment | undefined;
  /** What the product owner is asked about; undefined where nothing is recorded. */
  readonly delivery: Delivery | undefined;
  /** Why stories are not delivered with this head, though its environment is ready and reviewed: a clause with its remedy, by id. */
  readonly held: ReadonlyMap<string, string>;
  /** By what it is seen where a story goes. */
  readonly target: TargetDeps;
  /** By what a rejection is told; its label is undefined where no story was rejected. */
  readonly rejection: Pick<RejectionContext, 'heard'> & { readonly label: LabelOfRejected | undefined };
  readonly dryRun: boolean;
}

/** What became of a story; its states are the same where it stayed. */
export interface SyncedStory {
  readonly item: ReportItem;
  readonly from: StoryState;
  readonly to: StoryState;
}

/** Brings one story in step; what the tracker refuses is told in its item. */
export async function syncStory(at: StoryContext, story: Story): Promise<SyncedStory> {
  const { tracker, log, rules, pull, running } = at;
  const readyAtHead = running !== undefined && !at.held.has(story.id);
  try {
    const goal = await goalOf(at.target, { pullRequest: pull, readyAtHead, story }, rules);
    const { target } = goal;
    if (at.dryRun) return planned(at, story, goal);
    const wrote = await keepComment(at, story, story.state);
    const moved = target === undefined ? undefined : await moveStory(at, story, target);
    const state = moved?.state ?? story.state;
    const board = await showOnBoards(at, story, state);
    const verdict = moved?.verdict ?? stays(story, wrote || board.wrote, goal);
    // It says of no story that it was delivered before its tracker does.
    if (commitDelivered(at.delivery, story, state) !== commitDelivered(at.delivery, story, story.state))
      await keepComment(at, story, state);
    const rejected = await rejectionOf(at, story);
    const shown = {
      state,
      ...deliveryFacts(at, story, state),
      ...(rejected === undefined ? {} : { rejected }),
    };
    const told = await reportStory({ tracker, people: rules.people, log, facts: shown }, story);
    const more = rejected === undefined ? heldSentences(at, story) : [rejected.sentence];
    const sentence = [verdict.sentence, ...board.sentences, ...more].join(' ');
    return {
      item: { ...itemBase(at, story), ...verdict, sentence, story: told },
      from: story.state,
      to: state,
    };
  } catch (error) {
    const failure = describeFailure(error);
    return { item: { ...itemBase(at, story), ...failure }, from: story.state, to: story.state };
  }
}

function rejectionOf(at: StoryContext, story: Story): Promise<ReportStory['rejected'] | undefined> {
  const { tracker, log, delivery, rules, rejection } = at;
  const { reviewedLabel } = rules;
  const label = rules.asked === 'delivered' ? 'unused' : (rejection.label ?? 'unknown');
  return readRejection({ ...rejection, tracker, log, delivery, label, reviewedLabel }, story);
}

/** Why the label does not count for a story, and what is asked of people; none where it does. */
function heldSentences(at: StoryContext, story: Story): readonly string[] {
  const why = at.held.get(story.id);
  if (why !== undefined)
    return [`Commit ${at.pull.headCommit.slice(0, 7)} is not delivered for it, because ${why}.`];
  const { reviewedLabel: label } = at.rules;
  const staysRejected =
    story.state === 'rejected' &&
    !isRejected(story, at.delivery) &&
    at.rules.asked !== 'delivered' &&
    hasLabel(at.pull.labels, label);
  if (staysRejected)
    return [`Story ${story.id} stays rejected until a person starts it again in the tracker.`];
  return isTakenBack(at, story)
    ? [
        `Nobody is asked about it any more, because the label '${label}' was taken off; once it is reviewed, put the label '${label}' on again.`,
      ]
    : [];
}

/** It was delivered by a label that is off now, which is how whoever reviews says stop. */
function isTakenBack({ delivery, pull, rules }: StoryContext, story: Story): boolean {
  return (
    rules.asked !== 'delivered' &&
    commitDelivered(delivery, story, story.state) !== undefined &&
    story.state === 'delivered' &&
    delivery?.labelled !== '' &&
    !hasLabel(pull.labels, rules.reviewedLabel)
  );
}

/**
 * Whether people are to judge the story with this pull request: with another one, or where nothing is delivered, they would judge what
 * their acceptance does not merge. Where a run may not record it, the label alone says so.
 */
function deliveryFacts(
  at: StoryContext,
  story: Story,
  state: StoryState,
): Pick<ReportStory, 'delivered' | 'asked' | 'labelled' | 'held'> {
  const { delivery, pull, running, rules } = at;
  const [held] = heldSentences(at, story);
  const waits = held === undefined ? {} : { held };
  if (state !== 'delivered') return waits;
  const delivered = commitDelivered(delivery, story, state);
  const labelled = delivered === undefined ? '' : (delivery?.labelled ?? '');
  const readyAtHead = running !== undefined;
  const isByThis =
    delivered !== undefined ||
    story.state !== state ||
    isDeliverable({ pullRequest: pull, readyAtHead }, rules);
  return {
    asked: held === undefined && isByThis,
    ...(delivered === undefined ? {} : { delivered }),
    ...(labelled === '' ? {} : { labelled }),
    ...waits,
  };
}

function itemBase(
  at: StoryContext,
  story: Story,
): Pick<ReportItem, 'name' | 'branch' | 'pullRequest' | 'url' | 'commit'> {
  const { pull, running } = at;
  const where = running === undefined ? {} : { url: running.url, commit: pull.headCommit };
  return { name: story.id, branch: pull.headBranch, pullRequest: pull.number, ...where };
}

function planned(at: StoryContext, story: Story, { target, setBackFrom }: StoryGoal): SyncedStory {
  const sentence =
    target === undefined
      ? `Story ${story.id} stays ${story.state}.${setBackSentence(setBackFrom)}`
      : `Story ${story.id} would move from ${story.state} to ${target}.`;
  const words = [sentence, ...heldSentences(at, story)].join(' ');
  const told = { id: story.id, title: story.title, url: story.url, state: story.state };
  const item = { ...itemBase(at, story), ...say('dry_run', words), story: told };
  return { item, from: story.state, to: story.state };
}

/**
 * Writes the one comment where the environment stands; true where it changed. What it says of a delivery comes from the record alone.
 * @param state of the story when it is read
 */
async function keepComment(at: StoryContext, story: Story, state: StoryState): Promise<boolean> {
  const { tracker, pull, key, running, delivery } = at;
  if (running === undefined && state === 'accepted') return false;
  const existing = await tracker.findComment(story, storyMarker(key));
  const refused = state === 'accepted' ? refusalIn(existing?.text ?? '') : undefined;
  if (running === undefined) return takeBackRefusal(tracker, story, existing);
  const text = storyComment({
    key,
    repository: at.repository,
    pullRequest: pull.number,
    standing: running.asleep ? 'asleep' : 'ready',
    url: running.url,
    commit: pull.headCommit,
    delivered: commitDelivered(delivery, story, state),
    rejected: state === 'rejected',
    refused,
  });
  if (existing?.text.trim() === text) return false;
  if (existing === undefined) await tracker.createComment(story, text);
  else await tracker.updateComment(story, existing.id, text);
  return true;
}

/** Of a story that is accepted no more; true where its comment said something of it. */
async function takeBackRefusal(
  tracker: Tracker,
  story: Story,
  comment: StoryComment | undefined,
): Promise<boolean> {
  if (comment === undefined || refusalIn(comment.text) === undefined) return false;
  await tracker.updateComment(story, comment.id, withRefusal(comment.text, undefined));
  return true;
}

function setBackSentence(from: StoryGoal['setBackFrom']): string {
  return from === undefined
    ? ''
    : ` Somebody set it back since it was ${from}, so it stays there until more happens than that.`;
}

interface MoveOutcome {
  /** After whatever was done. */
  readonly state: StoryState;
  readonly verdict: Verdict;
}

/** `wrote` when its comment or its card changed. */
function stays({ id, state }: Story, wrote: boolean, { setBackFrom }: StoryGoal): Verdict {
  const sentence = `Story ${id} is ${state}.${setBackSentence(setBackFrom)}`;
  return say('story_current', sentence, wrote ? 'updated' : 'unchanged');
}

async function moveStory(
  { tracker, log, rules: { unestimated } }: StoryContext,
  story: Story,
  target: AutomaticStoryState,
): Promise<MoveOutcome> {
  // People may have judged it since it was read, and what they say is not overwritten.
  const now = await tracker.story(story.id);
  if (now?.state !== story.state) return movedMeanwhile(story, now, target);
  const first = await tracker.move(now, target);
  if (first === 'moved') return moved(story, target);
  if (first === 'overtaken') return movedMeanwhile(story, await tracker.story(story.id), target);
  if (!first.unestimated) return refused(story, target, first.refused);
  if (typeof unestimated === 'object') {
    await tracker.estimate(story, unestimated.estimate);
    const second = await tracker.move(story, target);
    if (second === 'overtaken') return movedMeanwhile(story, await tracker.story(story.id), target);
    return second === 'moved' ? moved(story, target) : refused(story, target, second.refused);
  }
  const why = 'it has no estimate';
  if (unestimated === 'fail') return refused(story, target, why, ESTIMATE);
  const outcome = refused(story, target, why, { ...ESTIMATE, decision: 'skipped' });
  log.warning(outcome.verdict.sentence);
  return outcome;
}

function moved({ id, state: from }: Story, state: AutomaticStoryState): MoveOutcome {
  if (from === state) {
    const sentence = `Story ${id} is ${state}; a move to that which was cut short is finished.`;
    return { state, verdict: say('story_current', sentence, 'updated') };
  }
  return { state, verdict: say('story_moved', `Story ${id} moved from ${from} to ${state}.`) };
}

function movedMeanwhile(
  { id, state }: Story,
  now: Story | undefined,
  target: AutomaticStoryState,
): MoveOutcome {
  const became = now === undefined ? 'is not there any more' : `became ${now.state} meanwhile`;
  const sentence = `Story ${id} ${became}, so it is not moved from ${state} to ${target}; a later run looks at it again.`;
  return { state, verdict: say('story_current', sentence, 'unchanged') };
}

/** How a refusal is told; `remedy` is a clause. */
interface Refused {
  readonly decision?: 'failed' | 'skipped';
  readonly remedy?: string;
}

const ESTIMATE: Refused = { remedy: UNMOVED.withoutEstimate };

function refused(
  { id, state }: Story,
  target: AutomaticStoryState,
  why: string,
  { decision = 'failed', remedy = UNMOVED.refused }: Refused = {},
): MoveOutcome {
  const sentence = `The tracker did not move story ${id} from ${state} to ${target} (${why}); ${remedy}.`;
  return { state, verdict: say('tracker_refused', sentence, decision) };
}
