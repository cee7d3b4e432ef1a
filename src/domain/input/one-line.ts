import { cutUnits } from './cut-text.ts';
/** A text on one line: every run of spaces, line breaks and control characters is one space. `longest` cuts it, in characters of UTF-16, and no sign in half. */
export function oneLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  return cutUnits(text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim(), longest);
}
