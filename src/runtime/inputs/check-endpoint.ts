import { inputWithValue } from '../../domain/input/shown-value.ts';
import { UserError } from '../../domain/verdict/errors.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The address without slashes at its end. @throws UserError unless it is https, or http on loopback: a token travels to it. */
export function checkEndpoint(input: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (safe) return text.replace(/\/+$/, '');
  throw new UserError(
    'invalid_input',
    `${inputWithValue(input, text)}; it takes an address that begins with https://.`,
  );
}
