import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import {
  type AutomaticStoryState,
  decideStory,
  type StorySettings,
  type Unestimated,
} from '../../domain/stories/decide-story.ts';
import type { Delivery } from '../../domain/stories/delivery.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryState, Tracker } from '../../ports/tracker.ts';
import { storyComment, storyMarker } from '../../text/story-comment.ts';
import type { HeldBack, ReviewRules } from './held-deliveries.ts';
import { type RunningEnvironment, reportStory } from './story-facts.ts';

/** How stories are kept. */
export interface StoryRules extends StorySettings, ReviewRules {
  /** What to do with a story that has no estimate and that its tracker therefore does not move. */
  readonly unestimated: Unestimated;
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
  /** Why stories are not delivered with this head, though its environment is ready and reviewed, by id. */
  readonly held: ReadonlyMap<string, HeldBack>;
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
  const facts = { pullRequest: pull, readyAtHead, story };
  const target = decideStory(facts, rules);
  if (at.dryRun) return planned(at, story, target);
  try {
    const { wrote, delivered } = await keepComment(at, story);
    const { state, verdict } =
      target === undefined ? stays(story, wrote) : await moveStory(at, story, target);
    const told = await reportStory({ tracker, log, delivered }, story, state);
    const sentence = `${verdict.sentence}${heldWords(at, story)}`;
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

/** What is asked of people where the label does not count. */
function heldWords({ held, rules: { reviewedLabel }, pull }: StoryContext, { id }: Story): string {
  const back = held.get(id);
  if (back === undefined) return '';
  const head = pull.headCommit.slice(0, 7);
  return ` Commit ${head} is not delivered for it, because ${back.why}; ${back.first} put the label '${reviewedLabel}' on again.`;
}

function itemBase(
  at: StoryContext,
  story: Story,
): Pick<ReportItem, 'name' | 'branch' | 'pullRequest' | 'url' | 'commit'> {
  const { pull, running } = at;
  const where = running === undefined ? {} : { url: running.url, commit: pull.headCommit };
  return { name: story.id, branch: pull.headBranch, pullRequest: pull.number, ...where };
}

function planned(at: StoryContext, story: Story, target: AutomaticStoryState | undefined): SyncedStory {
  const sentence =
    target === undefined
      ? `Story ${story.id} stays ${story.state}.${heldWords(at, story)}`
      : `Story ${story.id} would move from ${story.state} to ${target}.${heldWords(at, story)}`;
  const told = { id: story.id, title: story.title, url: story.url, state: story.state };
  const item = { ...itemBase(at, story), ...say('dry_run', sentence), story: told };
  return { item, from: story.state, to: story.state };
}

/** What came of the one comment. */
interface KeptComment {
  /** True when it changed. */
  readonly wrote: boolean;
  /** The commit that this story was delivered at; undefined where nobody knows. */
  readonly delivered: string | undefined;
}

/** Writes the one comment where the environment stands. What it says of a delivery comes from the record alone. */
async function keepComment(at: StoryContext, story: Story): Promise<KeptComment> {
  const { tracker, pull, key, running, delivery } = at;
  const delivered = delivery?.stories.includes(story.id) === true ? delivery.commit : undefined;
  if (running === undefined) return { wrote: false, delivered };
  const existing = await tracker.findComment(story, storyMarker(key));
  const text = storyComment({
    key,
    repository: at.repository,
    pullRequest: pull.number,
    standing: running.asleep ? 'asleep' : 'ready',
    url: running.url,
    commit: pull.headCommit,
    delivered,
  });
  if (existing?.text.trim() === text) return { wrote: false, delivered };
  if (existing === undefined) await tracker.createComment(story, text);
  else await tracker.updateComment(story, existing.id, text);
  return { wrote: true, delivered };
}

interface MoveOutcome {
  /** After whatever was done. */
  readonly state: StoryState;
  readonly verdict: Verdict;
}

/** `wrote` when its comment changed. */
function stays({ id, state }: Story, wrote: boolean): MoveOutcome {
  const sentence = `Story ${id} is ${state}.`;
  return { state, verdict: say('story_current', sentence, wrote ? 'updated' : 'unchanged') };
}

async function moveStory(
  { tracker, log, rules: { unestimated } }: StoryContext,
  story: Story,
  target: AutomaticStoryState,
): Promise<MoveOutcome> {
  const first = await tracker.move(story, target);
  if (first === 'moved') return moved(story, target);
  if (!first.unestimated) return refused(story, target, first.refused);
  if (typeof unestimated === 'object') {
    await tracker.estimate(story, unestimated.estimate);
    const second = await tracker.move(story, target);
    return second === 'moved' ? moved(story, target) : refused(story, target, second.refused);
  }
  const why = 'it has no estimate';
  if (unestimated === 'fail') return refused(story, target, why, ESTIMATE);
  const outcome = refused(story, target, why, { ...ESTIMATE, decision: 'skipped' });
  log.warning(outcome.verdict.sentence);
  return outcome;
}

function moved({ id, state: from }: Story, state: AutomaticStoryState): MoveOutcome {
  return { state, verdict: say('story_moved', `Story ${id} moved from ${from} to ${state}.`) };
}

/** How a refusal is told; `remedy` is a clause. */
interface Refused {
  readonly decision?: 'failed' | 'skipped';
  readonly remedy?: string;
}

/** The tracker moves it for people no more than for us. */
const ESTIMATE: Refused = {
  remedy: "give it one in the tracker, or set the input 'unestimated' to estimate:N",
};

function refused(
  { id, state }: Story,
  target: AutomaticStoryState,
  why: string,
  { decision = 'failed', remedy = 'move it in the tracker' }: Refused = {},
): MoveOutcome {
  const sentence = `The tracker did not move story ${id} from ${state} to ${target} (${why}); ${remedy}.`;
  return { state, verdict: say('tracker_refused', sentence, decision) };
}
