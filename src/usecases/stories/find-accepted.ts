import { type LongLivedBranches, whyLongLived } from '../../domain/environment/branch-stays.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
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
import type { Story, StoryMove, Tracker } from '../../ports/tracker.ts';
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
  readonly deliveries: Pick<Deliveries, 'newest' | 'strangers'>;
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
 * delivered, and a record counts only for a story that was accepted after it was written. So another pull request that names the
 * same story is merged too where it was delivered before the acceptance, and else stays.
 */
export async function findAccepted(deps: AcceptedDeps, request: AcceptedRequest): Promise<AcceptedReport> {
  const { source, acceptedBy } = request;
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
    const found = await judge({ tracker, acceptedBy, deliveries: deps.deliveries }, pull, stories);
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
  readonly deliveries: Pick<Deliveries, 'newest' | 'strangers'>;
  readonly acceptedBy: readonly string[];
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
  const accepted = new Map<string, StoryMove>();
  for (const story of stories) {
    const move = await at.tracker.lastMove(story);
    if (move === undefined || !(await mayHaveAccepted(at, story, move)))
      return { item: itemOf(pull, story, notAllowed(story, pull)) };
    accepted.set(story.id, move);
  }
  const recorded = await at.deliveries.newest(pull.number);
  const unjudged = stories.find(
    ({ id }) => !(recorded?.stories.includes(id) && wasBefore(recorded, accepted.get(id))),
  );
  if (recorded === undefined || unjudged !== undefined)
    return {
      item: itemOf(
        pull,
        unjudged ?? first,
        notDelivered(unjudged ?? first, pull, await at.deliveries.strangers(pull.number)),
      ),
    };
  const dropped = await droppedUnaccepted(at, recorded, stories);
  if (dropped !== undefined) return { item: itemOf(pull, first, notAllAccepted(dropped, pull)) };
  const { commit } = recorded;
  const sentence = `Story ${first.id} is accepted, so pull request #${pull.number} may be merged at ${commit.slice(0, 7)}.`;
  return {
    item: { ...itemOf(pull, first, say('stories_accepted', sentence)), commit },
    accepted: {
      pullRequest: pull.number,
      branch: pull.headBranch,
      commit,
      story: storyOf(first),
      delivery: deliveryOf(recorded),
    },
  };
}

/**
 * The id of a story that was delivered with the others, that the pull request's text names no more, and that nobody has accepted since:
 * whoever edits a text takes no story out of what is to be judged. Undefined where there is none.
 */
async function droppedUnaccepted(
  at: Judge,
  recorded: RecordedDelivery,
  named: readonly Story[],
): Promise<string | undefined> {
  const dropped = recorded.stories.filter((id) => !named.some((story) => story.id === id));
  for (const id of dropped) {
    const story = await at.tracker.story(id);
    const move = story?.state === 'accepted' ? await at.tracker.lastMove(story) : undefined;
    if (story === undefined || move === undefined || !wasBefore(recorded, move)) return id;
    if (!(await mayHaveAccepted(at, story, move))) return id;
  }
  return undefined;
}

/** By GitHub's clock and the tracker's, between which a person looks at what was delivered. Nobody can say it of a move without a time. */
function wasBefore({ recordedAt }: RecordedDelivery, move: StoryMove | undefined): boolean {
  return move?.at === undefined || Date.parse(recordedAt) <= Date.parse(move.at);
}

function deliveryOf({ id, base, stackedOn, refusal }: RecordedDelivery): DeliveredFor {
  return { id, base, stackedOn, ...(refusal === undefined ? {} : { refusal }) };
}

async function mayHaveAccepted(
  { tracker, acceptedBy }: Judge,
  story: Story,
  { by: id }: StoryMove,
): Promise<boolean> {
  if (acceptedBy.length === 0) return mayAccept({ id }, story, []);
  return mayAccept({ ...(await tracker.person(story, id)), id }, story, acceptedBy);
}

function notAllowed(story: Story, pull: PullRequestFacts): Verdict {
  return say(
    'not_allowed_to_accept',
    `Story ${story.id} was accepted by somebody who may not, so pull request #${pull.number} is not merged; see the input accepted-by.`,
  );
}

/** @param strangers whose records of the pull request do not count. */
function notDelivered(story: Story, pull: PullRequestFacts, strangers: readonly string[]): Verdict {
  const others =
    strangers.length === 0
      ? ''
      : ` What ${strangers.join(' and ')} recorded counts for nothing; if the team writes it with another token, name the login in 'trusted-writers' of the settings.`;
  return say(
    'not_delivered',
    `Story ${story.id} is accepted, but no commit of pull request #${pull.number} was recorded as delivered for it before that; merge it by hand, or deliver it: move the story back to started and put the label of the review on again.${others}`,
  );
}

function notAllAccepted(id: string, pull: PullRequestFacts): Verdict {
  return say(
    'not_delivered',
    `Story ${id} was delivered with pull request #${pull.number}, whose text names it no more, and it is not accepted, so the pull request is not merged; accept that story too, or merge by hand.`,
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
