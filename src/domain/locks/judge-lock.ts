import { say, type Verdict } from '../verdict/verdict.ts';
import type { HeldLock } from './lock.ts';

/** What people are told to say to release a lock. */
const UNLOCK = "'/stage unlock' on its pull request";

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
}

/** Why a locked environment does not come to a commit; undefined where nobody holds it, and for the commit that it has. */
export function whyNotMoved(
  held: HeldLock | undefined,
  { name, commit, runs, isAsleep }: LockedMove,
): Verdict<'skipped'> | undefined {
  if (held === undefined) return undefined;
  const serves = runs === 'none' ? undefined : (runs ?? held.lock?.commit);
  if (serves === commit) return undefined;
  const kept = serves?.slice(0, 7);
  const now = isAsleep === true ? `the environment sleeps at commit ${kept}` : `commit ${kept} still serves`;
  const still = kept === undefined ? '' : `, and ${now}`;
  return say(
    'locked',
    `Environment ${name} is ${describeHeld(held)}, so commit ${commit.slice(0, 7)} is not deployed${still}; say ${UNLOCK} to let it move.`,
  );
}

/** Why nothing takes a locked environment down; undefined where nobody holds it. */
export function whyNotTakenDown(held: HeldLock | undefined, name: string): Verdict<'skipped'> | undefined {
  if (held === undefined) return undefined;
  return say(
    'locked',
    `Environment ${name} is ${describeHeld(held)}, so it stays; say ${UNLOCK} to let it go.`,
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
