import type { HeldLock, Lock } from '../domain/locks/lock.ts';

/**
 * Who holds which environment. One adapter: Git refs of the repository, where the whole team sees them. Both methods only read, and
 * throw what `CodeHost` says for every method of its own. A refusal is never taken for the absence of a lock.
 */
export interface Locks {
  /** The lock of an environment (its name); undefined where nobody holds it. One request, and one more where somebody does. */
  lockOf(environment: string): Promise<HeldLock | undefined>;
  /** All locks by the names of their environments. One request, and one more for each fifty locks. */
  locks(): Promise<ReadonlyMap<string, HeldLock>>;
}

/** What only the workflow of commands may do: it takes the permission `contents: write`. */
export interface LockKeeping extends Locks {
  /**
   * Makes a lock where its environment has none, and gives it as it is kept; of several who try at once one alone does. Says `taken` for
   * all others, whose lock is not written. After an error nobody knows, and whoever asks again finds the lock by its command.
   */
  claim(lock: Lock): Promise<HeldLock | 'taken'>;
  /**
   * Releases the lock of an environment where it is still that version of it. Says `gone` where there is none any more, and `changed`
   * where there is another one, which stays. Safe to repeat.
   */
  release(environment: string, version: string): Promise<'released' | 'gone' | 'changed'>;
}
