import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { MergeGroup } from '../../domain/pull-request/merge-group.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportBody, ReportItem } from '../../domain/report/report.ts';
import { failedLike, type SummaryRule, summarize } from '../../domain/report/summarize.ts';
import { wordsOfAll } from '../../domain/report/words-of-all.ts';
import {
  type AcceptanceStatus,
  acceptanceStatus,
  groupStatus,
} from '../../domain/stories/acceptance-status.ts';
import { say, skip, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CommitStatuses } from '../../ports/commit-statuses.ts';
import type { MergeQueue } from '../../ports/merge-queue.ts';
import { whyBaseMoved } from '../subject/delivery-base.ts';
import {
  type AcceptedDeps,
  type AcceptedRequest,
  type CandidateHost,
  type FoundAcceptance,
  findAccepted,
} from './find-accepted.ts';
import { storiesNamedBy } from './story-facts.ts';

/** With what commits are told of the acceptance of their stories. */
export interface StatusDeps extends AcceptedDeps {
  readonly codeHost: CandidateHost & Pick<MergeQueue, 'queuedGroups'>;
  readonly commitStatuses: CommitStatuses;
}

export interface StatusRequest extends AcceptedRequest {
  /** The name by which a rule of GitHub's requires it. */
  readonly context: string;
  /** The head of one pull request, by its number, or the commit of a merge group; undefined for all that are there. */
  readonly about: number | MergeGroup | undefined;
  readonly dryRun: boolean;
}

/** A commit, and what it is to say. */
interface Told {
  readonly name: string;
  readonly pullRequest: number;
  readonly branch: string;
  readonly commit: string;
  readonly status: AcceptanceStatus;
}

/** More would be too many writes for a minute or an hour of GitHub's; a later run goes on. */
export const MOST_STATUSES = 70;
const MOST_BASES = 20;

/**
 * Says on the head of open pull requests, and on the groups of merge queues, whether the stories are accepted, by the same judgement
 * that an acceptance is merged by. Only what changed is said again.
 */
export async function showAcceptance(deps: StatusDeps, request: StatusRequest): Promise<ReportBody> {
  const { found } = await findAccepted(deps, { ...request, openOnly: true });
  const open = await deps.codeHost.openPullRequests();
  const namedBy = await storiesNamedBy(deps, open, request.source);
  const heads: Told[] = [];
  for (const pull of open) heads.push(await headOf(deps, request, { pull, ids: namedBy(pull).ids }, found));
  const { about } = request;
  const told =
    typeof about === 'number'
      ? heads.filter(({ pullRequest }) => pullRequest === about)
      : about === undefined
        ? [...heads, ...(await groupsOf(deps, basesOf(open), heads))]
        : await groupOf(deps, about, heads);
  const items: ReportItem[] = [];
  for (const each of told) {
    const { status: _, ...named } = each;
    const written = items.filter(({ decision }) => decision === 'updated').length;
    const verdict = await tell(deps.commitStatuses, request, each, written).catch((error: unknown) =>
      describeFailure(error),
    );
    items.push({ ...named, ...verdict });
  }
  return reportOf(items);
}

async function headOf(
  { codeHost }: StatusDeps,
  { scope, longLived }: StatusRequest,
  { pull, ids }: { readonly pull: PullRequestFacts; readonly ids: readonly string[] },
  found: readonly FoundAcceptance[],
): Promise<Told> {
  const { number, headBranch: branch, headCommit: head } = pull;
  const own = found.find((each) => each.pull.number === number);
  const { accepted } = own ?? {};
  const moved = accepted && (await whyBaseMoved(codeHost, pull, accepted.delivery, longLived));
  const status = acceptanceStatus({
    stories: ids,
    head,
    isFork: pull.headRepositoryId !== scope.repository.id,
    acceptedAt: moved === undefined ? accepted?.commit : undefined,
    refused: moved === undefined ? own?.item.sentence : `Not to be merged, because ${moved}.`,
  });
  return { name: `#${number}`, pullRequest: number, branch, commit: head, status };
}

function basesOf(open: readonly PullRequestFacts[]): readonly string[] {
  return [...new Set(open.map(({ baseBranch }) => baseBranch))].slice(0, MOST_BASES);
}

async function groupsOf(
  deps: StatusDeps,
  bases: readonly string[],
  heads: readonly Told[],
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const base of bases)
    for (const { pullRequest, pullRequests, commit } of await deps.codeHost.queuedGroups(base))
      if (commit !== undefined) told.push(toldOfGroup({ base, pullRequest, commit }, pullRequests, heads));
  return told;
}

/** The queue may have made the group anew since the event; what came before its pull request is the same. */
async function groupOf(
  deps: StatusDeps,
  group: MergeGroup,
  heads: readonly Told[],
): Promise<readonly Told[]> {
  const groups = await deps.codeHost.queuedGroups(group.base);
  const found = groups.find(({ pullRequest }) => pullRequest === group.pullRequest);
  return found === undefined ? [] : [toldOfGroup(group, found.pullRequests, heads)];
}

function toldOfGroup(
  { base, pullRequest, commit }: MergeGroup,
  pullRequests: readonly number[],
  heads: readonly Told[],
): Told {
  const each = pullRequests.map((number) => ({
    pullRequest: number,
    status: heads.find((head) => head.pullRequest === number)?.status,
  }));
  const name = `the merge group of #${pullRequest}`;
  return { name, pullRequest, branch: base, commit, status: groupStatus(each) };
}

async function tell(
  statuses: CommitStatuses,
  { context, dryRun }: StatusRequest,
  { name, commit, status }: Told,
  written: number,
): Promise<Verdict> {
  const { state, description } = status;
  const said = `'${context}' is ${state} at ${commit.slice(0, 7)} of ${name} (${description})`;
  const now = await statuses.commitStatus(commit, context);
  if (now?.state === state && now.description === description)
    return say('status_shown', `Status ${said}.`, 'unchanged');
  if (written >= MOST_STATUSES)
    return skip(
      'status_shown',
      `Status '${context}' of ${name} waits for a later run, because ${MOST_STATUSES} are the most at once.`,
    );
  if (dryRun) return say('dry_run', `Status ${said} would be set.`);
  await statuses.setCommitStatus(commit, context, status);
  return say('status_shown', `Status ${said}.`);
}

function reportOf(items: readonly ReportItem[]): ReportBody {
  const rules: readonly SummaryRule[] = [
    { decisions: ['failed'], verdict: (all, first) => failedLike(first, wordsOfAll(all)) },
    { decisions: ['updated'], verdict: (all) => say('status_shown', wordsOfAll(all)) },
    { decisions: ['planned'], verdict: (all) => say('dry_run', wordsOfAll(all)) },
    {
      decisions: ['skipped', 'unchanged'],
      verdict: (all) =>
        say('status_shown', `The status of ${all.length} commits is as it should be, or waits.`, 'unchanged'),
    },
  ];
  const none = say('nothing_to_do', 'No open pull request and no merge group needs a status.');
  return { ...summarize(items, rules, none), items };
}
