import { branchOf } from '../domain/decide-teardown.ts';
import { environmentName, subjectKey } from '../domain/naming.ts';
import type { PullRequestFacts } from '../domain/pull-request.ts';
import type { ReportItem } from '../domain/report.ts';
import type { Stack } from '../domain/stack.ts';
import { environmentDeployments, retire } from './deployment-record.ts';
import { LATE_NEWS_MS } from './late-news.ts';
import type { TeardownDeps, TeardownRequest } from './teardown.ts';

/** Pull requests that were closed so lately that a run may have been killed before it told of their environment's end. */
export async function closedLately(
  deps: TeardownDeps,
  request: TeardownRequest,
): Promise<readonly PullRequestFacts[]> {
  if (request.select !== 'orphaned' || request.kind !== 'preview') return [];
  const since = new Date(deps.clock.now().getTime() - LATE_NEWS_MS);
  return deps.codeHost.pullRequestsClosedSince(since);
}

/**
 * Finishes what a killed run left of environments whose stack is gone already: deployments that still stand open, and
 * the word to people, for which each is reported once more. Branches that `stacks` or `done` know are none of those.
 */
export async function finishLateEndings(
  deps: TeardownDeps,
  request: TeardownRequest,
  closed: readonly PullRequestFacts[],
  stacks: readonly Stack[],
  done: readonly ReportItem[],
): Promise<readonly ReportItem[]> {
  const known = new Set([
    ...stacks.map((stack) => branchOf(stack, undefined) ?? ''),
    ...done.map((item) => item.branch ?? ''),
  ]);
  const names = new Set(stacks.map((stack) => stack.name));
  const newest = new Map<string, PullRequestFacts>();
  for (const pull of closed.toSorted((a, b) => a.number - b.number)) newest.set(pull.headBranch, pull);
  const items: ReportItem[] = [];
  for (const pull of newest.values()) {
    const branch = pull.headBranch;
    const name = environmentName({ ...request, branch });
    if (pull.headRepositoryId !== request.repositoryId || known.has(branch) || names.has(name)) continue;
    if (branch === request.repository.defaultBranch) continue;
    if ((await deps.codeHost.openPullRequests(branch)).length > 0) continue;
    items.push(await finish(deps, request, pull, name));
  }
  return items;
}

async function finish(
  deps: TeardownDeps,
  request: TeardownRequest,
  pull: PullRequestFacts,
  name: string,
): Promise<ReportItem> {
  const branch = pull.headBranch;
  const key = subjectKey({ ...request, branch });
  const history = await environmentDeployments(deps.deployments, { kind: request.kind, branch, key }, [
    pull.headCommit,
  ]);
  if (!request.dryRun) await retire(deps.deployments, history);
  return {
    name,
    branch,
    pullRequest: pull.number,
    decision: 'nothing',
    reasonCode: 'nothing_to_do',
    sentence: `Pull request #${pull.number} was closed lately, and its environment is gone.`,
  };
}
