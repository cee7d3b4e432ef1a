import { collectNews, type News } from '../../domain/announce/news.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Report, ReportItem } from '../../domain/report/report.ts';
import { say } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import { refusalIn, storyComment, storyMarker } from '../../text/story-comment.ts';
import { namedAsNow } from '../subject/named-as-now.ts';
import { commitDelivered } from './settle-delivery.ts';
import { readStories, type StorySource, storiesNamedBy } from './story-facts.ts';
import { keepLink } from './story-links.ts';

export interface RetellDeps {
  readonly codeHost: Pick<CodeHost, 'pullRequest' | 'latestPullRequest' | 'storyMentions'>;
  readonly deliveries: Pick<Deliveries, 'newest'>;
  readonly log: Log;
  tracker(): Tracker;
}

export interface RetellRequest {
  readonly scope: Scope;
  readonly source: StorySource;
  /** What the steps before reported. */
  readonly reports: readonly Report[];
}

/** How an environment stands since a step of this run took it down, put it to sleep or woke it. */
interface Turned {
  readonly branch: string;
  readonly pullRequest: number | undefined;
  readonly news: Extract<News, { kind: 'gone' | 'asleep' | 'ready' }>;
}

/**
 * Corrects the one comment of each story whose environment this run has taken down, put to sleep or woken. None is written where there
 * is none. An item for each that changed, or that the tracker refused.
 */
export async function retellStories(
  deps: RetellDeps,
  { scope, source, reports }: RetellRequest,
): Promise<readonly ReportItem[]> {
  const items: ReportItem[] = [];
  for (const turned of turnedIn(reports)) {
    try {
      for await (const item of retellOne(deps, { scope, source }, turned)) items.push(item);
    } catch (error) {
      // One that cannot be read keeps no other from being told.
      const { branch, pullRequest } = turned;
      const about = pullRequest === undefined ? { branch } : { branch, pullRequest };
      items.push({ name: branch, ...about, ...describeFailure(error) });
    }
  }
  return items;
}

/** Each story of one environment that changed, or that the tracker refused. */
async function* retellOne(
  deps: RetellDeps,
  { scope, source }: Pick<RetellRequest, 'scope' | 'source'>,
  turned: Turned,
): AsyncGenerator<ReportItem> {
  const pull = await pullRequestOf(deps.codeHost, turned);
  if (pull?.headRepositoryId !== scope.repository.id) return;
  const ids = source.named.length > 0 ? source.named : (await storiesNamedBy(deps, [pull], source))(pull).ids;
  if (ids.length === 0) return;
  const key = subjectKey(identityOf(scope, turned.branch));
  const { news } = turned;
  const at = { tracker: deps.tracker(), log: deps.log };
  for (const story of await readStories(at.tracker, ids, deps.log)) {
    const place = { key, pullRequest: pull.number };
    if (news.kind !== 'ready') await keepLink(at, story, place, undefined);
    else if (news.url !== undefined) await keepLink(at, story, place, news.url);
    const item = await retell(deps, { key, repository: scope.repository.fullName, pull, turned }, story);
    if (item !== undefined) yield item;
  }
}

function turnedIn(reports: readonly Report[]): readonly Turned[] {
  const turning = reports.filter(({ action }) => action === 'teardown' || action === 'hours');
  return collectNews(turning, undefined).flatMap(({ branch, pullRequest, news }) => {
    const last = news.findLast(({ kind }) => kind === 'gone' || kind === 'asleep' || kind === 'ready');
    return last?.kind === 'gone' || last?.kind === 'asleep' || last?.kind === 'ready'
      ? [{ branch, pullRequest, news: last }]
      : [];
  });
}

function pullRequestOf(
  codeHost: RetellDeps['codeHost'],
  { branch, pullRequest }: Turned,
): Promise<PullRequestFacts | undefined> {
  return pullRequest === undefined ? codeHost.latestPullRequest(branch) : codeHost.pullRequest(pullRequest);
}

interface About {
  readonly key: string;
  /** `owner/name` */
  readonly repository: string;
  readonly pull: PullRequestFacts;
  readonly turned: Turned;
}

/** Undefined where nothing was to be corrected. */
async function retell(
  deps: RetellDeps,
  { key, repository, pull, turned }: About,
  story: Story,
): Promise<ReportItem | undefined> {
  const base = { name: story.id, branch: turned.branch, pullRequest: pull.number };
  try {
    const tracker = deps.tracker();
    const existing = await tracker.findComment(story, storyMarker(key));
    if (existing === undefined) return undefined;
    const { news } = turned;
    const delivery = await namedAsNow(tracker, [story], await deps.deliveries.newest(pull.number));
    const text = storyComment({
      key,
      repository,
      pullRequest: pull.number,
      standing: news.kind,
      url: 'url' in news ? news.url : undefined,
      commit: ('commit' in news ? news.commit : undefined) ?? pull.headCommit,
      delivered: commitDelivered(delivery, story, story.state),
      rejected: story.state === 'rejected',
      refused: story.state === 'accepted' && news.kind !== 'gone' ? refusalIn(existing.text) : undefined,
    });
    if (existing.text.trim() === text) return undefined;
    await tracker.updateComment(story, existing.id, text);
    return {
      ...base,
      ...say('story_current', `Story ${story.id} says that its environment is ${news.kind}.`, 'updated'),
    };
  } catch (error) {
    return { ...base, ...describeFailure(error) };
  }
}
