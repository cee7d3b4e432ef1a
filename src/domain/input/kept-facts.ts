import { isObject } from './is-object.ts';

/** What we keep so is shorter by far. */
const LONGEST_TEXT = 4_000;

/** Who said something that is kept. An account is known by its number, because a login may be given to another one. */
export interface Speaker {
  /** As it was then; a person may be called otherwise since. */
  readonly login: string;
  /** GitHub's. */
  readonly id: number;
}

/**
 * A line for people, then facts as JSON. It is the message of a commit, in which GitHub would tell people and issues that they are mentioned
 * (rust-lang/rust#137990), so the signs of a mention and of an address are written as JSON can, too.
 */
export function factsText(line: string, facts: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify({ schema: 1, ...facts }).replaceAll(
    /[@#/]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
  return `${line}\n\n${json}\n`;
}

/** The facts in such a text; undefined where there are none. Whoever may push can write one, so nothing in it is believed blindly. */
export function factsIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const at = text.indexOf('{');
  if (at < 0 || text.length > LONGEST_TEXT) return undefined;
  const facts = parsed(text.slice(at));
  return isObject(facts) && facts['schema'] === 1 ? facts : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The person of kept facts; undefined for what is none. */
export function speakerIn(value: unknown): Speaker | undefined {
  if (!isObject(value)) return undefined;
  const { login, id } = value;
  if (typeof login !== 'string' || !/^[\w-]{1,60}(?:\[bot\])?$/.test(login) || !isKeptNumber(id))
    return undefined;
  return { login, id };
}

/** A time of kept facts as ISO 8601; undefined for what is none. */
export function timeIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value) || Number.isNaN(Date.parse(value)))
    return undefined;
  return new Date(value).toISOString();
}

/** True of an id of GitHub's, and of the number of a pull request. */
export function isKeptNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** True of a full SHA. */
export function isKeptCommit(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}$/.test(value);
}
