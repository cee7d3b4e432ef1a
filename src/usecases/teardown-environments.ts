import {
  brake,
  type Candidate,
  inventory,
  judgeStack,
  mayRemove,
  protection,
  type SweepSettings,
  type Verdict,
} from '../domain/decide-teardown.ts';
import { describeFailure } from '../domain/describe-failure.ts';
import { AdapterError, UserError } from '../domain/errors.ts';
import { environmentName, isOurs, subjectKey, TAGS } from '../domain/naming.ts';
import type { RepositoryFacts } from '../domain/pull-request.ts';
import type { ReasonCode } from '../domain/reason-codes.ts';
import type { Decision, Report, ReportItem } from '../domain/report.ts';
import type { Stack } from '../domain/stack.ts';
import type { EventHint } from '../domain/subject.ts';
import { OFF_LABEL } from '../domain/wanted.ts';
import type { CloudAccount } from '../ports/cloud-account.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { Deployments } from '../ports/deployments.ts';
import { checkAccount } from './check-account.ts';
import { retireDeployments } from './deployment-record.ts';
import { inParallel } from './in-parallel.ts';
import { type RemovalDeps, removeEnvironment } from './remove-environment.ts';

export interface TeardownDeps extends RemovalDeps {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  readonly account: CloudAccount;
}

export interface TeardownRequest extends SweepSettings {
  readonly repository: RepositoryFacts;
  readonly select: 'this' | 'orphaned';
  readonly branch: string | undefined;
  readonly pullRequest: number | undefined;
  readonly hint: EventHint;
  readonly allowedAccounts: readonly string[];
  readonly maxDeletions: number;
  readonly maxFraction: number;
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly dryRun: boolean;
  readonly runToken: string;
}

export type TeardownReport = Omit<Report, 'version' | 'action' | 'durationMs'> & {
  readonly items: readonly ReportItem[];
};

/** Takes down one environment or sweeps for orphans, and reports each with its reason. */
export async function teardownEnvironments(
  deps: TeardownDeps,
  request: TeardownRequest,
): Promise<TeardownReport> {
  await checkAccount(deps.account, request.allowedAccounts);
  return request.select === 'this' ? teardownThis(deps, request) : sweepOrphans(deps, request);
}

async function teardownThis(deps: TeardownDeps, request: TeardownRequest): Promise<TeardownReport> {
  const branch = await branchOf(deps.codeHost, request);
  const subject = {
    kind: request.kind,
    branch,
    key: subjectKey({ ...request, branch }),
    name: environmentName({ ...request, branch }),
  };
  const verdict = await judgeBranch(deps.codeHost, request, branch);
  const base = {
    name: subject.name,
    branch,
    ...(verdict.pullRequest === undefined ? {} : { pullRequest: verdict.pullRequest }),
  };
  if (!verdict.remove)
    return summarize(
      [{ ...base, decision: 'skipped', reasonCode: verdict.reasonCode, sentence: verdict.sentence }],
      request,
      branch,
    );
  const stack = await deps.stacks.describe(subject.name);
  if (stack === undefined) {
    const retired = request.dryRun ? 0 : await retireDeployments(deps.deployments, subject);
    const sentence = `There is no environment for branch '${branch}'${retired > 0 ? `; ${retired} of its deployments were still open and are inactive now` : ''}.`;
    return summarize(
      [{ ...base, decision: 'nothing', reasonCode: 'nothing_to_do', sentence }],
      request,
      branch,
    );
  }
  if (!isOurs(stack.tags, request))
    throw new UserError(
      'not_owned',
      `Stack ${stack.name} does not carry the tags of project ${request.project} in ${request.repository.fullName}, so it is left alone.`,
    );
  const guard = protection(stack, request);
  if (guard) throw new UserError('protected', `Environment ${stack.name} is not taken down: ${guard}.`);
  return summarize(
    [await takeDown(deps, request, stack, branch, verdict.why, verdict.pullRequest)],
    request,
    branch,
  );
}

async function branchOf(codeHost: CodeHost, request: TeardownRequest): Promise<string> {
  const number = request.pullRequest ?? (request.branch === undefined ? request.hint.pullRequest : undefined);
  const branch =
    request.branch ??
    (number === undefined ? request.hint.branch : (await codeHost.pullRequest(number))?.headBranch);
  if (branch !== undefined) return branch;
  throw new UserError(
    'invalid_input',
    `The event '${request.hint.name}' names no branch; give one in the input 'branch' or 'pull-request', or set 'select' to orphaned.`,
  );
}

type BranchVerdict = Verdict & { readonly pullRequest: number | undefined };

/** Reads the branch's life directly; a list is never a proof. */
async function judgeBranch(
  codeHost: CodeHost,
  request: TeardownRequest,
  branch: string,
): Promise<BranchVerdict> {
  const [branchHead, open, latest] = await Promise.all([
    codeHost.branchHead(branch),
    codeHost.openPullRequests(branch),
    codeHost.latestPullRequest(branch),
  ]);
  const facts = {
    repositoryId: request.repositoryId,
    branch,
    branchHead,
    openPullRequest: open[0],
    latestPullRequest: latest,
  };
  return { ...mayRemove(facts), pullRequest: (open[0] ?? latest)?.number };
}

async function sweepOrphans(deps: TeardownDeps, request: TeardownRequest): Promise<TeardownReport> {
  const [stacks, branches, pulls] = await Promise.all([
    deps.stacks.list(),
    deps.codeHost.branches(),
    deps.codeHost.openPullRequests(),
  ]);
  if (!branches.some((branch) => branch.name === request.repository.defaultBranch))
    throw new AdapterError(
      'doubtful_facts',
      `The list of branches lacks the default branch '${request.repository.defaultBranch}', so it cannot be trusted and nothing is taken down; rerun later.`,
      { service: 'github', retriable: true },
    );
  const own = inventory(stacks, request);
  const wanted = new Set(
    pulls
      .filter((pull) => pull.headRepositoryId === request.repositoryId && !pull.labels.includes(OFF_LABEL))
      .map((pull) => pull.headBranch),
  );
  const judged = own.map((stack) => judgeStack(stack, request, deps.clock.now()));
  const plan = await inParallel(judged, request.concurrency, (candidate) =>
    planFor(deps.codeHost, request, candidate, wanted),
  );
  const victims = plan.filter((entry) => entry.remove);
  const left = plan.flatMap((entry) => (entry.item === undefined ? [] : [entry.item]));
  const stop = brake(victims.length, own.length, request);
  if (stop) {
    const items = victims.map((entry) =>
      itemOf(
        entry.candidate.stack,
        entry.candidate.branch ?? '',
        'skipped',
        'brake',
        `Would be taken down: ${entry.why}.`,
        entry.pullRequest,
      ),
    );
    return { decision: 'refused', reasonCode: 'brake', sentence: stop, items: [...items, ...left] };
  }
  const done = await inParallel(victims, request.concurrency, (entry) =>
    recheckAndTakeDown(deps, request, entry),
  );
  return summarize([...done, ...left], request);
}

interface Planned {
  readonly candidate: Candidate;
  readonly remove: boolean;
  readonly why: string;
  readonly pullRequest: number | undefined;
  /** What to report where it is not removed. */
  readonly item: ReportItem | undefined;
}

async function planFor(
  codeHost: CodeHost,
  request: TeardownRequest,
  candidate: Candidate,
  openBranches: ReadonlySet<string>,
): Promise<Planned> {
  const { stack, branch } = candidate;
  const none = { candidate, remove: false, why: '', pullRequest: undefined };
  if (candidate.skip)
    return {
      ...none,
      item: itemOf(
        stack,
        branch ?? '',
        'skipped',
        candidate.skip.reasonCode,
        candidate.skip.sentence,
        undefined,
      ),
    };
  if (openBranches.has(candidate.branch)) return { ...none, item: undefined };
  const verdict = await judgeBranch(codeHost, request, candidate.branch);
  if (verdict.remove)
    return { candidate, remove: true, why: verdict.why, pullRequest: verdict.pullRequest, item: undefined };
  return { ...none, item: undefined };
}

/** The last look before the first write: the same stack, unchanged, and still nobody's. */
async function recheckAndTakeDown(
  deps: TeardownDeps,
  request: TeardownRequest,
  entry: Planned,
): Promise<ReportItem> {
  const { stack, branch = '' } = entry.candidate;
  try {
    const [now, verdict] = await Promise.all([
      deps.stacks.describe(stack.id),
      judgeBranch(deps.codeHost, request, branch),
    ]);
    if (!verdict.remove)
      return itemOf(stack, branch, 'skipped', verdict.reasonCode, verdict.sentence, entry.pullRequest);
    if (now === undefined || now.status === 'DELETE_COMPLETE')
      return itemOf(
        stack,
        branch,
        'nothing',
        'nothing_to_do',
        `${stack.name} is gone already.`,
        entry.pullRequest,
      );
    if (now.updatedAt !== stack.updatedAt || !isOurs(now.tags, request) || protection(now, request))
      return itemOf(
        stack,
        branch,
        'skipped',
        'busy',
        `${stack.name} stays for now: it changed while the sweep was under way.`,
        entry.pullRequest,
      );
    return await takeDown(deps, request, now, branch, verdict.why, entry.pullRequest);
  } catch (error) {
    const failure = describeFailure(error);
    return itemOf(stack, branch, failure.decision, failure.reasonCode, failure.sentence, entry.pullRequest);
  }
}

async function takeDown(
  deps: TeardownDeps,
  request: TeardownRequest,
  stack: Stack,
  branch: string,
  why: string,
  pullRequest: number | undefined,
): Promise<ReportItem> {
  if (request.dryRun)
    return itemOf(
      stack,
      branch,
      'planned',
      'dry_run',
      `${stack.name} would be taken down: ${why}.`,
      pullRequest,
    );
  try {
    await deps.log.group(`Stack ${stack.name}`, () =>
      removeEnvironment(deps, stack, {
        runToken: request.runToken,
        deadline: deps.clock.monotonic() + request.timeoutMs,
        versionPrefix: `${stack.name}-`,
      }),
    );
    await retireDeployments(deps.deployments, {
      kind: request.kind,
      branch,
      key: subjectKey({ ...request, branch }),
    });
    return itemOf(
      stack,
      branch,
      'deleted',
      'environment_deleted',
      `Environment ${stack.name} is gone, and so is everything in it: ${why}.`,
      pullRequest,
    );
  } catch (error) {
    const failure = describeFailure(error);
    return itemOf(stack, branch, failure.decision, failure.reasonCode, failure.sentence, pullRequest);
  }
}

function itemOf(
  stack: Stack,
  branch: string,
  decision: Decision,
  reasonCode: ReasonCode,
  sentence: string,
  pullRequest: number | undefined,
): ReportItem {
  const tagged = Number(stack.tags[TAGS.pullRequest]);
  const number = pullRequest ?? (Number.isInteger(tagged) && tagged > 0 ? tagged : undefined);
  return {
    name: stack.name,
    branch,
    decision,
    reasonCode,
    sentence,
    ...(number === undefined ? {} : { pullRequest: number }),
  };
}

/** One report for all: red when anything is, and the single item's own words when there is but one. */
function summarize(items: readonly ReportItem[], request: TeardownRequest, branch?: string): TeardownReport {
  const subject =
    branch === undefined
      ? {}
      : {
          subject: {
            key: subjectKey({ ...request, branch }),
            repository: request.repository.fullName,
            project: request.project,
            kind: request.kind,
            branch,
            ...(items[0]?.pullRequest === undefined ? {} : { pullRequest: items[0].pullRequest }),
          },
        };
  const [only] = items;
  if (branch !== undefined && only)
    return {
      decision: only.decision,
      reasonCode: only.reasonCode,
      sentence: only.sentence,
      items,
      ...subject,
    };
  const failed = items.filter((item) => item.decision === 'failed' || item.decision === 'refused');
  const deleted = items.filter((item) => item.decision === 'deleted');
  const planned = items.filter((item) => item.decision === 'planned');
  if (failed[0])
    return {
      decision: 'failed',
      reasonCode: failed[0].reasonCode,
      sentence: `${failed.length} of ${failed.length + deleted.length} environments could not be taken down; ${failed[0].sentence}`,
      items,
    };
  if (deleted.length > 0)
    return {
      decision: 'deleted',
      reasonCode: 'environment_deleted',
      sentence: `Took down ${names(deleted)}.`,
      items,
    };
  if (planned.length > 0)
    return {
      decision: 'planned',
      reasonCode: 'dry_run',
      sentence: `Would take down ${names(planned)}; nothing was changed because 'dry-run' is set.`,
      items,
    };
  return { decision: 'nothing', reasonCode: 'nothing_to_do', sentence: 'No environment is orphaned.', items };
}

function names(items: readonly ReportItem[]): string {
  const shown = items
    .slice(0, 5)
    .map((item) => item.name)
    .join(', ');
  return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}
