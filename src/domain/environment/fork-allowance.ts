import { isObject } from '../input/is-object.ts';

/** That a maintainer let one commit of a fork have an environment. Whatever the fork pushes later, it stays that commit. */
export interface ForkAllowance {
  /** Number of the pull request. */
  readonly pullRequest: number;
  /** 40 hex digits. */
  readonly commit: string;
  /** Login of who said so; a person may be called otherwise since. */
  readonly by: string;
  /** GitHub's id of the comment that says it: ids grow, so a late run undoes no newer word. */
  readonly command: number;
  /** ISO 8601, of GitHub's clock: when it was said. */
  readonly at: string;
}

/** An allowance as it is kept. */
export interface KeptAllowance {
  /** Changes with every one; whoever withdraws one names it, so that nobody withdraws another. */
  readonly version: string;
  /** Undefined for one that nobody can read: it allows nothing. */
  readonly allowance: ForkAllowance | undefined;
}

/** One of ours is shorter by far. */
const LONGEST_TEXT = 4_000;
const WHOLE_SHA = /^[0-9a-f]{40}$/;

/**
 * The text that an allowance is kept as: a line for people, then JSON. It is the message of a commit, so the signs of a mention and of an
 * address are written as JSON can, too (see `lockText`).
 */
export function allowanceText({ pullRequest, ...said }: ForkAllowance): string {
  const facts = JSON.stringify({ schema: 1, pullRequest, ...said }).replaceAll(
    /[@#/]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
  return `Allow ${said.commit} of pull request ${pullRequest} an environment\n\n${facts}\n`;
}

/** The allowance in a text; undefined where it is none of that pull request's. */
export function parseAllowance(text: string, pullRequest: number): ForkAllowance | undefined {
  const at = text.indexOf('{');
  if (at < 0 || text.length > LONGEST_TEXT) return undefined;
  const facts = parsed(text.slice(at));
  if (!isObject(facts) || facts['schema'] !== 1 || facts['pullRequest'] !== pullRequest) return undefined;
  const { commit, by, command, at: saidAt } = facts;
  if (typeof commit !== 'string' || !WHOLE_SHA.test(commit)) return undefined;
  if (typeof by !== 'string' || !/^[\w-]{1,60}(?:\[bot\])?$/.test(by)) return undefined;
  if (typeof command !== 'number' || !Number.isSafeInteger(command) || command <= 0) return undefined;
  if (typeof saidAt !== 'string' || Number.isNaN(Date.parse(saidAt))) return undefined;
  return { pullRequest, commit, by, command, at: new Date(saidAt).toISOString() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
