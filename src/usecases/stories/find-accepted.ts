import type { LongLivedBranches } from '../../domain/environment/branch-stays.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import { pinOf } from '../../domain/intents/pin.ts';
import { type NamedStories, namedStories } from '../../domain/references/references.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportBody, ReportItem } from '../../domain/report/report.ts';
import { failedLike, type SummaryRule, summarize } from '../../domain/report/summarize.ts';
import { wordsOfAll } from '../../domain/report/words-of-all.ts';
import { keptKey, refusalKey } from '../../domain/stories/delivery.ts';
import { say } from '../../domain/verdict/verdict.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Story } from '../../ports/tracker.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { oncePer } from '../pace/lazy.ts';
import { whyBaseMoved } from '../subject/delivery-base.ts';
import { leaveOutFinished, type MergedHost, mergedLately } from '../subject/merged-lately.ts';
import { recordsAsNow } from '../subject/named-as-now.ts';
import { shippedWith } from '../subject/shipped-before.ts';
import { namesTooMany, pinnedToAnother } from './acceptance-refusals.ts';
import {
  type AcceptedPullRequest,
  acceptanceItem,
  type FoundAcceptance,
  type Judge,
  type JudgedAcceptance,
  judgeAcceptance,
} from './judge-acceptance.ts';
import { leaveOutShared } from './leave-out-shared.ts';
import { readKnown, type StorySource, storiesAmong, storiesNamedBy } from './story-facts.ts';
import type { TrackerDeps } from './sync-stories.ts';

/** What pull requests that may be merged are looked for with. */
export type CandidateHost = MergedHost &
  Pick<
    CodeHost,
    | 'openPullRequests'
    | 'pullRequest'
    | 'latestPullRequest'
    | 'isBranchProtected'
    | 'renamedTo'
    | 'pushes'
    | 'storyMentions'
  >;

export interface AcceptedDeps extends TrackerDeps {
  readonly codeHost: CandidateHost;
  readonly commenters: Judge['commenters'];
  readonly deliveries: Judge['deliveries'] & Pick<Deliveries, 'shown' | 'recent'>;
  readonly clock: Pick<Clock, 'now'>;
}

export interface AcceptedRequest extends Pick<Judge, 'acceptedBy' | 'people' | 'review' | 'aliases'> {
  readonly scope: Scope;
  /** Branches that stay behind their pull requests. */
  readonly longLived: LongLivedBranches;
  readonly source: StorySource;
}

export interface AcceptedReport {
  readonly report: ReportBody;
  readonly accepted: readonly AcceptedPullRequest[];
  /** All that was judged. */
  readonly found: readonly FoundAcceptance[];
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
  const { standing, gone } = await mergedLately(deps, own, request);
  const pulls = [...own, ...standing, ...gone];
  const namedBy = await storiesNamedBy(deps, pulls, source);
  const named = pulls
    .map((pull) => ({ pull, ...namedBy(pull) }))
    .filter(({ ids }) =>
      source.named.length === 0 ? ids.length > 0 : ids.some((id) => source.named.includes(id)),
    );
  if (named.length === 0) return reportOf([]);
  const all = [...new Set(named.flatMap(({ ids }) => ids))];
  const known = await readKnown(deps.tracker(), all, deps.log);
  // What is read to see whether a merge is finished is judged by next.
  const newest = oncePer((number: number) => deps.deliveries.newest(number));
  const seen = { ...deps, deliveries: { ...deps.deliveries, newest } };
  const asked = named.map((each) => ({ ...each, stories: storiesAmong(known, each.ids) }));
  const left = await leaveOutFinished(seen, asked, gone);
  return reportOf(await judgeNamed(seen, request, { open, named: left, known }));
}

/** What is judged, and beside what. */
export interface NamedPulls {
  /** All open pull requests. */
  readonly open: readonly PullRequestFacts[];
  /** Those of this repository that are judged, each with what it names. */
  readonly named: readonly (NamedStories & { readonly pull: PullRequestFacts })[];
  /** Stories of the tracker, by the id that names them; what it does not know is passed over. */
  readonly known: ReadonlyMap<string, Story>;
}

/**
 * The one judgement of what may be merged, also where people are only told of it. It has those all of whose stories are accepted, with
 * what speaks against a merge.
 */
export async function judgeNamed(
  deps: AcceptedDeps,
  request: AcceptedRequest,
  { open, named, known }: NamedPulls,
): Promise<readonly FoundAcceptance[]> {
  if (named.length === 0) return [];
  const { codeHost, commenters, deliveries, log } = deps;
  // Whose work it is and what its label was put on for are seen by the same, and several may name one story that was shipped.
  const pushes = oncePer((branch: string) => codeHost.pushes(branch));
  const at = { ...request, tracker: deps.tracker(), codeHost: { pushes }, commenters, deliveries, log };
  const shipped = shippedWith(deliveries, codeHost, at.tracker);
  const judged = await inParallel(named, WIDTH, async (each) => {
    const { pull } = each;
    const stories = storiesAmong(known, each.ids);
    const { title } = pull.text;
    const own = namedStories(request.source.rule, { branch: pull.headBranch, title, body: '' });
    const claimed = storiesAmong(known, own.ids).map(({ id }) => id);
    try {
      const found = await judgeAcceptance(at, pull, stories, { claimed, shippedWith: shipped });
      // People merged it by hand, as they were asked to, and a branch that stands behind it asks for nothing more.
      if (found === undefined || (pull.merged && found.accepted === undefined)) return undefined;
      if (each.isCut && !pull.merged && found.accepted !== undefined)
        return { item: acceptanceItem(pull, found.accepted.story, namesTooMany(pull)), pull, stories };
      const pinned = pinnedElsewhere(found, pull, request.scope.repository.id);
      if (pinned !== undefined) return { item: pinned, pull, stories };
      const left = await leaveOutTold(codeHost, found, { pull, open, longLived: request.longLived });
      return { ...left, pull, stories };
    } catch (error) {
      return unread(deps, { pull, stories }, error);
    }
  });
  const { scope, review } = request;
  const beside = { open, repositoryId: scope.repository.id, reviewedLabel: review.reviewedLabel };
  const judgedOnes = judged.flatMap((each) => each ?? []);
  const judgedStories = judgedOnes.flatMap((each) => each.stories);
  return leaveOutShared(recordsAsNow(deliveries, at.tracker, judgedStories), judgedOnes, beside);
}

/** People accept what they see, and that is the pinned commit: what was delivered at another one is not merged on the strength of it. */
function pinnedElsewhere(
  { accepted }: JudgedAcceptance,
  pull: PullRequestFacts,
  repositoryId: number,
): ReportItem | undefined {
  const pin = pinOf(pull, repositoryId);
  if (accepted === undefined || pin === undefined || pin === accepted.commit) return undefined;
  return acceptanceItem(pull, accepted.story, pinnedToAnother(accepted.story, pull, pin, accepted.commit));
}

/** What could not be judged holds up no other: a service may refuse one story for ever. */
function unread(
  { log }: Pick<AcceptedDeps, 'log'>,
  { pull, stories }: Pick<FoundAcceptance, 'pull' | 'stories'>,
  error: unknown,
): FoundAcceptance | undefined {
  const failure = describeFailure(error);
  const [first] = stories;
  log.warning(`Pull request #${pull.number} could not be judged: ${failure.sentence}`);
  return first && { item: acceptanceItem(pull, first, failure), pull, stories };
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

function reportOf(judged: readonly FoundAcceptance[]): AcceptedReport {
  const items = judged.map((each) => each.item);
  const accepted = judged.flatMap((each) => each.accepted ?? []);
  // The step is red only where nothing is to be merged: the next one does not run behind a red one.
  const rules: readonly SummaryRule[] = [
    {
      decisions: ['unchanged'],
      verdict: (ready) => {
        const which = ready.map((item) => `#${item.pullRequest}`).join(', ');
        return say('stories_accepted', `Accepted and ready to merge: pull request ${which}.`);
      },
    },
    { decisions: ['failed', 'refused'], verdict: (all, first) => failedLike(first, wordsOfAll(all)) },
    {
      decisions: ['skipped'],
      verdict: (left, first) => say(first.reasonCode, wordsOfAll(left), 'nothing'),
    },
  ];
  const none = say('nothing_to_do', 'No open pull request has a story that is accepted.');
  return { report: { ...summarize(items, rules, none), items }, accepted, found: judged };
}
