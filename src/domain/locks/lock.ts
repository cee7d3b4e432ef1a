import {
  factsIn,
  factsText,
  isKeptCommit,
  isKeptNumber,
  type Speaker,
  speakerIn,
  timeIn,
} from '../input/kept-facts.ts';
import { oneLine } from '../input/one-line.ts';

/** Who holds an environment at its commit, and why. */
export interface Lock {
  /** Name of the environment (see `environmentName`). */
  readonly environment: string;
  /** Who may be asked about it. */
  readonly owner: LockOwner;
  /** One line of the owner's words; '' for none. */
  readonly reason: string;
  /** ISO 8601, of GitHub's clock: when the command was said. */
  readonly since: string;
  /** GitHub's id of the comment that asked for it, by which a command that comes twice knows its own lock. */
  readonly command: number;
  /** Number of the pull request that the comment is on. */
  readonly pullRequest: number;
  /** 40 hex digits: what served when it was locked; undefined where nothing did. */
  readonly commit: string | undefined;
}

/** Who locked it. */
export type LockOwner = Speaker;

/** A lock as it is kept. */
export interface HeldLock {
  /** Changes with every lock; whoever releases one names it, so that nobody releases another. */
  readonly version: string;
  /** Undefined for one that nobody can read: it holds all the same. */
  readonly lock: Lock | undefined;
}

/** Of a longer reason only the beginning is kept. */
export const LONGEST_REASON = 200;

/** What a person wrote behind the command as one line; people of github/branch-deploy write `--reason` before it. */
export function reasonOf(said: string): string {
  return oneLine(said.replace(/^\s*--reason(?:\s+|=|$)/i, ''), LONGEST_REASON).toWellFormed();
}

/** The text that a lock is kept as. */
export function lockText({ commit, ...lock }: Lock): string {
  return factsText(`Lock ${lock.environment} for ${lock.owner.login}`, { ...lock, commit: commit ?? null });
}

/** The lock in a text; undefined where it is none of that environment's. */
export function parseLock(text: string, environment: string): Lock | undefined {
  const facts = factsIn(text);
  if (facts === undefined || facts['environment'] !== environment) return undefined;
  const { reason, command, pullRequest, commit } = facts;
  const [owner, since] = [speakerIn(facts['owner']), timeIn(facts['since'])];
  if (owner === undefined || since === undefined || typeof reason !== 'string') return undefined;
  if (!isKeptNumber(command) || !isKeptNumber(pullRequest)) return undefined;
  return {
    environment,
    owner,
    reason: oneLine(reason, LONGEST_REASON),
    since,
    command,
    pullRequest,
    commit: isKeptCommit(commit) ? commit : undefined,
  };
}
