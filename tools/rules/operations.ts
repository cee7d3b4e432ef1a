import { whyBranchStays } from '../../src/domain/environment/branch-stays.ts';
import { decidingPullRequest, whyNotWanted } from '../../src/domain/environment/wanted.ts';
import { decideHours } from '../../src/domain/hours/decide-hours.ts';
import { parseHours } from '../../src/domain/hours/hours.ts';
import { whyNotMoved, whyNotTakenDown } from '../../src/domain/locks/judge-lock.ts';
import { isSweepable, stackOwner } from '../../src/domain/ownership/ownership.ts';
import { protection } from '../../src/domain/ownership/protection.ts';
import { checkCap } from '../../src/domain/provision/environment-cap.ts';
import { whyNoLongerWanted } from '../../src/domain/provision/still-wanted.ts';
import { checkPaths } from '../../src/domain/provision/untouched-paths.ts';
import { isDeliverable, isOfStory } from '../../src/domain/stories/decide-story.ts';
import { namedBy } from '../../src/domain/stories/named-acceptance.ts';
import { brake } from '../../src/domain/sweep/brake.ts';
import { judgeStack } from '../../src/domain/sweep/judge-stack.ts';
import {
  hasExpired,
  keptByDay,
  keptByLabel,
  mayRemove,
  outlivesPullRequests,
  type RemovalVerdict,
} from '../../src/domain/teardown/may-remove.ts';
import { firstObjection } from '../../src/domain/verdict/rule-order.ts';
import type { Verdict } from '../../src/domain/verdict/verdict.ts';
import { JUDGED_AT, PLAIN, type Situation, withPull } from './situation.ts';

/** What an action would do, and the situation in which nothing but a rule speaks about it. */
export interface RuledOperation {
  /** For people: what is done. */
  readonly title: string;
  /** Of `actions/`. */
  readonly action: string;
  readonly plain: Situation;
  /** `does`, or why not: a reason code, or a clause where the rule gives none. */
  decide(situation: Situation): string;
}

const CLOSED = withPull(PLAIN, { state: 'closed', merged: true });

/**
 * By the rules of the domain, in the order in which the actions ask them: for provision and for taking down that of `RULE_ORDER`, which
 * the use cases take too; else written down here once more.
 */
export const RULED_OPERATIONS = {
  make: {
    title: 'make an environment',
    action: 'provision',
    plain: PLAIN,
    decide: (of) => decideProvision(of, false),
  },
  move: {
    title: 'move it to a push',
    action: 'provision',
    plain: PLAIN,
    decide: (of) => decideProvision(of, true),
  },
  finish: { title: 'go on after a wait', action: 'provision', plain: PLAIN, decide: decideFinish },
  end: {
    title: 'take one down when its pull request closes',
    action: 'teardown',
    plain: CLOSED,
    decide: decideEnd,
  },
  sweep: { title: 'sweep the orphaned', action: 'teardown', plain: CLOSED, decide: decideSweep },
  sweepOpen: {
    title: 'sweep one whose pull request is open',
    action: 'teardown',
    plain: PLAIN,
    decide: decideSweep,
  },
  expire: { title: 'sweep the expired', action: 'teardown', plain: PLAIN, decide: decideExpiry },
  clear: { title: 'sweep all', action: 'teardown', plain: PLAIN, decide: decideAll },
  sleep: { title: 'put it to sleep', action: 'hours', plain: PLAIN, decide: decideSleep },
  deliver: { title: 'deliver its story', action: 'sync-tracker', plain: PLAIN, decide: decideDelivery },
  accept: {
    title: 'take its story as accepted by whoever asked for it',
    action: 'sync-tracker',
    plain: PLAIN,
    decide: decideAcceptance,
  },
  'delete-branch': {
    title: 'delete its merged branch',
    action: 'pull-request',
    plain: CLOSED,
    decide: decideDeletion,
  },
} as const satisfies Readonly<Record<string, RuledOperation>>;

function factsOf(of: Situation) {
  return {
    repositoryId: of.scope.repository.id,
    branch: of.branch,
    branchHead: of.branchIsThere ? 'a'.repeat(40) : undefined,
    pullRequest: of.pull,
  };
}

function decideProvision(of: Situation, environmentExists: boolean): string {
  const verdict = firstObjection<'provision', Verdict>('provision', {
    wanted: () => whyNotWanted({ ...factsOf(of), environmentExists }, of),
    locked: () => lockedAt(of, environmentExists ? of.stack.parameters['Commit'] : 'none'),
    built: () => undefined,
    paths: () =>
      of.paths.length === 0
        ? undefined
        : checkPaths({ branch: of.branch, pullRequest: undefined }, of.changed, of.paths),
    cap: () =>
      environmentExists ? undefined : checkCap(of.otherStacks, of.scope, of.maxEnvironments, JUDGED_AT),
  });
  return verdict?.reasonCode ?? 'does';
}

function decideFinish(of: Situation): string {
  const subject = { repository: of.scope.repository, branch: of.branch };
  const verdict = whyNoLongerWanted(subject, factsOf(of), of) ?? lockedAt(of, of.stack.parameters['Commit']);
  return verdict?.reasonCode ?? 'does';
}

/** It is to come to another commit than it has. */
function lockedAt({ held, stack }: Situation, runs: string | undefined): Verdict | undefined {
  return whyNotMoved(held, { name: stack.name, commit: 'f'.repeat(40), runs });
}

function lifeOf(of: Situation): RemovalVerdict {
  const isOpen = of.pull?.state === 'open';
  const isOwn = of.pull?.headRepositoryId === of.scope.repository.id;
  const own = isOwn ? of.pull : undefined;
  return mayRemove(
    {
      ...factsOf(of),
      openPullRequest: decidingPullRequest(isOpen && own ? [own] : []),
      latestPullRequest: own,
      outlivesPullRequests: outlivesPullRequests(of.scope.kind, of.wanted),
    },
    of,
  );
}

function wordOf(verdict: RemovalVerdict): string {
  return verdict.remove ? 'does' : verdict.reasonCode;
}

function decideEnd(of: Situation): string {
  const life = lifeOf(of);
  if (!life.remove) return life.reasonCode;
  const objection = firstObjection<'takeDown', string>('takeDown', {
    owned: () => (isSweepable(of.stack, stackOwner(of.scope, undefined)) ? undefined : 'not_owned'),
    protected: () => (protection(of.stack, of) === undefined ? undefined : 'protected'),
  });
  return objection ?? whyNotTakenDown(of.held, of.stack.name)?.reasonCode ?? 'does';
}

/** What every sweep asks first. */
function leftByItself(of: Situation): string | undefined {
  if (!isSweepable(of.stack, stackOwner(of.scope, undefined))) return 'not_owned';
  return judgeStack(of.stack, of.scope, of, JUDGED_AT).skip?.reasonCode;
}

function sweepWith(of: Situation, verdict: RemovalVerdict): string {
  const word = leftByItself(of) ?? wordOf(verdict);
  if (word !== 'does') return word;
  const locked = whyNotTakenDown(of.held, of.stack.name);
  if (locked !== undefined) return locked.reasonCode;
  const limits = { maxDeletions: of.maxDeletions, maxFraction: 1, force: of.force };
  return brake(1, 1 + of.otherStacks.length, limits) === undefined ? 'does' : 'brake';
}

function decideSweep(of: Situation): string {
  return sweepWith(of, lifeOf(of));
}

function decideExpiry(of: Situation): string {
  const commit = of.stack.parameters['Commit'] ?? '';
  const pushes = [{ commit, at: of.lastPush.toISOString() }];
  const facts = { pushes, runningCommit: commit, standsSince: of.stack.createdAt };
  return sweepWith(of, kept(of) ?? hasExpired(facts, of.ttlMs, JUDGED_AT));
}

function kept(of: Situation): RemovalVerdict | undefined {
  const open = of.pull?.state === 'open' ? [of.pull] : [];
  return keptByLabel(of.pull, of) ?? keptByDay(open, of, JUDGED_AT);
}

function decideAll(of: Situation): string {
  return sweepWith(of, kept(of) ?? { remove: true, why: '' });
}

function decideSleep(of: Situation): string {
  if (!isSweepable(of.stack, stackOwner(of.scope, undefined))) return 'not_owned';
  const { step, ...next } = decideHours({
    hours: parseHours(of.hours),
    now: JUDGED_AT,
    asleep: false,
    lastPush: of.lastPush,
    awakeForMs: of.awakeForMs,
    labels: of.pull?.state === 'open' ? of.pull.labels : [],
  });
  return step === 'sleep' ? 'does' : 'reasonCode' in next ? next.reasonCode : step;
}

function decideDelivery(of: Situation): string {
  const isReady = of.pull !== undefined && isDeliverable({ pullRequest: of.pull, readyAtHead: true }, of);
  return isReady ? 'does' : 'not_delivered';
}

function decideDeletion(of: Situation): string {
  return whyBranchStays({ name: of.branch, isProtected: of.isProtectedBranch }, of, []) === undefined
    ? 'does'
    : 'protected';
}

function decideAcceptance(of: Situation): string {
  const story = { requesterId: '101', ownerIds: [] };
  const mayAccept =
    of.acceptedBy.length === 0
      ? isOfStory('101', story)
      : namedBy({ id: '101', isLogin: false }, of.acceptedBy, []) !== 'nothing';
  return mayAccept ? 'does' : 'not_allowed_to_accept';
}
