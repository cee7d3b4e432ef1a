import { hideCredentials } from '../privacy/credentials-in-text.ts';

/** In characters; what is longer is no slip of the hand in a name. */
const LONGEST_SHOWN = 80;

/**
 * Begins a sentence about the value of an input that is not legal: "Input 'x' has the value 'y'". A value is shown whole or not at
 * all, since half of a secret is masked by nobody. One that looks like a credential, is long or has several lines is not shown.
 */
export function inputWithValue(name: string, value: string): string {
  const isShown =
    value.length <= LONGEST_SHOWN && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value) && hideCredentials(value) === value;
  return isShown
    ? `Input '${name}' has the value '${value}'`
    : `Input '${name}' has a value of ${value.length} characters`;
}
