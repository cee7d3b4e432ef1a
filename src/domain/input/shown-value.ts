import { hideCredentials } from '../privacy/credentials-in-text.ts';

/**
 * Begins a sentence about the value of an input that is not legal. What somebody gave is never shown: it may be a secret that went to
 * the wrong place, and no look at it tells.
 */
export function inputWithValue(name: string, value: string): string {
  return `Input '${name}' has a value of ${characters(value)}`;
}

/** In characters; what is longer is no slip of the hand in a name. */
const LONGEST_SHOWN = 80;

/**
 * Begins a sentence about a file that an input names: the path is the place that it is about. It is shown whole or not at all, since half
 * of a secret is masked by nobody, and not at all where it looks like a credential, is long or has several lines.
 */
export function inputWithPath(name: string, path: string): string {
  return isTellable(path) ? `Input '${name}' names '${path}'` : inputWithValue(name, path);
}

/** The same of a key in the map of an input, which is the place of a value and not the value. */
export function inputWithKey(name: string, key: string): string {
  return isTellable(key)
    ? `Input '${name}' has the key '${key}'`
    : `Input '${name}' has a key of ${characters(key)}`;
}

function characters(text: string): string {
  return `${text.length} character${text.length === 1 ? '' : 's'}`;
}

function isTellable(name: string): boolean {
  return (
    name.length <= LONGEST_SHOWN && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name) && hideCredentials(name) === name
  );
}
