import { isObject } from '../input/is-object.ts';
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

/** Who locked it. An account is known by its number, because a login may be given to another one. */
export interface LockOwner {
  /** As it was then; a person may be called otherwise since. */
  readonly login: string;
  /** GitHub's. */
  readonly id: number;
}

/** A lock as it is kept. */
export interface HeldLock {
  /** Changes with every lock; whoever releases one names it, so that nobody releases another. */
  readonly version: string;
  /** Undefined for one that nobody can read: it holds all the same. */
  readonly lock: Lock | undefined;
}

/** Of a longer reason only the beginning is kept. */
export const LONGEST_REASON = 200;
/** A lock of ours is shorter by far. */
const LONGEST_TEXT = 4_000;

/** What a person wrote behind the command as one line; people of github/branch-deploy write `--reason` before it. */
export function reasonOf(said: string): string {
  return oneLine(said.replace(/^\s*--reason(?:\s+|=|$)/i, ''), LONGEST_REASON).toWellFormed();
}

/**
 * The text that a lock is kept as: a line for people, then JSON. It is the message of a commit, in which GitHub would tell people and
 * issues that they are mentioned (rust-lang/rust#137990), so the signs of a mention and of an address are written as JSON can, too.
 */
export function lockText({ commit, ...lock }: Lock): string {
  const facts = JSON.stringify({ schema: 1, ...lock, commit: commit ?? null }).replaceAll(
    /[@#/]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
  return `Lock ${lock.environment} for ${lock.owner.login}\n\n${facts}\n`;
}

/** The lock in a text; undefined where it is none of that environment's. Whoever may push can write one, so nothing in it is believed blindly. */
export function parseLock(text: string, environment: string): Lock | undefined {
  const at = text.indexOf('{');
  if (at < 0 || text.length > LONGEST_TEXT) return undefined;
  const facts = parsed(text.slice(at));
  if (!isObject(facts) || facts['schema'] !== 1 || facts['environment'] !== environment) return undefined;
  const { reason, since, command, pullRequest, commit } = facts;
  const owner = ownerIn(facts['owner']);
  if (owner === undefined || typeof reason !== 'string' || !isNumber(command) || !isNumber(pullRequest))
    return undefined;
  if (typeof since !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(since) || Number.isNaN(Date.parse(since)))
    return undefined;
  const isCommit = typeof commit === 'string' && /^[0-9a-f]{40}$/.test(commit);
  return {
    environment,
    owner,
    reason: oneLine(reason, LONGEST_REASON),
    since: new Date(since).toISOString(),
    command,
    pullRequest,
    commit: isCommit ? commit : undefined,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ownerIn(value: unknown): LockOwner | undefined {
  if (!isObject(value)) return undefined;
  const { login, id } = value;
  if (typeof login !== 'string' || !/^[\w-]{1,60}(?:\[bot\])?$/.test(login) || !isNumber(id))
    return undefined;
  return { login, id };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
