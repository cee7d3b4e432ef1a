import type { PullRequestFacts, RepositoryFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Report, ReportItem } from '../../domain/report/report.ts';
import type { MergeRequest } from '../../domain/stories/accepted.ts';
import { type Decision, isRed } from '../../domain/verdict/decision.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import type { CodeHost, MergeMethod } from '../../ports/code-host.ts';

export interface ChoreDeps {
  readonly codeHost: CodeHost;
}

export interface ChoreReport {
  readonly report: Omit<Report, 'version' | 'action' | 'durationMs'>;
  readonly merged: readonly MergeRequest[];
  readonly conflicts: readonly { readonly pullRequest: number; readonly reason: string }[];
}

/** Merges each pull request at the commit that was delivered, and at no other. One that is merged already counts as merged. */
export async function mergePullRequests(
  deps: ChoreDeps,
  request: {
    readonly wishes: readonly MergeRequest[];
    readonly method: MergeMethod;
    readonly dryRun: boolean;
  },
): Promise<ChoreReport> {
  const items: ReportItem[] = [];
  for (const wish of request.wishes) items.push(await mergeOne(deps.codeHost, wish, request));
  const done = (item: ReportItem): boolean => item.reasonCode === 'pull_request_merged';
  return {
    report: summarize(items, 'No pull request is to be merged.'),
    merged: request.wishes.filter((_, index) => items.some((item, at) => at === index && done(item))),
    conflicts: items
      .filter((item) => isRed(item.decision))
      .flatMap((item) =>
        item.pullRequest === undefined ? [] : [{ pullRequest: item.pullRequest, reason: item.sentence }],
      ),
  };
}

async function mergeOne(
  codeHost: CodeHost,
  wish: MergeRequest,
  request: { readonly method: MergeMethod; readonly dryRun: boolean },
): Promise<ReportItem> {
  const { pullRequest: number, commit, branch } = wish;
  const say = (decision: Decision, reasonCode: ReasonCode, sentence: string): ReportItem => ({
    name: `#${number}`,
    decision,
    reasonCode,
    sentence,
    branch,
    pullRequest: number,
    commit,
  });
  try {
    const pull = await codeHost.pullRequest(number);
    if (pull === undefined) return say('refused', 'invalid_input', `There is no pull request #${number}.`);
    if (pull.merged)
      return say('unchanged', 'pull_request_merged', `Pull request #${number} is merged already.`);
    if (pull.headCommit !== commit)
      return say('refused', 'head_moved', movedSentence(number, commit, pull.headCommit));
    if (pull.state === 'closed')
      return say(
        'skipped',
        'pull_request_closed',
        `Pull request #${number} is closed without a merge, so it is left alone.`,
      );
    if (request.dryRun)
      return say('planned', 'dry_run', `Pull request #${number} would be merged at ${commit.slice(0, 7)}.`);
    const { outcome, detail } = await codeHost.mergePullRequest(number, commit, request.method);
    const words = detail === undefined ? '' : ` (${detail})`;
    if (outcome === 'merged')
      return say(
        'updated',
        'pull_request_merged',
        `Pull request #${number} was merged at ${commit.slice(0, 7)}.`,
      );
    if (outcome === 'moved') return say('refused', 'head_moved', movedSentence(number, commit, undefined));
    if (outcome === 'conflict')
      return say(
        'refused',
        'not_mergeable',
        `Pull request #${number} conflicts with its base${words}; bring it up to date and deliver it again.`,
      );
    return say(
      'refused',
      'not_mergeable',
      `Pull request #${number} may not be merged${words}; meet the rules of its base, or choose another 'method'.`,
    );
  } catch (error) {
    const failure = describeFailure(error);
    return say(failure.decision, failure.reasonCode, failure.sentence);
  }
}

function movedSentence(number: number, commit: string, head: string | undefined): string {
  const where = head === undefined ? '' : ` to ${head.slice(0, 7)}`;
  return `Pull request #${number} has moved on${where} from ${commit.slice(0, 7)}, the commit that was delivered, so it is not merged; have the new commit delivered and accepted, or merge it by hand.`;
}

export interface DeleteRequest {
  readonly repository: RepositoryFacts;
  readonly pullRequest: number | undefined;
  readonly branch: string | undefined;
  readonly dryRun: boolean;
}

/** Deletes the branch of a pull request that is over, when nothing was pushed to it since and no other one needs it. */
export async function deletePullRequestBranch(deps: ChoreDeps, request: DeleteRequest): Promise<ChoreReport> {
  const item = await deleteBranch(deps.codeHost, request);
  return { report: summarize([item], ''), merged: [], conflicts: [] };
}

async function deleteBranch(codeHost: CodeHost, request: DeleteRequest): Promise<ReportItem> {
  const pull = await findPullRequest(codeHost, request);
  const branch = request.branch ?? pull?.headBranch ?? '';
  const about = { name: branch, branch, ...(pull === undefined ? {} : { pullRequest: pull.number }) };
  const say = (decision: Decision, reasonCode: ReasonCode, sentence: string): ReportItem => ({
    ...about,
    decision,
    reasonCode,
    sentence,
  });
  if (pull === undefined || pull.headBranch !== branch || pull.headRepositoryId !== request.repository.id) {
    return say(
      'refused',
      'invalid_input',
      `No pull request of this repository came from branch '${branch}', so it is kept; check the inputs pull-request and branch.`,
    );
  }
  if (branch === request.repository.defaultBranch || branch === pull.baseBranch) {
    return say(
      'refused',
      'protected',
      `Branch '${branch}' is the default branch or the base of the pull request, so it is kept.`,
    );
  }
  if (pull.state === 'open')
    return say(
      'skipped',
      'still_wanted',
      `Pull request #${pull.number} is open, so branch '${branch}' is kept.`,
    );
  const [head, open] = await Promise.all([codeHost.branchHead(branch), codeHost.openPullRequests()]);
  if (head === undefined) return say('nothing', 'branch_gone', `Branch '${branch}' is gone already.`);
  if (head !== pull.headCommit) {
    return say(
      'skipped',
      'head_moved',
      `Branch '${branch}' has commits that pull request #${pull.number} does not have, so it is kept.`,
    );
  }
  const needing =
    open.find((each) => each.headRepositoryId === request.repository.id && each.headBranch === branch) ??
    open.find((each) => each.baseBranch === branch);
  if (needing)
    return say(
      'skipped',
      'still_wanted',
      `Pull request #${needing.number} still needs branch '${branch}', so it is kept.`,
    );
  if (request.dryRun) return say('planned', 'dry_run', `Branch '${branch}' would be deleted.`);
  const deleted = await codeHost.deleteBranch(branch);
  return deleted
    ? say(
        'deleted',
        'branch_deleted',
        `Branch '${branch}' was deleted; pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}.`,
      )
    : say('nothing', 'branch_gone', `Branch '${branch}' is gone already.`);
}

async function findPullRequest(
  codeHost: CodeHost,
  request: DeleteRequest,
): Promise<PullRequestFacts | undefined> {
  if (request.pullRequest !== undefined) return codeHost.pullRequest(request.pullRequest);
  return request.branch === undefined ? undefined : codeHost.latestPullRequest(request.branch);
}

const WORST_FIRST: readonly Decision[] = [
  'failed',
  'refused',
  'updated',
  'deleted',
  'planned',
  'skipped',
  'unchanged',
  'nothing',
];

function summarize(items: readonly ReportItem[], otherwise: string): ChoreReport['report'] {
  const [worst] = items.toSorted((a, b) => WORST_FIRST.indexOf(a.decision) - WORST_FIRST.indexOf(b.decision));
  if (worst === undefined)
    return { decision: 'nothing', reasonCode: 'nothing_to_do', sentence: otherwise, items };
  return {
    decision: worst.decision,
    reasonCode: worst.reasonCode,
    sentence: items.map((item) => item.sentence).join(' '),
    items,
  };
}
