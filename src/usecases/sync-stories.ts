import { decideStory, isDeliverable, type StoryTarget, type Unestimated } from '../domain/decide-story.ts';
import { describeFailure } from '../domain/describe-failure.ts';
import { subjectKey } from '../domain/naming.ts';
import type { PullRequestFacts, RepositoryFacts } from '../domain/pull-request.ts';
import type { ReasonCode } from '../domain/reason-codes.ts';
import type { Decision, Report, ReportItem } from '../domain/report.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { Deployments } from '../ports/deployments.ts';
import type { Log } from '../ports/log.ts';
import type { Story, StoryState, Tracker } from '../ports/tracker.ts';
import { deliveredCommit, storyComment, storyMarker } from '../text/story-comment.ts';
import {
  readStories,
  referencesOf,
  reportStory,
  type Standing,
  type StorySource,
  standingAt,
} from './story-facts.ts';

export interface StoryDeps {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  readonly log: Log;
  /** Made when the first story is asked for, so that a pull request without one needs no token. */
  tracker(): Tracker;
}

export interface SyncRequest extends StorySource {
  readonly repository: RepositoryFacts;
  readonly project: string;
  readonly kind: string;
  readonly pullRequest: number | undefined;
  /** A state that the workflow asks for by name. */
  readonly asked: StoryTarget | undefined;
  /** Labels that a pull request gets when its story carries them. */
  readonly labels: readonly string[];
  readonly reviewedLabel: string;
  readonly unestimated: Unestimated;
  /** What the steps before reported. */
  readonly reports: readonly Report[];
  readonly dryRun: boolean;
}

export interface StoryReport {
  readonly report: Omit<Report, 'version' | 'action' | 'durationMs'>;
  readonly moved: readonly { readonly id: string; readonly from: StoryState; readonly to: StoryState }[];
}

/** Brings the stories of one pull request in step with it and with its environment. */
export async function syncStories(deps: StoryDeps, request: SyncRequest): Promise<StoryReport> {
  const { pullRequest: number, repository } = request;
  if (number === undefined)
    return done('nothing', 'nothing_to_do', 'The event names no pull request, so no story is looked at.');
  const pull = await deps.codeHost.pullRequest(number);
  const why = notLookedAt(pull, request);
  if (why !== undefined || pull === undefined)
    return why ?? done('nothing', 'nothing_to_do', `There is no pull request #${number}.`);
  const ids = request.named.length > 0 ? request.named : referencesOf(pull, request);
  if (ids.length === 0)
    return done('skipped', 'no_story', `Neither branch nor text of pull request #${number} names a story.`);
  const tracker = deps.tracker();
  const stories = await readStories(tracker, ids, deps.log);
  if (stories.length === 0)
    return done(
      'skipped',
      'no_story',
      `The tracker knows none of the stories that pull request #${number} names: ${ids.join(', ')}.`,
    );
  const key = subjectKey({ ...request, repositoryId: repository.id, branch: pull.headBranch });
  const subject = { kind: request.kind, branch: pull.headBranch, key, commit: pull.headCommit };
  const standing = await standingAt(deps.deployments, subject, request.reports);
  const labelled = await labelPullRequest(deps, request, pull, stories);
  const synced: Synced[] = [];
  for (const story of stories)
    synced.push(await syncOne(deps, tracker, { request, pull, key, standing }, story));
  return summarize(synced, labelled, pull, request);
}

function notLookedAt(pull: PullRequestFacts | undefined, request: SyncRequest): StoryReport | undefined {
  if (pull === undefined) return undefined;
  if (pull.headRepositoryId !== request.repository.id) {
    return done(
      'skipped',
      'fork',
      `Pull request #${pull.number} comes from a fork, so no story is moved for it.`,
    );
  }
  if (pull.state === 'open') return undefined;
  return done(
    'skipped',
    'pull_request_closed',
    `Pull request #${pull.number} is closed, so its story stays as it is.`,
  );
}

async function labelPullRequest(
  deps: StoryDeps,
  request: SyncRequest,
  pull: PullRequestFacts,
  stories: readonly Story[],
): Promise<readonly string[]> {
  const carried = request.labels.filter((label) => stories.some((story) => story.labels.includes(label)));
  const missing = carried.filter((label) => !pull.labels.includes(label));
  if (missing.length > 0 && !request.dryRun) await deps.codeHost.addLabels(pull.number, missing);
  return missing;
}

interface Situation {
  readonly request: SyncRequest;
  readonly pull: PullRequestFacts;
  readonly key: string;
  readonly standing: Standing | undefined;
}

interface Synced {
  readonly item: ReportItem;
  readonly from: StoryState;
  readonly to: StoryState;
}

async function syncOne(deps: StoryDeps, tracker: Tracker, at: Situation, story: Story): Promise<Synced> {
  const { request, pull, standing } = at;
  const facts = { pullRequest: pull, readyAtHead: standing !== undefined, story };
  const target = decideStory(facts, request);
  if (request.dryRun) return planned(at, story, target);
  try {
    // What is delivered is written down before the story says so: a run killed in between is repeated as a whole.
    const wrote = await keepComment(tracker, at, story, target);
    const outcome =
      target === undefined ? stays(story) : await moveStory(deps, tracker, request, story, target);
    const told = await reportStory(tracker, story, outcome.state, deps.log);
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
  at: Situation,
  story: Story,
): Pick<ReportItem, 'name' | 'branch' | 'pullRequest' | 'url' | 'commit'> {
  const { pull, standing } = at;
  const place = standing === undefined ? {} : { url: standing.url, commit: pull.headCommit };
  return { name: story.id, branch: pull.headBranch, pullRequest: pull.number, ...place };
}

function planned(at: Situation, story: Story, target: StoryTarget | undefined): Synced {
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
  tracker: Tracker,
  at: Situation,
  story: Story,
  target: StoryTarget | undefined,
): Promise<boolean> {
  const { request, pull, key, standing } = at;
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
  deps: StoryDeps,
  tracker: Tracker,
  request: SyncRequest,
  story: Story,
  target: StoryTarget,
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
  if (request.unestimated === 'warn') deps.log.warning(outcome.sentence);
  return outcome;
}

function refused(
  story: Story,
  target: StoryTarget,
  why: string,
  decision: 'failed' | 'skipped',
): MoveOutcome {
  const sentence = `The tracker did not move story ${story.id} from ${story.state} to ${target} (${why}); move it in the tracker.`;
  return { state: story.state, decision, reasonCode: 'tracker_refused', sentence };
}

function summarize(
  synced: readonly Synced[],
  labelled: readonly string[],
  pull: PullRequestFacts,
  request: SyncRequest,
): StoryReport {
  const items = synced.map((each) => each.item);
  const moved = synced
    .filter((each) => each.from !== each.to)
    .map((each) => ({ id: each.item.name, from: each.from, to: each.to }));
  const labels =
    labelled.length === 0
      ? ''
      : ` Pull request #${pull.number} got the label ${labelled.map((label) => `'${label}'`).join(', ')}.`;
  const sentence = `${items.map((item) => item.sentence).join(' ')}${request.dryRun ? '' : labels}`;
  const failed = items.find((item) => item.decision === 'failed' || item.decision === 'refused');
  const skipped = items.find((item) => item.decision === 'skipped');
  const wrote = labelled.length > 0 || items.some((item) => item.decision === 'updated');
  if (request.dryRun) return { ...done('planned', 'dry_run', sentence, items), moved: [] };
  if (failed) return { ...done(failed.decision, failed.reasonCode, sentence, items), moved };
  if (skipped && !wrote) return { ...done('skipped', skipped.reasonCode, sentence, items), moved };
  if (moved.length > 0) return { ...done('updated', 'story_moved', sentence, items), moved };
  return { ...done(wrote ? 'updated' : 'unchanged', 'story_current', sentence, items), moved };
}

function done(
  decision: Decision,
  reasonCode: ReasonCode,
  sentence: string,
  items: readonly ReportItem[] = [],
): StoryReport {
  return { report: { decision, reasonCode, sentence, items }, moved: [] };
}
