import { type LongLivedBranches, whyLongLived } from '../../domain/environment/branch-stays.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import type { ReportBody } from '../../domain/report/report.ts';
import { type SummaryRule, summarize } from '../../domain/report/summarize.ts';
import { wordsOfAll } from '../../domain/report/words-of-all.ts';
import { keptKey, refusalKey } from '../../domain/stories/delivery.ts';
import { pivotalReferences } from '../../domain/stories/story-references.ts';
import { say } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { whyBaseMoved } from '../subject/delivery-base.ts';
import {
  type AcceptedPullRequest,
  acceptanceItem,
  type Judge,
  type JudgedAcceptance,
  judgeAcceptance,
} from './judge-acceptance.ts';
import { readStories, referencesOf, type StorySource } from './story-facts.ts';
import type { TrackerDeps } from './sync-stories.ts';

/** What pull requests that may be merged are looked for with. */
export type CandidateHost = Pick<
  CodeHost,
  'openPullRequests' | 'branches' | 'latestPullRequest' | 'isBranchProtected' | 'renamedTo' | 'pushedAt'
>;

export interface AcceptedDeps extends TrackerDeps {
  readonly codeHost: CandidateHost;
  readonly deliveries: Judge['deliveries'];
}

export interface AcceptedRequest extends Pick<Judge, 'acceptedBy' | 'review'> {
  readonly scope: Scope;
  /** Branches that stay behind their pull requests. */
  readonly longLived: LongLivedBranches;
  readonly source: StorySource;
}

export interface AcceptedReport {
  readonly report: ReportBody;
  readonly accepted: readonly AcceptedPullRequest[];
}

const WIDTH = 4;

/**
 * Pull requests all of whose stories have been accepted by somebody who may. What is merged is what was recorded when it was
 * delivered, and a record counts only for a story that was accepted after it was written, and for one pull request.
 */
export async function findAccepted(deps: AcceptedDeps, request: AcceptedRequest): Promise<AcceptedReport> {
  const { source } = request;
  const open = await deps.codeHost.openPullRequests();
  const named = (await candidates(deps.codeHost, open, request))
    .map((pull) => ({ pull, ids: referencesOf(pull, source) }))
    .filter(({ ids }) =>
      source.named.length === 0 ? ids.length > 0 : ids.some((id) => source.named.includes(id)),
    );
  if (named.length === 0) return reportOf([]);
  const tracker = deps.tracker();
  const { codeHost, deliveries, log } = deps;
  const at = { ...request, tracker, codeHost, deliveries, log };
  const judged = await inParallel(named, WIDTH, async ({ pull, ids }) => {
    const stories = await readStories(tracker, ids, deps.log);
    const found = await judgeAcceptance(at, pull, stories);
    // People merged it by hand, as they were asked to, and a branch that stands behind it asks for nothing more.
    if (found === undefined || (pull.merged && found.accepted === undefined)) return undefined;
    const left = await leaveOutTold(deps.codeHost, found, { pull, open, longLived: request.longLived });
    return { ...left, pull, ids };
  });
  return reportOf(leaveOutShared(judged.flatMap((each) => each ?? [])));
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
  found: JudgedAcceptance,
  { pull, open, longLived }: { readonly pull: PullRequestFacts } & ToldBy,
): Promise<JudgedAcceptance> {
  const { accepted, item } = found;
  const { delivery } = accepted ?? {};
  if (accepted === undefined || delivery?.refusal === undefined) return found;
  const left = (
    code: 'head_moved' | 'base_moved' | 'still_wanted' | 'protected',
    why: string,
  ): JudgedAcceptance => ({
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

/**
 * One acceptance merges one pull request. Where several were delivered for a story before it was accepted, nobody knows which one was
 * looked at, so none is merged until people say it.
 */
function leaveOutShared(judged: readonly Found[]): readonly JudgedAcceptance[] {
  const open = judged.filter(({ accepted, pull }) => accepted !== undefined && !pull.merged);
  return judged.map(({ pull, item, accepted, ids }) => {
    const others = open.filter((each) => each.pull !== pull && each.ids.some((id) => ids.includes(id)));
    if (accepted === undefined || pull.merged || others.length === 0)
      return { item, ...(accepted && { accepted }) };
    const numbers = others.map((each) => `#${each.pull.number}`).join(', ');
    const sentence = `Pull request #${pull.number} is not merged, because ${numbers} was delivered for the same accepted story too; close what is not meant, or merge by hand.`;
    return { item: acceptanceItem(pull, accepted.story, say('not_delivered', sentence)) };
  });
}

/** What was found of a pull request, and the ids of its stories. */
interface Found extends JudgedAcceptance {
  readonly pull: PullRequestFacts;
  readonly ids: readonly string[];
}

function reportOf(judged: readonly JudgedAcceptance[]): AcceptedReport {
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
