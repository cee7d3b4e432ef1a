import { branchOfKey, environmentName, projectOfKey, subjectKey } from '../../domain/environment/naming.ts';
import { byPlace, type Place, placeOf } from '../../domain/environment/place.ts';
import { type Cost, costsAt } from '../../domain/hours/cost.ts';
import { sentIn } from '../../domain/intents/intent.ts';
import { isSharedBranch } from '../../domain/intents/shared-branch.ts';
import type { HeldLock } from '../../domain/locks/lock.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { stateOfStack, stateWithoutStack } from '../../domain/where/environment-state.ts';
import { expiryOf } from '../../domain/where/expiry.ts';
import {
  isUnknown,
  type ListedEnvironment,
  type ListedLock,
  type ListedTimes,
  type Serves,
  type Unknown,
} from '../../domain/where/listing.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import type { PlacedStack } from './read-places.ts';
import type { BranchLook } from './read-pulls.ts';
import type { Recorded, RecordedHistory } from './read-records.ts';
import { sentAt } from './sent-to.ts';
import type { KindFacts, WhereRequest } from './where-request.ts';

/** All that was read, by which each environment is described. */
export interface Seen {
  readonly request: Pick<WhereRequest, 'repository' | 'factsOf'>;
  readonly recorded: Recorded;
  readonly pullsOf: (branch: string) => BranchLook;
  /** By the names of environments. */
  readonly locks: ReadonlyMap<string, HeldLock> | Unknown;
  /** Where was looked, and where nothing failed. */
  readonly looked: readonly Place[];
  /** Regions of the places where a look failed; one may have been looked at in another account. */
  readonly failed: readonly string[];
  readonly now: Date;
}

const NO_BRANCH: Unknown = { unknown: 'Its tags do not say which branch it serves.' };

/** An environment whose stack was seen. */
export function withStack(seen: Seen, placed: PlacedStack): ListedEnvironment {
  const { stack, project, kind, branch, place } = placed;
  const { request, now } = seen;
  const facts = request.factsOf(kind);
  const history = historyOf(seen, placed);
  const newest = isUnknown(history) ? history : history.records[0];
  const commit = commitOf(stack, history);
  return {
    name: stack.name,
    project,
    kind,
    place: place.name ?? null,
    serves: servesOf(seen, branch, { commit, history }),
    ...stateOfStack(stack, newest, now),
    url: urlOf(stack, facts, history) ?? null,
    hours: facts.hours ?? null,
    lock: lockOf(seen, branch === undefined ? stack.name : environmentName({ project, kind, branch })),
    times: timesOf(stack, isShared(branch) ? { ttlMs: undefined } : facts, history, lookOf(seen, branch)),
    cost: costOf(stack, facts, now),
  };
}

/** No sweep takes a shared environment, so its time is never up. */
function isShared(branch: string | undefined): boolean {
  return branch !== undefined && isSharedBranch(branch);
}

function lookOf({ pullsOf }: Pick<Seen, 'pullsOf'>, branch: string | undefined): BranchLook {
  return branch === undefined ? unknownPull(NO_BRANCH) : pullsOf(branch);
}

/** Of a shared environment its records say which branch was sent there, and by whom. */
function servesOf(
  seen: Seen,
  branch: string | undefined,
  { commit, history }: { readonly commit: Serves['commit']; readonly history: RecordedHistory | Unknown },
): Serves {
  if (!isShared(branch)) {
    const { branchExists, pullRequest, owner } = lookOf(seen, branch);
    return { branch: branch ?? NO_BRANCH, commit, branchExists, pullRequest, owner };
  }
  const sent = isUnknown(history) ? history : (sentAt(history.records, commit) ?? NOT_SENT);
  if ('unknown' in sent) return { branch: sent, commit, branchExists: sent, pullRequest: sent, owner: sent };
  const { branchExists, pullRequest } = seen.pullsOf(sent.branch);
  return { branch: sent.branch, commit, branchExists, pullRequest, owner: sent.by };
}

const NOT_SENT: Unknown = { unknown: 'No deployment on GitHub says which branch was sent there.' };

function historyOf(
  { request: { repository }, recorded }: Seen,
  { project, kind, branch }: PlacedStack,
): RecordedHistory | Unknown {
  if (branch === undefined) return NO_BRANCH;
  return recorded.of(kind, subjectKey({ repositoryId: repository.id, project, kind, branch }));
}

/** What the stack was last given; of a template that does not ask for it, what GitHub has recorded as ready. */
function commitOf(
  { parameters }: Pick<Stack, 'parameters'>,
  history: RecordedHistory | Unknown,
): string | null | Unknown {
  const given = parameters['Commit'];
  if (given) return given;
  if (isUnknown(history)) return history;
  const ready = history.records.find(({ state }) => state === 'success');
  return ready?.commit ?? { unknown: 'Neither its stack nor a deployment on GitHub tells its commit.' };
}

function urlOf(
  { outputs }: Pick<Stack, 'outputs'>,
  { urlOutput }: KindFacts,
  history: RecordedHistory | Unknown,
): string | undefined {
  const recorded = isUnknown(history)
    ? undefined
    : history.records.find(({ environmentUrl }) => environmentUrl !== undefined)?.environmentUrl;
  return recorded ?? (outputs[urlOutput] || undefined);
}

function timesOf(
  stack: Pick<Stack, 'createdAt' | 'updatedAt'>,
  { ttlMs }: Pick<KindFacts, 'ttlMs'>,
  history: RecordedHistory | Unknown,
  pull: BranchLook,
): ListedTimes {
  return {
    createdAt: stack.createdAt,
    changedAt: stack.updatedAt ?? stack.createdAt,
    expiresAt: expiresAt(stack.createdAt, ttlMs, history, pull),
  };
}

/** Nobody knows of a pull request that could not be read whether its label keeps the environment. */
function expiresAt(
  standsSince: string,
  ttlMs: number | undefined,
  history: RecordedHistory | Unknown,
  { pullRequest, isKept, keptUntil }: BranchLook,
): string | null | Unknown {
  if (ttlMs === undefined) return null;
  if (isUnknown(pullRequest)) return pullRequest;
  if (isUnknown(history)) return history;
  return expiryOf({ ...history, standsSince, ttlMs, isKept, keptUntil });
}

function lockOf({ locks }: Pick<Seen, 'locks'>, name: string): ListedLock | null | Unknown {
  if (isUnknown(locks)) return locks;
  const held = locks.get(name);
  if (held === undefined) return null;
  if (held.lock === undefined) return { unknown: 'It is locked, and nobody can read by whom.' };
  const { owner, since, reason, pullRequest } = held.lock;
  return { owner: owner.login, since, reason, pullRequest };
}

function costOf(stack: Stack, { pricing }: KindFacts, now: Date): Cost | null {
  return costsAt(pricing, now)(stack) ?? null;
}

function unknownPull(unknown: Unknown): BranchLook {
  return { branchExists: unknown, pullRequest: unknown, owner: unknown, isKept: false };
}

/** An environment that GitHub has recorded and of which no stack was seen. */
export function withoutStack(seen: Seen, newest: DeploymentFacts): ListedEnvironment {
  const { request, pullsOf, now } = seen;
  const key = newest.payload['key'] ?? '';
  const project = projectOfKey(key) ?? '';
  const kind = newest.environment;
  const recorded = branchOfKey(key) ?? newest.ref;
  const sent = isSharedBranch(recorded) ? sentIn(newest.payload) : undefined;
  const branch = sent?.branch ?? recorded;
  const isSeen = isPlaceSeen(seen, newest);
  const { branchExists, pullRequest, owner } = pullsOf(branch);
  const none = isSeen ? null : { unknown: 'Nobody looked where it is recorded.' };
  return {
    name: newest.payload['environment'] || environmentName({ project, kind, branch: recorded }),
    project,
    kind,
    place: newest.payload['region'] || null,
    serves: {
      branch,
      branchExists,
      commit: isSeen ? null : newest.commit,
      pullRequest,
      owner: sent?.by ?? owner,
    },
    ...stateWithoutStack(newest, { isSeen, now }),
    url: newest.environmentUrl ?? null,
    hours: request.factsOf(kind).hours ?? null,
    lock: lockOf(seen, environmentName({ project, kind, branch: recorded })),
    times: { createdAt: none, changedAt: none, expiresAt: none },
    cost: null,
  };
}

/** What names no region may be wherever a look failed. */
function isPlaceSeen({ looked, failed }: Pick<Seen, 'looked' | 'failed'>, newest: DeploymentFacts): boolean {
  const { region } = placeOf(newest);
  if (failed.some((each) => region === undefined || each === region)) return false;
  return looked.length > 0 && byPlace([newest], looked).here.length > 0;
}
