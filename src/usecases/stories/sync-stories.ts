import type { CommandAliases } from '../../domain/commands/command-words.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import { MOST_STORIES } from '../../domain/references/story-references.ts';
import type { Report, ReportBody, ReportItem } from '../../domain/report/report.ts';
import { type SummaryRule, summarize } from '../../domain/report/summarize.ts';
import { decidedLike, wordsOfAll } from '../../domain/report/words-of-all.ts';
import type { TravellingLabels } from '../../domain/stories/travelling-labels.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryState, Tracker } from '../../ports/tracker.ts';
import { commentMarkers } from '../../text/environments/environments-comment.ts';
import { lazy } from '../pace/lazy.ts';
import { recordsAsNow } from '../subject/named-as-now.ts';
import { type HearsRejections, rejectionHeard } from '../subject/spoken-rejection.ts';
import { carryLabels } from './carry-labels.ts';
import { takeOffReview } from './hear-rejection.ts';
import { letStoriesGo } from './let-stories-go.ts';
import { retellStories } from './retell-stories.ts';
import { settleDelivery } from './settle-delivery.ts';
import {
  readStandingEnvironment,
  readStories,
  requireProjectsOf,
  type StorySource,
  storiesNamedBy,
} from './story-facts.ts';
import { keepLink } from './story-links.ts';
import { targetDepsOf } from './story-target.ts';
import { type StoryContext, type StoryRules, type SyncedStory, syncStory } from './sync-story.ts';
import { mayJudgeOn } from './who-may-accept.ts';

/** Whom stories are read from and moved at. */
export interface TrackerDeps {
  readonly log: Log;
  /** Made when the first story is asked for, so that a pull request without one needs no token. */
  tracker(): Tracker;
}

export interface SyncDeps extends TrackerDeps {
  readonly codeHost: Pick<
    CodeHost,
    | 'pullRequest'
    | 'openPullRequests'
    | 'latestPullRequest'
    | 'addLabels'
    | 'removeLabel'
    | 'pushes'
    | 'isBranchProtected'
    | 'renamedTo'
    | 'storyMentions'
  >;
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  readonly deployments: Deployments;
  readonly deliveries: Deliveries;
  readonly commenters: HearsRejections['commenters'];
}

export interface SyncRequest {
  readonly scope: Scope;
  readonly source: StorySource;
  readonly rules: StoryRules;
  /** Undefined where the event names none. */
  readonly pullRequest: number | undefined;
  /** By whom a rejection is heard, as in `MayAccept`; absent where the workflow does not say. */
  readonly acceptedBy?: readonly string[];
  readonly labels: TravellingLabels;
  /** The team's own words for commands; absent for none. */
  readonly aliases?: CommandAliases;
  /** What the steps before reported. */
  readonly reports: readonly Report[];
  readonly dryRun: boolean;
  /** The run may not read the tracker's token, and that is as it should be; absent means false. */
  readonly withoutSecrets?: boolean;
}

export interface StoryReport {
  readonly report: ReportBody;
  /** Stories that are in another state now; none in a dry run. */
  readonly moved: readonly { readonly id: string; readonly from: StoryState; readonly to: StoryState }[];
}

/**
 * Brings the stories of one pull request in step with it and with its environment, and corrects what stands on those whose environment a
 * step of this run took down, put to sleep or woke.
 */
export async function syncStories(deps: SyncDeps, request: SyncRequest): Promise<StoryReport> {
  const retold = request.dryRun || request.withoutSecrets === true ? [] : await retellStories(deps, request);
  const synced = await syncOwnStories(deps, request);
  // Where no pull request was meant, that its stories were not looked at is no news beside what was done.
  return withBefore(retold, synced, request.pullRequest === undefined ? [] : [synced.report.sentence]);
}

/** The report with what was done before; where nothing was written then, the rest alone decides. */
function withBefore(
  done: readonly ReportItem[],
  { report, moved }: StoryReport,
  rest: readonly string[] = [report.sentence],
): StoryReport {
  const items = [...done, ...(report.items ?? [])];
  if (done.every(({ decision }) => decision === 'unchanged')) return { report: { ...report, items }, moved };
  const words = [wordsOfAll(done), ...rest].join(' ');
  const otherwise = say(moved.length > 0 ? 'story_moved' : 'story_current', words, 'updated');
  return { report: { ...summarize(items, [redRule(words)], otherwise), items }, moved };
}

async function syncOwnStories(deps: SyncDeps, request: SyncRequest): Promise<StoryReport> {
  const { pullRequest: number, scope } = request;
  if (number === undefined)
    return ended(say('nothing_to_do', 'The event is about no single pull request, so it moves no story.'));
  const pull = await deps.codeHost.pullRequest(number);
  if (pull === undefined) return ended(say('nothing_to_do', `There is no pull request #${number}.`));
  const why = whyNotLookedAt(pull, scope);
  if (why) return ended(why);
  const { named } = request.source;
  const key = subjectKey(identityOf(scope, pull.headBranch));
  const { ids, isCut, told } =
    named.length > 0
      ? { ids: named, isCut: false, told: undefined }
      : (await storiesNamedBy(deps, [pull], request.source, commentMarkers(key)))(pull);
  const isBlind = isCut || request.dryRun || request.withoutSecrets === true;
  const letGo = (now: readonly string[]) =>
    isBlind ? [] : letStoriesGo(deps, { key, repository: scope.repository.fullName, pull, told, named: now });
  if (ids.length === 0 && request.withoutSecrets !== true)
    await requireProjectsOf(deps, pull, request.source);
  if (ids.length === 0) return withBefore(await letGo([]), ended(noneNamed(number)));
  if (request.withoutSecrets === true) return ended(say('nothing_to_do', WITHOUT_TOKEN));
  if (isCut)
    deps.log.warning(
      `Pull request #${number} names many stories; only the first ${MOST_STORIES} are looked at.`,
    );
  const tracker = deps.tracker();
  const stories = await readStories(tracker, ids, deps.log);
  if (stories.length === 0) return ended(noneKnown(number, ids));
  const gone = await letGo([...ids, ...stories.map(({ id }) => id)]);
  const deliveries = recordsAsNow(deps.deliveries, tracker, stories);
  return withBefore(gone, await syncKnown({ ...deps, deliveries, tracker }, request, pull, stories));
}

function noneNamed(number: number): Verdict {
  return say('no_story', `Neither branch, text nor commits of pull request #${number} name a story.`);
}

/** A pull request that is open, and the stories of it that there are. */
async function syncKnown(
  deps: Omit<SyncDeps, 'tracker'> & { readonly tracker: Tracker },
  request: SyncRequest,
  pull: PullRequestFacts,
  stories: readonly Story[],
): Promise<StoryReport> {
  const { tracker } = deps;
  const { number } = pull;
  const { rules, dryRun, scope } = request;
  const key = subjectKey(identityOf(scope, pull.headBranch));
  const subject = { kind: scope.kind, branch: pull.headBranch, key, commit: pull.headCommit };
  const { running, isOver } = await readStandingEnvironment(deps, subject, request.reports);
  const repository = scope.repository.fullName;
  // What is delivered is written down before any story says so: a run killed in between is repeated as a whole.
  const facts = { pull, stories, readyAtHead: running !== undefined };
  const settled = await settleDelivery(deps, facts, rules, dryRun);
  const { delivery } = settled;
  const heard = await takeOffReview(deps, { pull, stories, delivery }, rules, dryRun);
  const { acceptedBy = [] } = request;
  const mayJudge = lazy(mayJudgeOn({ ...deps, acceptedBy, people: rules.people }, pull));
  const at: StoryContext = {
    tracker,
    log: deps.log,
    rules,
    repository,
    pull,
    key,
    running,
    ...settled,
    target: targetDepsOf(deps, pull, delivery, rules),
    rejection: {
      label: heard.label,
      heard: (story, move) =>
        rejectionHeard({ ...deps, aliases: request.aliases }, pull, { story, move, mayJudge }),
    },
    dryRun,
  };
  const synced: SyncedStory[] = [];
  for (const story of stories) {
    synced.push(await syncStory(at, story));
    // Where nothing answers at the head, what stands there may be an older commit's.
    if ((running !== undefined || isOver) && !dryRun)
      await keepLink(at, story, { key, pullRequest: number }, running?.asleep ? undefined : running?.url);
  }
  if (dryRun) return reportOfPlan(synced);
  // Also where a run before was cut short behind that, or the tracker refused: the story would bring the label back.
  const off = heard.label === 'off' ? rules.reviewedLabel : undefined;
  const carried = await carryLabels(deps, { ...request.labels, off }, { pull, stories });
  const lost = heard.tookOff
    ? [`Pull request #${number} lost the label '${rules.reviewedLabel}', since a story of it was rejected.`]
    : [];
  return reportOf(synced, [...lost, ...carried]);
}

/** What is told where the tracker answered, and has none of the stories. */
export function noneKnown(number: number, ids: readonly string[]): Verdict {
  return say(
    'no_story',
    `The tracker knows no open story of those that pull request #${number} names: ${ids.join(', ')}.`,
  );
}

/** Why a run of Dependabot's looks at no story. */
export const WITHOUT_TOKEN =
  "A run of Dependabot's has no 'tracker-token', so no story is looked at; give Dependabot that secret too if it is to be.";

/** Why the stories of a pull request are left alone; undefined where they are not. */
export function whyNotLookedAt(
  pull: PullRequestFacts,
  { repository }: Pick<Scope, 'repository'>,
): Verdict | undefined {
  if (pull.headRepositoryId !== repository.id)
    return say('fork', `Pull request #${pull.number} comes from a fork, so no story is moved for it.`);
  if (pull.state === 'open') return undefined;
  return say('pull_request_closed', `Pull request #${pull.number} is closed, so its story stays as it is.`);
}

function reportOfPlan(synced: readonly SyncedStory[]): StoryReport {
  const items = synced.map((each) => each.item);
  return ended(say('dry_run', wordsOfAll(items)), items);
}

function reportOf(synced: readonly SyncedStory[], labelled: readonly string[]): StoryReport {
  const items = synced.map((each) => each.item);
  const moved = synced
    .filter((each) => each.from !== each.to)
    .map((each) => ({ id: each.item.name, from: each.from, to: each.to }));
  const words = [wordsOfAll(items), ...labelled].join(' ');
  const wrote = labelled.length > 0 || items.some((item) => item.decision === 'updated');
  const red = redRule(words);
  const skipped: SummaryRule = { decisions: ['skipped'], verdict: (_, first) => decidedLike(first, words) };
  const otherwise =
    moved.length > 0
      ? say('story_moved', words)
      : say('story_current', words, wrote ? 'updated' : 'unchanged');
  return { ...ended(summarize(items, wrote ? [red] : [red, skipped], otherwise), items), moved };
}

function redRule(words: string): SummaryRule {
  return { decisions: ['failed', 'refused'], verdict: (_, first) => decidedLike(first, words) };
}

function ended(verdict: Verdict, items: readonly ReportItem[] = []): StoryReport {
  return { report: { ...verdict, items }, moved: [] };
}
