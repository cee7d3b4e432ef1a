import { sayDuration } from './durations.ts';
import { branchOfTag, branchTag, isOurs, TAGS } from './naming.ts';
import type { PullRequestFacts } from './pull-request.ts';
import { lastPushOf, type Push } from './pushes.ts';
import type { ReasonCode } from './reason-codes.ts';
import type { Stack } from './stack.ts';
import { isAtWork, isUnderReview } from './stack-state.ts';
import { isWantedByBranch, KEEP_LABEL, matches, OFF_LABEL } from './wanted.ts';
import type { WantedRule } from './wanted-rules.ts';

/** What the host says about one branch, each read directly and none from a list. */
export interface LifeFacts {
  readonly repositoryId: number;
  readonly branch: string;
  /** Undefined only when the host answered 404 for the branch and 200 for the repository. */
  readonly branchHead: string | undefined;
  /** An open pull request from the branch, if there is one. */
  readonly openPullRequest: PullRequestFacts | undefined;
  /** The newest pull request from the branch, open or not. */
  readonly latestPullRequest: PullRequestFacts | undefined;
  /** True for the default branch, for kinds that are no previews and where `wanted` names `branch`: pull requests come and go, and they stay. */
  readonly outlivesPullRequests: boolean;
}

/** Whether the end of its pull request leaves an environment standing. */
export function outlivesPullRequests(
  branch: string,
  settings: {
    readonly kind: string;
    readonly repository: { readonly defaultBranch: string };
    readonly wanted: readonly WantedRule[];
  },
): boolean {
  return (
    settings.kind !== 'preview' ||
    branch === settings.repository.defaultBranch ||
    isWantedByBranch(settings.wanted)
  );
}

export type Verdict =
  | { readonly remove: true; readonly why: string }
  | { readonly remove: false; readonly reasonCode: ReasonCode; readonly sentence: string };

/** Whether an environment may go. The proof must be positive: a closed pull request, a branch that is gone, or a person's wish. */
export function mayRemove(facts: LifeFacts, options: { readonly force: boolean }): Verdict {
  const open = facts.openPullRequest;
  if (open) {
    if (open.labels.includes(OFF_LABEL))
      return { remove: true, why: `pull request #${open.number} is labelled '${OFF_LABEL}'` };
    return stays('still_wanted', `Pull request #${open.number} is open, so its environment stays.`);
  }
  const latest = facts.latestPullRequest;
  const wish = wishToKeep(latest, options);
  if (wish) return wish;
  if (facts.branchHead === undefined) return { remove: true, why: `branch '${facts.branch}' is gone` };
  if (latest?.state === 'closed' && !facts.outlivesPullRequests)
    return { remove: true, why: `pull request #${latest.number} is ${latest.merged ? 'merged' : 'closed'}` };
  return stays(
    'still_wanted',
    facts.outlivesPullRequests
      ? `Branch '${facts.branch}' exists, and its environment outlives its pull requests, so it stays.`
      : `Branch '${facts.branch}' exists and no pull request of it was closed, so its environment stays.`,
  );
}

/**
 * True when the stack serves the branch. The tags name the branch that it was made for; an environment that is no preview
 * has one name for all branches and may have moved to another one since, which its parameter then says.
 */
export function servesBranch(stack: Stack, branch: string): boolean {
  if (stack.tags[TAGS.branch] !== branchTag(branch)) return false;
  const deployed = stack.parameters['Branch'];
  return stack.tags[TAGS.environment] === 'preview' || !deployed || deployed === branch;
}

/** Somebody labelled the pull request so that its environment stays; only `force` overrules that. */
export function wishToKeep(
  pull: PullRequestFacts | undefined,
  options: { readonly force: boolean },
): Verdict | undefined {
  if (options.force || !pull?.labels.includes(KEEP_LABEL)) return undefined;
  return stays(
    'still_wanted',
    `Pull request #${pull.number} is labelled '${KEEP_LABEL}', so its environment stays; take the label off to let it go.`,
  );
}

/**
 * Whether an environment's time is up, counted from its last push. The list of pushes has to know the commit that runs:
 * one that does not may lack the newest as well, and proves nothing.
 */
export function hasExpired(
  facts: {
    readonly pushes: readonly Push[];
    readonly runningCommit: string | undefined;
    /** When the environment was made, ISO 8601; undefined for one that never stood. */
    readonly standsSince?: string | undefined;
  },
  ttlMs: number,
  now: Date,
): Verdict {
  const known = facts.pushes.some((push) => push.commit === facts.runningCommit);
  if (!known)
    return stays(
      'doubtful_facts',
      'No deployment is recorded for the commit that runs, so nobody knows when it was pushed and the environment stays.',
    );
  const age = now.getTime() - (lastPushOf(facts.pushes, facts.standsSince)?.getTime() ?? Number.NaN);
  const limit = `'ttl' is ${sayDuration(ttlMs)}`;
  if (age > ttlMs) return { remove: true, why: `its last push was ${sayDuration(age)} ago and ${limit}` };
  return stays(
    'still_wanted',
    `The last push was ${sayDuration(age)} ago and ${limit}, so the environment stays.`,
  );
}

/** Stacks that others made and this sweep was told to care for: both marks must be there. */
export interface AdoptedStacks {
  /** Tag that holds the branch, as it is. */
  readonly branchTag: string;
  readonly stackPrefix: string;
}

/** Tags by which anybody can keep a stack. */
export const PROTECT_TAGS: readonly string[] = ['protect', 'greenroom:protect'];

/** Why a stack may not be touched by any teardown, whatever else is said. */
export function protection(
  stack: Pick<Stack, 'name' | 'tags' | 'terminationProtection'>,
  settings: {
    readonly protected: readonly string[];
    readonly kindIsProtected: boolean;
    readonly adopted?: AdoptedStacks | undefined;
  },
): string | undefined {
  if (settings.kindIsProtected) return 'its kind is protected by the settings';
  if (stack.terminationProtection) return 'its stack has termination protection';
  const tag = PROTECT_TAGS.find((name) => stack.tags[name]?.toLowerCase() === 'true');
  if (tag !== undefined) return `its stack carries the tag '${tag}'`;
  const branch = branchOf(stack, settings.adopted) ?? '';
  const glob = settings.protected.find(
    (pattern) => matches(stack.name, pattern) || (branch !== '' && matches(branch, pattern)),
  );
  return glob === undefined ? undefined : `it matches '${glob}' of 'protected'`;
}

export interface SweepSettings {
  readonly repositoryId: number;
  readonly project: string;
  readonly kind: string;
  readonly protected: readonly string[];
  readonly kindIsProtected: boolean;
  readonly graceMs: number;
  readonly force: boolean;
  /** The marks by which stacks made by others are known. */
  readonly adopted?: AdoptedStacks | undefined;
}

/** What a sweep sees of one stack before it asks about its branch. */
export type Candidate =
  | { readonly skip?: undefined; readonly branch: string; readonly abandoned: boolean }
  | {
      readonly branch: string | undefined;
      readonly skip: {
        readonly reasonCode: ReasonCode;
        readonly sentence: string;
        /** Somebody should look at it. */
        readonly stuck: boolean;
      };
    };

type Owner = Pick<SweepSettings, 'repositoryId' | 'project' | 'kind' | 'adopted'>;

/** The environments among the stacks: ours, of this kind, or adopted; nested stacks and Beanstalk's own only inherit the tags. */
export function inventory(stacks: readonly Stack[], settings: Owner): readonly Stack[] {
  return stacks.filter((stack) => isSweepable(stack, settings));
}

export function isSweepable(stack: Stack, settings: Owner): boolean {
  if (stack.parentId !== undefined || stack.name.startsWith('awseb-')) return false;
  return isOurs(stack.tags, settings) || isAdopted(stack, settings.adopted);
}

function isAdopted(stack: Pick<Stack, 'name' | 'tags'>, adopted: AdoptedStacks | undefined): boolean {
  return (
    adopted !== undefined &&
    stack.name.startsWith(adopted.stackPrefix) &&
    stack.tags[adopted.branchTag] !== undefined &&
    !carriesOurTags(stack)
  );
}

/** Tags of ours that name another project, repository or kind make a stack somebody else's for good. */
function carriesOurTags(stack: Pick<Stack, 'tags'>): boolean {
  return Object.keys(stack.tags).some((tag) => tag.startsWith('greenroom:'));
}

/** The branch that a stack serves; undefined when its tags do not tell. */
export function branchOf(
  stack: Pick<Stack, 'name' | 'tags'>,
  adopted: AdoptedStacks | undefined,
): string | undefined {
  if (adopted !== undefined && isAdopted(stack, adopted)) return stack.tags[adopted.branchTag];
  return branchOfTag(stack.tags[TAGS.branch] ?? '');
}

const HOUR = 3_600_000;
/** No stack operation that still goes on works this long. */
const STUCK_MS = 6 * HOUR;
/** A change set that would create a stack and was not executed for this long never will be. */
const REVIEWED_MS = HOUR;

/** Rules 2, 4, 5 and 11 of the safe sweep (research on CloudFormation, section 3), for one stack. */
export function judgeStack(stack: Stack, settings: SweepSettings, now: Date): Candidate {
  const branch = branchOf(stack, settings.adopted);
  const leave = (reasonCode: ReasonCode, sentence: string, stuck = false): Candidate => ({
    branch,
    skip: { reasonCode, sentence, stuck },
  });
  const guard = protection(stack, settings);
  if (guard) return leave('protected', `${stack.name} stays: ${guard}.`);
  if (branch === undefined || branch === '')
    return leave('doubtful_facts', `${stack.name} stays: its tags do not say which branch it serves.`);
  if (isOurs(stack.tags, settings) && !servesBranch(stack, branch))
    return leave('doubtful_facts', `${stack.name} stays: it serves another branch than it was made for.`);
  const age = ageOf(stack, now);
  if (isAtWork(stack.status))
    return age > STUCK_MS
      ? leave(
          'busy',
          `${stack.name} stays: its stack has been in ${stack.status} for ${sayDuration(age)}; look at its events, because nothing works that long.`,
          true,
        )
      : leave('busy', `${stack.name} stays for now: its stack is in ${stack.status}.`);
  if (isUnderReview(stack.status))
    return isAbandoned(stack, now)
      ? { branch, abandoned: true }
      : leave('busy', `${stack.name} stays for now: its change set may still be executed.`);
  // Written so that a time that cannot be read, or lies ahead, counts as young.
  if (!settings.force && !(age >= settings.graceMs))
    return leave(
      'too_young',
      `${stack.name} stays for now: it was made or changed less than ${sayDuration(settings.graceMs)} ago, which 'grace' allows it.`,
    );
  return { branch, abandoned: false };
}

/** A change set that would have made the stack, and that nobody has executed for so long that nobody will. */
export function isAbandoned(stack: Stack, now: Date): boolean {
  return isUnderReview(stack.status) && ageOf(stack, now) >= REVIEWED_MS;
}

/** Milliseconds since the stack was made or last changed. */
export function ageOf(stack: Stack, now: Date): number {
  return (
    now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt))
  );
}

/** True when a stack is not as it was when the sweep planned its end. */
export function hasChanged(before: Stack, now: Stack): boolean {
  return (
    now.id !== before.id ||
    now.createdAt !== before.createdAt ||
    now.updatedAt !== before.updatedAt ||
    (isUnderReview(before.status) && !isUnderReview(now.status)) ||
    JSON.stringify(Object.entries(now.tags).sort()) !== JSON.stringify(Object.entries(before.tags).sort())
  );
}

/** The brake counts before the first deletion. Undefined when the sweep may go on. */
export function brake(
  victims: number,
  total: number,
  limits: { readonly maxDeletions: number; readonly maxFraction: number; readonly force: boolean },
): string | undefined {
  if (limits.force) return undefined;
  if (victims > limits.maxDeletions)
    return `The sweep would take down ${victims} environments and 'max-deletions' is ${limits.maxDeletions}, so it takes down none; look at the plan, then run it with 'force'.`;
  if (victims > 3 && victims / total > limits.maxFraction)
    return `The sweep would take down ${victims} of ${total} environments and 'max-fraction' is ${limits.maxFraction}, so it takes down none; look at the plan, then run it with 'force'.`;
  return undefined;
}

function stays(reasonCode: ReasonCode, sentence: string): Verdict {
  return { remove: false, reasonCode, sentence };
}
