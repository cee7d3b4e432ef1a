import { UserError } from '../verdict/errors.ts';

/**
 * A file's text as it was decoded from UTF-8. Nobody writes the character by which a decoder replaces what it cannot read (U+FFFD).
 * @throws UserError `invalid_settings` for a file that is not UTF-8: it would go on with other characters than its own.
 */
export function checkUtf8(text: string, path: string): string {
  if (!text.includes('\ufffd')) return text;
  throw new UserError(
    'invalid_settings',
    `The file ${path} is not text in UTF-8, so its characters cannot be read; save it as UTF-8.`,
  );
}
