import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { MergeGroup } from '../../domain/pull-request/merge-group.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportBody, ReportItem } from '../../domain/report/report.ts';
import { failedLike, type SummaryRule, summarize } from '../../domain/report/summarize.ts';
import { wordsOfAll } from '../../domain/report/words-of-all.ts';
import { type AcceptanceStatus, statusOfAll } from '../../domain/stories/acceptance-status.ts';
import { say, skip, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { CommitStatus, CommitStatuses } from '../../ports/commit-statuses.ts';
import type { MergeQueue } from '../../ports/merge-queue.ts';
import type { AcceptedDeps, AcceptedRequest, CandidateHost } from '../stories/find-accepted.ts';
import { type JudgedHead, judgeHeads } from './judge-heads.ts';

/** With what commits are told of the acceptance of their stories. */
export interface StatusDeps extends AcceptedDeps {
  readonly codeHost: CandidateHost & Pick<MergeQueue, 'queuedGroups'> & Pick<CodeHost, 'pullRequest'>;
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
  /** The first of those that are judged there. */
  readonly pullRequest: number;
  readonly branch: string;
  readonly commit: string;
  readonly status: AcceptanceStatus;
  /** All that are judged there, as they were then. */
  readonly pulls: readonly PullRequestFacts[];
}

/** More would be too many writes for a minute or an hour of GitHub's; a later run goes on. */
export const MOST_STATUSES = 70;
const MOST_BASES = 20;

/**
 * Says on the head of open pull requests, and on the groups of merge queues, whether the stories are accepted, by the same judgement
 * that an acceptance is merged by. A commit has one status, however many pull requests stand at it. Only what changed is said again,
 * groups first, since a queue waits for them. A success is said of what is still as it was judged.
 */
export async function showAcceptance(deps: StatusDeps, request: StatusRequest): Promise<ReportBody> {
  const heads = await judgeHeads(deps, { ...request, source: { ...request.source, named: [] } });
  const told = await toldOf(deps, request.about, heads);
  const commits = told.map(({ commit }) => commit);
  const now = await deps.commitStatuses.commitStatuses(commits, request.context);
  const items: ReportItem[] = [];
  for (const each of told) {
    const { status: _, pulls: __, ...named } = each;
    const written = items.filter(({ decision }) => decision === 'updated').length;
    const at = { now: now.get(each.commit), written };
    const verdict = await tell(deps, request, each, at).catch((error: unknown) => describeFailure(error));
    items.push({ ...named, ...verdict });
  }
  return reportOf(items);
}

async function toldOf(
  deps: StatusDeps,
  about: StatusRequest['about'],
  heads: readonly JudgedHead[],
): Promise<readonly Told[]> {
  if (about === undefined) return [...(await groupsOf(deps, basesOf(heads), heads)), ...toldOfHeads(heads)];
  if (typeof about !== 'number') return groupOf(deps, about, heads);
  const own = heads.find(({ pull }) => pull.number === about);
  return toldOfHeads(heads.filter(({ pull }) => pull.headCommit === own?.pull.headCommit));
}

/** One for each commit. In whichever order GitHub lists pull requests, the words are the same. */
function toldOfHeads(heads: readonly JudgedHead[]): readonly Told[] {
  const ordered = heads.toSorted((a, b) => a.pull.number - b.pull.number);
  return [...Map.groupBy(ordered, ({ pull }) => pull.headCommit)].flatMap(([commit, alike]) => {
    const [first] = alike;
    if (first === undefined) return [];
    const each = alike.map(({ pull, status }) => ({ pullRequest: pull.number, status }));
    const name = each.map(({ pullRequest }) => `#${pullRequest}`).join(', ');
    const { number: pullRequest, headBranch: branch } = first.pull;
    return {
      name,
      pullRequest,
      branch,
      commit,
      status: each.length === 1 ? first.status : statusOfAll(each),
      pulls: alike.map(({ pull }) => pull),
    };
  });
}

function basesOf(heads: readonly JudgedHead[]): readonly string[] {
  return [...new Set(heads.map(({ pull }) => pull.baseBranch))].slice(0, MOST_BASES);
}

async function groupsOf(
  deps: StatusDeps,
  bases: readonly string[],
  heads: readonly JudgedHead[],
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
  heads: readonly JudgedHead[],
): Promise<readonly Told[]> {
  const groups = await deps.codeHost.queuedGroups(group.base);
  const found = groups.find(({ pullRequest }) => pullRequest === group.pullRequest);
  return found === undefined ? [] : [toldOfGroup(group, found.pullRequests, heads)];
}

function toldOfGroup(
  { base, pullRequest, commit }: MergeGroup,
  pullRequests: readonly number[],
  heads: readonly JudgedHead[],
): Told {
  const each = pullRequests.map((number) => ({
    pullRequest: number,
    status: heads.find(({ pull }) => pull.number === number)?.status,
  }));
  const name = `the merge group of #${pullRequest}`;
  const pulls = heads.map(({ pull }) => pull).filter(({ number }) => pullRequests.includes(number));
  return { name, pullRequest, branch: base, commit, status: statusOfAll(each), pulls };
}

/** What a commit says already, and how many were written before it in this run. */
interface BeforeTold {
  readonly now: CommitStatus | undefined;
  readonly written: number;
}

async function tell(
  { codeHost, commitStatuses }: StatusDeps,
  { context, dryRun, review }: StatusRequest,
  { name, commit, status, pulls }: Told,
  { now, written }: BeforeTold,
): Promise<Verdict> {
  const { state, description } = status;
  const said = `'${context}' is ${state} at ${commit.slice(0, 7)} of ${name} (${description})`;
  if (now?.state === state && now.description === description)
    return say('status_shown', `Status ${said}.`, 'unchanged');
  if (written >= MOST_STATUSES)
    return skip(
      'status_shown',
      `Status '${context}' of ${name} waits for a later run, because ${MOST_STATUSES} are the most at once.`,
    );
  if (dryRun) return say('dry_run', `Status ${said} would be set.`);
  const changed = state === 'success' ? await changedSince(codeHost, pulls, review.reviewedLabel) : undefined;
  if (changed !== undefined)
    return skip(
      'status_shown',
      `Status '${context}' of ${name} waits for a later run, because pull request #${changed} was changed while it was judged.`,
    );
  await commitStatuses.setCommitStatus(commit, context, status);
  return say('status_shown', `Status ${said}.`);
}

/**
 * The number of one that is another by now than when it was judged; undefined where none is. The writes before took their time, and a run
 * that was started by the change may have said `pending` meanwhile. What the queue merged meanwhile was judged well.
 */
async function changedSince(
  codeHost: Pick<CodeHost, 'pullRequest'>,
  judged: readonly PullRequestFacts[],
  label: string,
): Promise<number | undefined> {
  for (const before of judged) {
    const now = await codeHost.pullRequest(before.number);
    const isMerged = now?.merged === true && now.headCommit === before.headCommit;
    if (!isMerged && (now === undefined || !isJudgedAlike(before, now, label))) return before.number;
  }
  return undefined;
}

/** True where nothing differs by which a head is judged. */
function isJudgedAlike(one: PullRequestFacts, other: PullRequestFacts, label: string): boolean {
  return (
    one.state === other.state &&
    one.headCommit === other.headCommit &&
    one.baseBranch === other.baseBranch &&
    one.text.title === other.text.title &&
    one.text.body === other.text.body &&
    hasLabel(one.labels, label) === hasLabel(other.labels, label)
  );
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
