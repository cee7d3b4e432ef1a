import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import type { MergeRequest } from '../../domain/stories/accepted.ts';
import { isRed } from '../../domain/verdict/decision.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost, MergeMethod } from '../../ports/code-host.ts';
import { type ChoreReport, choreReport } from './chore-report.ts';

/** What pull requests are read and merged with. */
export type MergingHost = Pick<CodeHost, 'pullRequest' | 'mergePullRequest'>;

/** How it is merged; with `dryRun` it is only said what would be done. */
export interface MergeRules {
  readonly method: MergeMethod;
  readonly dryRun: boolean;
}

/** Merges each pull request at the commit that was delivered, and at no other. One that is merged already counts as merged. */
export async function mergePullRequests(
  codeHost: MergingHost,
  wishes: readonly MergeRequest[],
  rules: MergeRules,
): Promise<ChoreReport> {
  const items: ReportItem[] = [];
  for (const wish of wishes) items.push(await mergeOne(codeHost, wish, rules));
  return {
    report: choreReport(items, 'No pull request is to be merged.'),
    merged: wishes.filter((_, index) => items[index]?.reasonCode === 'pull_request_merged'),
    conflicts: items
      .filter((item) => isRed(item.decision))
      .flatMap((item) =>
        item.pullRequest === undefined ? [] : [{ pullRequest: item.pullRequest, reason: item.sentence }],
      ),
  };
}

async function mergeOne(codeHost: MergingHost, wish: MergeRequest, rules: MergeRules): Promise<ReportItem> {
  const { pullRequest, branch, commit } = wish;
  const verdict = await merge(codeHost, wish, rules).catch((error: unknown) => describeFailure(error));
  return { name: `#${pullRequest}`, ...verdict, branch, pullRequest, commit };
}

async function merge(
  codeHost: MergingHost,
  { pullRequest: number, commit }: MergeRequest,
  { method, dryRun }: MergeRules,
): Promise<Verdict> {
  const pull = await codeHost.pullRequest(number);
  if (pull === undefined) return say('invalid_input', `There is no pull request #${number}.`);
  if (pull.merged)
    return say('pull_request_merged', `Pull request #${number} is merged already.`, 'unchanged');
  if (pull.headCommit !== commit) return say('head_moved', describeMove(number, commit, pull.headCommit));
  if (pull.state === 'closed')
    return say(
      'pull_request_closed',
      `Pull request #${number} is closed without a merge, so it is left alone.`,
    );
  if (dryRun) return say('dry_run', `Pull request #${number} would be merged at ${commit.slice(0, 7)}.`);
  const { outcome, detail } = await codeHost.mergePullRequest(number, commit, method);
  const words = detail === undefined ? '' : ` (${detail})`;
  switch (outcome) {
    case 'merged':
      return say('pull_request_merged', `Pull request #${number} was merged at ${commit.slice(0, 7)}.`);
    case 'moved':
      return say('head_moved', describeMove(number, commit, undefined));
    case 'conflict':
      return say(
        'not_mergeable',
        `Pull request #${number} conflicts with its base${words}; bring it up to date and deliver it again.`,
      );
    case 'blocked':
      return say(
        'not_mergeable',
        `Pull request #${number} may not be merged${words}; meet the rules of its base, or choose another 'method'.`,
      );
  }
}

function describeMove(number: number, commit: string, head: string | undefined): string {
  const where = head === undefined ? '' : ` to ${head.slice(0, 7)}`;
  return `Pull request #${number} has moved on${where} from ${commit.slice(0, 7)}, the commit that was delivered, so it is not merged; have the new commit delivered and accepted, or merge it by hand.`;
}
