import { isOurs, subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { isWantedByBranch, speaker } from '../../domain/environment/wanted.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isRecreated } from '../../domain/stack/stack-state.ts';
import {
  type BranchFacts,
  hasExpired,
  keptByLabel,
  mayRemove,
  outlivesPullRequests,
  type RemovalVerdict,
} from '../../domain/teardown/may-remove.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { doubtfulSnapshot, type RepositorySnapshot, readRepositorySnapshot } from './repository-snapshot.ts';
import type { TeardownDeps, TeardownRequest } from './teardown.ts';

export type BranchVerdict = RemovalVerdict & { readonly pullRequest: number | undefined };

type Judge = (stack: Stack, branch: string) => Promise<BranchVerdict>;

/** Who says whether an environment may go: once while the sweep is planned, once right before the first write. */
export interface Judges {
  readonly first: Judge;
  readonly last: Judge;
}

/** @throws AdapterError when what a sweep goes by is incomplete. */
export async function judgesFor(deps: TeardownDeps, request: TeardownRequest): Promise<Judges> {
  if (request.select === 'expired') {
    const ttlMs = requireTtl(request);
    return both((stack, branch) => judgeExpiry(deps, request, ttlMs, stack, branch));
  }
  if (request.select === 'all')
    return both((stack, branch) => judgeAll(deps.codeHost, request, stack, branch));
  const readAt = deps.clock.now();
  const overview = await readRepositorySnapshot(deps.codeHost, request);
  return {
    first: (_, branch) => judgeBySnapshot(deps.codeHost, request, branch, overview, readAt),
    last: (_, branch) => judgeBranch(deps.codeHost, request, branch),
  };
}

function both(judge: Judge): Judges {
  return { first: judge, last: judge };
}

/** A stack that others made for the default branch is no preview, so nobody means it by all previews. */
async function judgeAll(
  codeHost: CodeHost,
  request: TeardownRequest,
  stack: Stack,
  branch: string,
): Promise<BranchVerdict> {
  const isTheirs = !isOurs(stack.tags, request) && request.kind === 'preview';
  if (!isTheirs || branch !== request.repository.defaultBranch)
    return judgeWish(codeHost, request, branch, "'select' is all");
  const sentence = `${stack.name} stays: others made it, and it serves '${branch}', the default branch, so it is no preview.`;
  return { remove: false, reasonCode: 'protected', sentence, pullRequest: undefined };
}

/** Reads the branch's life directly; a list is never a proof, and a pull request is closed only when it says so itself. */
export async function judgeBranch(
  codeHost: CodeHost,
  request: TeardownRequest,
  branch: string,
): Promise<BranchVerdict> {
  const facts = await readLife(codeHost, request, branch);
  const verdict = verdictOn(facts, request);
  const closed = facts.latestPullRequest;
  if (!verdict.remove || facts.branchHead === undefined || facts.openPullRequest || closed === undefined)
    return verdict;
  const itself = await codeHost.pullRequest(closed.number);
  if (itself?.state === 'closed') return verdict;
  return {
    remove: false,
    reasonCode: 'doubtful_facts',
    sentence: `Pull request #${closed.number} was listed as closed but does not say so itself, so the environment of branch '${branch}' stays; rerun later.`,
    pullRequest: closed.number,
  };
}

async function readLife(codeHost: CodeHost, request: TeardownRequest, branch: string): Promise<BranchFacts> {
  const [branchHead, open, latest] = await Promise.all([
    codeHost.branchHead(branch),
    codeHost.openPullRequests(branch),
    codeHost.latestPullRequest(branch),
  ]);
  return {
    repositoryId: request.repositoryId,
    branch,
    branchHead,
    openPullRequest: speaker(open),
    latestPullRequest: latest,
    outlivesPullRequests: outlivesPullRequests(branch, request),
  };
}

function verdictOn(facts: BranchFacts, request: TeardownRequest): BranchVerdict {
  return {
    ...mayRemove(facts, request),
    pullRequest: (facts.openPullRequest ?? facts.latestPullRequest)?.number,
  };
}

/**
 * What the lists call wanted stays without another question. Whatever they do not is asked about directly, and a list that
 * the answer contradicts makes the whole sweep doubtful: it may lack more than this one.
 */
async function judgeBySnapshot(
  codeHost: CodeHost,
  request: TeardownRequest,
  branch: string,
  overview: RepositorySnapshot,
  readAt: Date,
): Promise<BranchVerdict> {
  const listed = overview.openPullRequests.get(branch);
  if (listed !== undefined && !overview.optedOut.has(branch)) {
    const sentence = `Pull request #${listed} is open, so its environment stays.`;
    return { remove: false, reasonCode: 'still_wanted', sentence, pullRequest: listed };
  }
  if (listed === undefined && overview.branches.has(branch) && isWantedByBranch(request.wanted)) {
    const sentence = `Branch '${branch}' exists, and 'wanted' names branches, so its environment stays.`;
    return { remove: false, reasonCode: 'still_wanted', sentence, pullRequest: undefined };
  }
  const facts = await readLife(codeHost, request, branch);
  if (facts.branchHead !== undefined && !overview.branches.has(branch))
    throw doubtfulSnapshot(`The list of branches lacks '${branch}', which exists`);
  if (facts.openPullRequest && listed === undefined && !isNewerThan(readAt, facts.openPullRequest))
    throw doubtfulSnapshot(
      `The list of open pull requests lacks #${facts.openPullRequest.number}, which is open`,
    );
  return verdictOn(facts, request);
}

/** One that was opened, or opened again, since the lists were read is no reason to doubt them. */
function isNewerThan(readAt: Date, pull: PullRequestFacts): boolean {
  return Date.parse(pull.updatedAt) > readAt.getTime();
}

function requireTtl(request: TeardownRequest): number {
  if (request.ttlMs !== undefined) return request.ttlMs;
  throw new UserError(
    'invalid_input',
    "Input 'ttl' is empty and the settings have none for this kind; give how long an environment may stand after its last push, such as 7d.",
  );
}

async function judgeExpiry(
  deps: TeardownDeps,
  request: TeardownRequest,
  ttlMs: number,
  stack: Stack,
  branch: string,
): Promise<BranchVerdict> {
  const wish = await judgeWish(deps.codeHost, request, branch, '');
  if (!wish.remove) return wish;
  const opened = await deps.deployments.opened({ environment: request.kind, ref: branch });
  const key = subjectKey({ ...request, branch });
  const pushes = opened
    .filter((each) => each.payload['key'] === key)
    .map(({ commit, createdAt }) => ({ commit, at: createdAt }));
  const runningCommit = stack.parameters['Commit'];
  const standsSince = isRecreated(stack.status) ? undefined : stack.createdAt;
  return {
    ...hasExpired({ pushes, runningCommit, standsSince }, ttlMs, deps.clock.now()),
    pullRequest: wish.pullRequest,
  };
}

const BY_NAME = 'somebody asked for it by its name';

/** For a stack that a person named: only the label that keeps it speaks against that. `branch` is '' where nothing tells it. */
export async function judgeByName(
  codeHost: CodeHost,
  request: TeardownRequest,
  branch: string,
): Promise<BranchVerdict> {
  if (branch === '') return { remove: true, why: BY_NAME, pullRequest: undefined };
  return judgeWish(codeHost, request, branch, BY_NAME);
}

/** Everything goes but what somebody labelled to be kept. */
async function judgeWish(
  codeHost: CodeHost,
  request: TeardownRequest,
  branch: string,
  why: string,
): Promise<BranchVerdict> {
  const [open, latest] = await Promise.all([
    codeHost.openPullRequests(branch),
    codeHost.latestPullRequest(branch),
  ]);
  const pull = open[0] ?? latest;
  const pullRequest = pull?.number;
  const wish = keptByLabel(pull, request);
  return wish ? { ...wish, pullRequest } : { remove: true, why, pullRequest };
}
