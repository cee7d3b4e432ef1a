import type { LongLivedBranches } from '../../domain/environment/branch-stays.ts';
import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { skippedLike } from '../../domain/report/summarize.ts';
import type { MergeRequest } from '../../domain/stories/accepted.ts';
import { FINISHED, LEFT_TO_GITHUB, refusalKey } from '../../domain/stories/delivery.ts';
import { isRed } from '../../domain/verdict/decision.ts';
import { say, skip, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost, MergeMethod } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Log } from '../../ports/log.ts';
import type { WorkflowStarts } from '../../ports/workflow-runs.ts';
import { type BaseHost, whyBaseMoved } from '../subject/delivery-base.ts';
import { type ChoreReport, choreReport } from './chore-report.ts';
import { type BelowDeps, judgedBelow } from './judged-below.ts';
import { mergedAlready, mergeOrQueue } from './merge-or-queue.ts';
import { describeBase, describeMove, describeTakenOff } from './merge-sentences.ts';
import { noteTold } from './note-told.ts';
import { startBehind } from './start-behind.ts';

/** What pull requests are read and merged with. */
export interface MergeDeps {
  readonly codeHost: BaseHost &
    Pick<CodeHost, 'pullRequest' | 'mergePullRequest' | 'mergePlan' | 'enqueue' | 'startsRuns'>;
  readonly workflowStarts: WorkflowStarts;
  readonly deliveries: Pick<Deliveries, 'refusals' | 'setRefusal' | 'newest'>;
  readonly log: Log;
}

/** How it is merged; with `dryRun` it is only said what would be done. */
export interface MergeRules {
  readonly method: MergeMethod;
  /** Branches into which one may merge whatever became of their own pull requests, and behind a merge into which workflows start. */
  readonly longLived: LongLivedBranches;
  readonly dryRun: boolean;
  /** Files of workflows that are to start behind a merge into a branch that lives long, whose push starts none. */
  readonly dispatch: readonly string[];
}

/**
 * Merges each pull request at the commit that was delivered, and into the base that it was delivered for. One that is merged already
 * counts as merged. What people were told before is not refused again: it is left alone.
 */
export async function mergePullRequests(
  deps: MergeDeps,
  wishes: readonly MergeRequest[],
  rules: MergeRules,
): Promise<ChoreReport> {
  const items: ReportItem[] = [];
  const started: ReportItem[] = [];
  const unfinished = new Set<MergeRequest>();
  const done = new Set<string>();
  const ordered = lowestFirst(wishes);
  for (const wish of ordered) {
    const item = await mergeOne(deps, wish, { ...rules, done });
    if (isMerged(item)) done.add(wish.branch);
    items.push(item);
    const behind = isMerged(item) && !rules.dryRun ? await startAll(deps, wish, item, rules) : [];
    started.push(...behind);
    // It is not said to be finished, so that a later run finds it and starts what could not be started yet.
    if (behind.some(({ decision }) => decision === 'failed')) unfinished.add(wish);
    else if (item.decision === 'unchanged' && isMerged(item) && !rules.dryRun) await noteFinished(deps, wish);
  }
  return {
    report: choreReport([...items, ...started], 'No pull request is to be merged.'),
    merged: ordered.filter((wish, index) => isMerged(items[index]) && !unfinished.has(wish)),
    updated: [],
    conflicts: items
      .filter((item) => isRed(item.decision))
      .flatMap((item) =>
        item.pullRequest === undefined ? [] : [{ pullRequest: item.pullRequest, reason: item.sentence }],
      ),
  };
}

/** What came of starting workflows behind a merge: one item that failed, or those that were started or refused. */
async function startAll(
  deps: MergeDeps,
  wish: MergeRequest,
  item: ReportItem,
  { dispatch: files, longLived }: MergeRules,
): Promise<readonly ReportItem[]> {
  try {
    return await startBehind(deps, { wish, isNew: item.decision === 'updated' }, { files, longLived });
  } catch (error) {
    return [{ ...item, ...describeFailure(error) }];
  }
}

/**
 * Of what an earlier run merged, or GitHub by itself. Where its branch stands, a later run finds it all the same, until it is deleted;
 * where it is gone, nothing is left to do.
 */
async function noteFinished(
  { deliveries, log }: MergeDeps,
  { pullRequest, delivery }: MergeRequest,
): Promise<void> {
  if (delivery === undefined || delivery.refusal === FINISHED) return;
  await noteTold(log, `A later run looks at the merge of pull request #${pullRequest} once more`, () =>
    deliveries.setRefusal(delivery.id, FINISHED),
  );
}

/** At the commit that was delivered. */
function isMerged(item: ReportItem | undefined): boolean {
  return item?.reasonCode === 'pull_request_merged';
}

/** A merge into a branch that is to be merged itself would move it on from the commit that was delivered. */
function lowestFirst(wishes: readonly MergeRequest[]): readonly MergeRequest[] {
  const ofBranch = new Map(wishes.map((wish) => [wish.branch, wish]));
  function depth(wish: MergeRequest, above: readonly MergeRequest[] = []): number {
    const below = ofBranch.get(wish.delivery?.base ?? '');
    return below === undefined || above.includes(below) ? above.length : depth(below, [...above, wish]);
  }
  return wishes.toSorted((a, b) => depth(a) - depth(b));
}

/** With the branches that were merged before in this run. */
type OneOfSeveral = MergeRules & { readonly done: ReadonlySet<string> };

async function mergeOne(deps: MergeDeps, wish: MergeRequest, rules: OneOfSeveral): Promise<ReportItem> {
  const { pullRequest, branch, commit } = wish;
  const verdict = await judge(deps, wish, rules).catch((error: unknown) => describeFailure(error));
  return { name: `#${pullRequest}`, ...verdict, branch, pullRequest, commit };
}

/** `toldBefore` where people know of it. */
type Told = Verdict & Pick<ReportItem, 'toldBefore'>;

async function judge(deps: MergeDeps, wish: MergeRequest, rules: OneOfSeveral): Promise<Told> {
  const number = wish.pullRequest;
  const pull = await deps.codeHost.pullRequest(number);
  if (pull === undefined) return say('invalid_input', `There is no pull request #${number}.`);
  const verdict = await merge(deps, pull, wish, rules).catch((error: unknown) => describeFailure(error));
  if (!lasts(verdict) || wish.delivery === undefined) return verdict;
  return toldOnce(deps, verdict, pull, wish.delivery);
}

/** Whether a later run meets it again until a person has done something; a service that does not answer may pass. */
function lasts({ decision, reasonCode }: Verdict): boolean {
  return decision === 'refused' || reasonCode === 'access_denied';
}

/** Whoever is told again every hour stops to listen, and nothing would come of it. */
async function toldOnce(
  { deliveries, log }: Pick<MergeDeps, 'deliveries' | 'log'>,
  verdict: Verdict,
  pull: PullRequestFacts,
  { id, refusal }: NonNullable<MergeRequest['delivery']>,
): Promise<Told> {
  const key = refusalKey(verdict.reasonCode, pull, causeOf(verdict));
  const same =
    verdict.decision === 'refused'
      ? skippedLike(verdict, verdict.sentence)
      : skip('reported_before', verdict.sentence);
  const quiet: Told = { ...same, toldBefore: true };
  if (key === refusal) return quiet;
  // The step that found it may have another token, which does not believe what this one noted.
  const [newest, ...older] = await deliveries.refusals(id).catch((error: unknown) => {
    log.warning(`The notes of a delivery could not be read: ${describeFailure(error).sentence}`);
    return [];
  });
  if (key === newest) return quiet;
  // The newest note is what the look by schedule goes by.
  await noteTold(log, 'A later run says this again', () => deliveries.setRefusal(id, key));
  return older.includes(key) ? quiet : verdict;
}

/**
 * What tells refusals apart that have the same reason at the same commit: which right is missing, and why GitHub takes no merge. Its own
 * words on a merge, in brackets, change with each check that it waits for.
 */
function causeOf({ reasonCode, sentence }: Verdict): string {
  if (reasonCode === 'access_denied') return sentence.replace(/\d+/g, '#');
  return reasonCode === 'not_mergeable' ? sentence.replace(/ \([^)]*\)/g, '') : '';
}

async function merge(
  { codeHost, deliveries, log }: Pick<MergeDeps, 'codeHost' | 'deliveries' | 'log'>,
  pull: PullRequestFacts,
  { commit, delivery, reviewedLabel }: MergeRequest,
  { method, longLived, dryRun, done }: OneOfSeveral,
): Promise<Verdict> {
  const { number } = pull;
  if (pull.merged && pull.headCommit !== commit)
    return skip(
      'head_moved',
      `Pull request #${number} was merged by people at ${pull.headCommit.slice(0, 7)} and not at ${commit.slice(0, 7)}, the commit that was delivered, so its branch is left to them.`,
    );
  if (pull.merged) return mergedAlready(number);
  const plan = pull.state === 'closed' ? undefined : await codeHost.mergePlan(number);
  if (pull.headCommit !== commit)
    return say('head_moved', describeMove({ pull, commit, delivery }, pull.headCommit, plan));
  if (pull.state === 'closed')
    return say(
      'pull_request_closed',
      `Pull request #${number} is closed without a merge, so it is left alone.`,
    );
  if (reviewedLabel !== undefined && !hasLabel(pull.labels, reviewedLabel))
    return skip('not_delivered', describeTakenOff(number, reviewedLabel));
  const waits = await whyItWaits({ codeHost, deliveries }, pull, delivery, { longLived, done });
  if (waits !== undefined) return skip('base_moved', `Pull request #${number} waits${waits}.`);
  const moved = await whyBaseMoved(codeHost, pull, delivery, longLived);
  if (moved !== undefined) return say('base_moved', describeBase({ pull, commit, delivery }, moved));
  const verdict = await mergeOrQueue(codeHost, { pull, commit, delivery, plan }, { method, dryRun });
  const isLeft =
    verdict.reasonCode === 'enqueued' || (isGreenWait(verdict) && plan?.autoMergeBy !== undefined);
  if (isLeft && !dryRun && delivery !== undefined) await noteLeft({ deliveries, log }, number, delivery.id);
  return verdict;
}

/** By this a later run looks for the merge, even where GitHub deletes the branch behind it. */
async function noteLeft(
  { deliveries, log }: Pick<MergeDeps, 'deliveries' | 'log'>,
  number: number,
  id: number,
): Promise<void> {
  await noteTold(log, `A later run may not see GitHub's merge of pull request #${number}`, async () => {
    const noted = await deliveries.refusals(id);
    if (!noted.includes(LEFT_TO_GITHUB)) await deliveries.setRefusal(id, LEFT_TO_GITHUB);
  });
}

/** GitHub goes on with it by itself. */
function isGreenWait({ reasonCode, decision }: Verdict): boolean {
  return reasonCode === 'not_mergeable' && decision === 'skipped';
}

/** Behind "waits"; undefined where it does not. Its base is to be left as it is until then. */
async function whyItWaits(
  deps: BelowDeps,
  pull: PullRequestFacts,
  delivery: MergeRequest['delivery'],
  { longLived, done }: Pick<OneOfSeveral, 'longLived' | 'done'>,
): Promise<string | undefined> {
  const { baseBranch } = pull;
  if (done.has(baseBranch))
    return ` until branch '${baseBranch}', which was merged just now, is gone; a later run merges it`;
  const below = await judgedBelow(deps, pull, delivery, longLived);
  return below === undefined
    ? undefined
    : `, because pull request #${below} was delivered at the commit that branch '${baseBranch}' has now; a later run merges it once that one is merged or closed, or has moved on, as a rejected one does with its next commit`;
}
