import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Report, ReportItem } from '../../domain/report/report.ts';
import { type Decision, isRed } from '../../domain/verdict/decision.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryState, Tracker } from '../../ports/tracker.ts';
import { readRunningEnvironment, readStories, referencesOf, type StorySource } from './story-facts.ts';
import { type StoryRules, type SyncedStory, syncStory } from './sync-story.ts';

export interface StoryDeps {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  readonly log: Log;
  /** Made when the first story is asked for, so that a pull request without one needs no token. */
  tracker(): Tracker;
}

export interface SyncRequest extends StorySource, StoryRules {
  readonly project: string;
  readonly kind: string;
  readonly pullRequest: number | undefined;
  /** Labels that a pull request gets when its story carries them. */
  readonly labels: readonly string[];
  /** What the steps before reported. */
  readonly reports: readonly Report[];
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
  const standing = await readRunningEnvironment(deps.deployments, subject, request.reports);
  const labelled = await labelPullRequest(deps, request, pull, stories);
  const at = { tracker, log: deps.log, request, pull, key, standing };
  const synced: SyncedStory[] = [];
  for (const story of stories) synced.push(await syncStory(at, story));
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

function summarize(
  synced: readonly SyncedStory[],
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
  const failed = items.find((item) => isRed(item.decision));
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
