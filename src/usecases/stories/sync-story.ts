import type { PullRequestFacts, RepositoryFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import {
  type AutomaticStoryState,
  decideStory,
  isDeliverable,
  type StorySettings,
  type Unestimated,
} from '../../domain/stories/decide-story.ts';
import type { Decision } from '../../domain/verdict/decision.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryState, Tracker } from '../../ports/tracker.ts';
import { deliveredCommit, storyComment, storyMarker } from '../../text/story-comment.ts';
import { type RunningEnvironment, reportStory } from './story-facts.ts';

/** How stories are kept. */
export interface StoryRules extends StorySettings {
  readonly repository: RepositoryFacts;
  readonly unestimated: Unestimated;
  readonly dryRun: boolean;
}

/** The pull request, how its environment stands, and where its stories are kept. */
export interface StoryContext {
  readonly tracker: Tracker;
  readonly log: Log;
  readonly request: StoryRules;
  readonly pull: PullRequestFacts;
  readonly key: string;
  readonly standing: RunningEnvironment | undefined;
}

/** What became of a story; its states are the same where it stayed. */
export interface SyncedStory {
  readonly item: ReportItem;
  readonly from: StoryState;
  readonly to: StoryState;
}

/** Brings one story in step; what the tracker refuses is told in its item. */
export async function syncStory(at: StoryContext, story: Story): Promise<SyncedStory> {
  const { tracker, log, request, pull, standing } = at;
  const facts = { pullRequest: pull, readyAtHead: standing !== undefined, story };
  const target = decideStory(facts, request);
  if (request.dryRun) return planned(at, story, target);
  try {
    // What is delivered is written down before the story says so: a run killed in between is repeated as a whole.
    const wrote = await keepComment(at, story, target);
    const outcome = target === undefined ? stays(story) : await moveStory(at, story, target);
    const told = await reportStory(tracker, story, outcome.state, log);
    const item = {
      ...itemBase(at, story),
      decision: wrote && outcome.decision === 'unchanged' ? 'updated' : outcome.decision,
      reasonCode: outcome.reasonCode,
      sentence: outcome.sentence,
      story: told,
    } as const;
    return { item, from: story.state, to: outcome.state };
  } catch (error) {
    const failure = describeFailure(error);
    return { item: { ...itemBase(at, story), ...failure }, from: story.state, to: story.state };
  }
}

function itemBase(
  at: StoryContext,
  story: Story,
): Pick<ReportItem, 'name' | 'branch' | 'pullRequest' | 'url' | 'commit'> {
  const { pull, standing } = at;
  const target = standing === undefined ? {} : { url: standing.url, commit: pull.headCommit };
  return { name: story.id, branch: pull.headBranch, pullRequest: pull.number, ...target };
}

function planned(at: StoryContext, story: Story, target: AutomaticStoryState | undefined): SyncedStory {
  const sentence =
    target === undefined
      ? `Story ${story.id} stays ${story.state}.`
      : `Story ${story.id} would move from ${story.state} to ${target}.`;
  const told = { id: story.id, title: story.title, url: story.url, state: story.state };
  const item = {
    ...itemBase(at, story),
    decision: 'planned',
    reasonCode: 'dry_run',
    sentence,
    story: told,
  } as const;
  return { item, from: story.state, to: story.state };
}

/** Writes the one comment where the environment stands; true when it changed. */
async function keepComment(
  at: StoryContext,
  story: Story,
  target: AutomaticStoryState | undefined,
): Promise<boolean> {
  const { tracker, request, pull, key, standing } = at;
  if (standing === undefined) return false;
  const existing = await tracker.findComment(story, storyMarker(key));
  const recorded = existing === undefined ? undefined : deliveredCommit(existing.text);
  // Moved to delivered by hand: what stands now is what will be judged.
  const byHand =
    story.state === 'delivered' &&
    recorded === undefined &&
    isDeliverable({ pullRequest: pull, readyAtHead: true }, request);
  const text = storyComment({
    key,
    repository: request.repository.fullName,
    pullRequest: pull.number,
    url: standing.url,
    commit: pull.headCommit,
    delivered: target === 'delivered' || byHand ? pull.headCommit : recorded,
  });
  if (existing?.text.trim() === text) return false;
  if (existing === undefined) await tracker.createComment(story, text);
  else await tracker.updateComment(story, existing.id, text);
  return true;
}

interface MoveOutcome {
  readonly state: StoryState;
  readonly decision: Decision;
  readonly reasonCode: ReasonCode;
  readonly sentence: string;
}

function stays(story: Story): MoveOutcome {
  return {
    state: story.state,
    decision: 'unchanged',
    reasonCode: 'story_current',
    sentence: `Story ${story.id} is ${story.state}.`,
  };
}

async function moveStory(
  { tracker, log, request }: StoryContext,
  story: Story,
  target: AutomaticStoryState,
): Promise<MoveOutcome> {
  const sentence = `Story ${story.id} moved from ${story.state} to ${target}.`;
  const moved = { state: target, decision: 'updated', reasonCode: 'story_moved', sentence } as const;
  const first = await tracker.move(story, target);
  if (first === 'moved') return moved;
  if (!first.unestimated) return refused(story, target, first.refused, 'failed');
  if (typeof request.unestimated === 'object') {
    await tracker.estimate(story, request.unestimated.estimate);
    const second = await tracker.move(story, target);
    return second === 'moved' ? moved : refused(story, target, second.refused, 'failed');
  }
  const outcome = refused(
    story,
    target,
    'it has no estimate',
    request.unestimated === 'fail' ? 'failed' : 'skipped',
  );
  if (request.unestimated === 'warn') log.warning(outcome.sentence);
  return outcome;
}

function refused(
  story: Story,
  target: AutomaticStoryState,
  why: string,
  decision: 'failed' | 'skipped',
): MoveOutcome {
  const sentence = `The tracker did not move story ${story.id} from ${story.state} to ${target} (${why}); move it in the tracker.`;
  return { state: story.state, decision, reasonCode: 'tracker_refused', sentence };
}
