import { type KeptUntil, keptNow } from '../../domain/environment/kept-until.ts';
import { hasLabel } from '../../domain/environment/labels.ts';
import { environmentName, subjectKey } from '../../domain/environment/naming.ts';
import type { BranchLife } from '../../domain/environment/pull-request.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import { decidingPullRequest, KEEP_LABEL } from '../../domain/environment/wanted.ts';
import { isSharedBranch } from '../../domain/intents/shared-branch.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isRecreated } from '../../domain/stack/stack-state.ts';
import { endsSoon } from '../../domain/teardown/ends-soon.ts';
import {
  type BranchFacts,
  hasSurelyExpired,
  keptByDay,
  keptByLabel,
  mayRemove,
  outlivesPullRequests,
  type RemovalVerdict,
  stays,
} from '../../domain/teardown/may-remove.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { JudgeRules, LifeRules } from './teardown-request.ts';

/** What is asked to judge a branch: the code host, and the clock where time counts. */
export interface JudgeDeps {
  readonly codeHost: CodeHost;
  readonly deployments: Pick<Deployments, 'opened'>;
  readonly clock: Clock;
}

/** Whether an environment may go, and the pull request that says so; undefined where there is none. */
export type BranchVerdict = RemovalVerdict & { readonly pullRequest: number | undefined };

/** By what is judged whether an environment may go; the same rule is asked again right before the first write. */
export type RemovalRule =
  /** The life of its branch. */
  | { readonly by: 'branch' }
  /** The time since its last push. */
  | { readonly by: 'expiry'; readonly ttlMs: number }
  /** Somebody means all of them. */
  | { readonly by: 'selection' }
  /** A person named its stack. */
  | { readonly by: 'name' }
  /** It is only a change set that was never executed, so its branch does not matter. */
  | { readonly by: 'abandonment' };

/**
 * The name by which the environment of a branch is locked; that of a stack that others made is another one. Where nothing tells the
 * branch, as a long one that is cut in its tag, the stack's own name does.
 */
export function lockedName(
  scope: Scope,
  { stack, branch }: { readonly stack: Pick<Stack, 'name'>; readonly branch: string },
): string {
  return branch === '' ? stack.name : environmentName(identityOf(scope, branch));
}

/** An environment, and the branch that it serves; '' where nothing tells. */
export interface Judged {
  readonly stack: Stack;
  readonly branch: string;
}

/** The word of the code host by now, each fact read directly. */
export async function judge(
  deps: JudgeDeps,
  rules: JudgeRules,
  rule: RemovalRule,
  { stack, branch }: Judged,
): Promise<BranchVerdict> {
  switch (rule.by) {
    case 'branch':
      return judgeBranch(deps.codeHost, rules, branch);
    case 'expiry':
    case 'selection':
      return judgeByLife(deps, rules, rule, { stack, branch, pulls: await readPulls(deps.codeHost, branch) });
    case 'name':
      return judgeNamed(deps.codeHost, rules.life, branch);
    case 'abandonment':
      return ABANDONED;
  }
}

/**
 * By pull requests that are known already. Those of a plan were read for many branches at once, and are read again before the first
 * write. Where time counts, one request more is asked.
 */
export async function judgeByLife(
  deps: JudgeDeps,
  rules: JudgeRules,
  rule: Extract<RemovalRule, { readonly by: 'expiry' | 'selection' }>,
  judged: Judged & { readonly pulls: PullsOfBranch },
): Promise<BranchVerdict> {
  const now = deps.clock.now();
  const kept = keptByDay(judged.pulls.open, rules.life, now);
  if (kept !== undefined) {
    const until = keptNow(judged.pulls.open, now);
    const isTimed = rule.by === 'expiry' && until !== undefined;
    const ends = isTimed ? await laterEnd(deps, rules, rule.ttlMs, { judged, until }) : undefined;
    const [open] = judged.pulls.open;
    return { ...kept, pullRequest: open?.number, ...(ends === undefined ? {} : { ends }) };
  }
  if (rule.by === 'selection') return judgeLabel(rules.life, judged.pulls, "'select' is all");
  return judgeExpiry(deps, rules, rule.ttlMs, judged);
}

/** When its time is up, where that is soon: the end of the day until which it is kept, or that of its `ttl`. */
async function laterEnd(
  deps: JudgeDeps,
  rules: JudgeRules,
  ttlMs: number,
  {
    judged,
    until,
  }: { readonly judged: Judged & { readonly pulls: PullsOfBranch }; readonly until: KeptUntil },
): Promise<Date | undefined> {
  if (!endsSoon(until.end, ttlMs, deps.clock.now())) return undefined;
  const verdict = await judgeExpiry(deps, rules, ttlMs, judged);
  if (verdict.remove) return until.end;
  return verdict.ends !== undefined && verdict.ends < until.end ? until.end : verdict.ends;
}

const ABANDONED: BranchVerdict = {
  remove: true,
  why: 'nothing was ever made of it, because its change set was not executed',
  pullRequest: undefined,
};

/** Reads the branch's life directly; a list is never a proof, and a pull request is closed only when it says so itself. */
export async function judgeBranch(
  codeHost: CodeHost,
  { scope, life }: JudgeRules,
  branch: string,
): Promise<BranchVerdict> {
  const facts = await readBranch(codeHost, { scope, life }, branch);
  const verdict = verdictOn(facts, life);
  const closed = facts.latestPullRequest;
  if (!verdict.remove || facts.branchHead === undefined || facts.openPullRequest || closed === undefined)
    return verdict;
  const itself = await codeHost.pullRequest(closed.number);
  if (itself?.state === 'closed') return verdict;
  return {
    ...stays(
      'doubtful_facts',
      `Pull request #${closed.number} was listed as closed but does not say so itself, so the environment of branch '${branch}' stays; rerun later.`,
    ),
    pullRequest: closed.number,
  };
}

/** What the code host says of the branch, none of it from a list of the whole repository. */
async function readBranch(
  codeHost: CodeHost,
  { scope, life }: JudgeRules,
  branch: string,
): Promise<BranchFacts> {
  const [head, open, latest] = await Promise.all([
    codeHost.branchHead(branch),
    codeHost.openPullRequests(branch),
    codeHost.latestPullRequest(branch),
  ]);
  return branchFacts({ scope, life }, branch, { head, open, latest });
}

/** The facts by which a branch is judged. */
export function branchFacts(
  { scope, life }: JudgeRules,
  branch: string,
  { head, open, latest }: BranchLife,
): BranchFacts {
  return {
    repositoryId: scope.repository.id,
    branch,
    branchHead: head,
    openPullRequest: decidingPullRequest(open),
    latestPullRequest: latest,
    outlivesPullRequests: outlivesPullRequests(scope.kind, life.wanted),
  };
}

/** The verdict on a branch, with the pull request that it is about. */
export function verdictOn(facts: BranchFacts, life: LifeRules): BranchVerdict {
  return {
    ...mayRemove(facts, life),
    pullRequest: (facts.openPullRequest ?? facts.latestPullRequest)?.number,
  };
}

async function judgeExpiry(
  deps: JudgeDeps,
  { scope, life }: JudgeRules,
  ttlMs: number,
  { stack, branch, pulls }: Judged & { readonly pulls: PullsOfBranch },
): Promise<BranchVerdict> {
  const labelled = judgeLabel(life, pulls, '');
  if (!labelled.remove) return labelled;
  const key = subjectKey(identityOf(scope, branch));
  const runningCommit = stack.parameters['Commit'];
  const opened = await deps.deployments.opened({
    environment: scope.kind,
    ref: branch,
    key,
    until: ({ commit }) => commit === runningCommit,
  });
  const pushes = opened.map(({ commit, createdAt }) => ({ commit, at: createdAt }));
  const standsSince = isRecreated(stack.status) ? undefined : stack.createdAt;
  const clocks = { now: deps.clock.now(), apartMs: deps.clock.apartMs() };
  const expired = hasSurelyExpired({ pushes, runningCommit, standsSince }, ttlMs, clocks);
  const { pullRequest } = labelled;
  if (expired.remove || expired.ends === undefined) return { ...expired, pullRequest };
  const { ends, ...stay } = expired;
  // Who could keep it reads of it on an open pull request.
  const isTold = pulls.open.length > 0 && endsSoon(ends, ttlMs, clocks.now);
  return { ...stay, pullRequest, ...(isTold ? { ends } : {}) };
}

const BY_NAME = 'somebody asked for it by its name';

/** For a stack that a person named: only the label that keeps it speaks against that. */
async function judgeNamed(codeHost: CodeHost, life: LifeRules, branch: string): Promise<BranchVerdict> {
  if (branch === '' || isSharedBranch(branch)) return { remove: true, why: BY_NAME, pullRequest: undefined };
  return judgeLabel(life, await readPulls(codeHost, branch), BY_NAME);
}

/** The pull requests of a branch. */
type PullsOfBranch = Pick<BranchLife, 'open' | 'latest'>;

async function readPulls(codeHost: CodeHost, branch: string): Promise<PullsOfBranch> {
  const [open, latest] = await Promise.all([
    codeHost.openPullRequests(branch),
    codeHost.latestPullRequest(branch),
  ]);
  return { open, latest };
}

/** Everything goes but what somebody labelled to be kept. */
function judgeLabel(life: LifeRules, { open, latest }: PullsOfBranch, why: string): BranchVerdict {
  const pull = open.find(({ labels }) => hasLabel(labels, KEEP_LABEL)) ?? open[0] ?? latest;
  const pullRequest = pull?.number;
  const kept = keptByLabel(pull, life);
  return kept ? { ...kept, pullRequest } : { remove: true, why, pullRequest };
}
