import { brake, type Candidate, inventory, judgeStack, protection } from '../domain/decide-teardown.ts';
import { describeFailure } from '../domain/describe-failure.ts';
import { AdapterError } from '../domain/errors.ts';
import { isOurs } from '../domain/naming.ts';
import type { ReportItem } from '../domain/report.ts';
import { OFF_LABEL } from '../domain/wanted.ts';
import type { CodeHost } from '../ports/code-host.ts';
import { inParallel } from './in-parallel.ts';
import { judgeBranch, takeDown } from './take-down.ts';
import {
  itemOf,
  summarize,
  type TeardownDeps,
  type TeardownReport,
  type TeardownRequest,
} from './teardown.ts';

/** Takes down what nobody wants any more: first the whole plan, then the brake, then one last look at each. */
export async function sweepOrphans(deps: TeardownDeps, request: TeardownRequest): Promise<TeardownReport> {
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
