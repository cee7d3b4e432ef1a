import { type LongLivedBranches, whyLongLived } from '../../domain/environment/branch-stays.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import type { ReportBody, ReportItem, ReportStory } from '../../domain/report/report.ts';
import { type SummaryRule, summarize } from '../../domain/report/summarize.ts';
import { wordsOfAll } from '../../domain/report/words-of-all.ts';
import type { DeliveredFor, MergeRequest } from '../../domain/stories/accepted.ts';
import { mayAccept } from '../../domain/stories/decide-story.ts';
import { keptKey, refusalKey } from '../../domain/stories/delivery.ts';
import { pivotalReferences } from '../../domain/stories/story-references.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries, RecordedDelivery } from '../../ports/deliveries.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import { deliveredCommit, storyMarker } from '../../text/story-comment.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { whyBaseMoved } from '../subject/delivery-base.ts';
import { readStories, referencesOf, type StorySource } from './story-facts.ts';
import type { TrackerDeps } from './sync-stories.ts';

/** What pull requests that may be merged are looked for with. */
export type CandidateHost = Pick<
  CodeHost,
  'openPullRequests' | 'branches' | 'latestPullRequest' | 'isBranchProtected'
>;

export interface AcceptedDeps extends TrackerDeps {
  readonly codeHost: CandidateHost;
  readonly deliveries: Pick<Deliveries, 'newest'>;
}

export interface AcceptedRequest {
  readonly scope: Scope;
  /** Branches that stay behind their pull requests. */
  readonly longLived: LongLivedBranches;
  readonly source: StorySource;
  /** Names, e-mail addresses or ids; none means whoever asked for a story or owns it. */
  readonly acceptedBy: readonly string[];
}

/** A pull request that may be merged, at the commit that was delivered. */
export interface AcceptedPullRequest extends MergeRequest {
  readonly story: ReportStory;
}

export interface AcceptedReport {
  readonly report: ReportBody;
  readonly accepted: readonly AcceptedPullRequest[];
}

const WIDTH = 4;

/**
 * Pull requests all of whose stories have been accepted by somebody who may. What is merged is what was recorded when it was
 * delivered. Before there were records, our own comment on the story had the commit, and it still counts where there is no record.
 */
export async function findAccepted(deps: AcceptedDeps, request: AcceptedRequest): Promise<AcceptedReport> {
  const { scope, source, acceptedBy } = request;
  const open = await deps.codeHost.openPullRequests();
  const named = (await candidates(deps.codeHost, open, request))
    .map((pull) => ({ pull, ids: referencesOf(pull, source) }))
    .filter(({ ids }) =>
      source.named.length === 0 ? ids.length > 0 : ids.some((id) => source.named.includes(id)),
    );
  if (named.length === 0) return reportOf([]);
  const tracker = deps.tracker();
  const judged = await inParallel(named, WIDTH, async ({ pull, ids }) => {
    const stories = await readStories(tracker, ids, deps.log);
    const key = subjectKey(identityOf(scope, pull.headBranch));
    const found = await judge({ tracker, acceptedBy, key, deliveries: deps.deliveries }, pull, stories);
    return found && leaveOutTold(deps.codeHost, found, { pull, open, longLived: request.longLived });
  });
  return reportOf(judged.flatMap((each) => each ?? []));
}

/**
 * Open pull requests, and merged ones whose branch still stands where it was merged: a run that was killed between the
 * merge and the cleaning up behind it is finished by the next one.
 */
async function candidates(
  codeHost: CandidateHost,
  open: readonly PullRequestFacts[],
  { scope: { repository }, longLived }: AcceptedRequest,
): Promise<readonly PullRequestFacts[]> {
  const own = open.filter((pull) => pull.headRepositoryId === repository.id);
  const busy = new Set(own.map((pull) => pull.headBranch));
  const left = (await codeHost.branches()).filter(
    (branch) =>
      !busy.has(branch.name) &&
      whyLongLived(branch, longLived) === undefined &&
      pivotalReferences({ branch: branch.name, title: '', body: '' }).length > 0,
  );
  const latest = await inParallel(left, WIDTH, async ({ name, commit }) => {
    const pull = await codeHost.latestPullRequest(name);
    return pull?.merged && pull.headCommit === commit ? [pull] : [];
  });
  return [...own, ...latest.flat()];
}

/** What people were told once is left alone until something of it changes. */
async function leaveOutTold(
  codeHost: CandidateHost,
  found: Judged,
  { pull, open, longLived }: { readonly pull: PullRequestFacts } & ToldBy,
): Promise<Judged> {
  const { accepted, item } = found;
  const { delivery } = accepted ?? {};
  if (accepted === undefined || delivery?.refusal === undefined) return found;
  const left = (code: 'head_moved' | 'base_moved' | 'still_wanted' | 'protected', why: string): Judged => ({
    item: { ...item, ...say(code, `Pull request #${pull.number} is left alone: ${why}.`, 'skipped') },
  });
  if (pull.merged) {
    const needing = open.filter((each) => each.baseBranch === pull.headBranch).map(({ number }) => number);
    const code = (['still_wanted', 'protected'] as const).find(
      (each) => keptKey(each, needing) === delivery.refusal,
    );
    return code === undefined ? found : left(code, 'it is merged, and its branch cannot be deleted');
  }
  if (delivery.refusal === refusalKey('head_moved', pull) && pull.headCommit !== accepted.commit)
    return left('head_moved', 'it has commits that were not delivered, and people know');
  if (delivery.refusal !== refusalKey('base_moved', pull)) return found;
  const why = await whyBaseMoved(codeHost, pull, delivery, longLived);
  return why === undefined ? found : left('base_moved', why);
}

/** By what it is seen whether a refusal still holds. */
interface ToldBy {
  /** All open pull requests. */
  readonly open: readonly PullRequestFacts[];
  readonly longLived: LongLivedBranches;
}

/** Where it is looked up who accepted what, and at which commit. */
interface Judge {
  readonly tracker: Tracker;
  readonly deliveries: Pick<Deliveries, 'newest'>;
  readonly acceptedBy: readonly string[];
  /** `repository-id/project/kind/branch`; names our comment on a story. */
  readonly key: string;
}

/** What was found of one pull request; `accepted` where it may be merged. */
interface Judged {
  readonly item: ReportItem;
  readonly accepted?: AcceptedPullRequest;
}

/** Undefined where a story is not accepted, or there is none. */
async function judge(
  at: Judge,
  pull: PullRequestFacts,
  stories: readonly Story[],
): Promise<Judged | undefined> {
  const [first] = stories;
  if (first === undefined || stories.some((story) => story.state !== 'accepted')) return undefined;
  for (const story of stories) {
    if (!(await acceptedByRightPerson(at.tracker, at.acceptedBy, story)))
      return { item: itemOf(pull, story, notAllowed(story, pull)) };
  }
  const recorded = await at.deliveries.newest(pull.number);
  const commit = recorded === undefined ? await commitOfComments(at, stories) : recorded.commit;
  if (commit === undefined || stories.some(({ id }) => recorded?.stories.includes(id) === false))
    return { item: itemOf(pull, first, notDelivered(first, pull)) };
  const sentence = `Story ${first.id} is accepted, so pull request #${pull.number} may be merged at ${commit.slice(0, 7)}.`;
  const wish = { pullRequest: pull.number, branch: pull.headBranch, commit, story: storyOf(first) };
  return {
    item: { ...itemOf(pull, first, say('stories_accepted', sentence)), commit },
    accepted: recorded === undefined ? wish : { ...wish, delivery: deliveryOf(recorded) },
  };
}

function deliveryOf({ id, base, stackedOn, refusal }: RecordedDelivery): DeliveredFor {
  return { id, base, stackedOn, ...(refusal === undefined ? {} : { refusal }) };
}

/** The one commit that our comments on the stories name; undefined where they name none, or several. */
async function commitOfComments(
  { tracker, key }: Judge,
  stories: readonly Story[],
): Promise<string | undefined> {
  const commits = new Set<string | undefined>();
  for (const story of stories) {
    const comment = await tracker.findComment(story, storyMarker(key));
    commits.add(comment === undefined ? undefined : deliveredCommit(comment.text));
  }
  const [commit] = commits;
  return commits.size === 1 ? commit : undefined;
}

async function acceptedByRightPerson(
  tracker: Tracker,
  acceptedBy: readonly string[],
  story: Story,
): Promise<boolean> {
  const id = await tracker.lastMovedBy(story);
  if (id === undefined) return false;
  if (acceptedBy.length === 0) return mayAccept({ id }, story, []);
  return mayAccept({ ...(await tracker.person(story, id)), id }, story, acceptedBy);
}

function notAllowed(story: Story, pull: PullRequestFacts): Verdict {
  return say(
    'not_allowed_to_accept',
    `Story ${story.id} was accepted by somebody who may not, so pull request #${pull.number} is not merged; see the input accepted-by.`,
  );
}

function notDelivered(story: Story, pull: PullRequestFacts): Verdict {
  return say(
    'not_delivered',
    `Story ${story.id} is accepted, but no one commit is recorded as delivered for pull request #${pull.number}; merge it by hand.`,
  );
}

function itemOf(pull: PullRequestFacts, story: Story, verdict: Verdict): ReportItem {
  return {
    name: story.id,
    ...verdict,
    branch: pull.headBranch,
    pullRequest: pull.number,
    story: storyOf(story),
  };
}

function storyOf({ id, title, url, state }: Story): ReportStory {
  return { id, title, url, state };
}

function reportOf(judged: readonly Judged[]): AcceptedReport {
  const items = judged.map((each) => each.item);
  const accepted = judged.flatMap((each) => each.accepted ?? []);
  const rules: readonly SummaryRule[] = [
    {
      decisions: ['unchanged'],
      verdict: (ready) => {
        const which = ready.map((item) => `#${item.pullRequest}`).join(', ');
        return say('stories_accepted', `Accepted and ready to merge: pull request ${which}.`);
      },
    },
    {
      decisions: ['skipped'],
      verdict: (left, first) => say(first.reasonCode, wordsOfAll(left), 'nothing'),
    },
  ];
  const none = say('nothing_to_do', 'No open pull request has a story that is accepted.');
  return { report: { ...summarize(items, rules, none), items }, accepted };
}
