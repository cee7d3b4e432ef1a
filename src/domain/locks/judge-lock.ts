import { say, type Verdict } from '../verdict/verdict.ts';
import type { HeldLock } from './lock.ts';

/** What people are told to say to release a lock. @param sharedKind of a shared environment, which no pull request is about. */
export function unlocksBy(sharedKind: string | undefined): string {
  return sharedKind === undefined
    ? "'/stage unlock' on its pull request"
    : `'/stage unlock ${sharedKind}' on any pull request`;
}

/** Such as `locked by mr-a since 2026-03-02 09:00 UTC, because 'a demo'`: a clause without an end. */
export function describeHeld({ lock }: HeldLock): string {
  if (lock === undefined) return 'locked, and nobody can read by whom';
  const because = lock.reason === '' ? '' : `, because '${lock.reason}'`;
  return `locked by ${lock.owner.login} since ${lock.since.slice(0, 16).replace('T', ' ')} UTC${because}`;
}

/** An environment that is to come to a commit. */
export interface LockedMove {
  /** Of the environment. */
  readonly name: string;
  /** 40 hex digits: what it is to come to. */
  readonly commit: string;
  /** 40 hex digits: what its stack was last given; undefined where it does not say so, 'none' where there is no environment. */
  readonly runs: string | 'none' | undefined;
  /** Its servers are gone until its hours begin; absent where nobody tells of it. */
  readonly isAsleep?: boolean;
  /** Of a shared environment, its kind and GitHub's number of who sent the commit; absent for every other. */
  readonly sent?: { readonly kind: string; readonly by: number };
}

/**
 * Why a locked environment does not come to a commit; undefined where nobody holds it, and for the commit that it has. Whoever holds a
 * shared environment may still send commits there, since it is theirs until they release it.
 */
export function whyNotMoved(
  held: HeldLock | undefined,
  { name, commit, runs, isAsleep, sent }: LockedMove,
): Verdict<'skipped'> | undefined {
  if (held === undefined || (sent !== undefined && held.lock?.owner.id === sent.by)) return undefined;
  const serves = runs === 'none' ? undefined : (runs ?? held.lock?.commit);
  if (serves === commit) return undefined;
  const kept = serves?.slice(0, 7);
  const now = isAsleep === true ? `the environment sleeps at commit ${kept}` : `commit ${kept} still serves`;
  const still = kept === undefined ? '' : `, and ${now}`;
  return say(
    'locked',
    `Environment ${name} is ${describeHeld(held)}, so commit ${commit.slice(0, 7)} is not deployed${still}; say ${unlocksBy(sent?.kind)} to let it move.`,
  );
}

/** Why nothing takes a locked environment down; undefined where nobody holds it. */
export function whyNotTakenDown(
  held: HeldLock | undefined,
  name: string,
  sharedKind?: string,
): Verdict<'skipped'> | undefined {
  if (held === undefined) return undefined;
  return say(
    'locked',
    `Environment ${name} is ${describeHeld(held)}, so it stays; say ${unlocksBy(sharedKind)} to let it go.`,
  );
}

/** Why nobody but its holder sends anything to a shared environment that is locked; undefined where nothing speaks against it. */
export function whyNotSent(
  held: HeldLock | undefined,
  { name, kind, by }: { readonly name: string; readonly kind: string; readonly by: number },
): Verdict<'skipped'> | undefined {
  if (held === undefined || held.lock?.owner.id === by) return undefined;
  return say(
    'locked',
    `Environment ${name} is ${describeHeld(held)}, so nothing was sent there; ask them, or say ${unlocksBy(kind)} first.`,
  );
}

/** A command about a lock, as far as it says who asks and when. */
export interface LockCommand {
  /** GitHub's number of who says it. */
  readonly by: number;
  /** GitHub's id of the comment. */
  readonly comment: number;
  /** ISO 8601, of GitHub's clock. */
  readonly saidAt: string;
}

/** Whose a lock is for somebody who wants it. */
export type Holder =
  /** The same command made it when it came before. */
  'this command' | 'the same person' | 'somebody else';

/** Undefined where nobody holds it. */
export function holderOf(
  held: HeldLock | undefined,
  { by, comment }: Pick<LockCommand, 'by' | 'comment'>,
): Holder | undefined {
  if (held === undefined) return undefined;
  if (held.lock?.command === comment && held.lock.owner.id === by) return 'this command';
  return held.lock?.owner.id === by ? 'the same person' : 'somebody else';
}

/** True where the lock was asked for after that command, which then does not mean it. Ids of comments grow, and times are whole seconds. */
export function isAskedLater({ lock }: HeldLock, { comment, saidAt }: Omit<LockCommand, 'by'>): boolean {
  if (lock === undefined) return false;
  const apart = Date.parse(lock.since) - Date.parse(saidAt);
  return apart === 0 ? lock.command > comment : apart > 0;
}
