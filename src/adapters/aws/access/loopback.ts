import { UserError } from '../../../domain/verdict/errors.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Signed requests and tokens go over plain http only to this very machine. @throws UserError */
export function refusePlainHttp(url: URL): void {
  if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname))) return;
  throw new UserError(
    'invalid_input',
    `Nothing was sent to ${url.protocol}//${url.host}, because credentials go over plain http only to loopback; use an https address.`,
  );
}
