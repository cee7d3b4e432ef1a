import type { ForkAllowance, KeptAllowance } from '../domain/environment/fork-allowance.ts';

/**
 * Which commit of a fork may have an environment, by pull request. One adapter: Git refs of the repository, where the whole team sees
 * them. All methods throw what `CodeHost` says for every method of its own. A refusal is never taken for the absence of an allowance.
 */
export interface ForkAllowances {
  /** What a pull request is allowed; undefined where nobody allowed anything. One request, and one more where somebody did. Only reads. */
  allowanceOf(pullRequest: number): Promise<KeptAllowance | undefined>;
}

/** What a sweep does when the environment of a closed pull request is gone; it takes the permission `contents: write`. */
export interface ForkWithdrawing extends ForkAllowances {
  /**
   * Takes back what a pull request is allowed, where it is still that version of it. Says `gone` where nothing is allowed any more, and
   * `changed` where something else is, which stays. Safe to repeat.
   */
  withdraw(pullRequest: number, version: string): Promise<'withdrawn' | 'gone' | 'changed'>;
}

/** What only the workflow of commands may do: it takes the permission `contents: write`. */
export interface ForkAllowing extends ForkAllowances {
  /**
   * Keeps an allowance in the place of the one of that version, or where the pull request has none; of several who try at once one alone
   * does. Says `taken` for all others. In between the older one holds.
   * @param before version of the one that it takes the place of; undefined where there was none.
   */
  allow(allowance: ForkAllowance, before: string | undefined): Promise<'allowed' | 'taken'>;
}
