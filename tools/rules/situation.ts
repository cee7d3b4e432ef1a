import type { LongLivedBranches } from '../../src/domain/environment/branch-stays.ts';
import type { PullRequestFacts } from '../../src/domain/environment/pull-request.ts';
import type { Scope } from '../../src/domain/environment/scope.ts';
import type { WantedRules } from '../../src/domain/environment/wanted.ts';
import type { HeldLock } from '../../src/domain/locks/lock.ts';
import type { ProtectionRules } from '../../src/domain/ownership/protection.ts';
import type { Stack } from '../../src/domain/stack/stack.ts';
import { pullRequest, stack } from '../builders/facts.ts';
import { scope } from '../builders/scope.ts';

/** A branch with its one pull request and its environment. */
interface Standing {
  readonly scope: Scope;
  readonly branch: string;
  /** False for a branch that GitHub says is gone. */
  readonly branchIsThere: boolean;
  /** Undefined where it never had any. */
  readonly pull: PullRequestFacts | undefined;
  /** The environment's. */
  readonly stack: Stack;
  /** Undefined where nobody holds it. */
  readonly held: HeldLock | undefined;
  /** Beside it. */
  readonly otherStacks: readonly Stack[];
  readonly changed: readonly string[];
  readonly lastPush: Date;
  /** GitHub's protection or a ruleset singles the branch out. */
  readonly isProtectedBranch: boolean;
}

/** What settings and inputs say. */
interface Said {
  readonly paths: readonly string[];
  readonly maxEnvironments: number | undefined;
  readonly graceMs: number;
  readonly ttlMs: number;
  readonly awakeForMs: number;
  /** As the settings write them. */
  readonly hours: string;
  readonly reviewedLabel: string;
  /** People who may accept stories; [] for whoever asked for one or owns it. */
  readonly acceptedBy: readonly string[];
  readonly maxDeletions: number;
  readonly force: boolean;
}

/** All that rules go by, of one branch and its environment. */
export type Situation = Standing & Said & WantedRules & ProtectionRules & LongLivedBranches;

const HOUR = 3_600_000;
/** A Monday at nine, UTC. */
export const JUDGED_AT = new Date('2026-03-02T09:00:00Z');
const BRANCH = 'feature-a';

/** Nothing speaks for or against anything: an open pull request, and an environment that is a day old, outside its hours and its `ttl`. */
export const PLAIN: Situation = {
  scope: scope(),
  branch: BRANCH,
  branchIsThere: true,
  pull: pullRequest({ headBranch: BRANCH, labels: [] }),
  stack: stack(),
  held: undefined,
  otherStacks: [],
  wanted: ['label:preview'],
  skipBranches: [],
  protected: [],
  kindIsProtected: false,
  changed: ['src/shop.js'],
  paths: [],
  maxEnvironments: undefined,
  graceMs: HOUR,
  ttlMs: 12 * HOUR,
  awakeForMs: 2 * HOUR,
  hours: 'Mon-Fri 20:00-21:00 UTC',
  lastPush: new Date(JUDGED_AT.getTime() - 24 * HOUR),
  defaultBranch: 'main',
  kinds: [],
  isProtectedBranch: false,
  reviewedLabel: 'reviewed',
  acceptedBy: [],
  maxDeletions: 10,
  force: false,
};

/** The situation with another state or other labels of its pull request. */
export function withPull(of: Situation, changes: Partial<PullRequestFacts>): Situation {
  return of.pull === undefined ? of : { ...of, pull: { ...of.pull, ...changes } };
}

/** The situation with other facts of its stack. */
export function withStack(of: Situation, changes: Partial<Stack>): Situation {
  return { ...of, stack: { ...of.stack, ...changes } };
}
