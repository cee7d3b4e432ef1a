import type { LongLivedBranches } from '../../domain/environment/branch-stays.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import type { ReportBody, ReportItem } from '../../domain/report/report.ts';
import { type SummaryRule, summarize } from '../../domain/report/summarize.ts';
import { wordsOfAll } from '../../domain/report/words-of-all.ts';
import { keptKey, recordedAs, refusalKey } from '../../domain/stories/delivery.ts';
import { onGitHubsClock } from '../../domain/stories/two-clocks.ts';
import { say } from '../../domain/verdict/verdict.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries, ShownDeliveries, ShownDelivery } from '../../ports/deliveries.ts';
import type { Story, StoryMove } from '../../ports/tracker.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { oncePer } from '../pace/lazy.ts';
import { whyBaseMoved } from '../subject/delivery-base.ts';
import { leaveOutFinished, type MergedHost, mergedLately, NONE_MERGED } from '../subject/merged-lately.ts';
import {
  type AcceptedPullRequest,
  acceptanceItem,
  type Judge,
  type JudgedAcceptance,
  judgeAcceptance,
} from './judge-acceptance.ts';
import { type AskedBeside, describeUnseen, shownBeside } from './shown-beside.ts';
import { readKnown, type StorySource, storiesAmong, storiesNamedBy } from './story-facts.ts';
import type { TrackerDeps } from './sync-stories.ts';

/** What pull requests that may be merged are looked for with. */
export type CandidateHost = MergedHost &
  Pick<
    CodeHost,
    'openPullRequests' | 'latestPullRequest' | 'isBranchProtected' | 'renamedTo' | 'pushes' | 'storyMentions'
  >;

export interface AcceptedDeps extends TrackerDeps {
  readonly codeHost: CandidateHost;
  readonly deliveries: Judge['deliveries'] & Pick<Deliveries, 'shown'>;
  readonly clock: Pick<Clock, 'now'>;
}

export interface AcceptedRequest extends Pick<Judge, 'acceptedBy' | 'review'> {
  readonly scope: Scope;
  /** Branches that stay behind their pull requests. */
  readonly longLived: LongLivedBranches;
  readonly source: StorySource;
  /** True where nobody asks for what comes after a merge, such as for a status; absent for the job that merges. */
  readonly openOnly?: boolean;
}

export interface AcceptedReport {
  readonly report: ReportBody;
  readonly accepted: readonly AcceptedPullRequest[];
  /** All that was judged. */
  readonly found: readonly FoundAcceptance[];
}

/** A pull request whose stories are all accepted, and what that comes to. */
export interface FoundAcceptance extends JudgedAcceptance {
  readonly pull: PullRequestFacts;
  /** All that it names. */
  readonly stories: readonly Story[];
}

const WIDTH = 4;

/**
 * Pull requests all of whose stories have been accepted by somebody who may: open ones, and merged ones behind which something may be
 * left to do. What is merged is what was recorded when it was
 * delivered, and a record counts only for a story that was accepted after it was written, and for one pull request.
 */
export async function findAccepted(deps: AcceptedDeps, request: AcceptedRequest): Promise<AcceptedReport> {
  const { source } = request;
  const open = await deps.codeHost.openPullRequests();
  const own = open.filter((pull) => pull.headRepositoryId === request.scope.repository.id);
  const { standing, gone } = request.openOnly === true ? NONE_MERGED : await mergedLately(deps, own, request);
  const pulls = [...own, ...standing, ...gone];
  const namedBy = await storiesNamedBy(deps, pulls, source);
  const named = pulls
    .map((pull) => ({ pull, ids: namedBy(pull).ids }))
    .filter(({ ids }) =>
      source.named.length === 0 ? ids.length > 0 : ids.some((id) => source.named.includes(id)),
    );
  if (named.length === 0) return reportOf([]);
  const tracker = deps.tracker();
  const { codeHost, log } = deps;
  // What is read to see whether a merge is finished is judged by next.
  const deliveries = {
    ...deps.deliveries,
    newest: oncePer((number: number) => deps.deliveries.newest(number)),
  };
  const at = { ...request, tracker, codeHost, deliveries, log };
  const all = [...new Set(named.flatMap(({ ids }) => ids))];
  const known = await readKnown(tracker, all, deps.log);
  const asked = named.map(({ pull, ids }) => ({ pull, stories: storiesAmong(known, ids) }));
  const left = await leaveOutFinished(at, asked, gone);
  const judged = await inParallel(left, WIDTH, async ({ pull, stories }) => {
    const found = await judgeAcceptance(at, pull, stories);
    // People merged it by hand, as they were asked to, and a branch that stands behind it asks for nothing more.
    if (found === undefined || (pull.merged && found.accepted === undefined)) return undefined;
    const seen = await leaveOutTold(codeHost, found, { pull, open, longLived: request.longLived });
    return { ...seen, pull, stories };
  });
  const found = judged.flatMap((each) => each ?? []);
  const toAsk = askedBeside(found);
  const { scope, review } = request;
  const beside = { open, repositoryId: scope.repository.id, reviewedLabel: review.reviewedLabel };
  return reportOf(
    leaveOutShared(found, toAsk.length === 0 ? NOTHING : await shownBeside(deliveries, toAsk, beside)),
  );
}

/** What people were told once is left alone until something of it changes. */
async function leaveOutTold(
  codeHost: CandidateHost,
  found: JudgedAcceptance,
  { pull, open, longLived }: { readonly pull: PullRequestFacts } & ToldBy,
): Promise<JudgedAcceptance> {
  const { accepted, item } = found;
  const { delivery } = accepted ?? {};
  if (accepted === undefined) return found;
  const left = (
    code: 'head_moved' | 'base_moved' | 'still_wanted' | 'protected',
    why: string,
  ): JudgedAcceptance => ({
    item: { ...item, ...say(code, `Pull request #${pull.number} is left alone: ${why}.`, 'skipped') },
  });
  if (pull.merged && pull.headCommit !== accepted.commit)
    return left(
      'head_moved',
      'people merged it at another commit than the delivered one, so its branch stays',
    );
  if (delivery?.refusal === undefined) return found;
  if (pull.merged) {
    const needing = open.filter((each) => each.baseBranch === pull.headBranch).map(({ number }) => number);
    const kept = (['still_wanted', 'protected', 'singled_out'] as const).find(
      (each) => keptKey(each, each === 'still_wanted' ? needing : []) === delivery.refusal,
    );
    // A rule can be asked again, and the branch goes once it is gone.
    const isOver = kept === 'singled_out' && !(await codeHost.isBranchProtected(pull.headBranch));
    return kept === undefined || isOver
      ? found
      : left(kept === 'singled_out' ? 'protected' : kept, 'it is merged, and its branch cannot be deleted');
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

const NOTHING: ShownDeliveries = { found: [], unseen: [] };

/** Pull requests whose stories may have been shown with another one: who is to be merged, and who was not delivered. */
function askedBeside(judged: readonly FoundAcceptance[]): readonly AskedBeside[] {
  return judged
    .filter(({ accepted, item, pull }) => !pull.merged && (accepted !== undefined || isUndelivered(item)))
    .map(({ pull, moves, item }) => ({
      pullRequest: pull.number,
      stories: [...(moves?.keys() ?? []), item.name],
    }));
}

/**
 * One acceptance merges one pull request. Where several open ones were recorded for a story before it was accepted, nobody knows which
 * one was looked at, so none is merged until people say it. What the others' texts name by now, and whether they could be merged, is
 * up to whoever may write them.
 */
function leaveOutShared(
  judged: readonly FoundAcceptance[],
  { found: shown, unseen }: ShownDeliveries,
): readonly FoundAcceptance[] {
  const accepted = new Set(judged.flatMap((each) => each.accepted?.pullRequest ?? []));
  return judged.map((found) => {
    const { pull, stories } = found;
    if (pull.merged) return found;
    if (found.accepted === undefined)
      return isUndelivered(found.item) ? undeliveredBeside(found, shown) : found;
    const others = shown.filter(
      (each) =>
        each.pullRequest !== pull.number &&
        each.stories.some((id) => isSharedBy(each, found.moves?.get(id), accepted)),
    );
    if (others.length === 0 && unseen.length === 0) return found;
    const why =
      others.length === 0
        ? describeUnseen(unseen)
        : `${numbersOf(others)} was delivered for the same accepted story too; close what is not meant`;
    const sentence = `Pull request #${pull.number} is not merged, because ${why}, or merge by hand.`;
    const item = acceptanceItem(pull, found.accepted.story, say('not_delivered', sentence));
    return { item, pull, stories };
  });
}

function isUndelivered({ reasonCode }: ReportItem): boolean {
  return reasonCode === 'not_delivered';
}

/** The label again would lead nowhere while another open pull request was delivered for the story. */
function undeliveredBeside(found: FoundAcceptance, shown: readonly ShownDelivery[]): FoundAcceptance {
  const { item, pull } = found;
  const others = shown.filter(
    ({ pullRequest, stories }) => pullRequest !== pull.number && stories.includes(item.name),
  );
  if (others.length === 0) return found;
  const sentence = `Story ${item.name} is accepted, but pull request #${pull.number} cannot be delivered for it while ${numbersOf(others)} is open, which was; close what is not meant, or merge by hand.`;
  return { ...found, item: { ...item, ...say('not_delivered', sentence) } };
}

function numbersOf(shown: readonly ShownDelivery[]): string {
  const ofPull = new Map(shown.map((each) => [each.pullRequest, each]));
  return [...ofPull.values()].map((each) => `#${each.pullRequest} (${recordedAs(each)})`).join(', ');
}

/** @param move undefined for a story that is none of this pull request's. */
function isSharedBy(
  { pullRequest, recordedAt }: ShownDelivery,
  move: StoryMove | undefined,
  accepted: ReadonlySet<number>,
): boolean {
  const moved = move && onGitHubsClock(move);
  if (moved === undefined) return false;
  return accepted.has(pullRequest) || Date.parse(recordedAt) <= moved;
}

function reportOf(judged: readonly FoundAcceptance[]): AcceptedReport {
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
  return { report: { ...summarize(items, rules, none), items }, accepted, found: judged };
}
