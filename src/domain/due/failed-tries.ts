import { shortHash } from '../environment/naming.ts';
import { revisionOf } from '../stack/revision.ts';
import type { Stack } from '../stack/stack.ts';

/** A try to change a stack that was to no avail. */
export interface VainTry {
  /** Names the stack as the try left it, by `tryKey`. */
  readonly key: string;
  /** When that was, in whole hours since 1970. */
  readonly hour: number;
}

/** As long as a commit that was started anew in vain waits for the next start; whoever mends an account or a quota tells nobody here. */
const RETRY_AFTER_HOURS = 6;
const KEY_DIGITS = 5;
/** Of base 32, so that an hour comes again after more than three years. */
const HOUR_DIGITS = 3;
const HOURS_IN_ALL = 32 ** HOUR_DIGITS;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';

/** The whole hours that have passed since 1970. */
export function hourOf(now: Date): number {
  return Math.floor(now.getTime() / 3_600_000);
}

/**
 * Names a stack as it is: another one once anything has happened to it.
 * @param basis what else a try depends on, such as the settings; only good to be compared
 */
export function tryKey(stack: Stack, basis: string): string {
  return shortHash(JSON.stringify([revisionOf(stack), stack.status, basis])).slice(0, KEY_DIGITS);
}

/** Tries as words of a note, each of eight characters as `causeKey` has: one for each, or where they are more than `most` one for all of them. */
export function writeTries(tries: readonly VainTry[], most: number): readonly string[] {
  if (tries.length <= most) return tries.map(wordOf);
  const hour = Math.min(...tries.map((one) => one.hour));
  return [wordOf({ key: keyOfAll(tries.map(({ key }) => key)), hour })];
}

function wordOf({ key, hour }: VainTry): string {
  const digits = Array.from({ length: HOUR_DIGITS }, (_, index) =>
    DIGITS.charAt(Math.floor(hour / 32 ** index) % 32),
  );
  return `${key}${digits.join('')}`;
}

function keyOfAll(keys: readonly string[]): string {
  return shortHash(keys.toSorted().join(' ')).slice(0, KEY_DIGITS);
}

/**
 * The try of less than six hours ago that left a stack as it is now; undefined where the note has none.
 * @param key of the stack as it is now
 * @param beside the keys of all that a run would try, this one among them: where they were too many, the note knows them together
 */
export function findTry(
  words: readonly string[],
  key: string,
  beside: readonly string[],
  now: Date,
): VainTry | undefined {
  const names = [key, keyOfAll(beside)];
  const hours = words
    .filter((word) => names.includes(word.slice(0, KEY_DIGITS)))
    .map((word) => hoursSince(word, now))
    .filter((hours) => hours < RETRY_AFTER_HOURS);
  return hours.length === 0 ? undefined : { key, hour: hourOf(now) - Math.min(...hours) };
}

function hoursSince(word: string, now: Date): number {
  const hour = [...word.slice(KEY_DIGITS)].reduce(
    (sum, digit, index) => sum + DIGITS.indexOf(digit) * 32 ** index,
    0,
  );
  return (hourOf(now) - hour + HOURS_IN_ALL) % HOURS_IN_ALL;
}
